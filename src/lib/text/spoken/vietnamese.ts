import { abbreviationSaid, beforeName, beforeNumber, titleSaid } from './abbreviations.ts';
import { loneUnitAt } from './amounts.ts';
import { cutIntoSyllables } from './foreign-sounds.ts';
import { letterName, spelled } from './letter-names.ts';
import { lexiconSaid } from './lexicon/lexicon.ts';
import { asLink, type Link } from './links.ts';
import { loneSignSaid, runsOn, signsSaid } from './lone-signs.ts';
import { mixedSaid } from './mixed.ts';
import { numberAt } from './numbers.ts';
import { coreAt, previous, type Place, type Said } from './place.ts';
import { romanValue } from './roman.ts';
import { romanSaid } from './roman-rules.ts';
import { unitSaid } from './units.ts';
import { isSayable } from './vietnamese-syllable.ts';
import { inCapitals, soundSaid } from './words.ts';

/** How what stands here is said; `stops` is false where a dot only shortened the word. */
export interface VietnameseSaid extends Said {
	readonly stops: boolean;
}

export function vietnameseAt(place: Place): VietnameseSaid {
	const word = place.words[place.at];
	if (!word) return { count: 1, said: '', stops: true };
	const lone = loneSignSaid(place);
	if (lone !== null) return { count: 1, said: lone, stops: !runsOn(place) };
	if (word.core === '') return { count: 1, said: signsSaid(word.lead), stops: true };
	const link = asLink(word.core);
	if (link) return { count: 1, said: linkSaid(link), stops: true };
	const shortened = shortenedAt(place);
	if (shortened !== null) return { count: 1, said: shortened, stops: !shortens(place) };
	const number = numberAt(place) ?? loneUnitAt(place);
	if (number) return { ...number, stops: true };
	const roman = romanSaid(place);
	if (roman !== null) return { count: 1, said: roman, stops: true };
	if (/^\p{L}$/u.test(word.core)) return letterAt(place);
	const rate = rateSaid(place);
	if (rate !== null) return { count: 1, said: rate, stops: true };
	return { count: 1, said: mixedSaid(word.core, shouted(place)), stops: true };
}

/** "5 buổi/tuần": so many for each. null: no number goes before. */
function rateSaid(place: Place): string | null {
	const [what = '', each = '', ...more] = coreAt(place, 0).slice(0, 40).split('/');
	if (what === '' || each === '' || more.length > 0 || !/\d$/.test(previous(place))) return null;
	return `${unitSaid(what) ?? mixedSaid(what)} một ${unitSaid(each) ?? mixedSaid(each)}`;
}

function linkSaid(link: Link): string {
	const words = Array.from(link.words.matchAll(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu), ([run]) => {
		if (run === '.') return 'chấm';
		if (run === '/') return 'gạch chéo';
		if (run === '@') return 'a còng';
		if (run === '-') return 'gạch ngang';
		if (run === '_') return 'gạch dưới';
		return ENDINGS[run] ?? unmarkedSaid(run) ?? mixedSaid(run);
	});
	const said = words.filter((piece) => piece !== '').join(' ');
	if (link.kind !== 'tag') return said;
	return `${link.sign === '#' ? 'thăng' : 'a còng'} ${said}`;
}

/** Addresses write Vietnamese without marks and spaces: *thuvien*, *docsach*. null: the letters are no such syllables. */
function unmarkedSaid(run: string): string | null {
	if (!/^[a-z]{3,40}$/.test(run) || lexiconSaid(run) !== null) return null;
	const marked = run
		.replace(/ie(?=[cmnptu])/g, 'iê')
		.replace(/uo(?=[cimnptu])/g, 'uô')
		.replace(/ye(?=[mnt])/g, 'yê');
	return cutIntoSyllables(marked);
}

const ENDINGS: Readonly<Record<string, string>> = {
	vn: 'vê nờ',
	com: 'com',
	org: 'o rờ giê',
	net: 'nét',
	edu: 'e đu',
	gov: 'gớp'
};

/** An abbreviation, initials, "Q.1", "TP.Huế"; null: the word is none. */
function shortenedAt(place: Place): string | null {
	const { words, at } = place;
	const core = coreAt(place, 0);
	const dotted = words[at]?.trail.startsWith('.') ?? false;
	const next = coreAt(place, 1);
	if (core.length > 60) return null;
	if (inCapitals(core) && isSayable(core) && shouted(place)) return null;
	const known = abbreviationSaid(core);
	if (known !== null) return known;
	if (dotted && /^\d/.test(next) && words[at + 1]?.lead === '') {
		const number = beforeNumber(core);
		if (number !== null) return number;
	}
	if (dotted && /^\p{Lu}/u.test(next)) {
		const title = titleSaid(core);
		if (title !== null) return title;
		const name = inAddress(place) ? beforeName(core) : null;
		if (name !== null) return name;
	}
	if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(core)) return spelled(core.replaceAll('.', ''));
	return glued(core);
}

/** "Q.1", "tr.15", "TP.Huế", "GS.Nam", and as they stand in addresses: "Q1", "QL1A". */
function glued(core: string): string | null {
	const parts = /^(\p{L}{1,4}(?:\.\p{L}{1,4})??)\.?(\d[\d.,-]*\p{L}?)$/u.exec(core);
	if (parts) {
		const [, head = '', number = ''] = parts;
		const said = core.includes('.') || /^(?:Q|P|QL|TL)$/.test(head) ? beforeNumber(head) : null;
		if (said !== null) return `${said} ${numberAlone(number)}`;
	}
	const dot = core.lastIndexOf('.');
	const head = dot < 0 ? null : (abbreviationSaid(core.slice(0, dot)) ?? null);
	return head === null ? null : `${head} ${mixedSaid(core.slice(dot + 1))}`;
}

function numberAlone(core: string): string {
	const place = { words: [{ from: 0, to: 0, lead: '', trail: '', core }], at: 0 };
	return numberAt(place)?.said ?? mixedSaid(core);
}

const PLACES = new Set(['ở', 'tại', 'thuộc', 'quận', 'huyện', 'đường', 'phường', 'xã']);

function inAddress(place: Place): boolean {
	const before = place.words[place.at - 1];
	if (!before) return false;
	return (
		PLACES.has(before.core.toLowerCase()) || (before.trail.startsWith(',') && /^\p{Lu}|\d/u.test(before.core))
	);
}

/** The dot of a shortened word ends no sentence, unless nothing follows, or a new sentence after *v.v.* */
function shortens(place: Place): boolean {
	const { words, at } = place;
	const trail = words[at]?.trail ?? '';
	const next = words[at + 1];
	if (trail !== '.' || !next) return false;
	return !/^v\.?v$/i.test(coreAt(place, 0)) || /^\p{Ll}/u.test(next.core);
}

const LETTER_WORDS = new Set(['chữ', 'âm', 'cái', 'vần', 'tiếng', 'ghi']);

function letterAt(place: Place): VietnameseSaid {
	const { words, at } = place;
	const letter = coreAt(place, 0);
	const trail = words[at]?.trail ?? '';
	// "J. K. Rowling"; but "Nguyễn Văn A. Ông …" ends there.
	const named =
		words[at - 1]?.trail === '' && /^\p{Lu}\p{Ll}/u.test(coreAt(place, -1)) && isSayable(coreAt(place, -1));
	const capital = /^\p{Lu}$/u.test(letter);
	const initial = trail === '.' && capital && !named && /^\p{Lu}/u.test(words[at + 1]?.core ?? '');
	const small = letter === letter.toLowerCase();
	const sounded = small && (LETTER_WORDS.has(previous(place)) || trail.includes('**'));
	const said = sounded
		? soundSaid(letter)
		: isSayable(letter)
			? letter
			: (letterName(letter) ?? mixedSaid(letter));
	return { count: 1, said, stops: !initial };
}

/** Whether the words round a word in capitals are in capitals, too: a heading, a cry. */
function shouted(place: Place): boolean {
	if (!inCapitals(coreAt(place, 0).replace(/[^\p{L}]/gu, ''))) return false;
	return [-1, 1].some((step) => {
		const near = coreAt(place, step);
		if (!inCapitals(near) || romanValue(near) !== null) return false;
		return isSayable(near) || (abbreviationSaid(near) === null && lexiconSaid(near) !== null);
	});
}
