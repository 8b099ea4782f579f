import { afterEach, expect, test, vi } from 'vitest';
import type { Locator } from '#lib/publication/locator.ts';
import { smallBook } from '../../../../tests/support/browser/small-book.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { EpubNavigator } from './epub-navigator.ts';

const PARTS = [1, 2, 3, 4];
const partOf = (n: number) => `c1.xhtml.part-00${n}.xhtml`;
const SYLLABLES =
	'mưa nắng sông núi chim cá lúa ngô tre cau bà mẹ em làng chợ đò trăng sao gió mây hoa lá quả hạt'.split(
		' '
	);
/** No two paragraphs say the same. */
function words(n: number): string {
	let seed = n + 1;
	const next = () => SYLLABLES[(seed = (seed * 48_271) % 2_147_483_647) % SYLLABLES.length];
	for (let skip = 0; skip < 5; skip++) next();
	return `${n}: ${Array.from({ length: 16 }, next).join(' ')}.`;
}
const publication = {
	...smallBook,
	toc: [],
	sections: PARTS.map((n) => ({
		...{ path: partOf(n), title: `Phần ${n}`, linear: true, fixed: false },
		...{ characters: 2_000, positions: 2, overlay: null }
	}))
};
const items = (make: (n: number) => string) => PARTS.map(make).join('');
const PACKAGE = `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
	<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">p1</dc:identifier><dc:title>x</dc:title><dc:language>vi</dc:language></metadata>
	<manifest>${items((n) => `<item id="c${n}" href="${partOf(n)}" media-type="application/xhtml+xml"/>`)}</manifest>
	<spine>${items((n) => `<itemref idref="c${n}"/>`)}</spine></package>`;
/** Thirty paragraphs a part, numbered through the whole. */
const page = (n: number) =>
	`<html xmlns="http://www.w3.org/1999/xhtml" lang="vi"><head><title>x</title></head><body>${Array.from(
		{ length: 30 },
		(_, at) => (n - 1) * 30 + at
	)
		.map((at) => `<p id="d${at}">${words(at)}</p>`)
		.join('')}</body></html>`;

let close = () => {};
afterEach(() => {
	close();
	vi.unstubAllGlobals();
});

async function read(start?: Locator | string) {
	const real = fetch;
	const stub: typeof fetch = async (input, init) => {
		const address = new URL(input instanceof Request ? input.url : input, location.href);
		const path = /^\/api\/resources\/v1\/(.+)$/.exec(address.pathname)?.[1];
		if (path === undefined) return real(input, init);
		const n = Number(/part-00(\d)/.exec(path)?.[1] ?? 0);
		const [type, text] =
			n > 0 ? ['application/xhtml+xml', page(n)] : ['application/oebps-package+xml', PACKAGE];
		return new Response(text, { headers: { 'content-type': type } });
	};
	vi.stubGlobal('fetch', stub);
	const room = document.createElement('div');
	room.style.cssText = 'position: relative; width: 390px; height: 600px; display: grid; place-items: center';
	document.body.append(room);
	const colour = 'black';
	const mark = { ground: 'yellow', stroke: 'none' };
	const navigator = new EpubNavigator({
		publication,
		settings: DEFAULT_SETTINGS,
		words: {
			frame: String,
			page: String,
			damagedPage: () => '',
			picture: () => '',
			pictureOpens: () => '',
			media: () => ''
		},
		look: () => ({
			...{ paper: 'white', ink: colour, line: colour, link: colour, mark: 'yellow', onMark: colour },
			markEdge: colour,
			marks: { sun: mark, leaf: mark, sky: mark, coral: mark },
			faces: { 'be-vietnam': 'serif', andika: '', lexend: '', opendyslexic: '', serif: '' },
			facesHref: ''
		})
	});
	close = () => {
		navigator.destroy();
		room.remove();
	};
	await navigator.open(room, start);
	return navigator;
}

const at = (href: string, progression: number, n: number): Locator => ({
	...{ href, type: 'application/xhtml+xml' },
	locations: { progression, partialCfi: undefined, cssSelector: 'body > p:nth-child(77)' },
	text: { before: words(n - 1).slice(-40), highlight: words(n).slice(0, 50) }
});
const part = (navigator: EpubNavigator) => navigator.current()?.section;
const quote = (navigator: EpubNavigator) => navigator.current()?.locator.text?.highlight;

test('B1: a place that was kept in the whole of a long section opens at its words', async () => {
	const navigator = await read(at('c1.xhtml', 0.64, 77));
	await expect.poll(() => part(navigator)).toBe(2);
	expect(quote(navigator)).toMatch(/^77: /);
});

test('a place whose words stand in another part, since a corrected file was cut elsewhere, opens there', async () => {
	const navigator = await read();
	for (const [named, progression, n, found] of [
		[partOf(1), 0.9, 31, 1],
		[partOf(2), 0.1, 95, 3],
		['c1.xhtml', 0.24, 31, 1],
		['c1.xhtml.part-009.xhtml', 0.5, 64, 2]
	] as const) {
		await navigator.go(at(named, progression, n));
		await expect.poll(() => part(navigator), { message: `${named} ${n}` }).toBe(found);
		expect(quote(navigator)).toMatch(new RegExp(`^${n}: `));
	}
});

test('an address into the whole of a long section arrives at the element of that id', async () => {
	const navigator = await read('c1.xhtml#d100');
	await expect.poll(() => part(navigator)).toBe(3);
	expect(quote(navigator)).toMatch(/^100: /);
});

test('marks of before are lit in the part where their words stand, and nowhere else', async () => {
	const navigator = await read(at('c1.xhtml', 0.64, 77));
	await expect.poll(() => part(navigator)).toBe(2);
	const marks = [
		['whole', at('c1.xhtml', 0.64, 77)],
		['other part', at(partOf(1), 0.5, 80)],
		['elsewhere', at('c1.xhtml', 0.1, 12)]
	] as const;
	navigator.decorate(
		'marks',
		marks.map(([id, locator]) => ({ id, locator, style: 'sun' }))
	);
	const lit = () => {
		const inner = document.querySelector('iframe')?.contentWindow as (Window & typeof globalThis) | null;
		return [...(inner?.CSS.highlights.values() ?? [])]
			.flatMap((one) => [...one])
			.map((range) => (range as Range).toString().split(':')[0])
			.sort();
	};
	await expect.poll(lit).toEqual(['77', '80']);
	await navigator.go('c1.xhtml#d5');
	await expect.poll(() => part(navigator)).toBe(0);
	await expect.poll(lit).toEqual(['12']);
});
