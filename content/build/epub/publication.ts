import type { BookLanguage } from '../../schema.ts';

/** What the chapters, pages and pictures of a book add up to, before the package document names it all. */
export interface ContentDocument {
	readonly id: string;
	/** Below EPUB/, as in `text/mo-dau.xhtml`. */
	readonly path: string;
	readonly title: string;
	readonly xhtml: string;
	readonly linear: boolean;
	/** Entries of the table of contents inside this document. */
	readonly headings: readonly { readonly title: string; readonly fragment: string }[];
	readonly inContents: boolean;
	/** epub:type for the landmarks. */
	readonly landmark?: 'cover' | 'bodymatter' | 'glossary' | 'colophon';
	readonly pages: readonly { readonly label: string; readonly fragment: string | null }[];
	readonly overlay?: { readonly path: string; readonly smil: string; readonly seconds: number };
	/** rendition:page-spread-* */
	readonly spread?: 'left' | 'right' | 'center';
}

export interface AccessibilityFacts {
	readonly modes: readonly string[];
	readonly sufficient: readonly string[];
	readonly features: readonly string[];
	readonly conformsTo: string;
}

export interface Assembled {
	readonly language: BookLanguage;
	readonly documents: readonly ContentDocument[];
	/** Files besides documents: pictures, styles, fonts, audio. Below EPUB/. */
	readonly files: ReadonlyMap<string, string | Uint8Array>;
	readonly words: number;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
	css: 'text/css',
	jpg: 'image/jpeg',
	mp3: 'audio/mpeg',
	png: 'image/png',
	smil: 'application/smil+xml',
	svg: 'image/svg+xml',
	woff2: 'font/woff2',
	xhtml: 'application/xhtml+xml'
};

export function mediaTypeOf(path: string): string {
	const type = MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1)];
	if (!type) throw new Error(`No media type is known for ${path}.`);
	return type;
}
