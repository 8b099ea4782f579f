import type { Entry } from 'yauzl';
import type { CheckCode } from '#lib/publication/check-message.ts';
import type { Limits } from '../limits.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const UTF8_FLAG = 0x800;
const UNICODE_PATH = 0x7075;

/** A container path in NFC, or the reason why the name may not be used. */
export type NameVerdict =
	{ readonly path: string; readonly mended: boolean } | { readonly code: CheckCode; readonly shown: string };

/** How one packer writes all its names: it is undone before they are judged. */
export interface NameHabit {
	readonly backslashes: boolean;
	/** `./` or `/` before every name. */
	readonly prefix: string;
}

/** Only what all names share is a habit; one odd name among others is somebody's intention. */
export function habitOf(entries: readonly Entry[]): NameHabit {
	const names = entries.map(({ fileNameRaw }) => Buffer.from(fileNameRaw).toString('latin1'));
	const written = names.filter((name) => name !== 'mimetype');
	const prefix = ['./', '/'].find(
		(start) => written.length > 0 && written.every((one) => one.startsWith(start))
	);
	return {
		backslashes: names.some((name) => name.includes('\\')) && !names.some((name) => name.includes('/')),
		prefix: prefix ?? ''
	};
}

/** Judges one name as it lies in the zip. Whatever passes is relative, `/`-separated, and stays inside the container. */
export function judgeName(entry: Entry, habit: NameHabit, limits: Limits): NameVerdict {
	const raw = entry.fileNameRaw;
	const shown = Buffer.from(raw)
		.toString('utf8')
		.slice(0, 120)
		.replace(/\p{Cc}/gu, '�');
	const written = readName(entry);
	if (written === null) return { code: 'path-not-utf8', shown };
	if (raw.length > limits.nameBytes) return { code: 'path-too-long', shown };
	const slashed = habit.backslashes ? written.replaceAll('\\', '/') : written;
	const relative = slashed.startsWith(habit.prefix) ? slashed.slice(habit.prefix.length) : slashed;
	const name = relative.normalize('NFC');
	const segments = name.replace(/\/$/, '').split('/');
	if (segments.length > limits.pathDepth) return { code: 'path-too-deep', shown };
	// eslint-disable-next-line no-control-regex -- control characters are what is looked for
	const unsafe = name === '' || /[\\\u0000-\u001f\u007f]/.test(name) || /^[a-z]:/i.test(name);
	if (unsafe || segments.some((segment) => segment === '' || segment === '.' || segment === '..'))
		return { code: 'path-unsafe', shown };
	return { path: name, mended: relative !== written || !isUtf8(raw) };
}

/** UTF-8; without its flag also the name an extra field gives, else letters of Vietnamese Windows. Null: the flag lies. */
function readName({ fileNameRaw: raw, generalPurposeBitFlag, extraFields }: Entry): string | null {
	if (isUtf8(raw)) return utf8.decode(raw);
	if ((generalPurposeBitFlag & UTF8_FLAG) !== 0) return null;
	const extra = extraFields.find(({ id }) => id === UNICODE_PATH)?.data.subarray(5);
	return extra && isUtf8(extra) ? utf8.decode(extra) : new TextDecoder('windows-1258').decode(raw);
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		utf8.decode(bytes);
		return true;
	} catch {
		return false;
	}
}
