import { EntryDamaged } from '../archive/archive.ts';
import { foldPath } from '../container-path.ts';
import type { ImageVariants } from '../image-variants.ts';
import type { FileKind } from '../sanitise/surroundings.ts';
import { refineType, SIGNATURE_BYTES, typeOfBytes, typeOfText, type FileType } from '../signature.ts';
import { deobfuscate } from './deobfuscate.ts';
import type { PackageDocument } from './package-document.ts';
import type { Obfuscation } from './protection.ts';
import type { Opening } from './read-xml.ts';

export interface PublicationFile {
	readonly path: string;
	readonly kind: FileKind;
	readonly mediaType: string;
	readonly obfuscation: Obfuscation | null;
	readonly inManifest: boolean;
}

/** The files of a publication that can be kept, and what is known about them. */
export interface PublicationFiles {
	readonly all: readonly PublicationFile[];
	get(path: string): PublicationFile | null;
	/** Also when the case of letters or the percent-encoding differs; of a format nobody can show, what the manifest gives instead. */
	locate(path: string): PublicationFile | null;
	drop(path: string): void;
	/** Drops a file of which the librarian has been told. */
	leaveOut(path: string): void;
	/** Whether a path, there or not, is a page or package of another rendition. */
	isElsewhere(path: string): boolean;
	/** Files that are there and can not be kept; each has been told of. */
	readonly leftOut: ReadonlySet<string>;
	readonly variants: Map<string, ImageVariants>;
	/** Pictures that are pages of their own: container path of the page around them. */
	readonly wrappers: Map<string, string>;
}

/** Looks at every file of the container: signature first, declaration only for text. */
export async function surveyFiles(
	document: PackageDocument,
	obfuscated: ReadonlyMap<string, Obfuscation>,
	elsewhere: ReadonlySet<string>,
	opening: Opening
): Promise<PublicationFiles> {
	const { archive, checkMessages } = opening;
	const declared = new Map([...document.items.values()].map((item) => [item.path, item.mediaType]));
	const known = new Map<string, PublicationFile>();
	const leftOut = new Set<string>();
	for (const path of archive.paths) {
		if (path === 'mimetype' || path === document.path || /^META-INF\//i.test(path)) continue;
		// What archivers leave behind.
		if (!declared.has(path) && /(?:^|\/)(?:\.|__MACOSX\/)/.test(path)) continue;
		const says = declared.get(path) ?? '';
		const obfuscation = obfuscated.get(path) ?? null;
		const type = await recognise(path, says, obfuscation, document, opening).catch((failure: unknown) => {
			if (!(failure instanceof EntryDamaged)) throw failure;
			return 'damaged' as const;
		});
		if (type === 'damaged') {
			leftOut.add(path);
			checkMessages.noteEach('file-damaged', path);
		} else if (type && !(elsewhere.has(path) && PAGE_KINDS.has(type.kind)))
			known.set(path, { path, ...type, obfuscation, inManifest: declared.has(path) });
		else if (elsewhere.has(path)) continue;
		else if (/javascript|ecmascript/.test(says) || /\.m?js$/i.test(path))
			checkMessages.removed('removed-script', path);
		else if (obfuscation) checkMessages.warn('font-damaged', path);
		else if (declared.has(path)) checkMessages.warnEach('manifest-item-foreign', path);
	}
	if ([...known.values()].some((file) => file.obfuscation !== null))
		checkMessages.info('fonts-deobfuscated', null, { count: obfuscated.size });
	const folded = new Map([...known.keys()].map((path) => [foldPath(path), path]));
	const get = (path: string) => known.get(path) ?? null;
	const itemAt = new Map([...document.items.values()].map((item) => [foldPath(item.path), item]));
	/** The manifest fallback (EPUB 3.3, 3.5.2). */
	const insteadOf = (path: string) => {
		const tried = new Set<string>();
		let item = itemAt.get(foldPath(path));
		while (item && !tried.has(item.id)) {
			tried.add(item.id);
			item = document.items.get(item.fallback ?? '');
			const file = item ? get(item.path) : null;
			if (file) return file;
		}
		return null;
	};
	return {
		get all() {
			return [...known.values()];
		},
		get,
		locate: (path) => get(path) ?? get(folded.get(foldPath(path)) ?? '') ?? insteadOf(path),
		drop: (path) => {
			known.delete(path);
		},
		leaveOut(path) {
			leftOut.add(path);
			known.delete(path);
		},
		isElsewhere: (path) => elsewhere.has(path),
		leftOut,
		variants: new Map(),
		wrappers: new Map()
	};
}

/** Kinds that only the reading order of their own rendition makes sense of. */
const PAGE_KINDS: ReadonlySet<FileKind> = new Set(['document', 'overlay', 'other']);

async function recognise(
	path: string,
	declared: string,
	obfuscation: Obfuscation | null,
	document: PackageDocument,
	{ archive }: Opening
): Promise<FileType | null> {
	const head = await archive.head(path, SIGNATURE_BYTES);
	if (obfuscation) {
		const clear = deobfuscate(head, obfuscation, document.identifiers);
		const type = clear ? typeOfBytes(clear) : null;
		return type?.kind === 'font' ? type : null;
	}
	const found = typeOfBytes(head);
	if (found) return refineType(found, declared);
	const text = typeOfText(path, declared || guessDeclaration(path));
	if (text) await archive.verify(path);
	return text;
}

/** Files that the manifest forgot. */
function guessDeclaration(path: string): string {
	return /\.(?:xhtml|html?|svg|css|smil|ncx|vtt)$/i.test(path) ? '' : 'unknown';
}
