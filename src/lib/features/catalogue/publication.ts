import type { Contributor } from '#lib/publication/contributor.ts';
import type { Status } from '#lib/publication/status.ts';
import type { Form } from '#lib/publication/form.ts';
import type { AccessibilityMetadata } from '#lib/publication/accessibility.ts';
import type { Band, StatutoryLabel } from '#lib/publication/band.ts';
import type { Genre, Topic } from '#lib/publication/topics.ts';

/** What a cover on a shelf shows. A page brings dozens of them to the browser, so nothing that is not shown. */
export interface ShelfTile {
	readonly slug: string;
	readonly title: string;
	/** Main language, BCP 47. */
	readonly language: string;
	readonly minutes: number;
	readonly hasAudio: boolean;
	/** Names the cover: `/api/covers/<versionId>/…`; null when there is no file yet. */
	readonly versionId: string | null;
	/** Width / height, to a thousandth. */
	readonly coverRatio: number;
}

/** What a card in a list shows. */
export interface CardTile extends ShelfTile {
	readonly contributors: readonly string[];
	readonly genre: Genre;
}

/** A title in a list that somebody works on: it is named by its id, and for whom it is stands beside it. */
export interface PublicationTile extends CardTile {
	readonly id: string;
	readonly band: Band;
}

/** Closed list of legal grounds (Library Law, IP Law); `statement` says which, `evidence` where it is kept. */
export const RIGHTS_KINDS = ['own', 'licence', 'permission', 'public-domain', 'metadata-only'] as const;
export type RightsKind = (typeof RIGHTS_KINDS)[number];
export interface Rights {
	readonly kind: RightsKind;
	readonly statement: string;
	readonly evidence: string;
}

const MAY_BE_HANDED_ON: Readonly<Record<RightsKind, boolean>> = {
	own: true,
	licence: true,
	'public-domain': true,
	// Whoever allowed the library to show it did not allow everybody to have a copy.
	permission: false,
	'metadata-only': false
};

/** May a visitor take a copy away, in whatever format? */
export function mayHandOn(rights: Pick<Rights, 'kind'> | null): boolean {
	return rights !== null && MAY_BE_HANDED_ON[rights.kind];
}

/** What a librarian may set. */
export interface Details {
	readonly title: string;
	readonly subtitle: string | null;
	readonly description: string;
	readonly languages: readonly string[];
	readonly contributors: readonly Contributor[];
	readonly topics: readonly Topic[];
	readonly band: Band | null;
	readonly bandReason: string | null;
	readonly interestBand: Band | null;
	readonly label: StatutoryLabel | null;
	readonly guidance: boolean;
	readonly genre: Genre;
	readonly rights: Rights | null;
	readonly series: string | null;
	readonly seriesPosition: number | null;
	readonly publisher: string | null;
	readonly year: number | null;
	readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
}

/** What films add to what a file says of itself. */
export interface FilmFacts {
	/** The library put films in sign language beside the pages; `sample`: all of them only show the place. */
	readonly signing?: { readonly sample: boolean } | undefined;
	/** Of films of the library, or of the file, some have none. */
	readonly captionsMissing: boolean;
}

/** The whole record. */

export interface Publication extends Details, FilmFacts {
	readonly id: string;
	readonly slug: string;
	readonly form: Form;
	readonly status: Status;
	readonly accessibility: AccessibilityMetadata;
	readonly hasAudio: boolean;
	readonly words: number;
	readonly pages: number;
	readonly minutes: number;
	readonly versionId: string | null;
	readonly coverRatio: number;
	readonly source: string;
	/** Who decided for whom the title is (person id), and when (epoch ms). */
	readonly bandBy: string | null;
	readonly bandAt: number | null;
	readonly publishedAt: number | null;
	readonly updatedAt: number;
	/** One more at each change; a save names the one it was made from. */
	readonly version: number;
}

/** What a librarian fills, and nothing else of the record. */
export function detailsOf(publication: Publication): Details {
	const { title, subtitle, description, languages, contributors, topics, genre } = publication;
	const { band, bandReason, interestBand, label, guidance } = publication;
	const { rights, series, seriesPosition, publisher, year, identifiers } = publication;
	return {
		...{ title, subtitle, description, languages, contributors, topics, genre },
		...{ band, bandReason, interestBand, label, guidance },
		...{ rights, series, seriesPosition, publisher, year, identifiers }
	};
}

/** What still keeps a title from being published; each a message `catalogue_missing_<code>`. */
export type Missing = 'title' | 'band' | 'band_reason' | 'rights' | 'topics' | 'file' | 'description';

/** What is judged before publishing: a record, or a form as it stands. */
export interface Publishable {
	readonly title: string;
	readonly description: string;
	readonly band: string | null;
	readonly bandReason: string | null;
	readonly topics: readonly string[];
	readonly rights: { readonly statement: string } | null;
	readonly versionId: string | null;
}

export function missingForPublishing(publication: Publishable): Missing[] {
	const missing: Missing[] = [];
	if (!publication.title.trim()) missing.push('title');
	if (!publication.description.trim()) missing.push('description');
	if (!publication.band) missing.push('band');
	if (!publication.bandReason?.trim()) missing.push('band_reason');
	if (publication.topics.length === 0) missing.push('topics');
	if (!publication.rights || !publication.rights.statement.trim()) missing.push('rights');
	if (!publication.versionId) missing.push('file');
	return missing;
}

/** Syllables a child of the band reads in a minute, silently or being read to; generous, so that nobody feels slow. */
const SYLLABLES_A_MINUTE: Readonly<Record<Band, number>> = { mam: 60, choi: 70, la: 80, hoa: 120, qua: 160 };

export function readingMinutes(words: number, pages: number, band: Band | null): number {
	const byWords = words / SYLLABLES_A_MINUTE[band ?? 'hoa'];
	// A picture book is looked at: a page takes at least a quarter of a minute.
	return Math.max(1, Math.round(Math.max(byWords, pages * 0.25)));
}
