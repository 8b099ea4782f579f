import { bandName, genreName, topicName } from '#lib/i18n/publication-words.ts';
import { isBand } from '#lib/publication/band.ts';
import { GENRES, isTopic } from '#lib/publication/topics.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Facet, ShownHit } from '../index.ts';

export function genreOf(id: string): string {
	const genre = GENRES.find((one) => one === id);
	return genre ? genreName(genre) : id;
}

const PLACES = {
	title: m.discovery_in_title,
	series: m.discovery_in_series,
	contributor: m.discovery_in_contributor,
	description: m.discovery_in_description,
	inside: m.discovery_in_book
} as const;

/** "Ở tên sách", "Ở chủ đề Con vật", "Ở phần “Sợi tơ nhện”"; nothing while only browsing. */
export function whyFound(hit: ShownHit): string | null {
	if (!hit.matchedIn) return null;
	if (hit.matchedIn === 'inside' && hit.where?.title)
		return m.discovery_in_section({ title: hit.where.title });
	if (hit.matchedIn === 'topic')
		return m.discovery_in_topic({ topic: hit.topics.filter(isTopic).map(topicName).join(', ') });
	return PLACES[hit.matchedIn]();
}

const LENGTH_WORDS: Readonly<Record<string, () => string>> = {
	short: m.discovery_length_short,
	medium: m.discovery_length_medium,
	long: m.discovery_length_long
};
const FORM_WORDS: Readonly<Record<string, () => string>> = {
	reflowable: m.discovery_form_reflowable,
	fixed: m.discovery_form_fixed,
	pdf: m.discovery_form_pdf
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
			return value === '1' ? m.discovery_audio_yes() : m.discovery_audio_no();
		case 'language':
			return new Intl.DisplayNames(locale, { type: 'language' }).of(value) ?? value;
		case 'band':
			return isBand(value) ? bandName(value) : value;
	}
}
