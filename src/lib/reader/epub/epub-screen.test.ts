import type { Book } from 'epubjs';
import { expect, test, vi } from 'vitest';
import { EpubScreen } from './epub-screen.ts';

const box = (left: number, top: number, width: number, height: number) =>
	({
		getBoundingClientRect: () => ({ left, top, width, height, right: left + width, bottom: top + height })
	}) as unknown as Element;

/** A phone of 400 × 600 with a section of three pages beside each other, or of 1500 below each other. */
function screen(paged: boolean, display: (target?: string) => Promise<unknown> = async () => {}) {
	const window = {
		...{ scrollLeft: 0, scrollTop: 0, clientWidth: 400, clientHeight: 600 },
		...(paged ? { scrollWidth: 1200, scrollHeight: 600 } : { scrollWidth: 400, scrollHeight: 1500 }),
		...box(0, 0, 400, 600)
	};
	const iframe = {
		getBoundingClientRect: () => ({ left: -window.scrollLeft, top: -window.scrollTop })
	};
	const rendition = {
		display: vi.fn(display),
		next: vi.fn(async () => {}),
		prev: vi.fn(async () => {}),
		destroy: vi.fn(),
		manager: {
			container: window,
			layout: { delta: 400, divisor: 1 },
			moveTo: vi.fn(),
			views: { first: () => ({ index: 2, iframe }) }
		}
	};
	const hooks = ['ours'];
	const content = {
		list: () => [...hooks],
		deregister: (hook: string) => hooks.splice(hooks.indexOf(hook), 1)
	};
	const renderTo = () => {
		hooks.push('of the rendition');
		return rendition;
	};
	const spine = { hooks: { content } };
	const book = { renderTo, spine, packaging: { metadata: {} } } as unknown as Book;
	const host = {} as HTMLElement;
	return {
		screen: new EpubScreen(book, host, { width: 400, height: 600 }, { paged, fixed: false }),
		...{ window, rendition, hooks }
	};
}

const HALF = {
	...{ address: 'ch2.xhtml', cfi: null, progression: 0.5 },
	...{ fragment: null, partialCfi: null, cssSelector: null, quote: null }
};

test('a place that the engine still finds is shown exactly', async () => {
	const { screen: shown, rendition, window } = screen(true);
	await shown.show({ ...HALF, cfi: 'epubcfi(/6/4!/4/2)' });
	expect(rendition.display.mock.calls).toEqual([['epubcfi(/6/4!/4/2)']]);
	expect(window.scrollLeft).toBe(0);
});

test('a place whose line is gone is shown as the page it was on', async () => {
	const lost = async (target?: string) => {
		if (target?.startsWith('epubcfi')) throw new Error('no such line');
	};
	const { screen: pages, rendition, window } = screen(true, lost);
	await pages.show({ ...HALF, cfi: 'epubcfi(/6/4!/4/2)' });
	expect(rendition.display).toHaveBeenLastCalledWith('ch2.xhtml');
	expect(window.scrollLeft).toBe(400);

	const { screen: scrolled, window: column } = screen(false, lost);
	await scrolled.show(HALF);
	expect(column.scrollTop).toBe(750);
});

test('a scrolled chapter is read to its end before the next one comes', async () => {
	const { screen: scrolled, rendition, window } = screen(false);
	await scrolled.turn(1);
	expect(window.scrollTop).toBe(540);
	window.scrollTop = 900;
	await scrolled.turn(1);
	expect(rendition.next).toHaveBeenCalledOnce();
});

test('turning back in a scrolled book leads to the end of the chapter before', async () => {
	const { screen: scrolled, rendition, window } = screen(false);
	await scrolled.turn(-1);
	expect(rendition.prev).toHaveBeenCalledOnce();
	expect(window.scrollTop).toBe(1500);
});

test('a page that focus left half turned is put straight', () => {
	const { screen: pages, window } = screen(true);
	window.scrollLeft = 530;
	window.scrollTop = 12;
	expect(pages.snap()).toBe(true);
	expect([window.scrollLeft, window.scrollTop]).toEqual([400, 0]);
});

test('narration turns the page when the words are on the next one, and not before', () => {
	const { screen: pages, rendition } = screen(true);
	expect(pages.sees(box(20, 100, 300, 20))).toBe(true);
	expect(pages.reveal(box(20, 100, 300, 20))).toBe(false);
	expect(pages.sees(box(420, 100, 300, 20))).toBe(false);
	expect(pages.reveal(box(420, 100, 300, 20))).toBe(true);
	expect(rendition.manager.moveTo).toHaveBeenCalledWith({ left: 420, top: 0 });
});

test('a scrolled chapter follows the voice, the words in the upper part of the screen', () => {
	const { screen: scrolled, window } = screen(false);
	expect(scrolled.reveal(box(20, 700, 300, 20))).toBe(true);
	expect(window.scrollTop).toBe(550);
});

test('an element of another section is not on the screen', () => {
	const { screen: pages } = screen(true);
	expect(pages.element(1, 'p1')).toBeNull();
	expect(pages.element(undefined, null)).toBeNull();
});

test('a rendering that is gone leaves nothing behind on the book', () => {
	const { screen: shown, hooks, rendition } = screen(true);
	expect(hooks).toEqual(['ours', 'of the rendition']);
	shown.destroy();
	expect(hooks).toEqual(['ours']);
	expect(rendition.destroy).toHaveBeenCalledOnce();
});

test('a rendering that is gone is not asked to turn', async () => {
	const { screen: shown, rendition } = screen(true);
	shown.destroy();
	await expect(shown.turn(1)).rejects.toMatchObject({ name: 'AbortError' });
	expect(rendition.next).not.toHaveBeenCalled();
});

test('a page of the same section comes at once, the next section through the engine', async () => {
	const { screen: pages, rendition, window } = screen(true);
	vi.stubGlobal('getComputedStyle', () => ({ direction: 'ltr' }));
	await pages.turn(1);
	await pages.turn(1);
	expect(window.scrollLeft).toBe(800);
	await pages.turn(-1);
	expect(window.scrollLeft).toBe(400);
	expect([rendition.next.mock.calls, rendition.prev.mock.calls]).toEqual([[], []]);
	window.scrollLeft = 800;
	await pages.turn(1);
	expect(rendition.next).toHaveBeenCalledOnce();
	window.scrollLeft = 0;
	await pages.turn(-1);
	expect(rendition.prev).toHaveBeenCalledOnce();
	// A book that runs to the left scrolls to negative offsets.
	vi.stubGlobal('getComputedStyle', () => ({ direction: 'rtl' }));
	await pages.turn(1);
	expect(window.scrollLeft).toBe(-400);
	vi.unstubAllGlobals();
});
