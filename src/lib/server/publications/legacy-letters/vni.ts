/**
 * The letters of VNI fonts: a vowel is followed by a letter of Latin-1 that stands for its marks ("tieáng" is "tiếng"); some letters are
 * one.
 */
const TONES: Readonly<Record<string, string>> = {
	ù: '\u0301',
	ø: '\u0300',
	û: '\u0309',
	õ: '\u0303',
	ï: '\u0323'
};
const CIRCUMFLEX: Readonly<Record<string, string>> = {
	â: '',
	á: '\u0301',
	à: '\u0300',
	å: '\u0309',
	ã: '\u0303',
	ä: '\u0323'
};
const BREVE: Readonly<Record<string, string>> = {
	ê: '',
	é: '\u0301',
	è: '\u0300',
	ú: '\u0309',
	ü: '\u0303',
	ë: '\u0323'
};
const ALONE: Readonly<Record<string, string>> = { ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

/** Text typed for a VNI font, in Unicode. */
export function fromVni(text: string): string {
	return text
		.normalize('NFC')
		.replace(/([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ôöñæóòî]/gi, (whole, vowel?: string, mark?: string) => {
			if (vowel === undefined || mark === undefined) return like(whole, ALONE[whole.toLowerCase()] ?? whole);
			const marks = marksOf(vowel.toLowerCase(), mark.toLowerCase());
			const plain = like(vowel, ALONE[vowel.toLowerCase()] ?? vowel.toLowerCase());
			return marks === null ? plain + mark : (plain + marks).normalize('NFC');
		});
}

/** Combining marks a vowel gets; null where these two letters do not go together. */
function marksOf(vowel: string, mark: string): string | null {
	const tone = TONES[mark];
	if (tone !== undefined) return tone;
	const circumflex = CIRCUMFLEX[mark];
	if (circumflex !== undefined) return 'aeo'.includes(vowel) ? '\u0302' + circumflex : null;
	const breve = BREVE[mark];
	return breve !== undefined && vowel === 'a' ? '\u0306' + breve : null;
}

function like(written: string, letter: string): string {
	return written === written.toLowerCase() ? letter : letter.toUpperCase();
}
