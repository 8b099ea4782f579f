import { hrefOf } from '#lib/publication/link.ts';
import type { BookPicture, Located, Target, Turn } from '#lib/reader/navigator.ts';
import type { ReaderPublication } from '#lib/reader/publication.ts';
import { FONT_SIZE, type ReadingSettings } from '#lib/reader/settings.ts';
import type { NarrationView } from '#lib/reader/tools/narration.ts';
import { ZOOM } from '#lib/reader/zoom.ts';
import type { Layer } from '../layer.ts';
import type { CommandId } from './key-map.ts';

/** Pages that go on by themselves. */
interface Goes {
	readonly available: boolean;
	readonly state: 'off' | 'running' | 'paused';
	toggle(): void;
	quicker(by: 1 | -1): void;
}

/** How fast the voice speaks. */
interface Listens {
	quicker(by: 1 | -1): void;
}

/** "Trợ giúp khi đọc": steps from line to line, from word to word. */
interface Aided {
	readonly stepsLines: boolean;
	readonly stepsWords: boolean;
	readonly explains: boolean;
	lineOn(): void;
	lineBack(): void;
	wordOn(): void;
	wordBack(): void;
	explain(): void;
}

/** What commands need of the reader's screen. */
export interface Commanded {
	layer: Layer | null;
	bars: boolean;
	readonly publication: ReaderPublication;
	readonly settings: ReadingSettings;
	readonly located: Located | null;
	readonly opened: boolean;
	readonly turning: boolean;
	readonly textual: boolean;
	readonly zooms: boolean;
	readonly narrating: boolean;
	readonly canListen: boolean;
	readonly narration: Pick<NarrationView, 'role'>;
	readonly listening: Listens;
	readonly waysBack: number;
	readonly going: Goes;
	readonly aids: Aided;
	turn(turn: Turn): void;
	nudge(by: 1 | -1): void;
	goTo(target: Target): void;
	bookmark(): Promise<void>;
	mark(): void;
	pictures(): readonly BookPicture[];
	show(picture: BookPicture): void;
	chapterBeside(by: 1 | -1): string | null;
	back(): void;
	focus(): void;
	listen(): Promise<void>;
	step(turn: Turn): void;
	again(): void;
	escapePart(): void;
	zoom(by: number): void;
	set(change: Partial<ReadingSettings>): void;
}

interface Deed {
	/** Whether this book and this moment have a use for it; always where it says nothing. */
	available?(screen: Commanded): boolean;
	run(screen: Commanded): void;
}

/** What each command does. */
const DEEDS: Readonly<Record<CommandId, Deed>> = {
	next: { run: (screen) => screen.turn('next') },
	previous: { run: (screen) => screen.turn('previous') },
	going: { available: ({ going }) => going.available, run: ({ going }) => going.toggle() },
	'going-quicker': { available: isGoing, run: ({ going }) => going.quicker(1) },
	'going-slower': { available: isGoing, run: ({ going }) => going.quicker(-1) },
	'chapter-next': toChapter(1),
	'chapter-previous': toChapter(-1),
	'chapter-start': withinChapter(0),
	'chapter-end': withinChapter(1),
	'book-start': { run: (screen) => toSection(screen, 'first') },
	'book-end': { run: (screen) => toSection(screen, 'last') },
	'line-next': { available: ({ aids }) => aids.stepsLines, run: ({ aids }) => aids.lineOn() },
	'line-previous': { available: ({ aids }) => aids.stepsLines, run: ({ aids }) => aids.lineBack() },
	'word-next': { available: ({ aids }) => aids.stepsWords, run: ({ aids }) => aids.wordOn() },
	'word-previous': { available: ({ aids }) => aids.stepsWords, run: ({ aids }) => aids.wordBack() },
	explain: { available: ({ aids }) => aids.explains, run: ({ aids }) => aids.explain() },
	contents: { available: ({ publication }) => publication.toc.length > 0, run: opens('contents') },
	page: { available: ({ located }) => located !== null, run: opens('page') },
	where: { available: ({ located }) => located !== null, run: opens('where') },
	back: { run: (screen) => screen.back() },
	'focus-text': { run: (screen) => screen.focus() },
	search: { available: isOpen, run: opens('search') },
	bookmark: { available: isOpen, run: (screen) => void screen.bookmark() },
	mark: { available: isOpen, run: (screen) => screen.mark() },
	notebook: { available: isOpen, run: opens('notebook') },
	settings: { run: (screen) => (screen.layer = screen.layer === 'settings' ? null : 'settings') },
	tools: { available: ({ opened }) => opened, run: opens('tools') },
	picture: {
		available: (screen) => screen.pictures().length > 0,
		run(screen) {
			const [picture] = screen.pictures();
			if (picture) screen.show(picture);
		}
	},
	handling: { run: opens('handling') },
	keys: { run: opens('keys') },
	listen: { available: isNarrated, run: (screen) => void screen.listen() },
	'phrase-next': { available: isNarrated, run: phrase('next') },
	'phrase-previous': { available: isNarrated, run: phrase('previous') },
	'phrase-again': { available: isNarrated, run: (screen) => screen.narrating && screen.again() },
	'escape-part': {
		available: ({ narrating, narration }) => narrating && narration.role !== null,
		run: (screen) => screen.escapePart()
	},
	'voice-quicker': { available: isNarrated, run: ({ listening }) => listening.quicker(1) },
	'voice-slower': { available: isNarrated, run: ({ listening }) => listening.quicker(-1) },
	listening: { available: isNarrated, run: opens('listening') },
	larger: { available: canGrow, run: (screen) => grow(screen, 1) },
	smaller: { available: canGrow, run: (screen) => grow(screen, -1) },
	bars: { run: (screen) => (screen.bars = !screen.bars) },
	'long-page': {
		available: ({ textual, publication }) => textual || publication.form === 'pdf',
		run: (screen) => screen.set({ flow: screen.settings.flow === 'scroll' ? 'pages' : 'scroll' })
	},
	calm: { run: (screen) => screen.set({ quiet: !screen.settings.quiet }) }
};

/** Whether a command would do something; what would do nothing is not shown. */
export function isAvailable(id: CommandId, screen: Commanded): boolean {
	return DEEDS[id].available?.(screen) ?? true;
}

export function runCommand(id: CommandId, screen: Commanded): void {
	if (isAvailable(id, screen)) DEEDS[id].run(screen);
}

function opens(layer: Layer): (screen: Commanded) => void {
	return (screen) => (screen.layer = layer);
}

function isOpen({ opened }: Commanded): boolean {
	return opened;
}

function isGoing({ going }: Commanded): boolean {
	return going.state !== 'off';
}

function isNarrated({ canListen }: Commanded): boolean {
	return canListen;
}

function phrase(turn: Turn): (screen: Commanded) => void {
	return (screen) => screen.narrating && screen.step(turn);
}

/** A book of one chapter has none beside it. */
function toChapter(by: 1 | -1): Deed {
	return {
		available: ({ publication }) => publication.sections.length > 1,
		run(screen) {
			const target = screen.chapterBeside(by);
			if (target !== null) screen.goTo(target);
		}
	};
}

/** Of the section on the screen: 0 its beginning, 1 its end. A drawn page has neither. */
function withinChapter(progression: 0 | 1): Deed {
	return {
		available: ({ publication, textual }) => textual && publication.form !== 'pdf',
		run(screen) {
			const path = screen.publication.sections[screen.located?.section ?? -1]?.path;
			if (path) screen.goTo(placeIn(path, progression));
		}
	};
}

function toSection(screen: Commanded, which: 'first' | 'last'): void {
	const linear = screen.publication.sections.filter((section) => section.linear);
	const section = which === 'first' ? linear[0] : linear.at(-1);
	if (!section) return;
	const { form } = screen.publication;
	screen.goTo(form === 'pdf' ? section.path : placeIn(section.path, which === 'first' ? 0 : 1));
}

function placeIn(path: string, progression: 0 | 1): Target {
	return { href: hrefOf(path), type: 'application/xhtml+xml', locations: { progression } };
}

/** Letters that flow, or a page that is drawn. */
function canGrow({ textual, zooms }: Commanded): boolean {
	return textual || zooms;
}

function grow(screen: Commanded, by: 1 | -1): void {
	if (!screen.textual) return screen.zoom(by === 1 ? ZOOM.step : 1 / ZOOM.step);
	const { min, max, step } = FONT_SIZE;
	const size = Math.min(max, Math.max(min, screen.settings.fontSize + by * step));
	if (size !== screen.settings.fontSize) screen.set({ fontSize: size });
}
