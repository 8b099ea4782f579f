import { isVietnameseSyllable } from '#lib/text/syllables.ts';
import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

/** How Vietnamese was typed before Unicode: by fonts that show other letters than the file has. */
export type LegacyLetters = 'tcvn3' | 'vni';

export const CONVERT: Readonly<Record<LegacyLetters, (text: string) => string>> = {
	tcvn3: fromTcvn3,
	vni: fromVni
};

/** Letters that only Unicode has: who typed these did not type for an old font. */
const UNICODE_ONLY =
	/[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;
const BEYOND_ASCII = /[\u00a1-\u00ff]/;
/** `«` and `»` are letters in TCVN3 and quotation marks elsewhere: they stay in the word and are tried. */
const BETWEEN_WORDS = /[\s\d!-/:-@[-`{-~\u2010-\u203a]+/;

/** Whether the words are Vietnamese once they are converted and hardly were before. `least`: words that must speak for it. */
export function proves(letters: LegacyLetters, text: string, least: number): boolean {
	const { asked, before, after } = ask(letters, text);
	return asked >= least && after >= asked * 0.85 && before <= asked * 0.5;
}

/** Whether words of a document that is proven may be of the same letters: "chó" is "chú", unless something speaks for Unicode. */
export function allows(letters: LegacyLetters, text: string): boolean {
	if (UNICODE_ONLY.test(text.normalize('NFC'))) return false;
	const { asked, before, after } = ask(letters, text);
	return asked > 0 && after >= asked * 0.85 && before <= after;
}

function ask(letters: LegacyLetters, text: string) {
	let [asked, before, after] = [0, 0, 0];
	for (const word of text.normalize('NFC').split(BETWEEN_WORDS)) {
		if (!BEYOND_ASCII.test(word) || UNICODE_ONLY.test(word)) continue;
		asked++;
		if (isVietnameseSyllable(word)) before++;
		const converted = CONVERT[letters](word);
		if (converted !== word && isVietnameseSyllable(converted)) after++;
		if (asked >= MOST_WORDS) break;
	}
	return { asked, before, after };
}

const MOST_WORDS = 5000;
