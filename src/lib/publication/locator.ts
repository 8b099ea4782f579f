import * as v from 'valibot';

/**
 * A reading position in the shape of the Readium Locator (https://readium.org/architecture/models/locators/).
 * EPUB: `href` is a container path; PDF: `page-<n>` with `position` the page number from 1.
 */
export interface Locator {
	readonly href: string;
	readonly type: string;
	readonly title?: string;
	readonly locations: {
		/** 0..1 within the resource */
		readonly progression?: number;
		/** 0..1 within the publication */
		readonly totalProgression?: number;
		/** index in the reading order, from 1 */
		readonly position?: number;
		/** EPUB CFI as the engine writes it: `epubcfi(…)` */
		readonly cfi?: string;
		readonly fragments?: readonly string[];
	};
	readonly text?: { readonly before?: string; readonly highlight?: string; readonly after?: string };
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
		cfi: v.optional(v.string()),
		fragments: v.optional(v.array(v.string()))
	}),
	text: v.optional(
		v.looseObject({
			before: v.optional(v.string()),
			highlight: v.optional(v.string()),
			after: v.optional(v.string())
		})
	)
});
