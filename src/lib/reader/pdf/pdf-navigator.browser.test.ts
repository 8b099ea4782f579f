import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pdfPublication, servingPdf, type SmallPage } from '../../../../tests/support/browser/small-pdf.ts';
import { DEFAULT_SETTINGS, type ReadingSettings } from '../settings.ts';
import { PdfNavigator } from './pdf-navigator.ts';
import { MARKS } from '../../../../tests/support/marks.ts';
import { NAVIGATOR_WORDS } from '../../../../tests/support/browser/serve-book.ts';

const LOOK = {
	...{
		paper: '#111',
		ink: '#fff',
		line: '#888',
		link: '#08f',
		mark: '#ff0',
		onMark: '#000',
		markEdge: '#f00',
		marks: MARKS
	},
	...{ faces: { 'be-vietnam': '', andika: '', lexend: '', opendyslexic: '', serif: '' }, facesHref: '' }
};
const PAGES: readonly SmallPage[] = [
	{ width: 300, height: 400, text: 'The first page' },
	{ width: 500, height: 300, rotate: 90, text: 'A page that is turned' },
	{ width: 900, height: 300, text: 'A wide page' },
	{ width: 300, height: 400, text: 'The last page' }
];

let close = () => {};
afterEach(() => {
	close();
	vi.restoreAllMocks();
});

/** Opens the PDF in a room of 390 × 600 pixels. */
async function opened(
	settings: Partial<ReadingSettings> = {},
	labels: readonly string[] = [],
	recognised: readonly unknown[] | null = null,
	pages: readonly SmallPage[] = PAGES
) {
	const pdf = servingPdf(pages, window.fetch.bind(window));
	vi.spyOn(window, 'fetch').mockImplementation(async (input, init) =>
		new Request(input).url.endsWith('page-1.lines.json') ? Response.json(recognised) : pdf(input, init)
	);
	const publication = pdfPublication(pages, labels);
	const [first] = publication.sections;
	if (first && recognised) Object.assign(first, { scan: true, recognised: true });
	const room = document.createElement('div');
	room.style.cssText = 'position: relative; width: 390px; height: 600px';
	document.body.append(room);
	const navigator = new PdfNavigator({
		publication,
		settings: { ...DEFAULT_SETTINGS, ...settings },
		look: () => LOOK,
		words: NAVIGATOR_WORDS
	});
	close = () => {
		navigator.destroy();
		room.remove();
	};
	await navigator.open(room);
	const scroller = room.querySelector<HTMLElement>('.pdf-scroller');
	if (!scroller) throw new Error('no page on the screen');
	return { navigator, room, scroller };
}

const shownPage = (room: HTMLElement) => room.querySelector('.pdf-page')?.getAttribute('aria-label');
const words = (room: HTMLElement) => room.querySelector('.pdf-page .textLayer')?.textContent ?? '';

/** Calls `look` at every frame while something happens. */
async function during(happens: Promise<unknown>, look: () => void): Promise<void> {
	let over = false;
	const done = happens.finally(() => (over = true));
	while (!over) {
		look();
		await new Promise(requestAnimationFrame);
	}
	await done;
}

test('L2 the page on the screen stays until the next one, or the larger one, is drawn', async () => {
	const { navigator, room } = await opened();
	const empty: string[] = [];
	const look = (what: string) => () => {
		if (!room.querySelector('.pdf-page canvas')) empty.push(what);
	};
	await during(navigator.zoom(2), look('zoom'));
	await during(navigator.zoom(0.5), look('zoom back'));
	await during(navigator.turn('next'), look('turn'));
	await during(navigator.apply({ ...DEFAULT_SETTINGS, page: 'night' }), look('colours'));
	room.style.width = '300px';
	await during(new Promise((resolve) => setTimeout(resolve, 500)), look('resize'));
	expect(empty).toEqual([]);
	expect(room.querySelector('.pdf-page')?.getBoundingClientRect().width).toBeLessThanOrEqual(300);
});

test('a turn shows the page that was drawn ahead, with its words lit, and the one before gives its memory back', async () => {
	const { navigator, room } = await opened();
	const locator = {
		...{ href: 'page-2', type: 'application/pdf', locations: { progression: 0 } },
		text: { before: '', highlight: 'turned', after: '' }
	};
	navigator.decorate('search', [{ id: 'hit', locator, style: 'found' }]);
	const drawn = vi.spyOn(Element.prototype, 'append');
	const pageOf = (one: unknown) => (one as Element).getAttribute?.('aria-label');
	const written = () =>
		drawn.mock.calls.some(([layer], call) => {
			const layerOf = layer instanceof Element && layer.className === 'textLayer';
			return layerOf && pageOf(drawn.mock.contexts[call]) === 'Trang 2';
		});
	await expect.poll(written).toBe(true);
	expect(room.querySelectorAll('.pdf-page')).toHaveLength(1);
	expect(shownPage(room)).toBe('Trang 1');
	const first = room.querySelector('.pdf-page');
	await navigator.turn('next');
	expect(shownPage(room)).toBe('Trang 2');
	expect(words(room)).toContain('turned');
	expect(room.querySelector('.pdf-page canvas')).not.toBeNull();
	expect([...(CSS.highlights.get('vs-found') ?? [])].map(String)).toEqual(['turned']);
	expect(first?.childElementCount).toBe(0);
});

test('L8 a page grows to 400 %, its words with it, and "next" reads it piece by piece', async () => {
	const { navigator, room, scroller } = await opened();
	await expect.poll(() => words(room)).toContain('first');
	const before = room.querySelector('.textLayer span')?.getBoundingClientRect().width ?? 0;
	const told: number[] = [];
	navigator.on('zoomed', (zoom) => told.push(zoom));
	for (let i = 0; i < 9; i++) await navigator.zoom(1.25);
	expect(told.at(-1)).toBe(4);
	const grown = room.querySelector('.textLayer span')?.getBoundingClientRect().width ?? 0;
	expect(grown / before).toBeCloseTo(4, 0);

	scroller.scrollTo(0, 0);
	const seen: string[] = [];
	while (shownPage(room) === 'Trang 1' && seen.length < 99) {
		seen.push(`${Math.round(scroller.scrollLeft)} ${Math.round(scroller.scrollTop)}`);
		expect(await navigator.turn('next')).toBe(true);
	}
	const across = new Set(seen.map((place) => place.split(' ')[0])).size;
	const down = new Set(seen.map((place) => place.split(' ')[1])).size;
	expect(across).toBeGreaterThanOrEqual(4);
	expect(seen).toHaveLength(across * down);
	// One step back leads to the end of the page before.
	await navigator.turn('previous');
	expect(shownPage(room)).toBe('Trang 1');
	expect(scroller.scrollTop + scroller.clientHeight).toBeGreaterThanOrEqual(scroller.scrollHeight - 2);
});

test('M1 keyboard: the page is reached by Tab, grows by + and shrinks by -, and arrows move a large one about', async () => {
	const { navigator, scroller } = await opened();
	let zoom = 1;
	navigator.on('zoomed', (to) => (zoom = to));
	await userEvent.tab();
	expect(document.activeElement).toBe(scroller);
	await userEvent.keyboard('++');
	await expect.poll(() => zoom).toBeCloseTo(1.56, 1);
	await expect.poll(() => scroller.scrollWidth).toBeGreaterThan(scroller.clientWidth);
	const at = scroller.scrollLeft;
	await userEvent.keyboard('{ArrowRight}');
	expect(scroller.scrollLeft).toBeGreaterThan(at);
	await userEvent.keyboard('-');
	await expect.poll(() => zoom).toBeCloseTo(1.25, 2);
	await userEvent.keyboard('0');
	await expect.poll(() => zoom).toBe(1);
});

test('M4 touch: two fingers make a page larger, around the place between them', async () => {
	const { navigator, scroller } = await opened();
	let zoom = 1;
	navigator.on('zoomed', (to) => (zoom = to));
	const { left, top } = scroller.getBoundingClientRect();
	const fingers = (type: string, apart: number) => {
		const touches = [-1, 1].map(
			(side, identifier) =>
				new Touch({
					identifier,
					target: scroller,
					clientX: left + 195 + (side * apart) / 2,
					clientY: top + 300
				})
		);
		scroller.dispatchEvent(new TouchEvent(type, { touches, cancelable: true, bubbles: true }));
	};
	fingers('touchstart', 100);
	fingers('touchmove', 200);
	expect(scroller.scrollWidth).toBeGreaterThan(700);
	expect(scroller.scrollLeft + 195).toBeCloseTo(scroller.scrollWidth / 2, -1);
	fingers('touchend', 200);
	await expect.poll(() => zoom).toBe(2);
});

test('the words of a turned page lie where they are drawn', async () => {
	const { navigator, room } = await opened();
	await navigator.turn('next');
	await expect.poll(() => words(room)).toContain('turned');
	const page = room.querySelector('.pdf-page')?.getBoundingClientRect();
	const line = room.querySelector('.textLayer span')?.getBoundingClientRect();
	if (!page || !line) throw new Error('no words on the page');
	expect(page.height).toBeGreaterThan(page.width);
	// Turned to the right, the first line stands upright along the right edge.
	expect(line.height).toBeGreaterThan(line.width);
	expect(line.right).toBeLessThanOrEqual(page.right);
	expect(line.left).toBeGreaterThan(page.left + page.width * 0.75);
	expect(line.top).toBeGreaterThanOrEqual(page.top);
});

test('L2 in one long strip pages of every size have their place before they are drawn, and zoom keeps it', async () => {
	const { navigator, room, scroller } = await opened({ flow: 'scroll' });
	const heights = [...room.querySelectorAll('.pdf-page')].map((page) => page.getBoundingClientRect().height);
	expect(heights.map((height) => Math.round(height / 10))).toEqual([52, 65, 13, 52]);
	await navigator.go('page-4');
	await expect.poll(() => navigator.current()?.locator.locations.position).toBe(4);
	await navigator.zoom(2);
	expect(navigator.current()?.shown).toContain(3);
	expect(scroller.scrollWidth).toBeGreaterThan(700);
});

test.each([
	['in the middle', [0, 1, 0]],
	['at the beginning', [1, 0, 0]],
	['at the end', [0, 0, 1]]
])('a page that the file has lost %s says so, and those around it are read', async (_, lost) => {
	const pages = lost.map((one, i) => ({ width: 300, height: 400, text: `Page ${i + 1}`, lost: one === 1 }));
	for (const flow of ['pages', 'scroll'] as const) {
		const { navigator, room } = await opened({ flow }, [], null, pages);
		const failed = vi.fn();
		navigator.on('error', failed);
		const page = (at: number) => room.querySelector(`.pdf-page[data-page="${at + 1}"]`);
		for (const [at, one] of lost.entries()) {
			if (at > 0) expect(await navigator.turn('next')).toBe(true);
			await expect.poll(() => page(at)?.textContent).toBe(one ? 'Trang hỏng' : `Page ${at + 1}`);
			expect(page(at)?.querySelector('[role=alert]') !== null).toBe(one === 1);
			expect(page(at)?.getBoundingClientRect().height).toBeGreaterThan(100);
		}
		await navigator.zoom(2);
		expect(failed).not.toHaveBeenCalled();
		close();
	}
});

test('V15 pages are called what is printed on them', async () => {
	const { navigator, room } = await opened({}, ['i', 'ii', '1', '2']);
	expect(shownPage(room)).toBe('Trang i');
	await navigator.go('page-3', { focus: true });
	expect(shownPage(room)).toBe('Trang 1');
	expect(navigator.current()?.title).toBe('Trang 1');
	expect(document.activeElement?.getAttribute('aria-label')).toBe('Trang 1');
	expect(room.querySelector<HTMLElement>('.pdf-page')?.dataset.page).toBe('3');
});

test('V3 the page area says which book it holds', async () => {
	const { scroller } = await opened();
	expect(scroller.getAttribute('aria-label')).toBe('Nội dung: Sông');
});

test('V9 recognised words lie over the scanned page they were read from, and grow with it', async () => {
	const lines = [['Ngày xưa có một chú rùa', 0.1, 0.2, 0.5, 0.04]];
	const { room, navigator } = await opened({}, [], lines);
	const line = () => room.querySelector('.recognised span');
	await expect.poll(() => line()?.textContent).toContain('chú rùa');
	const page = room.querySelector('.pdf-page')?.getBoundingClientRect();
	const box = line()?.getBoundingClientRect();
	if (!page || !box) throw new Error('no words on the page');
	expect((box.left - page.left) / page.width).toBeCloseTo(0.1, 2);
	expect((box.top - page.top) / page.height).toBeCloseTo(0.2, 2);
	expect(box.height / page.height).toBeCloseTo(0.04, 2);
	await expect.poll(() => navigator.current()?.locator.text?.highlight).toContain('rùa');
	await navigator.zoom(2);
	expect((line()?.getBoundingClientRect().width ?? 0) / box.width).toBeCloseTo(2, 1);
});

const painted = (style: string) =>
	[...(CSS.highlights.get(`vs-${style}`) ?? [])].map((range) => (range as Range).toString());

test('V18 words of a drawn page are kept as they are selected, and lit over the drawing when the page is shown', async () => {
	const { navigator, room } = await opened();
	await expect.poll(() => words(room)).toContain('first');
	const line = room.querySelector('.textLayer span')?.firstChild;
	if (!line) throw new Error('no words over the page');
	getSelection()?.setBaseAndExtent(line, 4, line, 9);
	const locator = navigator.quotes.selected();
	expect(locator).toMatchObject({ href: 'page-1', text: { highlight: 'first' } });
	if (!locator) return;
	navigator.decorate('marks', [{ id: 'a', locator, style: 'leaf' }]);
	expect(painted('leaf')).toEqual(['first']);
	await navigator.turn('next');
	await expect.poll(() => words(room)).toContain('turned');
	expect(painted('leaf')).toEqual([]);
	await navigator.turn('previous');
	await expect.poll(() => painted('leaf')).toEqual(['first']);
});
