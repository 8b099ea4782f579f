import { canBeRead, isDarkPaper, readOwnColours, type OwnColours } from './own-colours.ts';

/** Kiểu đọc của em: how a child likes a page to look. Kept on the device. */
export interface ReadingSettings {
	/** Percent of the book's own size. */
	readonly fontSize: number;
	readonly page: PageColour;
	/** Paper and ink of the page colour `own`; null until the child has chosen some. */
	readonly own: OwnColours | null;
	readonly face: ReadingFace;
	readonly lineHeight: number;
	/** em */
	readonly letterSpacing: number;
	/** em */
	readonly wordSpacing: number;
	readonly weight: 'usual' | 'bold';
	/** Above and below a paragraph, em; null as the book has it. */
	readonly paragraphSpacing: number | null;
	readonly align: 'book' | 'start' | 'justify';
	/** Longest line, in em; null as long as the page is wide. */
	readonly lineLength: number | null;
	/** Light of the page as a part of the usual, 1 for all of it. */
	readonly light: number;
	readonly pictures: 'shown' | 'dim' | 'hidden';
	/** Whether the style sheets of the book are used at all. */
	readonly bookStyles: boolean;
	readonly flow: 'pages' | 'scroll';
	/** How a PDF is read: as its pages are drawn, or its words in one flowing text. */
	readonly pdf: 'page' | 'text';
	/** "Yên tĩnh": nothing moves on the page. */
	readonly quiet: boolean;
}

const PAGE_COLOURS = ['paper', 'sepia', 'night', 'yellow', 'white', 'own'] as const;
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

export const PARAGRAPH_SPACINGS = [null, 1, 2] as const;
/** About 70 and 45 letters. */
export const LINE_LENGTHS = [null, 34, 22] as const;
/** None takes the words of any page colour of ours below 4.5:1. */
export const LIGHTS = [1, 0.85, 0.7] as const;

export const DEFAULT_SETTINGS: ReadingSettings = {
	fontSize: 125,
	page: 'paper',
	own: null,
	face: 'be-vietnam',
	lineHeight: 1.7,
	letterSpacing: 0,
	wordSpacing: 0,
	weight: 'usual',
	paragraphSpacing: null,
	align: 'book',
	lineLength: null,
	light: 1,
	pictures: 'shown',
	bookStyles: true,
	flow: 'pages',
	pdf: 'page',
	quiet: false
};

/** Ways of reading by one press: what each changes of the usual way. How the pages turn stays as it was. */
export const PRESETS = {
	usual: {},
	easier: {
		...{ fontSize: 150, face: 'lexend', lineHeight: 2, letterSpacing: 0.06, wordSpacing: 0.12 },
		...{ paragraphSpacing: 1, align: 'start', lineLength: 34, page: 'sepia' }
	},
	huge: { fontSize: 300, weight: 'bold', align: 'start' },
	night: { page: 'night', light: 0.85 },
	contrast: { fontSize: 150, page: 'yellow', weight: 'bold' },
	calm: { page: 'sepia', light: 0.85, lineHeight: 2, pictures: 'dim', quiet: true }
} as const satisfies Record<string, Partial<ReadingSettings>>;
export type Preset = keyof typeof PRESETS;

/** The settings of a preset; `before`: how the child read until now. */
export function withPreset(preset: Preset, before: ReadingSettings): ReadingSettings {
	return { ...DEFAULT_SETTINGS, ...PRESETS[preset], own: before.own, flow: before.flow, pdf: before.pdf };
}

/** The preset that these settings are; null for the child's own. */
export function presetOf(settings: ReadingSettings): Preset | null {
	const presets = Object.keys(PRESETS) as Preset[];
	const names = Object.keys(DEFAULT_SETTINGS) as (keyof ReadingSettings)[];
	return (
		presets.find((preset) => {
			const made = withPreset(preset, settings);
			return names.every((name) => made[name] === settings[name]);
		}) ?? null
	);
}

/** Whether light letters stand on the page. */
export function isDark({ page, own }: Pick<ReadingSettings, 'page' | 'own'>): boolean {
	if (page === 'own') return own !== null && isDarkPaper(own.paper);
	return page !== 'paper' && page !== 'sepia';
}

/** The light of the page as it may be: a child's own colours are dimmed only as far as they can still be read. */
export function lightOf({ page, own, light }: Pick<ReadingSettings, 'page' | 'own' | 'light'>): number {
	if (page !== 'own' || own === null) return light;
	return LIGHTS.findLast((one) => one >= light && canBeRead(own, one)) ?? LIGHTS[0];
}

/** Makes settings of whatever was stored; what cannot be understood is the default. */
export function readSettings(stored: unknown): ReadingSettings {
	const value = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
	const number = (key: keyof ReadingSettings, min: number, max: number, fallback: number) => {
		const given = value[key];
		return typeof given === 'number' && given >= min && given <= max ? given : fallback;
	};
	const one = <T extends string>(key: keyof ReadingSettings, among: readonly T[], fallback: T): T =>
		among.find((choice) => choice === value[key]) ?? fallback;
	/** The first is the default. */
	const among = <T>(key: keyof ReadingSettings, values: readonly [T, ...T[]]): T =>
		values.find((one) => one === value[key]) ?? values[0];
	const base = DEFAULT_SETTINGS;
	const own = readOwnColours(value.own);
	return {
		fontSize: number('fontSize', FONT_SIZE.min, FONT_SIZE.max, base.fontSize),
		page: own === null && value.page === 'own' ? base.page : one('page', PAGE_COLOURS, base.page),
		own,
		face: one('face', READING_FACES, base.face),
		lineHeight: number('lineHeight', 1, 3, base.lineHeight),
		letterSpacing: number('letterSpacing', 0, 0.5, base.letterSpacing),
		wordSpacing: number('wordSpacing', 0, 1, base.wordSpacing),
		weight: one('weight', ['usual', 'bold'] as const, base.weight),
		paragraphSpacing: among('paragraphSpacing', PARAGRAPH_SPACINGS),
		align: one('align', ['book', 'start', 'justify'] as const, base.align),
		lineLength: among('lineLength', LINE_LENGTHS),
		light: among('light', LIGHTS),
		pictures: one('pictures', ['shown', 'dim', 'hidden'] as const, base.pictures),
		bookStyles: value.bookStyles !== false,
		flow: one('flow', ['pages', 'scroll'] as const, base.flow),
		pdf: one('pdf', ['page', 'text'] as const, base.pdf),
		quiet: value.quiet === true
	};
}
