import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Navigator, NavigatorOptions, Target } from '../navigator.ts';
import { ResourceRequests } from '../epub/resources.ts';
import { MixedNavigator } from '../mixed-navigator.ts';
import type { ReaderPublication, ReaderSection } from '../publication.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { FixedNavigator } from './fixed-navigator.ts';
import { MARKS } from '../../../../tests/support/marks.ts';
import { NAVIGATOR_WORDS, serveBook } from '../../../../tests/support/browser/serve-book.ts';

const PAGES: Readonly<Record<string, string>> = {
	'p1.xhtml': page(300, 400, '<p id="a">Bìa</p>'),
	'p2.xhtml': page(
		800,
		400,
		'<div style="width:100vw;height:100vh"></div><a href="p3.xhtml">sang</a><a href="https://example.org/">ra</a>'
	),
	'p3.xhtml': page(400, 400, '<p>Ba</p>'),
	'p4.xhtml': page(400, 400, '<p>Bốn</p>'),
	'words.xhtml': page(null, null, `<h1>Lời kể</h1>${'<p>Ngày xửa ngày xưa, bên bờ suối.</p>'.repeat(200)}`),
	'package.opf': `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">v1</dc:identifier><dc:title>x</dc:title><dc:language>vi</dc:language><meta property="rendition:layout">pre-paginated</meta></metadata><manifest><item id="p1" href="p1.xhtml" media-type="application/xhtml+xml"/><item id="w" href="words.xhtml" media-type="application/xhtml+xml"/><item id="p3" href="p3.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="p1"/><itemref idref="w"/><itemref idref="p3"/></spine></package>`
};

function page(width: number | null, height: number | null, body: string): string {
	const viewport = width === null ? '' : `<meta name="viewport" content="width=${width}, height=${height}"/>`;
	return `<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title>${viewport}</head><body style="margin:0">${body}</body></html>`;
}

function book(...names: string[]): ReaderPublication {
	const sections: ReaderSection[] = names.map((name) => ({
		...{ path: `${name}.xhtml`, title: name, linear: true, fixed: name !== 'words' },
		...{ characters: 10, positions: 1, overlay: null }
	}));
	return {
		...{ id: 'p', slug: 's', title: 'Tranh', versionId: 'v1', form: 'fixed', languages: ['vi'] },
		...{ direction: 'ltr', entry: 'package.opf', sections, toc: [], pageList: [], landmarks: [] },
		...{ viewport: null, narration: null, tagged: true, coverRatio: null, band: null }
	};
}

const container = document.createElement('div');
let navigator: Navigator | null = null;

beforeEach(() => {
	serveBook(PAGES);
	container.style.cssText = 'position:fixed;inset:0 auto auto 0;width:400px;height:600px';
	document.body.append(container);
});

afterEach(() => {
	navigator?.destroy();
	container.replaceChildren();
	container.remove();
	vi.unstubAllGlobals();
});

function optionsOf(publication: ReaderPublication): NavigatorOptions & { requests: ResourceRequests } {
	const colours = {
		paper: '#fff',
		ink: '#000',
		link: '#00f',
		mark: '#ff0',
		onMark: '#000',
		markEdge: '#f80',
		marks: MARKS,
		line: '#888'
	};
	return {
		publication,
		settings: DEFAULT_SETTINGS,
		look: () =>
			({ ...colours, faces: {}, facesHref: 'data:text/css,' }) as unknown as ReturnType<
				NavigatorOptions['look']
			>,
		words: NAVIGATOR_WORDS,
		requests: new ResourceRequests('/api/resources/v1/package.opf')
	};
}

async function opened(...names: string[]): Promise<Navigator> {
	navigator = new FixedNavigator(optionsOf(book(...names)));
	await navigator.open(container);
	return navigator;
}

/** What is on the screen; the pages that may come next stand beside it, where nobody sees them. */
const frames = () => [...container.querySelectorAll('iframe')].filter((frame) => !frame.closest('[inert]'));
const titles = () => frames().map(({ title }) => title.replace('Nội dung: ', ''));
const boxes = () => frames().map((frame) => frame.getBoundingClientRect());
const sizes = () => boxes().map(({ width, height }) => [Math.round(width), Math.round(height)]);

test('every page is seen whole, however unlike its neighbours it is in size', async () => {
	const reader = await opened('p1', 'p2', 'p3');
	expect(sizes()).toEqual([[400, 533]]);
	expect(await reader.turn('next')).toBe(true);
	expect(sizes()).toEqual([[400, 200]]);
	expect(titles()).toEqual(['p2']);
	expect(await reader.turn('next')).toBe(true);
	expect(sizes()).toEqual([[400, 400]]);
	expect(reader.current()?.atEnd).toBe(true);
	expect(await reader.turn('next')).toBe(false);
});

test('inside of a page the window is the page, whatever the screen', async () => {
	const reader = await opened('p1', 'p2');
	await reader.turn('next');
	const [frame] = frames();
	const whole = frame?.contentDocument?.querySelector('div')?.getBoundingClientRect();
	expect([whole?.width, whole?.height]).toEqual([800, 400]);
});

test('a page that grows is read piece by piece before the next one comes', async () => {
	const reader = await opened('p3', 'p4');
	const zooms: number[] = [];
	reader.on('zoomed', (zoom) => zooms.push(zoom));
	await reader.zoom?.(2);
	expect(zooms).toEqual([2]);
	expect(sizes()).toEqual([[800, 800]]);
	const scroller = container.querySelector('.fixed-scroller');
	scroller?.scrollTo(0, 0);
	let turns = 0;
	while (titles()[0] === 'p3' && turns < 20) {
		await reader.turn('next');
		turns++;
	}
	expect(turns).toBeGreaterThan(2);
	expect(titles()).toEqual(['p4']);
	await reader.zoom?.(100);
	expect(sizes()).toEqual([[1600, 1600]]);
	await reader.zoom?.(0.01);
	expect(sizes()).toEqual([[400, 400]]);
});

test('where there is room two pages lie side by side, and one again when the screen is turned', async () => {
	container.style.width = '900px';
	container.style.height = '450px';
	const reader = await opened('p1', 'p3', 'p4');
	expect(titles()).toEqual(['p1']);
	await reader.turn('next');
	expect(titles()).toEqual(['p3', 'p4']);
	const [left, right] = boxes();
	expect(left?.right).toBeCloseTo(right?.left ?? 0, 0);
	expect(reader.current()).toMatchObject({ section: 1, shown: [1, 2], atEnd: true });
	container.style.width = '400px';
	container.style.height = '600px';
	await expect.poll(titles).toEqual(['p3']);
	expect(reader.current()).toMatchObject({ section: 1, atEnd: false });
});

test('a turn shows the page that was made ready, which nobody could reach before', async () => {
	const reader = await opened('p1', 'p2', 'p3');
	const keys: string[] = [];
	reader.on('key', ({ key }) => keys.push(key));
	const ahead = () => container.querySelector<HTMLIFrameElement>('.fixed-spread[inert] iframe');
	const loaded = () => ahead()?.contentDocument?.querySelector('#vs-reading') != null;
	await expect.poll(loaded).toBe(true);
	const ready = ahead();
	expect(ready?.checkVisibility({ visibilityProperty: true })).toBe(false);
	await reader.turn('next');
	expect(frames()).toEqual([ready]);
	expect(titles()).toEqual(['p2']);
	expect(sizes()).toEqual([[400, 200]]);
	ready?.contentDocument?.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', bubbles: true }));
	expect(keys).toEqual(['m']);
	await expect.poll(() => ahead()?.title).toContain('p3');
	// In other letters and colours it is made ready anew.
	const old = ahead();
	await reader.apply({ ...DEFAULT_SETTINGS, quiet: true });
	expect(old?.isConnected).toBe(false);
	await reader.turn('next');
	expect(frames()[0]?.contentDocument?.querySelector('#vs-reading')?.textContent).toContain(
		'transition: none'
	);
	await reader.turn('previous');
	await expect.poll(() => ahead()?.title).toContain('p1');
	expect(container.querySelectorAll('iframe')).toHaveLength(2);
});

test('H3: in a room that becomes smaller the page stays whole and in the middle', async () => {
	await opened('p3', 'p4');
	const ahead = () => container.querySelector<HTMLIFrameElement>('.fixed-spread[inert] iframe');
	await expect.poll(() => ahead()?.contentDocument?.querySelector('#vs-reading') != null).toBe(true);
	container.style.width = '200px';
	const shown = () =>
		container.querySelector('.fixed-spread:not([inert]) .fixed-page')?.getBoundingClientRect() ??
		new DOMRect();
	await expect.poll(() => Math.round(shown().height)).toBe(200);
	const { left, top } = shown();
	expect([Math.round(left), Math.round(top)]).toEqual([0, 200]);
});

test('links lead inside, and outside only with a word', async () => {
	const reader = await opened('p1', 'p2');
	await reader.turn('next');
	const told: Target[] = [];
	reader.on('link', ({ target }) => told.push(target));
	reader.on('external-link', (href) => told.push(href));
	frames()[0]
		?.contentDocument?.querySelectorAll('a')
		.forEach((link) => link.click());
	expect(told).toEqual(['p3.xhtml', 'https://example.org/']);
});

test('a page that is not there leaves the one on the screen', async () => {
	const reader = await opened('p1', 'gone');
	await expect(reader.turn('next')).rejects.toMatchObject({ code: 'section-missing' });
	expect(titles()).toEqual(['p1']);
});

test('a book of both kinds turns from drawn pages into flowing words and out of them', async () => {
	const mixed = new MixedNavigator(optionsOf(book('p1', 'words', 'p3')));
	navigator = mixed;
	await mixed.open(container);
	const section = () => mixed.current()?.section;
	expect(section()).toBe(0);
	expect(await mixed.turn('next')).toBe(true);
	expect(section()).toBe(1);
	expect(mixed.current()?.span.to).toBeLessThan(0.9);
	let turns = 0;
	while (section() === 1 && turns < 60) {
		await mixed.turn('next');
		turns++;
	}
	expect(section()).toBe(2);
	expect(turns).toBeGreaterThan(2);
	expect(await mixed.turn('previous')).toBe(true);
	expect(section()).toBe(1);
	expect(mixed.current()?.span.to).toBeGreaterThan(0.9);
});

test('V17 words of a picture book are lit where they stand, and the keyboard goes to them', async () => {
	const reader = await opened('p1', 'p2', 'p3');
	const locator = {
		...{ href: 'p3.xhtml', type: 'application/xhtml+xml', locations: { progression: 0 } },
		text: { before: '', highlight: 'Ba', after: '' }
	};
	reader.decorate?.('search', [{ id: 'hit', locator, style: 'found' }]);
	await reader.go(locator, { focus: true });
	const inside = () => frames()[0]?.contentDocument;
	const lit = () =>
		[...(inside()?.defaultView?.CSS.highlights.get('vs-found') ?? [])].map((range) =>
			(range as Range).toString()
		);
	expect(lit()).toEqual(['Ba']);
	expect(inside()?.activeElement?.localName).toBe('p');
	expect(reader.quotes?.paragraph()).toMatchObject({ href: 'p3.xhtml', text: { highlight: 'Ba' } });
});
