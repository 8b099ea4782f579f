/** The one sign that shapes the voice after a word, from all that stand there: a question and a cry go before a full stop. */
export function pauseOf(signs: string): string {
	if (signs === '') return '';
	if (/[?？]/.test(signs)) return '?';
	if (/[!！]/.test(signs)) return '!';
	if (/…|\.\.\./.test(signs)) return /,["”’»]?$/.test(signs.slice(-3)) ? ',' : '…';
	for (const [sign, said] of PAUSES) if (signs.includes(sign)) return said;
	return '';
}

const PAUSES: readonly (readonly [sign: string, said: string])[] = [
	['.', '.'],
	['。', '.'],
	[';', ';'],
	['；', ';'],
	[':', ':'],
	['：', ':'],
	[',', ','],
	['，', ','],
	['、', ','],
	[')', ','],
	[']', ','],
	['—', ','],
	['–', ',']
];

/** An ellipsis in the middle of a sentence is a short pause, at its end a full stop. */
export function settled(pause: string, ends: boolean): string {
	if (pause !== '…') return pause;
	return ends ? '.' : ',';
}

/** A bracket that opens, and a dash between words, make the voice wait before them. */
export function waitsBefore(lead: string): boolean {
	return /[([{]/.test(lead);
}
