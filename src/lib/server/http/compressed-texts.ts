import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export type Encoding = 'br' | 'gzip';

/** Media types worth compressing: text of any kind; pictures, sound, fonts and PDF are compressed already. */
export function isText(mediaType: string): boolean {
	return /^text\/|[/+](xml|json|javascript)\b/.test(mediaType);
}

/** The encoding a browser takes best, or null. `q=0` means no. */
export function acceptedEncoding(header: string | null): Encoding | null {
	const takes = (name: string) =>
		(header ?? '').split(',').some((part) => {
			const [token, ...options] = part
				.trim()
				.toLowerCase()
				.split(/\s*;\s*/);
			return token === name && !options.some((option) => /^q=0(\.0*)?$/.test(option));
		});
	return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null;
}

/** Remembers compressed texts by their fingerprint, the least used go first. `limit` in bytes. */
export class CompressedTexts {
	readonly #limit: number;
	readonly #kept = new Map<string, Buffer>();
	#bytes = 0;

	constructor(limit = 24 * 1024 * 1024) {
		this.#limit = limit;
	}

	async get(sha256: string, encoding: Encoding, read: () => Promise<Uint8Array>): Promise<Buffer> {
		const key = `${encoding} ${sha256}`;
		const known = this.#kept.get(key);
		if (known) {
			this.#kept.delete(key);
			this.#kept.set(key, known);
			return known;
		}
		const packed = await compress(await read(), encoding);
		this.#remember(key, packed);
		return packed;
	}

	#remember(key: string, packed: Buffer): void {
		if (packed.length > this.#limit / 8 || this.#kept.has(key)) return;
		this.#kept.set(key, packed);
		this.#bytes += packed.length;
		for (const [oldest, value] of this.#kept) {
			if (this.#bytes <= this.#limit) return;
			this.#kept.delete(oldest);
			this.#bytes -= value.length;
		}
	}
}

function compress(bytes: Uint8Array, encoding: Encoding): Promise<Buffer> {
	if (encoding === 'gzip') return zip(bytes, { level: 7 });
	return brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
