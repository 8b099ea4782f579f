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
