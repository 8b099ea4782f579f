import * as v from 'valibot';

/**
 * A place in a publication: the Readium Locator (https://readium.org/architecture/models/locators/) with the extensions for HTML that
 * its readers share. It is kept on the device and sent as it is; several of its members say the same place, so that it is found again
 * in another layout and in another version of the file.
 */
export interface Locator {
	/** Of the reading order, as the manifest writes it (`link.ts`); of a PDF `page-<n>`. */
	readonly href: string;
	readonly type: string;
	readonly title?: string | undefined;
	readonly locations: Locations;
	readonly text?: TextQuote | undefined;
}

export interface Locations {
	/** 0..1 within the resource */
	readonly progression?: number | undefined;
	/** 0..1 within the publication; none beside the reading order */
	readonly totalProgression?: number | undefined;
	/** Index in the position list (`positions.ts`), from 1; none beside the reading order */
	readonly position?: number | undefined;
	/** Ids of elements; of a PDF `page=<n>` */
	readonly fragments?: readonly string[] | undefined;
	/** The element in which the place is */
	readonly cssSelector?: string | undefined;
	/** The part of an EPUB CFI behind the first `!`, without `epubcfi(…)` */
	readonly partialCfi?: string | undefined;
	/** A whole `epubcfi(…)`: readers until November 2026 kept that. */
	readonly cfi?: string | undefined;
}

/** Words of the publication, and those around them by which they are told from the same words elsewhere. */
export interface TextQuote {
	readonly before?: string | undefined;
	readonly highlight?: string | undefined;
	readonly after?: string | undefined;
}

/** A locator that comes from elsewhere. Members that we do not know, of a later version or another reading system, survive. */
export const locatorSchema: v.GenericSchema<unknown, Locator> = v.looseObject({
	href: v.string(),
	type: v.string(),
	title: v.optional(v.string()),
	locations: v.looseObject({
		progression: v.optional(v.number()),
		totalProgression: v.optional(v.number()),
		position: v.optional(v.number()),
		fragments: v.optional(v.array(v.string())),
		cssSelector: v.optional(v.string()),
		partialCfi: v.optional(v.string()),
		cfi: v.optional(v.string())
	}),
	text: v.optional(
		v.looseObject({
			before: v.optional(v.string()),
			highlight: v.optional(v.string()),
			after: v.optional(v.string())
		})
	)
});
