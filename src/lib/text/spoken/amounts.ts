import { cardinal } from './number-words.ts';
import { NUMERAL, numeralSaid } from './numeral.ts';
import { coreAt, previous, touchesNext, type Place, type Said } from './place.ts';
import { unitSaid } from './units.ts';

const WITH_UNIT = new RegExp(`^([−+]?)(${NUMERAL})(\\D.*)$`, 'u');
const WITH_MONEY_SIGN = new RegExp(`^(US\\$|[$€£¥₫])(${NUMERAL})(\\D*)$`, 'u');
const PARTS = /^(\d{1,4})(m|kg|km|l|tr)(\d{1,3})$/;
const THOUSANDS = new Set(['nghìn', 'ngàn', 'triệu', 'tỉ', 'tỷ']);
/** After these a capital behind the number is a name: *lớp 5A*, *nhà 12B*. */
const NAMED = new Set([
	'lớp',
	'số',
	'nhà',
	'phòng',
	'toa',
	'hàng',
	'đội',
	'nhóm',
	'tổ',
	'ghế',
	'bài',
	'câu',
	'khối'
]);
const CURRENT = new Set(['điện', 'dòng', 'độ']);

/** A number with what it counts: 5km, 37°C, 10.000đ, $5, 1m65. null: none stands here. */
export function amountAt(place: Place): Said | null {
	const core = coreAt(place, 0);
	const parts = PARTS.exec(core);
	if (parts) {
		const [, whole = '', unit = '', rest = ''] = parts;
		return one(`${cardinal(whole)} ${unitSaid(unit) ?? ''} ${cardinal(rest)}`);
	}
	const money = WITH_MONEY_SIGN.exec(core);
	if (money) return moneyAt(place, money[1] ?? '', money[2] ?? '', money[3] ?? '');
	const amount = WITH_UNIT.exec(core);
	if (!amount) return null;
	const [, sign = '', number = '', unit = ''] = amount;
	const said = unitAfter(unit, previous(place));
	return said === null ? null : one(signed(sign, `${numeralSaid(number)} ${said}`));
}

function moneyAt(place: Place, sign: string, number: string, scale: string): Said | null {
	const unit = unitSaid(sign) ?? '';
	const next = coreAt(place, 1).toLowerCase();
	if (scale === '' && touchesNext(place) && THOUSANDS.has(next))
		return { count: 2, said: `${numeralSaid(number)} ${next} ${unit}` };
	if (scale === '') return one(`${numeralSaid(number)} ${unit}`);
	const scaled = unitSaid(scale);
	return scaled === null ? null : one(`${numeralSaid(number)} ${scaled} ${unit}`);
}

/** The unit that touches a number; a capital after *lớp* or *số* is none. */
export function unitAfter(unit: string, before: string): string | null {
	if (/^\p{Lu}$/u.test(unit) && (NAMED.has(before) || (unit === 'A' && !CURRENT.has(before)))) return null;
	return unitSaid(unit);
}

export function signed(sign: string, said: string): string {
	return sign === '' ? said : `${sign === '+' ? 'cộng' : 'âm'} ${said}`;
}

function one(said: string): Said {
	return { count: 1, said };
}

const ALONE = /^(?:[mglhsLVW]|.{2,})$/u;

/** A unit that stands after its number with a space: "5 km", "37 °C". null: no number goes before, or it is no unit. */
export function loneUnitAt({ words, at }: Place): Said | null {
	const before = words[at - 1];
	const core = words[at]?.core ?? '';
	if (!before || before.trail !== '' || words[at]?.lead !== '' || !/[\d½¼¾]$/.test(before.core)) return null;
	if (!ALONE.test(core) && !/[°%‰đ₫$€£¥]/.test(core)) return null;
	const said = unitSaid(core);
	return said === null ? null : one(said);
}
