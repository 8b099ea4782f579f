import type { Status } from '#lib/publication/status.ts';
import type { Form } from '#lib/publication/form.ts';
import { BANDS, type Band } from '#lib/publication/band.ts';
import { GENRES, TOPICS, type Genre, type Topic } from '#lib/publication/topics.ts';
import { seeded, type Chance } from './chance.ts';
import * as words from './words.ts';

/** A made-up title; the same number always gives the same one. */
export interface SyntheticTitle {
	readonly number: number;
	readonly title: string;
	readonly subtitle: string | null;
	readonly contributors: readonly { readonly name: string; readonly role: string }[];
	readonly description: string;
	readonly languages: readonly string[];
	readonly band: Band;
	readonly interestBand: Band | null;
	readonly guidance: 0 | 1;
	readonly form: Form;
	readonly genre: Genre;
	readonly topics: readonly Topic[];
	readonly series: string | null;
	readonly seriesPosition: number | null;
	readonly publisher: string;
	readonly hasAudio: 0 | 1;
	readonly minutes: number;
	readonly pages: number;
	readonly words: number;
	readonly year: number;
	readonly status: Status;
}

/** Half of the Vietnamese titles open with "Truyện" or "Chuyện": the hard case of a real children's catalogue. */
export function syntheticTitle(number: number): SyntheticTitle {
	const chance = seeded(number);
	const english = chance.oneIn(6);
	const band = chance.weighted([
		['mam', 1],
		['choi', 2],
		['la', 4],
		['hoa', 4],
		['qua', 3]
	] satisfies [Band, number][]);
	const bothLanguages = chance.oneIn(10);
	const reading = minutesFor(band, chance);
	const inSeries = chance.oneIn(4);
	return {
		number,
		title: english ? englishTitle(chance) : vietnameseTitle(chance),
		subtitle: chance.oneIn(8) ? `Tập ${1 + chance.below(12)}` : null,
		contributors: contributors(chance),
		description: description(english, chance),
		languages: bothLanguages ? (english ? ['en', 'vi'] : ['vi', 'en']) : [english ? 'en' : 'vi'],
		band,
		interestBand: chance.oneIn(12)
			? (BANDS[Math.min(BANDS.indexOf(band) + 1, BANDS.length - 1)] ?? band)
			: null,
		guidance: band === 'qua' && chance.oneIn(40) ? 1 : 0,
		form: chance.weighted([
			['reflowable', 6],
			['fixed', 3],
			['pdf', 2]
		] satisfies [Form, number][]),
		genre: chance.pick(GENRES),
		topics: chance.some(TOPICS, 1 + chance.below(3)),
		series: inSeries ? chance.pick(words.SERIES_VI) : null,
		seriesPosition: inSeries ? 1 + chance.below(30) : null,
		publisher: chance.pick(words.PUBLISHERS),
		hasAudio: chance.oneIn(5) ? 1 : 0,
		minutes: reading,
		pages: Math.max(8, Math.round(reading * 1.6)),
		words: reading * 90,
		year: 2026 - chance.below(25),
		status: chance.oneIn(50) ? 'withdrawn' : chance.oneIn(25) ? 'draft' : 'published'
	};
}

function vietnameseTitle(chance: Chance): string {
	const hero = chance.pick(words.HEROES_VI);
	const opening = chance.oneIn(2)
		? chance.pick(words.OPENINGS_VI.slice(0, 5))
		: chance.pick(words.OPENINGS_VI);
	const deed = chance.pick(words.DEEDS_VI);
	const place = chance.oneIn(2) ? ` ${chance.pick(words.PLACES_VI)}` : '';
	const title = chance.oneIn(3) ? `${hero} ${deed}${place}` : `${opening} ${hero} ${deed}${place}`;
	return title.charAt(0).toUpperCase() + title.slice(1);
}

function englishTitle(chance: Chance): string {
	const title = `${chance.pick(words.HEROES_EN)} ${chance.pick(words.DEEDS_EN)}`;
	return title.charAt(0).toUpperCase() + title.slice(1);
}

function contributors(chance: Chance): { name: string; role: string }[] {
	const people = [{ name: person(chance), role: 'aut' }];
	if (chance.oneIn(2)) people.push({ name: person(chance), role: 'ill' });
	if (chance.oneIn(9)) people.push({ name: person(chance), role: 'nrt' });
	return people;
}

function person(chance: Chance): string {
	return `${chance.pick(words.FAMILY_NAMES)} ${chance.pick(words.MIDDLE_NAMES)} ${chance.pick(words.GIVEN_NAMES)}`;
}

function description(english: boolean, chance: Chance): string {
	return chance.some(english ? words.SENTENCES_EN : words.SENTENCES_VI, 2 + chance.below(2)).join(' ');
}

function minutesFor(band: Band, chance: Chance): number {
	const longest = { mam: 5, choi: 8, la: 15, hoa: 45, qua: 120 }[band];
	return 1 + chance.below(longest);
}
