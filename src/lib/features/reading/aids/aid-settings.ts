export const LINE_AIDS = ['none', 'ruler', 'focus', 'slot'] as const;
/** A bar under the line, the other lines dimmed, or all but a slot covered (a typoscope). */
export type LineAid = (typeof LINE_AIDS)[number];

const UNITS = ['none', 'word', 'sentence'] as const;
/** What of the text is lit while the child goes through it. */
export type LitUnit = (typeof UNITS)[number];

export const LIT_COLOURS = ['sun', 'sky', 'leaf'] as const;
export type LitColour = (typeof LIT_COLOURS)[number];

/** "Trợ giúp khi đọc": kept on the device. All is off until the child wants it. */
export interface AidSettings {
	readonly line: LineAid;
	/** Lines at once. */
	readonly lines: 1 | 2 | 3;
	readonly lit: LitUnit;
	readonly litColour: LitColour;
	readonly syllables: boolean;
	readonly tones: boolean;
	/** A word that is touched is explained. */
	readonly meaning: boolean;
}

export const DEFAULT_AIDS: AidSettings = {
	line: 'none',
	lines: 1,
	lit: 'none',
	litColour: 'sun',
	syllables: false,
	tones: false,
	meaning: false
};

/** Makes settings of whatever was stored; what cannot be understood is off. */
export function readAids(stored: unknown): AidSettings {
	const value = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
	const one = <K extends keyof AidSettings>(key: K, among: readonly AidSettings[K][]): AidSettings[K] =>
		among.find((choice) => choice === value[key]) ?? DEFAULT_AIDS[key];
	const flag = (key: keyof AidSettings) => value[key] === true;
	return {
		line: one('line', LINE_AIDS),
		lines: one('lines', [1, 2, 3]),
		lit: one('lit', UNITS),
		litColour: one('litColour', LIT_COLOURS),
		syllables: flag('syllables'),
		tones: flag('tones'),
		meaning: flag('meaning')
	};
}

/** Whether anything follows the words on the page. */
export function followsText({ line, lit, syllables, tones, meaning }: AidSettings): boolean {
	return line !== 'none' || lit !== 'none' || syllables || tones || meaning;
}
