import type { BrailleGrade } from '#lib/features/formats/index.ts';

/** Languages that braille is made of here. */
export type BrailleLanguage = 'vi' | 'en';

export interface BrailleTranslator {
	/** Program and version, for the desk: "liblouis 3.24.0". */
	readonly name: string;
	/**
	 * Each line as six-dot braille (U+2800 to U+283F); a letter that the language has no braille for comes out with dots beyond six.
	 * Lines are short: `MOST_LETTERS`. Rejects when it takes too long, or `signal` calls it off.
	 */
	translate(
		lines: readonly string[],
		language: BrailleLanguage,
		grade: BrailleGrade,
		signal?: AbortSignal
	): Promise<readonly string[]>;
}

/** Of a line. What is longer liblouis parts itself, in the middle of a word. */
export const MOST_LETTERS = 400;
