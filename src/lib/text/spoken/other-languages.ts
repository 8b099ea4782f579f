import { emojiSaid } from './emoji.ts';
import { asLink } from './links.ts';
import type { WrittenWord } from './written-words.ts';

const PICTURES = /\p{Extended_Pictographic}/gu;
const SILENT = /(?!°)[\p{So}\p{Co}\p{Cn}\p{Cs}*_|•·†‡"“”„«»‹›]|[\u2190-\u21FF\u2500-\u25FF]/gu;

/** In other languages an engine knows its own numbers and abbreviations: only what none can say is taken out or put in words. */
export function otherLanguageSaid({ core }: WrittenWord, english: boolean): string {
	const link = asLink(core);
	if (link) return addressSaid(link.words, english);
	return core
		.replace(/[©®™℠]/gu, '')
		.replace(PICTURES, (sign) => (/\d|#/.test(sign) ? sign : ` ${english ? emojiSaid(sign, 'en') : ''} `))
		.replace(SILENT, ' ')
		.replace(/\s+/gu, ' ')
		.trim();
}

const SIGNS: Readonly<Record<string, string>> = { '.': 'dot', '/': 'slash', '@': 'at', '-': 'dash' };

function addressSaid(words: string, english: boolean): string {
	return words
		.replace(/[^\p{L}\p{M}\p{N}]/gu, (sign) => ` ${english ? (SIGNS[sign] ?? '') : ''} `)
		.replace(/\s+/gu, ' ')
		.trim();
}
