import { cardinal, digitNames, withFourAsTu } from './number-words.ts';
import { coreAt, DASH, inSum, loneSign, previous, type Place, type Said } from './place.ts';

const FULL = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MONTH = /^(\d{1,2})[/.-](\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[/.-](\d{4})$/;
const FROM_TO = /^(\d{1,2})\/(\d{1,2})[-–—](\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/;
const DAYS_MONTH = /^(\d{1,2})[-–—](\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/;

/** Before a day and month: without one of them, 2/9 is a fraction. */
const BEFORE = new Set([
	'ngày',
	'mùng',
	'mồng',
	'hôm',
	'sáng',
	'trưa',
	'chiều',
	'tối',
	'đêm',
	'lễ',
	'dịp',
	'tết',
	'nhật'
]);
const NAMES_DAY = new Set(['ngày', 'mùng', 'mồng']);
/** Days everybody knows, and the last word of their names. */
const HOLIDAYS = new Set([
	'8/3',
	'26/3',
	'30/4',
	'1/5',
	'7/5',
	'15/5',
	'19/5',
	'1/6',
	'27/7',
	'19/8',
	'2/9',
	'20/10',
	'20/11',
	'22/12',
	'25/12'
]);
const HOLIDAY_WORDS = new Set([
	'khánh',
	'nhi',
	'nữ',
	'động',
	'giáo',
	'phóng',
	'sĩ',
	'nhất',
	'mừng',
	'kỉ',
	'niệm'
]);
const WEEKDAYS = new Set(['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', '2', '3', '4', '5', '6', '7']);

/** Dates as they are said: *ngày hai tháng chín năm một nghìn chín trăm bốn mươi lăm*. null: no date stands here. */
export function dateAt(place: Place): Said | null {
	const { core, count } = together(place);
	const said = dateSaid(core, place);
	return said === null ? null : { count, said };
}

/** "2 / 9", "2 - 9 - 1945" written with spaces, as one. */
function together(place: Place): { readonly core: string; readonly count: number } {
	const { words, at } = place;
	let core = coreAt(place, 0);
	let count = 1;
	while (count < 5 && /^\d{1,2}$/.test(coreAt(place, count - 1)) && words[at + count - 1]?.trail === '') {
		const sign = loneSign(words[at + count]);
		const number = words[at + count + 1];
		if ((sign !== '/' && !DASH.test(sign)) || !number || number.lead !== '' || !/^\d{1,4}$/.test(number.core))
			break;
		core += (sign === '/' ? '/' : '-') + number.core;
		count += 2;
	}
	const next = coreAt(place, count).toLowerCase();
	const said = count === 3 ? afterDateWord(place) && next !== 'tháng' : FULL.test(core);
	return said ? { core, count } : { core: coreAt(place, 0), count: 1 };
}

function dateSaid(core: string, place: Place): string | null {
	const full = FULL.exec(core);
	if (full) {
		const [, day = '', sign, month = '', year = ''] = full;
		const sure = year.length === 4 || sign === '/' || afterDateWord(place);
		return sure && isDay(day, month) ? withDay(place, `${dayMonth(day, month)} năm ${yearSaid(year)}`) : null;
	}
	const iso = YEAR_FIRST.exec(core);
	if (iso) {
		const [, year = '', month = '', day = ''] = iso;
		return isDay(day, month) ? withDay(place, `${dayMonth(day, month)} năm ${yearSaid(year)}`) : null;
	}
	return spanSaid(core) ?? monthYearSaid(core, place) ?? dayMonthSaid(core, place);
}

function spanSaid(core: string): string | null {
	const [whole, a = '', b = '', c = '', d = '', year] = FROM_TO.exec(core) ?? [];
	const of = (y: string | undefined): string => (y === undefined ? '' : ` năm ${yearSaid(y)}`);
	if (whole !== undefined && isDay(a, b) && isDay(c, d))
		return `${dayMonth(a, b)} đến ${dayMonth(c, d)}${of(year)}`;
	const [days, first = '', last = '', month = '', of4] = DAYS_MONTH.exec(core) ?? [];
	if (days !== undefined && isDay(first, month) && isDay(last, month))
		return `${cardinal(first)} đến ${dayMonth(last, month)}${of(of4)}`;
	return null;
}

function monthYearSaid(core: string, place: Place): string | null {
	const found = MONTH_YEAR.exec(core);
	if (!found) return null;
	const [, month = '', year = ''] = found;
	const named = previous(place);
	const quarter = named === 'quý' || named === 'kì' || named === 'kỳ';
	if (Number(month) < 1 || Number(month) > 12 || Number(year) < 1000 || Number(year) > 2200) return null;
	if (!core.includes('/') && named !== 'tháng') return null;
	const said = `${withFourAsTu(month)} năm ${yearSaid(year)}`;
	return named === 'tháng' || quarter ? said : `tháng ${said}`;
}

function dayMonthSaid(core: string, place: Place): string | null {
	const found = DAY_MONTH.exec(core);
	if (!found) return null;
	const [, day = '', month = ''] = found;
	if (!isDay(day, month)) return null;
	if (
		core.includes('/')
			? afterDateWord(place) || isHoliday(day, month, place) || inSpan(place)
			: onlyAfterDay(place)
	)
		return dayMonth(day, month);
	return null;
}

function onlyAfterDay(place: Place): boolean {
	return NAMES_DAY.has(previous(place)) && coreAt(place, 1).toLowerCase() !== 'tháng';
}

function afterDateWord(place: Place): boolean {
	const before = coreAt(place, -1).toLowerCase();
	return BEFORE.has(before) || (WEEKDAYS.has(before) && coreAt(place, -2).toLowerCase() === 'thứ');
}

function isHoliday(day: string, month: string, place: Place): boolean {
	if (!HOLIDAYS.has(`${String(Number(day))}/${String(Number(month))}`) || inSum(place)) return false;
	return Number(day) > 12 || HOLIDAY_WORDS.has(previous(place));
}

/** "từ 1/6 đến 30/6" */
function inSpan(place: Place): boolean {
	const slashed = (step: number): boolean => /^\d{1,2}\/\d{1,2}$/.test(coreAt(place, step));
	const before = previous(place);
	if (before === 'từ') return coreAt(place, 1).toLowerCase() === 'đến' && slashed(2);
	return before === 'đến' && slashed(-2) && coreAt(place, -3).toLowerCase() === 'từ';
}

function isDay(day: string, month: string): boolean {
	return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}

function dayMonth(day: string, month: string): string {
	return `${cardinal(day)} tháng ${withFourAsTu(month)}`;
}

function withDay(place: Place, said: string): string {
	return NAMES_DAY.has(previous(place)) ? said : `ngày ${said}`;
}

function yearSaid(year: string): string {
	return year.startsWith('0') ? digitNames(year) : cardinal(year);
}
