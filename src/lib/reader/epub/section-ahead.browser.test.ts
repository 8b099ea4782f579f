import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MARKS } from '../../../../tests/support/marks.ts';
import { Idle } from '../ahead.ts';
import type { NavigatorOptions } from '../navigator.ts';
import type { ReaderPublication, ReaderSection } from '../publication.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { EpubNavigator } from './epub-navigator.ts';
import type { EpubScreen } from './epub-screen.ts';
import type { EpubMap, Stand } from './position.ts';
import { SectionAhead } from './section-ahead.ts';
import { NAVIGATOR_WORDS, serveBook } from '../../../../tests/support/browser/serve-book.ts';

const NAMES = ['c1', 'c2', 'c3'];
const LINES = Array.from(
	{ length: 30 },
	(_, n) => `<p>Câu ${n} kể về con suối nhỏ chảy qua vườn sách.</p>`
).join('');
const FILES: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		NAMES.map((name) => [
			`${name}.xhtml`,
			`<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${name}</title></head><body><h1 id="${name}">Chương ${name}</h1>${LINES}</body></html>`
		])
	),
	'package.opf': `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">v1</dc:identifier><dc:title>x</dc:title><dc:language>vi</dc:language></metadata><manifest>${NAMES.map((name) => `<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"/>`).join('')}</manifest><spine>${NAMES.map((name) => `<itemref idref="${name}"/>`).join('')}</spine></package>`
};

function book(direction: 'ltr' | 'rtl'): ReaderPublication {
	const sections: ReaderSection[] = NAMES.map((name) => ({
		...{ path: `${name}.xhtml`, title: name, linear: true, fixed: false },
		...{ characters: 1200, positions: 2, overlay: null }
	}));
	return {
		...{ id: 'p', slug: 's', title: 'Suối', versionId: 'v1', form: 'reflowable', languages: ['vi'] },
		...{ direction, entry: 'package.opf', sections, toc: [], pageList: [], landmarks: [] },
		...{ viewport: null, narration: null, tagged: true, coverRatio: null, band: null }
	};
}

const container = document.createElement('div');
let reader: EpubNavigator | null = null;

beforeEach(() => {
	serveBook(FILES);
	container.style.cssText = 'position:fixed;inset:0 auto auto 0;width:400px;height:600px';
	document.body.append(container);
});

afterEach(() => {
	reader?.destroy();
	reader = null;
	expect(document.querySelectorAll('iframe')).toHaveLength(0);
	container.replaceChildren();
	container.remove();
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

async function opened(direction: 'ltr' | 'rtl' = 'ltr'): Promise<EpubNavigator> {
	const colours = {
		...{ paper: '#fff', ink: '#000', link: '#00f', mark: '#ff0', onMark: '#000', markEdge: '#f80' },
		...{ marks: MARKS, line: '#888', faces: {}, facesHref: 'data:text/css,' }
	};
	reader = new EpubNavigator({
		publication: book(direction),
		settings: DEFAULT_SETTINGS,
		look: () => colours as unknown as ReturnType<NavigatorOptions['look']>,
		words: NAVIGATOR_WORDS
	});
	await reader.open(container);
	return reader;
}

const page = () => container.querySelector<HTMLIFrameElement>('.book-page iframe');
const ahead = () => container.querySelector<HTMLIFrameElement>('.book-page-ahead iframe');
const headingOf = (frame: HTMLIFrameElement | null) =>
	frame?.contentDocument?.querySelector('h1')?.id ?? null;
/** The heading stands at the beginning of a page that is on the screen. */
const begins = () => {
	const frame = page();
	const box = frame?.contentDocument?.querySelector('h1')?.getBoundingClientRect();
	const left = (frame?.getBoundingClientRect().left ?? 0) + (box?.left ?? -1e6);
	return left >= 0 && left < container.clientWidth;
};

async function toTheEnd(navigator: EpubNavigator): Promise<void> {
	const section = navigator.current()?.section;
	for (let turns = 0; (navigator.current()?.span.to ?? 0) < 0.999; turns++) {
		expect(turns).toBeLessThan(40);
		await navigator.turn('next');
	}
	expect(navigator.current()?.section).toBe(section);
}

test('the next section stands ready, and nobody but the reader can reach it', async () => {
	await opened();
	await expect.poll(() => headingOf(ahead())).toBe('c2');
	const frames = [...container.querySelectorAll('iframe')];
	expect(frames.filter((frame) => !frame.closest('[inert]'))).toEqual([page()]);
	expect(ahead()?.checkVisibility({ opacityProperty: true })).toBe(false);
	expect(ahead()?.title).toBe('');
	expect(document.elementFromPoint(200, 300)).toBe(page());
});

test('a turn into the next section shows the page that was made ready, with all that a page does', async () => {
	const navigator = await opened();
	const keys: string[] = [];
	navigator.on('key', ({ key }) => keys.push(key));
	navigator.decorate('search', [
		{
			...{ id: 'hit', style: 'found' as const },
			locator: {
				...{ href: 'c2.xhtml', type: 'application/xhtml+xml', locations: { progression: 0 } },
				text: { before: '', highlight: 'Chương c2', after: '' }
			}
		}
	]);
	await toTheEnd(navigator);
	await expect.poll(() => headingOf(ahead())).toBe('c2');
	const ready = ahead();
	navigator.focus();
	expect(document.activeElement).toBe(page());
	expect(await navigator.turn('next')).toBe(true);
	expect(page()).toBe(ready);
	expect(document.activeElement).toBe(ready);
	expect(ready?.title).toBe('Nội dung: c2');
	expect(begins()).toBe(true);
	expect(navigator.current()).toMatchObject({ section: 1, span: { from: 0 }, locator: { href: 'c2.xhtml' } });
	ready?.contentDocument?.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', bubbles: true }));
	expect(keys).toEqual(['m']);
	expect(
		[...(ready?.contentDocument?.defaultView?.CSS.highlights.get('vs-found') ?? [])].map(String)
	).toEqual(['Chương c2']);
	await expect.poll(() => headingOf(ahead())).toBe('c3');
	expect(await navigator.turn('previous')).toBe(true);
	expect(navigator.current()).toMatchObject({ section: 0, atEnd: false });
	expect(navigator.current()?.span.to).toBeGreaterThan(0.99);
	await expect.poll(() => headingOf(ahead())).toBe('c2');
});

test('other letters put it away: the place is kept, and the next section comes in them', async () => {
	const navigator = await opened();
	await navigator.turn('next');
	await expect.poll(() => headingOf(ahead())).toBe('c2');
	const before = ahead();
	const place = navigator.current()?.locator.text?.highlight;
	await navigator.apply({ ...DEFAULT_SETTINGS, fontSize: 150 });
	expect(before?.isConnected).toBe(false);
	expect(navigator.current()?.locator.text?.highlight).toBe(place);
	await toTheEnd(navigator);
	await expect.poll(() => headingOf(ahead())).toBe('c2');
	const ready = ahead();
	await navigator.turn('next');
	expect(page()).toBe(ready);
	expect(begins()).toBe(true);
	const body = page()?.contentDocument?.body;
	expect(body && getComputedStyle(body).fontSize).toBe('24px');
});

test('put away in the middle of its making, it is made anew', async () => {
	const made: { readonly arrive: () => void }[] = [];
	const sections = new SectionAhead({
		publication: book('ltr'),
		room: () => ({ element: document.createElement('div'), enter: vi.fn(), leave: vi.fn() }),
		render: (_, done) => {
			const { promise, resolve } = Promise.withResolvers<void>();
			made.push({ arrive: () => (done(), resolve()) });
			return {
				show: () => promise,
				document: null,
				upright: false,
				destroy: vi.fn()
			} as unknown as EpubScreen;
		}
	});
	const map = { item: () => undefined } as unknown as EpubMap;
	const stand = () => ({ section: 0, aside: false }) as Stand;
	for (const times of [1, 2, 3]) {
		sections.prepare(map, stand);
		await expect.poll(() => made.length).toBe(times);
		sections.drop();
		made.at(-1)?.arrive();
		await new Promise((resolve) => setTimeout(resolve));
	}
});

test('another room puts it away too', async () => {
	const navigator = await opened();
	await expect.poll(() => headingOf(ahead())).toBe('c2');
	const before = ahead();
	container.style.width = '600px';
	await expect.poll(() => before?.isConnected).toBe(false);
	await expect.poll(() => headingOf(ahead())).toBe('c2');
	await toTheEnd(navigator);
	await expect.poll(() => ahead()?.parentElement?.style.height).toBe(page()?.parentElement?.style.height);
	await navigator.turn('next');
	expect(headingOf(page())).toBe('c2');
	expect(begins()).toBe(true);
	expect(page()?.closest('.epub-container')?.clientWidth).toBe(600);
});

test('a turn that does not wait for it, and jumps to and fro, show what was asked for', async () => {
	const navigator = await opened();
	await navigator.go('c3.xhtml');
	expect(headingOf(page())).toBe('c3');
	await navigator.go('c1.xhtml');
	await toTheEnd(navigator);
	await navigator.turn('next');
	expect(headingOf(page())).toBe('c2');
	await expect.poll(() => headingOf(ahead())).toBe('c3');
	// The very section that stands ready, by a jump.
	await navigator.go('c3.xhtml');
	expect(headingOf(page())).toBe('c3');
	expect(begins()).toBe(true);
	await expect.poll(() => container.querySelectorAll('iframe').length).toBeLessThan(3);
	await navigator.go('c1.xhtml');
	await expect.poll(() => headingOf(ahead())).toBe('c2');
});

test('a section that does not come is told of when the reader turns to it, and not before', async () => {
	const navigator = await opened();
	const told: unknown[] = [];
	navigator.on('error', (error) => told.push(error));
	const served = globalThis.fetch;
	let asked = 0;
	vi.stubGlobal('fetch', (async (input, init) => {
		if (!String(input instanceof Request ? input.url : input).endsWith('c3.xhtml'))
			return served(input, init);
		asked++;
		return new Response('', { status: 404 });
	}) satisfies typeof fetch);
	await toTheEnd(navigator);
	await navigator.turn('next');
	await expect.poll(() => asked).toBeGreaterThan(0);
	await toTheEnd(navigator);
	expect(told).toEqual([]);
	expect(headingOf(page())).toBe('c2');
	await navigator.turn('next').catch((error: unknown) => told.push(error));
	await expect.poll(() => told.length).toBeGreaterThan(0);
});

test('books that run to the left are laid out when they are turned to', async () => {
	const navigator = await opened('rtl');
	const rests = new Promise((resolve) => navigator.on('located', resolve));
	await navigator.turn('next');
	await rests;
	const idle = new Idle();
	await new Promise<void>((resolve) => idle.then(resolve));
	expect(ahead()).toBeNull();
});

test('frames do not gather however many sections are read', async () => {
	const navigator = await opened();
	for (let round = 0; round < 4; round++) {
		for (const name of NAMES) {
			await navigator.go(`${name}.xhtml`);
			await toTheEnd(navigator);
			await navigator.turn('next');
			expect(container.querySelectorAll('iframe').length).toBeLessThan(3);
			expect(container.querySelectorAll('.book-page')).toHaveLength(1);
		}
	}
});
