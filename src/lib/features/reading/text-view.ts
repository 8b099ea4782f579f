import type { Form } from '#lib/publication/form.ts';

/** A section of a book as an ordinary page: no engine, no script, no style of its own. */
export interface TextView {
	readonly slug: string;
	readonly title: string;
	/** From 1 to `total`. */
	readonly n: number;
	readonly total: number;
	readonly sectionTitle: string;
	/** False when the section's own text begins with a heading already. */
	readonly needsHeading: boolean;
	/** Language of the text, BCP 47; empty when the publication does not say. */
	readonly lang: string;
	readonly direction: 'ltr' | 'rtl';
	readonly html: string;
	readonly form: Form;
	/** A PDF without structure: headings and reading order are a guess. */
	readonly untagged: boolean;
	/** A page that is a picture of words, which a machine may have recognised. */
	readonly scan: 'unread' | 'recognised' | null;
	readonly toc: TextToc;
	/** What a place in it is told by; null beside the reading order, where no visit should open. */
	readonly place: TextPlace | null;
}

/** What the device keeps with a place, and from where to where the section reaches in the book. */
export interface TextPlace {
	/** Of the section, as the manifest writes it. */
	readonly href: string;
	readonly type: string;
	readonly versionId: string;
	readonly coverRatio: number | null;
	readonly band: string | null;
	/** Total progression at the beginning and the end of the section. */
	readonly from: number;
	readonly to: number;
	/** Positions of the section in the position list: how many come before, how many it has, how many there are. */
	readonly positions: { readonly before: number; readonly here: number; readonly total: number };
}

/** The first page of a PDF as a picture, and its words for those who do not see it. */
export interface FirstPage {
	/** Address. */
	readonly picture: string;
	readonly paragraphs: readonly string[];
	readonly lang: string;
}

export interface TextTocEntry {
	readonly title: string;
	/** Address of a text view page; null for a heading without a target. */
	readonly href: string | null;
	readonly current: boolean;
	readonly children: readonly TextTocEntry[];
	/** Which of its children these are, when there are more. */
	readonly part?: TextTocPart;
}

/** The contents beside a page. */
export interface TextToc {
	readonly entries: readonly TextTocEntry[];
	readonly part?: TextTocPart;
	/** Somebody asked for a part of them: they are open. */
	readonly open: boolean;
}

/** Of a long row of entries those from one to another, counted from 1, and the addresses at which the others are shown. */
export interface TextTocPart {
	readonly from: number;
	readonly to: number;
	readonly total: number;
	readonly first: string | null;
	readonly before: string | null;
	readonly after: string | null;
	readonly last: string | null;
}
