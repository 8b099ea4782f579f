import * as v from 'valibot';
import { FORMS, type Form } from './form.ts';
import { linkSchema, type Link } from './link.ts';

/**
 * A publication on the wire: the Readium Web Publication Manifest (https://readium.org/webpub-manifest/) as JSON, for the reader, the
 * device and feeds. What this library knows beyond the standard stands under one member of the metadata and in link properties.
 * Members that are not named here, of a later version or another library, survive parsing and writing back.
 */
export interface WebPublication {
	readonly metadata: WebMetadata;
	readonly links: readonly Link[];
	readonly readingOrder: readonly Link[];
	readonly resources: readonly Link[];
	readonly toc: readonly Link[];
	readonly pageList: readonly Link[];
	readonly landmarks: readonly Link[];
}

export interface WebMetadata {
	readonly '@type'?: string | undefined;
	readonly conformsTo?: string | readonly string[] | undefined;
	/** One title, or one a language. */
	readonly title: string | Readonly<Record<string, string>>;
	readonly identifier?: string | undefined;
	/** BCP 47, main language first. */
	readonly language?: string | readonly string[] | undefined;
	readonly readingProgression?: 'ltr' | 'rtl' | undefined;
	readonly layout?: string | undefined;
	/** Of a PDF whose reading order is sent by itself. */
	readonly numberOfPages?: number | undefined;
	/** Ours. */
	readonly 'vuon-sach'?: LibraryFacts | undefined;
}

/** What the reader needs and the standard has no word for. */
export interface LibraryFacts {
	readonly id: string;
	readonly slug: string;
	readonly versionId: string;
	readonly form: Form;
	/** Age band, kept with the position on the device. */
	readonly band: string | null;
	/** Width divided by height; null without a cover. */
	readonly coverRatio: number | null;
	/** PDF: has a structure tree; EPUB: always true. */
	readonly tagged: boolean;
	/** CSS pixels of a fixed page, when all pages share it. */
	readonly viewport: { readonly width: number; readonly height: number } | null;
	/** Class that the publisher gives to the words being narrated; null without narration. */
	readonly narration: { readonly activeClass: string | null } | null;
	/** A voice of the library, and the last section that it has said; null: it has said nothing of this version. */
	readonly voice?: { readonly id: string; readonly upTo: number } | null | undefined;
	/** Films in sign language stand beside its pages. */
	readonly signed?: boolean | undefined;
}

/** Link properties of ours, beside the standard `layout`. */
export const linkFactsSchema = v.object({
	layout: v.optional(v.picklist(['reflowable', 'fixed']), 'reflowable'),
	/** https://readium.org/webpub-manifest/profiles/epub: the side of a fixed page, and when two lie side by side. */
	page: v.optional(v.picklist(['left', 'right', 'center'])),
	spread: v.optional(v.picklist(['none', 'landscape', 'both'])),
	/** Characters of plain text: weight of the item in the total progression. */
	characters: v.optional(v.number(), 0),
	/** Positions of the item in the position list; manifests until November 2026 do not say. */
	positions: v.optional(v.number()),
	/** False for what stands beside the reading order, such as notes. */
	linear: v.optional(v.boolean(), true),
	/** A page that is a picture of words. */
	scan: v.optional(v.boolean(), false),
	/** Its letters were recognised by a machine. */
	recognised: v.optional(v.boolean(), false)
});

/** A manifest that this library wrote. */
export type OwnWebPublication = WebPublication & {
	readonly metadata: { readonly title: string; readonly 'vuon-sach': LibraryFacts };
};

const links = v.optional(v.array(linkSchema), []);
const factsSchema: v.GenericSchema<unknown, LibraryFacts> = v.looseObject({
	id: v.string(),
	slug: v.string(),
	versionId: v.string(),
	form: v.picklist(FORMS),
	band: v.nullable(v.string()),
	coverRatio: v.nullable(v.number()),
	tagged: v.boolean(),
	viewport: v.nullable(v.looseObject({ width: v.number(), height: v.number() })),
	narration: v.nullable(v.looseObject({ activeClass: v.nullable(v.string()) })),
	voice: v.optional(v.nullable(v.looseObject({ id: v.string(), upTo: v.number() }))),
	signed: v.optional(v.boolean())
});

export const webPublicationSchema: v.GenericSchema<unknown, WebPublication> = v.looseObject({
	metadata: v.looseObject({
		'@type': v.optional(v.string()),
		conformsTo: v.optional(v.union([v.string(), v.array(v.string())])),
		title: v.union([v.string(), v.record(v.string(), v.string())]),
		identifier: v.optional(v.string()),
		language: v.optional(v.union([v.string(), v.array(v.string())])),
		readingProgression: v.optional(v.picklist(['ltr', 'rtl'])),
		layout: v.optional(v.string()),
		numberOfPages: v.optional(v.number()),
		'vuon-sach': v.optional(factsSchema)
	}),
	links,
	readingOrder: v.array(linkSchema),
	resources: links,
	toc: links,
	pageList: links,
	landmarks: links
});
