import type { Form } from '#lib/publication/form.ts';
import type { Facet } from '../facets.ts';
import { expansionsOf, type Language } from '../language/language.ts';
import { lengthOf } from './length.ts';
import { topicWords } from './topic-words.ts';

/** What is known of one published title, as the index takes it in. */
export interface PublicationDocument {
	readonly id: string;
	readonly slug: string;
	readonly title: string;
	readonly subtitle: string | null;
	/** Names, main author first. */
	readonly contributors: readonly string[];
	readonly description: string;
	/** BCP 47 tags, main language first. */
	readonly languages: readonly string[];
	readonly band: string;
	readonly interestBand: string | null;
	readonly guidance: 0 | 1;
	readonly form: Form;
	readonly genre: string;
	readonly topics: readonly string[];
	readonly series: string | null;
	readonly hasAudio: boolean;
	readonly minutes: number;
	readonly year: number | null;
	/** Epoch ms. */
	readonly publishedAt: number;
	readonly versionId: string | null;
	/** Width divided by height of the cover. */
	readonly coverRatio: number;
	/** Plain text of the reading order, for "found inside". */
	readonly sections: readonly { readonly position: number; readonly title: string; readonly text: string }[];
}

export { LENGTHS, lengthOf, type Length } from './length.ts';

/** Everything of a title that a question may meet, by field: the one definition all engines index. */
export interface BookFields {
	readonly title: string;
	readonly series: string;
	readonly contributor: string;
	readonly topic: string;
	readonly description: string;
	/** Other words for words of the title and subtitle, from `search/language/`. */
	readonly also: string;
}

/** Fields by weight, heaviest first. */
export const FIELDS = [
	'title',
	'series',
	'contributor',
	'topic',
	'description',
	'also'
] as const satisfies readonly (keyof BookFields)[];

export function fieldsOf(document: PublicationDocument, language: Language): BookFields {
	const title = [document.title, document.subtitle ?? ''].join(' · ');
	return {
		title,
		series: document.series ?? '',
		contributor: document.contributors.join(' · '),
		topic: topicWords(document.topics),
		description: document.description,
		also: expansionsOf([title, document.series ?? ''].join(' · '), language).join(' · ')
	};
}

/** The values a title is counted and narrowed by. */
export function facetsOf(document: PublicationDocument): Readonly<Record<Facet, readonly string[]>> {
	return {
		topic: document.topics,
		genre: [document.genre],
		// "vi-VN" is asked for as "vi".
		language: [...new Set(document.languages.map((tag) => tag.toLowerCase().split('-')[0] ?? tag))],
		length: [lengthOf(document.minutes)],
		audio: [document.hasAudio ? '1' : '0'],
		form: [document.form],
		band: [document.band]
	};
}
