import { cardinal, ordinal, withFourAsTu } from './number-words.ts';
import { coreAt, previous, type Place } from './place.ts';
import { romanValue } from './roman.ts';
import { isSayable } from './vietnamese-syllable.ts';
import { inCapitals } from './words.ts';

/** After these, capitals that can be a Roman numeral are one. */
const BEFORE = new Set([
	...[
		'kỷ',
		'kỉ',
		'chương',
		'phần',
		'tập',
		'quyển',
		'hồi',
		'mục',
		'kỳ',
		'kì',
		'khoá',
		'khóa',
		'thứ',
		'quý',
		'cấp'
	],
	...['đoạn', 'hạng', 'chiến', 'điều', 'lớp', 'màn', 'cảnh', 'bậc', 'loại', 'đệ', 'bảng', 'hội', 'lần']
]);
const SMALL = /^[IVX]{1,6}$/;
/** Rulers: after a name of another language. */
const REIGNS = ['', 'đệ nhất', 'đệ nhị', 'đệ tam'] as const;
const RULERS =
	/^(?:napol[eé]on|elizabeth|louis|lui|charles|henry|william|george|james|edward|richard|nicolas|nikolai|pi-e|pie|philip|ramses)$/i;

/** A Roman numeral where it is one: *thế kỷ XXI*, *chương IV*, *Louis XIV*. null: the letters are a word, or letters. */
export function romanSaid(place: Place): string | null {
	const core = coreAt(place, 0);
	const [from = '', to = '', ...more] = core.length > 20 ? [] : core.split(/[-–—]/);
	if (to !== '' && more.length === 0) {
		const first = romanValue(from);
		const last = romanValue(to);
		if (first === null || last === null || (from + to).length < 3) return null;
		return `${said(first)} đến ${said(last)}`;
	}
	const value = romanValue(core);
	if (value === null || /^[LCDM]$/.test(core)) return null;
	const before = previous(place);
	if (BEFORE.has(before)) {
		if (before === 'thứ' || before === 'hạng') return ordinal(String(value));
		return before === 'quý' ? withFourAsTu(String(value)) : said(value);
	}
	if (afterName(place)) return REIGNS[value] ?? said(value);
	return SMALL.test(core) && standsForNumber(place, core) ? said(value) : null;
}

function said(value: number): string {
	return cardinal(String(value));
}

function afterName(place: Place): boolean {
	const { words, at } = place;
	const name = words[at - 1];
	if (!name || name.trail !== '' || !SMALL.test(coreAt(place, 0))) return false;
	if (RULERS.test(name.core)) return true;
	return coreAt(place, 0).length > 1 && /^\p{Lu}\p{Ll}/u.test(name.core) && !isSayable(name.core);
}

/** A heading's number ("II.", "IV)"), the end of a span; two letters and more also elsewhere, unless they are a word among capitals. */
function standsForNumber({ words, at }: Place, core: string): boolean {
	const trail = words[at]?.trail ?? '';
	if (at === 0 && /^[.)/:]/.test(trail)) return words.length > 1;
	if (core.length === 1) return false;
	const neighbours = [words[at - 1]?.core ?? '', words[at + 1]?.core ?? ''];
	const shouted = neighbours.some((word) => inCapitals(word) && romanValue(word) === null);
	return !(shouted && isSayable(core));
}
