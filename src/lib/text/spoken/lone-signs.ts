import { coreAt, DASH, inScore, inSum, loneSign, type Place } from './place.ts';
import { romanValue } from './roman.ts';
import { signSaid } from './signs.ts';

const NUMBER_ENDS = /[\d²³½¼¾)°%]$|^\p{L}$|^\d+[\d.,]*\D{0,4}$/u;
const NUMBER_BEGINS = /^[−√]?\d|^\p{L}$|^[½¼¾]/u;

/** A sign alone between spaces: of a sum, of a range, a bullet, a pause. '' : nothing is said for it. null: no sign stands here alone. */
/** Whether a dash here parts a score or a date, where the voice does not wait. */
export function runsOn(place: Place): boolean {
	return inScore(place) && betweenNumbers(place);
}

export function loneSignSaid(place: Place): string | null {
	const { words, at } = place;
	const sign = loneSign(words[at]);
	if (sign === '' || /[\p{L}\p{N}]/u.test(sign)) return between(place, sign);
	const numbers = betweenNumbers(place);
	if (DASH.test(sign)) return dashSaid(place, sign, numbers);
	if (sign === ':')
		return !numbers || inScore(place) ? '' : coreAt(place, -2).toLowerCase() === 'lệ' ? 'trên' : 'chia';
	if (sign === '*' || sign === '.' || sign === '·') return numbers ? 'nhân' : '';
	if (sign === '/') return numbers ? 'phần' : '';
	if (/^[<>]{2,}$|^[-=<>]{2,}$/.test(sign)) return '';
	return null;
}

/** "2 x 3" */
function between(place: Place, sign: string): string | null {
	return (sign === 'x' || sign === 'X') && betweenNumbers(place) && /\d$/.test(coreAt(place, -1))
		? 'nhân'
		: null;
}

function betweenNumbers(place: Place): boolean {
	const { words, at } = place;
	const parted = /[.,!?;]/.test(words[at - 1]?.trail ?? '');
	return !parted && NUMBER_ENDS.test(coreAt(place, -1)) && NUMBER_BEGINS.test(coreAt(place, 1));
}

function dashSaid(place: Place, sign: string, numbers: boolean): string {
	const before = coreAt(place, -1);
	const after = coreAt(place, 1);
	if (romanValue(before) !== null && romanValue(after) !== null) return 'đến';
	if (coreAt(place, -2).toLowerCase() === 'thứ' && after.toLowerCase() === 'thứ') return 'đến';
	if (!numbers) return '';
	if (inScore(place)) return '';
	if (inSum(place) || sign === '−') return 'trừ';
	if (!/\d/.test(before) || !/\d/.test(after)) return '';
	const value = (core: string): number => Number(core.replace(/\D/g, ''));
	return /[/:h]/.test(before + after) || value(before) < value(after) ? 'đến' : 'trừ';
}

/** Signs in a row, each by its name; '' : none has one. */
export function signsSaid(signs: string): string {
	return Array.from(signs.slice(0, 8), signSaid)
		.filter((said) => said !== '')
		.join(' ');
}
