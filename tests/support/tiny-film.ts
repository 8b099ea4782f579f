import type { SignVideoInput } from '#lib/features/signing/schema.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function element(id: readonly number[], ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const body = Buffer.concat(parts);
	return new Uint8Array(
		Buffer.concat([Buffer.from(id), Buffer.from([0x40 | (body.length >> 8), body.length & 0xff]), body])
	);
}

interface Tiny {
	readonly codec?: string;
	readonly width?: number;
	readonly height?: number;
	/** Of a tag within it. */
	readonly remark?: string;
	/** A codec of sound. */
	readonly sound?: string;
}

/** A film that no player would care for, with all that is looked at. Two seconds by its last picture. */
export function tinyWebm({ codec = 'V_VP8', width = 64, height = 48, remark = '', sound }: Tiny = {}) {
	const track = (type: number, name: string, ...more: readonly Uint8Array[]) =>
		element([0xae], element([0x83], Uint8Array.of(type)), element([0x86], bytesOf(name)), ...more);
	const size = element(
		[0xe0],
		element([0xb0], Uint8Array.of(width >> 8, width & 0xff)),
		element([0xba], Uint8Array.of(height >> 8, height & 0xff))
	);
	return new Uint8Array(
		Buffer.concat([
			element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], bytesOf('webm'))),
			element(
				[0x18, 0x53, 0x80, 0x67],
				element([0x15, 0x49, 0xa9, 0x66], element([0x2a, 0xd7, 0xb1], Uint8Array.of(0x0f, 0x42, 0x40))),
				element([0x16, 0x54, 0xae, 0x6b], track(1, codec, size), ...(sound ? [track(2, sound)] : [])),
				...(remark ? [element([0x12, 0x54, 0xc3, 0x67], bytesOf(remark))] : []),
				element(
					[0x1f, 0x43, 0xb6, 0x75],
					element([0xe7], Uint8Array.of(0x03, 0xe8)),
					element([0xa3], Uint8Array.of(0x81, 0x03, 0xe8, 0x80, 1, 2, 3))
				)
			)
		])
	);
}

function box(name: string, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const body = Buffer.concat(parts);
	const head = Buffer.alloc(8);
	head.writeUInt32BE(body.length + 8);
	head.write(name, 4, 'latin1');
	return new Uint8Array(Buffer.concat([head, body]));
}

export function tinyMp4({ codec = 'avc1', width = 64, height = 48, remark = '', brand = 'isom' } = {}) {
	const numbers = (length: number, fields: Readonly<Record<number, number>>) => {
		const bytes = Buffer.alloc(length);
		for (const [at, value] of Object.entries(fields)) bytes.writeUInt32BE(value, Number(at));
		return new Uint8Array(bytes);
	};
	return new Uint8Array(
		Buffer.concat([
			box('ftyp', bytesOf(`${brand}\0\0\0\0isomavc1`)),
			box(
				'moov',
				box('mvhd', numbers(100, { 12: 1000, 16: 2500 })),
				box(
					'trak',
					box('tkhd', numbers(84, { 76: width << 16, 80: height << 16 })),
					box(
						'mdia',
						box('hdlr', new Uint8Array(8), bytesOf('vide'), new Uint8Array(12)),
						box('minf', box('stbl', box('stsd', numbers(12, { 4: 1 }), bytesOf(codec), new Uint8Array(8))))
					)
				),
				...(remark ? [box('udta', bytesOf(remark))] : [])
			),
			box('mdat', Uint8Array.of(1, 2, 3))
		])
	);
}

export const CAPTIONS = 'WEBVTT\n\n00:00.000 --> 00:01.000\nChào em.\n';

export const aSignVideo = (change: Partial<SignVideoInput> = {}): SignVideoInput => ({
	...{ position: 0, language: 'hos', signer: 'Cô Lan', rights: 'Thư viện quay', agreed: true },
	...{ captionsLanguage: 'vi', ...change }
});
