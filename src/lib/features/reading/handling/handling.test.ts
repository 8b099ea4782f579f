import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS, type ReadingSettings } from '#lib/reader/settings.ts';
import { smallBook } from '../../../../../tests/support/browser/small-book.ts';
import type { Commanded } from './commands.ts';
import { Handling } from './handling.svelte.ts';
import { COMMANDS, mirrored } from './key-map.ts';

let folded = false;
beforeAll(() => vi.stubGlobal('matchMedia', () => ({ matches: folded })));
afterAll(() => vi.unstubAllGlobals());

/** `lines`: a ruler stands on a line. */
const aids = (lines: boolean): Commanded['aids'] => ({
	...{ stepsLines: lines, stepsWords: true, explains: true },
	...{ lineOn: vi.fn(), lineBack: vi.fn(), wordOn: vi.fn(), wordBack: vi.fn(), explain: vi.fn() }
});

function screenOf(change: Partial<Commanded> = {}): Commanded {
	const locator = { href: 'c1.xhtml', type: 'application/xhtml+xml', locations: {} };
	return {
		...{ layer: null, bars: false, publication: smallBook, settings: DEFAULT_SETTINGS },
		located: {
			...{ locator, section: 0, title: '', aside: false, atStart: true, atEnd: false, shown: [0] },
			span: { from: 0, to: 0.5 }
		},
		...{ opened: true, turning: false, textual: true, zooms: false, narrating: true, waysBack: 1 },
		...{ canListen: true, narration: { role: 'cell' }, listening: { quicker: vi.fn() } },
		...{
			turn: vi.fn(),
			nudge: vi.fn(),
			goTo: vi.fn(),
			back: vi.fn(),
			focus: vi.fn(),
			listen: vi.fn(),
			step: vi.fn(),
			again: vi.fn(),
			escapePart: vi.fn()
		},
		aids: aids(false),
		going: { available: true, state: 'running', toggle: vi.fn(), quicker: vi.fn() },
		...{ bookmark: vi.fn(), mark: vi.fn() },
		...{ pictures: () => [{ element: {} as Element, path: 'c1.xhtml', back: vi.fn() }], show: vi.fn() },
		...{ zoom: vi.fn(), set: vi.fn<(change: Partial<ReadingSettings>) => void>() },
		chapterBeside: () => 'c2.xhtml',
		...change
	};
}

const eventOf = (press: string, target: EventTarget | null = null) => {
	const parts = press.split('+');
	const key = parts.at(-1) || '+';
	return {
		...{ key: key === 'Space' ? ' ' : key, code: '', target, defaultPrevented: false },
		...{ ctrlKey: parts.includes('Ctrl'), altKey: parts.includes('Alt'), shiftKey: parts.includes('Shift') },
		...{ metaKey: false, preventDefault: vi.fn() }
	} as unknown as KeyboardEvent & { preventDefault: ReturnType<typeof vi.fn> };
};
/** An element of which an ancestor matches. */
const inside = (what: string) =>
	({ closest: (selector: string) => (selector.includes(what) ? {} : null) }) as unknown as EventTarget;

/** What a screen was asked for. */
function asked(screen: Commanded): string {
	const calls = [
		...Object.entries(screen),
		...Object.entries(screen.going),
		...Object.entries(screen.aids),
		...Object.entries(screen.listening)
	].flatMap(([name, deed]) =>
		vi.isMockFunction(deed) ? deed.mock.calls.map((given) => `${name} ${JSON.stringify(given)}`) : []
	);
	return [...calls, screen.layer ?? '', String(screen.bars)].join(' ');
}

test('M1: every command of the table does something, by each of its keys', () => {
	const handling = new Handling();
	for (const { id, keys } of COMMANDS) {
		const results = keys.map((press) => {
			const screen = screenOf({ aids: aids(id.startsWith('line-')) });
			const event = eventOf(press);
			handling.key(event, screen);
			expect(event.preventDefault, press).toHaveBeenCalled();
			return asked(screen).replace(/ (true|false)$/, id === 'bars' ? '$&' : '');
		});
		expect(new Set(results).size, id).toBe(1);
		expect(results[0]?.trim(), id).not.toBe('');
	}
});

test('D4, M1: while a ruler stands on a line the arrows move it, in a text that scrolls too; without aids their keys are the browser’s', () => {
	const handling = new Handling();
	for (const flow of ['pages', 'scroll'] as const) {
		const settings = { ...DEFAULT_SETTINGS, flow };
		const screen = screenOf({ aids: aids(true), settings });
		handling.key(eventOf('ArrowDown'), screen);
		handling.key(eventOf('ArrowUp', inside('.paper')), screen);
		expect(screen.aids.lineOn).toHaveBeenCalledOnce();
		expect(screen.aids.lineBack).toHaveBeenCalledOnce();
		expect(screen.turn).not.toHaveBeenCalled();
		expect(screen.nudge).not.toHaveBeenCalled();
	}
	const plain = screenOf({ aids: { ...aids(false), stepsWords: false, explains: false } });
	for (const press of ['Shift+ArrowDown', 'Shift+ArrowRight', 'Shift+Enter']) {
		const event = eventOf(press);
		handling.key(event, plain);
		expect(event.preventDefault, press).not.toHaveBeenCalled();
	}
	const pressed = eventOf('Shift+Enter', inside('button'));
	handling.key(pressed, screenOf());
	expect(pressed.preventDefault).not.toHaveBeenCalled();
});

test('M1: a key that is held turns no page while one is on its way; one that is pressed again waits for it', () => {
	const handling = new Handling();
	const screen = screenOf({ turning: true });
	const held = Object.assign(eventOf('ArrowRight'), { repeat: true });
	handling.key(held, screen);
	expect(held.preventDefault).toHaveBeenCalled();
	expect(screen.turn).not.toHaveBeenCalled();
	handling.key(eventOf('ArrowRight'), screen);
	expect(screen.turn).toHaveBeenCalledOnce();
});

test('M1: Escape takes the top layer away, also from within a field; a key without a meaning shows the bars', () => {
	const handling = new Handling();
	const screen = screenOf({ layer: 'settings' });
	handling.key(eventOf('Escape', inside('input')), screen);
	expect(screen.layer).toBeNull();
	expect(screen.bars).toBe(true);
	const other = screenOf();
	const event = eventOf('q');
	handling.key(event, other);
	expect(event.preventDefault).not.toHaveBeenCalled();
	expect(other.bars).toBe(true);
});

test('M2: fields, dialogs, buttons and tables that scroll alone keep their keys', () => {
	const handling = new Handling();
	const kept = (press: string, target: EventTarget) => {
		const event = eventOf(press, target);
		const screen = screenOf();
		handling.key(event, screen);
		return !event.preventDefault.mock.calls.length && asked(screen).startsWith(' ');
	};
	expect(kept('ArrowRight', inside('input'))).toBe(true);
	expect(kept('m', inside('dialog'))).toBe(true);
	expect(kept('Space', inside('button'))).toBe(true);
	expect(kept('ArrowRight', inside('vs-wide'))).toBe(true);
	expect(kept('PageDown', inside('vs-wide'))).toBe(false);
	expect(kept('PageDown', inside('button'))).toBe(false);
});

test('what this book has no use for is nobody’s key', () => {
	const handling = new Handling();
	const screen = screenOf({ canListen: false, publication: { ...smallBook, toc: [] } });
	for (const press of ['n', 'm', 'r', 'v', '<']) {
		const event = eventOf(press);
		handling.key(event, screen);
		expect(event.preventDefault, press).not.toHaveBeenCalled();
	}
});

test('a book that runs to the left goes on with the arrow to the left', () => {
	const handling = new Handling();
	const screen = screenOf({ publication: { ...smallBook, direction: 'rtl' } });
	handling.key(eventOf(mirrored('ArrowRight')), screen);
	expect(screen.turn).toHaveBeenCalledWith('next');
});

test('at a zoom of 400 % keys leave the bars where they are, but for the one that brings them', () => {
	const handling = new Handling();
	folded = true;
	const screen = screenOf();
	for (const press of ['ArrowRight', 'q', 'Escape']) handling.key(eventOf(press), screen);
	expect(screen.bars).toBe(false);
	handling.key(eventOf('a'), screen);
	expect(screen.bars).toBe(true);
	folded = false;
});
