const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
/** More digits than 10^18 has are no number for anybody's ear. */
const MOST_DIGITS = 19;

function word(digit: number): string {
	return DIGITS[digit] ?? '';
}

/** 1 to 99; `led`: hundreds or more go before, so that the tens are named also when there are none. */
function belowHundred(value: number, led: boolean): string {
	const tens = Math.floor(value / 10);
	const ones = value % 10;
	if (tens === 0) return led ? `linh ${word(ones)}` : word(ones);
	const head = tens === 1 ? 'mười' : `${word(tens)} mươi`;
	if (ones === 0) return head;
	if (ones === 5) return `${head} lăm`;
	if (tens > 1 && ones === 1) return `${head} mốt`;
	if (tens > 1 && ones === 4) return `${head} tư`;
	return `${head} ${word(ones)}`;
}

/** 1 to 999 */
function belowThousand(value: number, led: boolean): string {
	const hundreds = Math.floor(value / 100);
	const rest = value % 100;
	if (hundreds === 0 && !led) return belowHundred(rest, false);
	const head = `${word(hundreds)} trăm`;
	return rest === 0 ? head : `${head} ${belowHundred(rest, true)}`;
}

const CLASSES = ['', ' nghìn', ' triệu'] as const;

/** 1 to 999 999 999: nghìn and triệu; above, tỉ begins anew. */
function belowBillion(digits: string, led: boolean): string {
	const groups = inThrees(digits).map(Number);
	const said: string[] = [];
	for (const [at, value] of groups.entries()) {
		if (value === 0) continue;
		const name = CLASSES[groups.length - 1 - at] ?? '';
		said.push(belowThousand(value, led || said.length > 0) + name);
	}
	return said.join(' ');
}

function inThrees(digits: string): string[] {
	const groups: string[] = [];
	for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
	return groups;
}

/**
 * A whole number as it is said at school: *hai mươi mốt*, *một trăm linh năm*, *hai nghìn không trăm linh tám*.
 * Only digits; what is longer than 10^18 is said digit by digit.
 */
export function cardinal(digits: string): string {
	const plain = withoutLeadingZeros(digits);
	if (plain === '') return word(0);
	if (plain.length > MOST_DIGITS) return oneByOne(plain);
	const low = plain.slice(-9);
	const middle = plain.slice(-18, -9);
	const high = plain.slice(0, -18);
	const said: string[] = [];
	if (high) said.push(`${belowBillion(high, false)} tỉ tỉ`);
	if (Number(middle) > 0) said.push(`${belowBillion(middle, said.length > 0)} tỉ`);
	if (Number(low) > 0) said.push(belowBillion(low, said.length > 0));
	return said.join(' ');
}

function withoutLeadingZeros(digits: string): string {
	let at = 0;
	while (digits[at] === '0') at++;
	return digits.slice(at);
}

/** Digit by digit, in groups of three with a pause, the last one of three or four: telephone numbers, codes. */
export function oneByOne(digits: string): string {
	const groups: string[] = [];
	let at = 0;
	while (digits.length - at > 4) {
		groups.push(digits.slice(at, at + 3));
		at += 3;
	}
	groups.push(digits.slice(at));
	return groups.map(digitNames).join(', ');
}

/** Digit by digit without a pause: *không không bảy*. */
export function digitNames(digits: string): string {
	return Array.from(digits, (digit) => word(Number(digit))).join(' ');
}

/** After *thứ* and *hạng*: nhất for một, tư for bốn; the others are counted as ever. */
export function ordinal(digits: string): string {
	const value = withoutLeadingZeros(digits);
	if (value === '1') return 'nhất';
	if (value === '4') return 'tư';
	return cardinal(digits);
}

/** After *tháng* and *quý*, and below a fraction's line: tư for bốn. */
export function withFourAsTu(digits: string): string {
	return withoutLeadingZeros(digits) === '4' ? 'tư' : cardinal(digits);
}

/** After the comma: as a number up to three digits (*ba phẩy mười bốn*), digit by digit when it is longer or begins with a zero. */
export function afterComma(digits: string): string {
	return digits.startsWith('0') || digits.length > 3 ? digitNames(digits) : cardinal(digits);
}
