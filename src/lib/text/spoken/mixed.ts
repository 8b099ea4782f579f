import { emojiSaid } from './emoji.ts';
import { lexiconSaid } from './lexicon/lexicon.ts';
import { cardinal, digitNames } from './number-words.ts';
import { numeralSaid } from './numeral.ts';
import { signSaid } from './signs.ts';
import { letterSound } from './letter-names.ts';
import { unitSaid } from './units.ts';
import { lettersSaid } from './words.ts';

const RUN =
	/\d+(?:[.,]\d+)*|(?:\p{Script=Latin}|(?<=\p{Script=Latin})\p{M})+|(?:(?!\p{Script=Latin})\p{L}|(?<=\p{L})\p{M})+|\P{Cs}/gu;
const DIGIT = /^\d/;
const LETTERS = /^\p{L}/u;
const DASH = /^[-–—−]$/;

/** How a word of any signs is said, run by run: letters, numbers, signs, pictures. What has no rule of its own comes here. */
export function mixedSaid(core: string, shouted = false): string {
	const known = lexiconSaid(core);
	if (known !== null && /[^\p{L}]/u.test(core)) return known;
	const runs = core.match(RUN) ?? [];
	const said: string[] = [];
	for (const [at, run] of runs.entries()) {
		const piece = runSaid(run, runs[at - 1] ?? '', runs[at + 1] ?? '', shouted);
		if (piece !== '') said.push(piece);
	}
	// A mark that no letter takes.
	return said.join(' ').normalize('NFC').replace(/\p{M}/gu, '');
}

function runSaid(run: string, before: string, after: string, shouted: boolean): string {
	if (DIGIT.test(run)) return digitsAfter(run, before);
	if (LETTERS.test(run)) return lettersBetween(run, before, after, shouted);
	const numbers = DIGIT.test(before) && DIGIT.test(after);
	if (DASH.test(run)) return numbers ? 'đến' : DIGIT.test(after) && before === '' ? 'âm' : '';
	if (run === '/') return DIGIT.test(before) ? 'trên' : '';
	if (run === ':') return numbers ? 'chia' : '';
	if (run === '*') return numbers ? 'nhân' : '';
	if (run === '^') return before.length === 1 || DIGIT.test(before) ? 'mũ' : '';
	if (
		(run === '²' || run === '³') &&
		LETTERS.test(before) &&
		(before.length > 1 || unitSaid(before + run) !== null)
	)
		return '';
	if (run === '~') return DIGIT.test(after) ? 'khoảng' : '';
	if (run === '#') return DIGIT.test(after) ? 'số' : LETTERS.test(before) ? 'thăng' : '';
	if ('½⅓⅔¼¾⅕⅛'.includes(run) && DIGIT.test(before)) return `và ${signSaid(run)}`;
	return signSaid(run) || emojiSaid(run, 'vi');
}

function digitsAfter(digits: string, before: string): string {
	if (!LETTERS.test(before))
		return before === '^' ? cardinal(digits.replace(/\D/g, '')) : numeralSaid(digits);
	// After letters: MH370 is a name, B52 a number.
	return /^\d{3,9}$/.test(digits) ? digitNames(digits) : numeralSaid(digits);
}

function lettersBetween(run: string, before: string, after: string, shouted: boolean): string {
	const numbers = DIGIT.test(before) && DIGIT.test(after);
	if (numbers && (run === 'x' || run === 'X')) return 'nhân';
	// K'Ho, H'Mông: a consonant of its own before another.
	if ((after === "'" || after === '’') && run.length <= 2)
		return run.toLowerCase() === 'k' ? 'cờ' : (letterSound(run) ?? lettersSaid(run, shouted));
	if ((before === "'" || before === '’') && run === 's') return '';
	if (after === '²' || after === '³') return unitSaid(run + after) ?? lettersSaid(run, shouted);
	return lettersSaid(run, shouted);
}
