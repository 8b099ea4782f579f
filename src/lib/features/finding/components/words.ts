import { genreName, topicName } from '#lib/features/catalogue/components/names.ts';
import { GENRES, isTopic } from '#lib/features/catalogue/topics.ts';
import * as m from '#lib/paraglide/messages.js';
import type { BookHit, Facet } from '../index.ts';

export function genreOf(id: string): string {
	const genre = GENRES.find((one) => one === id);
	return genre ? genreName(genre) : id;
}

const PLACES = {
	title: m.finding_in_title,
	series: m.finding_in_series,
	contributor: m.finding_in_contributor,
	description: m.finding_in_description,
	inside: m.finding_in_book
} as const;

/** "Ở tên sách", "Ở chủ đề Con vật", "Ở phần “Sợi tơ nhện”"; nothing while only browsing. */
export function whyFound(hit: BookHit): string | null {
	if (!hit.matchedIn) return null;
	if (hit.matchedIn === 'inside' && hit.where?.title) return m.finding_in_section({ title: hit.where.title });
	if (hit.matchedIn === 'topic')
		return m.finding_in_topic({ topic: hit.topics.filter(isTopic).map(topicName).join(', ') });
	return PLACES[hit.matchedIn]();
}

const LENGTH_WORDS: Readonly<Record<string, () => string>> = {
	short: m.finding_length_short,
	medium: m.finding_length_medium,
	long: m.finding_length_long
};
const FORM_WORDS: Readonly<Record<string, () => string>> = {
	reflowable: m.finding_form_reflowable,
	fixed: m.finding_form_fixed,
	pdf: m.finding_form_pdf
};

/** The name of a value one can narrow by. */
export function facetValueName(facet: Facet, value: string, locale: string): string {
	switch (facet) {
		case 'topic':
			return isTopic(value) ? topicName(value) : value;
		case 'genre':
			return genreOf(value);
		case 'length':
			return LENGTH_WORDS[value]?.() ?? value;
		case 'form':
			return FORM_WORDS[value]?.() ?? value;
		case 'audio':
			return value === '1' ? m.finding_audio_yes() : m.finding_audio_no();
		case 'language':
			return new Intl.DisplayNames(locale, { type: 'language' }).of(value) ?? value;
		default:
			return value;
	}
}
