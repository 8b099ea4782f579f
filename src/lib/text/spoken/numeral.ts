import { afterComma, cardinal, digitNames, oneByOne } from './number-words.ts';

const WITH_DOTS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const WITH_COMMAS = /^\d{1,3}(?:(?:,\d{3}){2,}|,000)(?:\.\d+)?$/;
const DECIMAL = /^(\d+),(\d+)$/;
const DOTTED = /^\d+(?:\.\d+)+$/;

/** How a number of digits, dots and commas may look, for patterns of others. */
export const NUMERAL = String.raw`\d+(?:[.,]\d+)*`;

/** The whole number in digits, when a numeral is one: "10.000" gives "10000". null: it is none. */
export function wholeDigits(numeral: string): string | null {
	if (/^\d+$/.test(numeral)) return numeral;
	if (numeral.includes(',') && WITH_COMMAS.test(numeral) && !numeral.includes('.'))
		return numeral.replaceAll(',', '');
	if (WITH_DOTS.test(numeral) && !numeral.includes(',') && !numeral.startsWith('0'))
		return numeral.replaceAll('.', '');
	return null;
}

/**
 * A numeral as written in Vietnamese text: dot parts thousands, comma parts the decimals.
 * Leading zeros and long codes are said digit by digit; dots that part no thousands are said: *hai chấm không*.
 */
export function numeralSaid(numeral: string): string {
	const whole = wholeDigits(numeral);
	if (whole !== null) return whole === numeral ? plainDigits(whole) : cardinal(whole);
	if (WITH_DOTS.test(numeral) && numeral.includes(',')) {
		const [thousands = '', decimals = ''] = numeral.split(',');
		return `${cardinal(thousands.replaceAll('.', ''))} phẩy ${afterComma(decimals)}`;
	}
	if (WITH_COMMAS.test(numeral)) {
		const [thousands = '', decimals = ''] = numeral.split('.');
		return `${cardinal(thousands.replaceAll(',', ''))} phẩy ${afterComma(decimals)}`;
	}
	const decimal = DECIMAL.exec(numeral);
	if (decimal) return `${plainDigits(decimal[1] ?? '')} phẩy ${afterComma(decimal[2] ?? '')}`;
	if (DOTTED.test(numeral)) return numeral.split('.').map(plainDigits).join(' chấm ');
	return numeral
		.split(/[.,]/)
		.filter((part) => part !== '')
		.map(plainDigits)
		.join(' phẩy ');
}

function plainDigits(digits: string): string {
	if (digits.length > 1 && digits.startsWith('0'))
		return digits.length > 4 ? oneByOne(digits) : digitNames(digits);
	const round = /^\d{1,3}0+$/.test(digits) && digits.length <= 19;
	return digits.length < 10 || round ? cardinal(digits) : oneByOne(digits);
}
