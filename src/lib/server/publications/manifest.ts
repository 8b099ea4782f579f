import type { Contributor } from '#lib/publication/contributor.ts';
import type { Landmark, PageLabel, TocEntry } from '#lib/publication/toc.ts';
import type { CheckMessage } from '#lib/publication/check-message.ts';
import type { AccessibilityMetadata } from '#lib/publication/accessibility.ts';
import type { Form } from '#lib/publication/form.ts';

/** What opening a file tells about it. Stored as JSON in `publication_version.manifest`; read by reader and text view. */
export interface Manifest {
	readonly form: Form;
	/** BCP 47, main language first. */
	readonly languages: readonly string[];
	readonly direction: 'ltr' | 'rtl';
	/** Container path of the package document (EPUB), null for PDF. */
	readonly packagePath: string | null;
	/** Container path of the PDF file, null for EPUB. */
	readonly pdfPath: string | null;
	/** Container path of the manifest of the same words as one flowing text (PDF); of an EPUB, and of a PDF taken in long ago, none. */
	readonly flowPath?: string | null | undefined;
	/** Spine items in order (EPUB) or pages (PDF, path `page-<n>`); index = `section.position`. */
	readonly readingOrder: readonly ReadingOrderItem[];
	readonly toc: readonly TocEntry[];
	readonly landmarks: readonly Landmark[];
	readonly pageList: readonly PageLabel[];
	/** CSS pixels of a fixed page, when all pages share it. */
	readonly viewport: { readonly width: number; readonly height: number } | null;
	readonly mediaOverlay: { readonly activeClass: string | null; readonly seconds: number | null } | null;
	/** PDF: has a structure tree; EPUB: always true. */
	readonly tagged: boolean;
}

export interface ReadingOrderItem {
	/** Container path, `/`-separated, percent-decoded, no fragment. */
	readonly path: string;
	readonly mediaType: string;
	readonly title: string;
	readonly linear: boolean;
	readonly layout: 'reflowable' | 'fixed';
	readonly words: number;
	/** Characters of plain text: weight of the item in total progression. */
	readonly characters: number;
	/** How many positions of the position list it has (`publication/positions.ts`). */
	readonly positions: number;
	/** Container path of its SMIL document. */
	readonly overlay: string | null;
	/** PDF: a picture of words; there are no letters to find or read aloud but those that were recognised. */
	readonly scan?: boolean | undefined;
	/** Of a scan: its letters were recognised by a machine. */
	readonly recognised?: boolean | undefined;
	/** Of a fixed page: on which side of an open book it lies, and when it may lie beside another; nothing said: where there is room. */
	readonly side?: 'left' | 'right' | 'center' | undefined;
	readonly spread?: 'none' | 'landscape' | 'both' | undefined;
	/** Of a fixed page: CSS pixels, where pages are not all of one size. */
	readonly size?: { readonly width: number; readonly height: number } | undefined;
}

export interface PublicationMetadata {
	readonly title: string;
	readonly subtitle: string | null;
	readonly languages: readonly string[];
	readonly description: string;
	readonly contributors: readonly Contributor[];
	readonly publisher: string | null;
	readonly year: number | null;
	readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
	readonly series: string | null;
	readonly seriesPosition: number | null;
	/** The title in other languages or scripts. */
	readonly parallelTitles: readonly string[];
	readonly subjects: readonly string[];
	readonly rights: string | null;
	readonly accessibility: AccessibilityMetadata;
}

/** A sanitised file of the publication, already in the blob store. */
export interface StoredResource {
	readonly path: string;
	readonly sha256: string;
	readonly mediaType: string;
	readonly bytes: number;
}

export interface StoredSection {
	readonly position: number;
	readonly path: string;
	readonly title: string;
	readonly text: string;
	readonly words: number;
}

export interface StoredCover {
	readonly width: number;
	readonly height: number;
	readonly format: 'webp' | 'avif' | 'jpeg';
	readonly sha256: string;
	readonly bytes: number;
}

/** The whole result of opening an untrusted file. */
export interface OpenedPublication {
	readonly mediaType: 'application/epub+zip' | 'application/pdf';
	readonly originalSha256: string;
	readonly originalBytes: number;
	readonly metadata: PublicationMetadata;
	readonly manifest: Manifest;
	readonly resources: readonly StoredResource[];
	readonly sections: readonly StoredSection[];
	/** Widths 160, 320 and 640 in WebP and AVIF, real proportion; generated when the file brings none. */
	readonly covers: readonly StoredCover[];
	readonly coverGenerated: boolean;
	readonly checkMessages: readonly CheckMessage[];
}
