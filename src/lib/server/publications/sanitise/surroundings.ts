import type { XmlNode } from '../xml/tree.ts';
import { referenceAmong, writeReference } from '../container-path.ts';
import type { CheckCode } from '#lib/publication/check-message.ts';
import type { ImageVariants } from '../image-variants.ts';

export type FileKind =
	'document' | 'svg' | 'image' | 'style' | 'font' | 'audio' | 'video' | 'overlay' | 'captions' | 'other';

/** What a sanitiser knows of the publication around the file it cleans. */
export interface Surroundings {
	/** Container path of the file being cleaned. */
	readonly path: string;
	/** Shown to readers instead of a missing `<title>`. */
	readonly title: string;
	/** A page with fixed layout keeps its viewport. */
	readonly fixed: boolean;
	/** The stored file under this name (letter case may differ), or null. */
	locate(path: string): { readonly path: string; readonly kind: FileKind } | null;
	/** Whether a path belongs to another rendition of the book, which is not stored: no fault of the book. */
	isElsewhere(path: string): boolean;
	/** Where a stored file is read: the page around a picture that is a page of its own, else the file itself. */
	placeOf(path: string): string;
	/** Sizes of a picture in which it exists. */
	variants(path: string): ImageVariants | null;
	/** A whole drawing that stands inside of another file, cleaned; null when it is none. */
	cleanDrawing(bytes: Uint8Array): string | null;
	/** Stores a style sheet of its own beside the page; the reference to it. Null where there is no place for one. */
	putStyle(css: string): string | null;
	removed(code: CheckCode, count?: number): void;
	warned(code: CheckCode, count?: number): void;
}

/** Cleans nodes of any language that stand inside an element of the namespace `within`. */
export type CleanAll = (nodes: readonly XmlNode[], around: Surroundings, within: string) => XmlNode[];

const DATA_IMAGES = /^image\/(?:png|jpe?g|gif|webp|avif)$/;
const DATA_FONTS =
	/^(?:font\/(?:woff2?|ttf|otf|sfnt)|application\/(?:x-)?font-[a-z0-9-]+|application\/vnd\.ms-opentype)$/;

const DATA_DRAWING = 'image/svg+xml';

const bytesOfData = (url: string) => Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');

/** The reference to a file of one of the wanted kinds in its safe spelling; null (and noted) when it points anywhere else. */
export function referTo(value: string, around: Surroundings, kinds: readonly FileKind[]): string | null {
	const { reference, found: file } = referenceAmong(value, around.path, (path) => around.locate(path));
	switch (reference.kind) {
		case 'local': {
			if (file && kinds.includes(file.kind))
				return writeReference(around.path, file.path, reference.fragment);
			if (file) around.removed('removed-unknown');
			else if (!around.isElsewhere(reference.path)) around.warned('resource-missing');
			return null;
		}
		case 'data':
			if (kinds.includes('image') && DATA_IMAGES.test(reference.mediaType)) return reference.url;
			if (kinds.includes('font') && DATA_FONTS.test(reference.mediaType)) return reference.url;
			if (kinds.includes('svg') && reference.mediaType === DATA_DRAWING) {
				const drawing = around.cleanDrawing(bytesOfData(reference.url));
				if (drawing !== null) return `data:${DATA_DRAWING};base64,${Buffer.from(drawing).toString('base64')}`;
			}
			around.removed('removed-dangerous-link');
			return null;
		case 'external':
			around.removed('removed-remote');
			return null;
		case 'forbidden':
			around.removed(isScriptScheme(reference.scheme) ? 'removed-dangerous-link' : 'removed-remote');
			return null;
		case 'outside':
			around.warned('resource-missing');
			return null;
	}
}

/** Where a hyperlink may lead: into the book, or outside for the reader to ask about first. */
export function linkTo(
	value: string,
	around: Surroundings
): { readonly href: string; readonly external: boolean } | null {
	const { reference, found: file } = referenceAmong(value, around.path, (path) => around.locate(path));
	if (reference.kind === 'external') return { href: reference.url, external: true };
	if (reference.kind === 'local') {
		if (file)
			return {
				href: writeReference(around.path, around.placeOf(file.path), reference.fragment),
				external: false
			};
		if (!around.isElsewhere(reference.path)) around.warned('link-broken');
		return null;
	}
	if (reference.kind === 'outside') around.warned('link-broken');
	else around.removed('removed-dangerous-link');
	return null;
}

function isScriptScheme(scheme: string): boolean {
	return ['javascript', 'vbscript', 'data', 'livescript', 'mocha', 'blob'].includes(scheme);
}
