import { digitNames, oneByOne } from './number-words.ts';
import { coreAt, type Place, type Said } from './place.ts';

const GROUP = /^\d{2,5}$/;
const FIRST = /^(?:\+\d{2,3}|\d{2,5})$/;
const GLUED = /^(?:\+?84\d{8,10}|0\d{8,10}|\+\d{9,13})$/;
const PARTED = /^\+?\d{2,5}(?:[.-]\d{2,5}){1,4}$/;
const MOST_GROUPS = 5;
const CALLED = new Set(['gọi', 'đt', 'sđt', 'thoại', 'đài', 'hotline', 'fax', 'zalo', 'máy', 'bấm', 'nóng']);

/** Telephone numbers: digit by digit, group by group; each group that stands alone is a piece of its own. */
export function telephoneAt(place: Place): Said | null {
	const core = coreAt(place, 0);
	if (GLUED.test(core))
		return { count: 1, said: withPlus(core, /^0[35789]\d{8}$/.test(core) ? mobile : oneByOne) };
	const called = calledNear(place);
	if (PARTED.test(core) && looksCalled(core, called)) {
		const groups = core.split(/[.-]/).map((group) => withPlus(group, digitNames));
		return { count: 1, said: groups.join(', ') };
	}
	if (called && /^(?:11[1-9]|911|18\d{2,6}|19\d{2,6})$/.test(core) && !groupFollows(place))
		return { count: 1, said: oneByOne(core) };
	const last = groupOf(place);
	return last === null ? null : { count: 1, said: withPlus(core, digitNames) + (last ? '' : ',') };
}

function groupFollows({ words, at }: Place): boolean {
	return words[at]?.trail === '' && GROUP.test(words[at + 1]?.core ?? '');
}

/** "gọi 113, 114 hoặc 115" */
function calledNear(place: Place): boolean {
	for (let back = 1; back <= 5; back++) {
		const word = coreAt(place, -back).toLowerCase();
		if (CALLED.has(word)) return true;
		if (back > 1 && !/^(?:hoặc|hay|và|số|là|\d+)$/.test(word)) return false;
	}
	return false;
}

/** Four, three, three: as mobile numbers are told. */
function mobile(digits: string): string {
	return [digits.slice(0, 4), digits.slice(4, 7), digits.slice(7)].map(digitNames).join(', ');
}

function withPlus(digits: string, said: (digits: string) => string): string {
	return digits.startsWith('+') ? `cộng ${said(digits.slice(1))}` : said(digits);
}

function looksCalled(core: string, called: boolean): boolean {
	const digits = core.replace(/\D/g, '').length;
	if (digits < 8 || digits > 13) return false;
	return called || core.startsWith('0') || core.startsWith('+') || /^1[89]00\D/.test(core);
}

/** Whether this is the last group of a telephone number written in groups; null: it is in none. */
function groupOf(place: Place): boolean | null {
	const { words, at } = place;
	if (!FIRST.test(coreAt(place, 0))) return null;
	const joins = (index: number): boolean =>
		/^\)?$/.test(words[index]?.trail ?? '.') &&
		words[index + 1]?.lead === '' &&
		GROUP.test(words[index + 1]?.core ?? '');
	let first = at;
	while (at - first < MOST_GROUPS && FIRST.test(words[first - 1]?.core ?? '') && joins(first - 1)) first--;
	let last = at;
	while (last - at < MOST_GROUPS && joins(last)) last++;
	if (first === last || last - first >= MOST_GROUPS) return null;
	const groups = words.slice(first, last + 1).map(({ core }) => core);
	const digits = groups.join('').replace('+', '').length;
	const begins = groups[0] ?? '';
	const called = CALLED.has(words[first - 1]?.core.toLowerCase() ?? '');
	const sure = /^(?:\+|0\d)/.test(begins) || /^1[89]00$/.test(begins) || called;
	return sure && digits >= 8 && digits <= 13 ? at === last : null;
}
