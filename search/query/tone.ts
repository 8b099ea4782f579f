export type Tone = 'ngang' | 'huyền' | 'hỏi' | 'ngã' | 'sắc' | 'nặng';

const MARKS: Readonly<Record<Tone, string>> = {
	ngang: '',
	huyền: '\u0300',
	hỏi: '\u0309',
	ngã: '\u0303',
	sắc: '\u0301',
	nặng: '\u0323'
};
const SYLLABLE = /^(qu|gi(?=[aăâeêoôơuưy])|[^aăâeêioôơuưy]*)([aăâeêioôơuưy]+)([^aăâeêioôơuưy]*)$/u;

/** Puts a tone on a toneless syllable where Vietnamese writes it (new placement: hoà, thuỷ). */
export function withTone(syllable: string, tone: Tone): string {
	const mark = MARKS[tone];
	const match = SYLLABLE.exec(syllable);
	if (!mark || !match) return syllable;
	const [, onset = '', vowels = '', coda = ''] = match;
	const at = toneBearer(vowels, coda !== '');
	return (onset + vowels.slice(0, at + 1) + mark + vowels.slice(at + 1) + coda).normalize('NFC');
}

function toneBearer(vowels: string, closed: boolean): number {
	for (let at = vowels.length - 1; at >= 0; at--) if ('ăâêôơư'.includes(vowels.charAt(at))) return at;
	if (vowels.length === 1) return 0;
	if (vowels.length >= 3) return 1;
	return closed || ['oa', 'oe', 'uy'].includes(vowels) ? 1 : 0;
}
