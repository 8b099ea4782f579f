/** Kiểu đọc của em: how a child likes a page to look. Kept on the device. */
export interface ReadingSettings {
	/** Percent of the book's own size. */
	readonly fontSize: number;
	readonly page: PageColour;
	readonly face: ReadingFace;
	readonly lineHeight: number;
	/** em */
	readonly letterSpacing: number;
	/** em */
	readonly wordSpacing: number;
	readonly flow: 'pages' | 'scroll';
	/** How a PDF is read: as its pages are drawn, or its words in one flowing text. */
	readonly pdf: 'page' | 'text';
	/** "Yên tĩnh": nothing moves on the page. */
	readonly quiet: boolean;
}

const PAGE_COLOURS = ['paper', 'sepia', 'night', 'yellow', 'white'] as const;
export type PageColour = (typeof PAGE_COLOURS)[number];

const READING_FACES = ['book', 'be-vietnam', 'andika', 'lexend', 'opendyslexic', 'serif'] as const;
export type ReadingFace = (typeof READING_FACES)[number];

export const FONT_SIZE = { min: 100, max: 400, step: 25 } as const;
export const LINE_HEIGHTS = [1.5, 1.7, 2, 2.4] as const;
/** Letter and word spacing go together: none, some, much (WCAG 1.4.12 asks for 0.12 and 0.16). */
export const SPACINGS = [
	{ letter: 0, word: 0 },
	{ letter: 0.06, word: 0.12 },
	{ letter: 0.12, word: 0.24 }
] as const;

export const DEFAULT_SETTINGS: ReadingSettings = {
	fontSize: 125,
	page: 'paper',
	face: 'be-vietnam',
	lineHeight: 1.7,
	letterSpacing: 0,
	wordSpacing: 0,
	flow: 'pages',
	pdf: 'page',
	quiet: false
};

/** Makes settings of whatever was stored; what cannot be understood is the default. */
export function readSettings(stored: unknown): ReadingSettings {
	const value = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
	const number = (key: keyof ReadingSettings, min: number, max: number, fallback: number) => {
		const given = value[key];
		return typeof given === 'number' && given >= min && given <= max ? given : fallback;
	};
	const one = <T extends string>(key: keyof ReadingSettings, among: readonly T[], fallback: T): T =>
		among.find((choice) => choice === value[key]) ?? fallback;
	const base = DEFAULT_SETTINGS;
	return {
		fontSize: number('fontSize', FONT_SIZE.min, FONT_SIZE.max, base.fontSize),
		page: one('page', PAGE_COLOURS, base.page),
		face: one('face', READING_FACES, base.face),
		lineHeight: number('lineHeight', 1, 3, base.lineHeight),
		letterSpacing: number('letterSpacing', 0, 0.5, base.letterSpacing),
		wordSpacing: number('wordSpacing', 0, 1, base.wordSpacing),
		flow: one('flow', ['pages', 'scroll'] as const, base.flow),
		pdf: one('pdf', ['page', 'text'] as const, base.pdf),
		quiet: value.quiet === true
	};
}
