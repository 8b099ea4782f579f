import { amountAt, signed, unitAfter } from './amounts.ts';
import { dateAt } from './dates.ts';
import { cardinal, digitNames, ordinal, withFourAsTu } from './number-words.ts';
import { NUMERAL, numeralSaid, wholeDigits } from './numeral.ts';
import {
	coreAt,
	inScore,
	inSum,
	loneSign,
	previous,
	touchesNext,
	type Place,
	type Rule,
	type Said
} from './place.ts';
import { telephoneAt } from './telephone.ts';
import { timeAt } from './times.ts';

/** Longer than any number, date or sum that has a rule. */
const LONGEST = 60;

const RULES: readonly Rule[] = [
	dateAt,
	telephoneAt,
	timeAt,
	thousandsAt,
	expressionAt,
	rangeAt,
	fractionAt,
	amountAt,
	minutesAt,
	numeralAt
];

/** What stands here with a digit, said by the first rule that knows it. null: none does. */
export function numberAt(place: Place): Said | null {
	const core = coreAt(place, 0);
	if (!/\d/.test(core.slice(0, LONGEST)) || (core.length > LONGEST && !/^\d+$/.test(core))) return null;
	if (core.length > LONGEST) return numeralAt(place);
	for (const rule of RULES) {
		const said = rule(place);
		if (said) return said;
	}
	return null;
}

/** "10 000 đồng": groups of three after one to three digits. */
function thousandsAt(place: Place): Said | null {
	const { words, at } = place;
	if (!/^−?[1-9]\d{0,2}$/.test(coreAt(place, 0))) return null;
	let count = 1;
	let written = coreAt(place, 0);
	while (
		count < 7 &&
		touchesNext({ words, at: at + count - 1 }) &&
		/^\d{3}(?!\d)/.test(coreAt(place, count))
	) {
		const core = coreAt(place, count);
		if (!/^\d{3}(?:,\d+)?(?:[^\d,.\-–:/x+=]\D*)?$/u.test(core)) break;
		written += `.${core}`;
		count++;
		if (!/^\d{3}$/.test(core)) break;
	}
	if (count === 1) return null;
	const joined = { words: [{ from: 0, to: 0, lead: '', trail: '', core: written }], at: 0 };
	const said = amountAt(joined) ?? numeralAt(joined);
	return said && { count, said: said.said };
}

const EXPRESSION = /^−?[\d.,]+(?:[-+−–×x:*÷=<>≤≥]−?[\d.,]+)+[=]?$/;
const OPERATORS: Readonly<Record<string, string>> = {
	'+': 'cộng',
	'-': 'trừ',
	'−': 'trừ',
	'–': 'trừ',
	'×': 'nhân',
	x: 'nhân',
	'*': 'nhân',
	':': 'chia',
	'÷': 'chia',
	'=': 'bằng',
	'<': 'bé hơn',
	'>': 'lớn hơn',
	'≤': 'bé hơn hoặc bằng',
	'≥': 'lớn hơn hoặc bằng'
};

/** A sum without spaces: 3+4=7. A dash alone is a range, unless sums stand round it. */
function expressionAt(place: Place): Said | null {
	const core = coreAt(place, 0);
	if (!EXPRESSION.test(core)) return null;
	if (/^[\d.,]+[-–−:][\d.,]+$/.test(core) && inScore(place)) return null;
	if (!/[+×x:*÷=<>≤≥−]/.test(core.slice(1)) && !inSum(place)) return null;
	const runs = core.match(/[\d.,]+|[^\d.,]/g) ?? [];
	const scale = previous(place) === 'lệ';
	const said = runs.map((run, at) => {
		if (run === ':' && scale) return 'trên';
		if (/\d/.test(run)) return numeralSaid(run);
		const negative = run === '−' && (at === 0 || !/\d/.test(runs[at - 1] ?? ''));
		return negative ? 'âm' : (OPERATORS[run] ?? '');
	});
	return { count: 1, said: said.join(' ') };
}

const RANGE = new RegExp(`^(−?${NUMERAL})([^\\d\\-–—−:]{0,6})[-–—−:](${NUMERAL})(\\D.{0,9})?$`, 'u');
const GROUPS = /^\d+(?:[-–]\d+){2,}$/;

/** "1945–1954", "trang 10-12", "5-6km"; after *tỉ số* a score; more than two parts are told one after the other. */
function rangeAt(place: Place): Said | null {
	const core = coreAt(place, 0);
	if (GROUPS.test(core)) {
		const parts = core.split(/[-–]/);
		const say = parts.some((part) => part.length > 2) ? digitNames : numeralSaid;
		return { count: 1, said: parts.map(say).join(', ') };
	}
	const found = RANGE.exec(core);
	if (!found) return null;
	const [, from = '', fromUnit = '', to = '', toUnit = ''] = found;
	const units = [fromUnit, toUnit].map((unit) => (unit === '' ? '' : unitAfter(unit, previous(place))));
	const [first, second] = units;
	if (first == null || second == null || (core.includes(':') && !inScore(place))) return null;
	const between = inScore(place) ? '' : 'đến';
	const low = signed(from.startsWith('−') ? '−' : '', numeralSaid(from.replace('−', '')));
	const high = previous(place) === 'tháng' || previous(place) === 'quý' ? withFourAsTu(to) : numeralSaid(to);
	return { count: 1, said: [low, first, between, high, second].filter((part) => part !== '').join(' ') };
}

const FRACTION = /^(−?)(\d{1,9})\/(\d{1,9})(\D.{0,9})?$/u;
/** After these the line means "of" or parts an address: *điểm 9/10*, *lớp 4/2*, *số 12/5*. */
const OVER = new Set([
	'lớp',
	'số',
	'nhà',
	'hẻm',
	'ngõ',
	'ngách',
	'kiệt',
	'đường',
	'điểm',
	'đạt',
	'được',
	'trang',
	'tờ',
	'phố',
	'cửa',
	'tỉ',
	'áp'
]);

function fractionAt(place: Place): Said | null {
	const spaced = spacedFraction(place);
	const found = FRACTION.exec(spaced?.core ?? coreAt(place, 0));
	if (!found) return null;
	const [, sign = '', above = '', below = '', unit = ''] = found;
	const counted = unit === '' ? '' : unitAfter(unit, '');
	if (counted === null) return null;
	const before = previous(place);
	const over =
		OVER.has(before) || below.startsWith('0') || above.startsWith('0') || `${above}/${below}` === '24/7';
	const words = [
		/^\d{1,3}$/.test(before) && place.words[place.at - 1]?.trail === '' && Number(above) < Number(below)
			? 'và'
			: '',
		signed(sign, numeralSaid(above)),
		over ? 'trên' : 'phần',
		over ? numeralSaid(below) : withFourAsTu(below),
		counted
	];
	return { count: spaced?.count ?? 1, said: words.filter((word) => word !== '').join(' ') };
}

function spacedFraction(place: Place): { readonly core: string; readonly count: number } | null {
	const { words, at } = place;
	const below = words[at + 2];
	if (words[at]?.trail !== '' || loneSign(words[at + 1]) !== '/' || below?.lead !== '') return null;
	return { core: `${coreAt(place, 0)}/${below.core}`, count: 3 };
}

/** Minutes of the clock as "5'"; after an opening single quotation mark it only closes that. */
function minutesAt(place: Place): Said | null {
	const { words, at } = place;
	const word = words[at];
	if (!word || !/^\d{1,3}$/.test(word.core) || !/^['’′](?!\p{L})/u.test(word.trail)) return null;
	for (let back = 0; back <= 12; back++) if (/['‘’]/.test(words[at - back]?.lead ?? '')) return null;
	return { count: 1, said: `${cardinal(word.core)} phút` };
}

const PLAIN = new RegExp(`^([−+]?)(${NUMERAL})$`, 'u');
/** A zero before the number of a day or an hour is not said. */
const WITHOUT_ZERO = new Set(['ngày', 'mùng', 'mồng', 'tháng', 'giờ', 'phút', 'chương', 'tuần', 'quý']);

function numeralAt(place: Place): Said | null {
	const found = PLAIN.exec(coreAt(place, 0));
	if (!found) return null;
	const [, sign = '', number = ''] = found;
	return { count: 1, said: signed(sign, contextual(number, place)) };
}

function contextual(number: string, place: Place): string {
	const before = previous(place);
	const whole = wholeDigits(number);
	if (whole === null || whole.length > 4) return numeralSaid(number);
	if (before === 'thứ' || before === 'hạng') return ordinal(whole);
	if (before === 'tháng' || before === 'quý') return withFourAsTu(whole);
	if (before === 'giờ' && /^0[1-9]$/.test(whole) && coreAt(place, 1).toLowerCase() !== 'phút')
		return `${cardinal(whole)} phút`;
	if (WITHOUT_ZERO.has(before)) return cardinal(whole);
	return numeralSaid(number);
}
