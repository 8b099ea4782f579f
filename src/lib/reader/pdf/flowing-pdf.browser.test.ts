import { afterEach, expect, test, vi } from 'vitest';
import { pdfPublication, servingPdf } from '../../../../tests/support/browser/small-pdf.ts';
import { EpubNavigator } from '../epub/epub-navigator.ts';
import type { Located, Target } from '../navigator.ts';
import { DEFAULT_SETTINGS, type ReadingSettings } from '../settings.ts';
import { narratedPage } from '../tools/narrated-page.ts';
import { FlowingPdf } from './flowing-pdf.ts';
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
const COUNT = 8;
const sentence = (page: number) => `Page ${page} tells of the river and its friend number ${page}.`;
const PAGES = Array.from({ length: COUNT }, (_, i) => ({ width: 600, height: 800, text: sentence(i + 1) }));
const HALF = COUNT / 2;
const part = (n: number) =>
	`<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title></title></head><body>${Array.from(
		{ length: HALF },
		(_, i) => {
			const page = (n - 1) * HALF + i + 1;
			const more = Array.from(
				{ length: 12 },
				(__, line) =>
					`<p>Verse ${page}.${line}: the water ran on and on, past fields and towns, to the sea.</p>`
			).join('');
			return `<p><span id="page-${page}" role="doc-pagebreak"></span>${sentence(page)}</p>${more}`;
		}
	).join('')}</body></html>`;
const FILES: Readonly<Record<string, readonly [type: string, text: string]>> = {
	'text/manifest.json': [
		'application/webpub+json',
		JSON.stringify({
			metadata: { title: 'Sông' },
			readingOrder: [1, 2].map((n) => ({ href: `text/part-${n}.xhtml`, properties: { characters: 4_000 } })),
			resources: [{ href: 'text/package.opf', type: 'application/oebps-package+xml' }],
			pageList: PAGES.map((_, i) => ({
				href: `text/part-${i < HALF ? 1 : 2}.xhtml#page-${i + 1}`,
				properties: { progression: (i % HALF) / HALF }
			}))
		})
	],
	'text/package.opf': [
		'application/oebps-package+xml',
		`<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">t</dc:identifier><dc:title>t</dc:title><dc:language>en</dc:language></metadata><manifest><item id="a" href="part-1.xhtml" media-type="application/xhtml+xml"/><item id="b" href="part-2.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`
	],
	'text/part-1.xhtml': ['application/xhtml+xml', part(1)],
	'text/part-2.xhtml': ['application/xhtml+xml', part(2)]
};

let close = () => {};
afterEach(() => {
	close();
	vi.restoreAllMocks();
});

async function opened(settings: Partial<ReadingSettings>, start?: Target) {
	const pdf = servingPdf(PAGES, window.fetch.bind(window));
	vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
		const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
		const file = FILES[pathname.split('/v2/')[1] ?? ''];
		return file ? new Response(file[1], { headers: { 'content-type': file[0] } }) : pdf(input, init);
	});
	const room = document.createElement('div');
	room.style.cssText = 'position: relative; width: 390px; height: 600px; display: grid; place-items: center';
	document.body.append(room);
	const navigator = new FlowingPdf({
		publication: { ...pdfPublication(PAGES), flow: 'text/manifest.json' },
		settings: { ...DEFAULT_SETTINGS, ...settings },
		look: () => LOOK,
		words: NAVIGATOR_WORDS,
		flow: 'text/manifest.json',
		makeTextEngine: async (options) => new EpubNavigator(options)
	});
	close = () => {
		navigator.destroy();
		room.remove();
	};
	await navigator.open(room, start);
	const page = () => navigator.current()?.locator.locations.position;
	const text = () => room.querySelector('iframe')?.contentDocument?.body;
	return { navigator, room, page, text };
}

/** The page whose mark stands on the screen. */
function marked(text: HTMLElement | undefined): string | null {
	const frame = text?.ownerDocument.defaultView?.frameElement?.getBoundingClientRect();
	const room = text?.ownerDocument.defaultView?.frameElement
		?.closest('.epub-container')
		?.getBoundingClientRect();
	const marks = [...(text?.querySelectorAll('[role="doc-pagebreak"]') ?? [])];
	const found = marks.find((mark) => {
		const left = (frame?.left ?? 0) + mark.getBoundingClientRect().left;
		return room && left >= room.left - 1 && left < room.right;
	});
	return found?.id ?? null;
}

test('L8 a PDF is read as flowing text in the letters the child likes, and both ways the place is the same', async () => {
	const { navigator, room, page, text } = await opened({}, 'page-6');
	expect(page()).toBe(6);
	await navigator.apply({ ...DEFAULT_SETTINGS, pdf: 'text', fontSize: 200, page: 'night' });
	await expect.poll(() => text()?.textContent).toContain('friend number 6');
	await expect.poll(() => marked(text())).toBe('page-6');
	expect(page()).toBe(6);
	expect(room.querySelector('.pdf-page')).toBeNull();
	const style = text() && getComputedStyle(text() as HTMLElement);
	expect(parseFloat(style?.fontSize ?? '0')).toBeGreaterThanOrEqual(30);
	expect(style?.color).toBe('rgb(255, 255, 255)');
	expect(navigator.zoom).toBeUndefined();

	await navigator.go('page-7', { focus: true });
	await expect.poll(() => marked(text())).toBe('page-7');
	await navigator.apply({ ...DEFAULT_SETTINGS, pdf: 'page', fontSize: 200 });
	expect(page()).toBe(7);
	expect(room.querySelector('iframe')).toBeNull();
	expect(room.querySelector('.pdf-page')?.getAttribute('aria-label')).toBe('Trang 7');
	expect(navigator.zoom).toBeDefined();
});

test('L2 who reads on in the text finds the place again, told as a page, after the book was closed', async () => {
	const { navigator, text } = await opened({ pdf: 'text' }, 'page-2');
	let told: Located | null = null;
	navigator.on('located', (located) => (told = located));
	const pagesSeen: number[] = [];
	for (let turn = 0; turn < 4; turn++) {
		await navigator.turn('next');
		await new Promise((resolve) => setTimeout(resolve, 200));
		pagesSeen.push(navigator.current()?.locator.locations.position ?? 0);
	}
	expect(pagesSeen).toEqual([...pagesSeen].sort((a, b) => a - b));
	expect(pagesSeen.at(-1)).toBeGreaterThan(2);
	const kept = (told as Located | null)?.locator;
	expect(kept?.href).toMatch(/^page-[345]$/);
	expect(kept?.text?.highlight).toBeTruthy();
	const before = marked(text());
	close();
	const again = await opened({ pdf: 'text' }, kept);
	await expect.poll(() => marked(again.text())).toBe(before);
});

test('C2 without its text, the pages of a PDF stay on the screen', async () => {
	const { navigator, room } = await opened({}, 'page-3');
	vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('gone'));
	await expect(navigator.apply({ ...DEFAULT_SETTINGS, pdf: 'text' })).rejects.toThrow();
	expect(room.querySelector('.pdf-page')?.getAttribute('aria-label')).toBe('Trang 3');
	expect(navigator.current()?.locator.locations.position).toBe(3);
});

test('V18 what was marked in the text is lit on the page as well, and the other way round', async () => {
	const { navigator, room } = await opened({ pdf: 'text' });
	const frame = () => room.querySelector('iframe')?.contentDocument;
	const line = frame()?.querySelector('p')?.lastChild;
	if (!line) throw new Error('no words on the screen');
	frame()?.getSelection()?.setBaseAndExtent(line, 0, line, 24);
	const locator = navigator.quotes.selected();
	expect(locator).toMatchObject({ href: 'page-1', text: { highlight: 'Page 1 tells of the rive' } });
	if (!locator) return;
	navigator.decorate('marks', [{ id: 'a', locator, style: 'sky' }]);
	const lit = (page: Document | null | undefined) =>
		[...(page?.defaultView?.CSS.highlights.get('vs-sky') ?? [])].map((range) => (range as Range).toString());
	expect(lit(frame())).toEqual(['Page 1 tells of the rive']);
	await navigator.apply({ ...DEFAULT_SETTINGS, pdf: 'page' });
	await expect.poll(() => lit(document)).toEqual(['Page 1 tells of the rive']);
	await navigator.apply({ ...DEFAULT_SETTINGS, pdf: 'text' });
	await expect.poll(() => lit(frame())).toEqual(['Page 1 tells of the rive']);
});

test('R5, R6 a PDF is read aloud as its flowing text, on the sections of the text, and not while its pages are drawn', async () => {
	const { navigator, page } = await opened({}, 'page-6');
	expect(navigator.narrate).toBeUndefined();
	await navigator.apply({ ...DEFAULT_SETTINGS, pdf: 'text' });
	const shown: string[] = [];
	const narrated = narratedPage(navigator, {
		sections: [],
		async show(path) {
			shown.push(path);
			await navigator.go(path);
			return true;
		},
		spoken: () => {}
	});
	const { publication } = navigator.narrate?.text ?? {};
	expect(publication?.sections.map(({ path }) => path)).toEqual(['text/part-1.xhtml', 'text/part-2.xhtml']);
	expect(narrated?.section()).toBe(1);
	expect(narrated?.body(1)?.textContent).toContain('friend number 6');
	// On to another part: the place is told as a page all the same.
	await narrated?.show('text/part-1.xhtml');
	expect([narrated?.section(), page()]).toEqual([0, 1]);
	const place = { section: 0, block: 0, length: sentence(1).length, from: 0, to: 6 };
	expect(String(narrated?.rangeOf(place))).toBe('Page 1');
	expect(narrated?.sees(place)).toBe(true);
	await navigator.apply({ ...DEFAULT_SETTINGS, pdf: 'page' });
	expect([narrated?.body(0), narrated?.sees(place)]).toEqual([null, false]);
});
