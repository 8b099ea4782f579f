import type { PackFile } from './pack-store.ts';

/** Pixels: a smaller copy of a picture that is at least this wide serves in its place. */
const ENOUGH = 1280;
const COPY = /^(.*)@(\d+)\.(webp|avif)$/;
const VOICE = /^@voice\/([^/]+)\//;
/** Laid out by the library alone, or too large for a device: nothing there reads it. */
const LEFT = /^@(?:braille|sign)\//;

interface Chosen {
	readonly files: readonly PackFile[];
	readonly voice: readonly PackFile[];
}

/**
 * Which of the files of a version a device takes along: of each picture one, of the voices the one that reads it now.
 * `voice`: its id; null: the library reads it by none.
 */
export function chooseFiles(all: readonly PackFile[], voice: string | null): Chosen {
	const copies = new Map<string, PackFile>();
	for (const file of all) {
		const [, picture, width, format] = COPY.exec(file.path) ?? [];
		if (picture === undefined || format !== 'webp') continue;
		const before = copies.get(picture);
		if (Number(width) <= ENOUGH && (!before || widthOf(before) < Number(width))) copies.set(picture, file);
	}
	const files: PackFile[] = [];
	const said: PackFile[] = [];
	for (const file of all) {
		const speaker = VOICE.exec(file.path)?.[1];
		if (speaker !== undefined) {
			if (speaker === voice) said.push(file);
		} else if (!COPY.test(file.path) && !LEFT.test(file.path)) {
			const copy = copies.get(file.path);
			files.push(copy && copy.bytes < file.bytes ? copy : file);
		}
	}
	return { files, voice: said };
}

function widthOf({ path }: PackFile): number {
	return Number(COPY.exec(path)?.[2] ?? 0);
}
