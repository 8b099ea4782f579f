import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { openDevice } from '#lib/device/index.ts';
import { contrast, readColour } from '#lib/reader/epub/book-colours.ts';
import { readableOn, rgbOf } from '#lib/reader/own-colours.ts';
import { DEFAULT_SETTINGS, lightOf, LIGHTS } from '#lib/reader/settings.ts';
import { expectAccessible } from '../../../../../tests/support/browser/axe.ts';
import { servingSmallBook, smallBook } from '../../../../../tests/support/browser/small-book.ts';
import Reader from '../components/Reader.svelte';
import { pageLook } from '../page-look.ts';
import { dress } from './dress.ts';
import { wearOwnColours } from './wear-own-colours.ts';

const root = document.documentElement;

beforeEach(() => {
	const real = window.fetch.bind(window);
	vi.spyOn(window, 'fetch').mockImplementation(servingSmallBook(real, () => 0));
});

afterEach(async () => {
	await openDevice().forgetReading();
	dress(root, DEFAULT_SETTINGS);
	for (const name of ['theme', 'quiet']) delete root.dataset[name];
});

async function read(): Promise<void> {
	const { unmount } = await render(Reader, { publication: smallBook });
	onTestFinished(async () => void (await unmount()));
	await expect.element(page.getByRole('button', { name: /Em đang ở đâu/ })).toBeVisible();
}

/** As they are computed: of the page of the book, and of the room around it. */
function worn(): { readonly paper: string; readonly ink: string; readonly room: string } {
	const book = document.querySelector<HTMLIFrameElement>('.paper iframe')?.contentDocument;
	const view = book?.defaultView;
	const room = document.querySelector('.paper');
	if (!book || !view || !room) return { paper: '', ink: '', room: '' };
	return {
		paper: view.getComputedStyle(book.documentElement).backgroundColor,
		ink: view.getComputedStyle(book.querySelector('p') ?? book.body).color,
		room: getComputedStyle(room).backgroundColor
	};
}

const said = () => document.querySelector('.sheet [role="status"]')?.textContent ?? '';
const own = (name: string) => page.getByLabelText(name, { exact: true });
const ratio = (one: string, other: string) => contrast(rgbOf(one) ?? [0, 0, 0], rgbOf(other) ?? [0, 0, 0]);

it("L3: one's own paper and ink are chosen, worn by the page and all around it, kept, and moved where they cannot be read", async () => {
	await read();
	await page.getByRole('button', { name: 'Kiểu đọc của em' }).click();
	expect(document.querySelector('input[type="color"]')).toBeNull();
	await page.getByRole('radio', { name: 'Của em' }).click({ force: true });
	await own('Màu giấy').fill('#402050');
	await expect.poll(() => worn().paper).toBe('rgb(64, 32, 80)');
	expect(said()).toContain('Màu chữ đã được chỉnh');
	expect(root.dataset.theme).toBe('night');
	await own('Màu chữ').fill('#ffe0f0');
	await expect.poll(worn).toEqual({
		paper: 'rgb(64, 32, 80)',
		ink: 'rgb(255, 224, 240)',
		room: 'rgb(64, 32, 80)'
	});
	expect(said()).toBe('');
	await own('Màu chữ').fill('#503060');
	await expect.poll(said).toContain('Màu chữ đã được chỉnh');
	await expect
		.poll(() => {
			const { paper, ink } = worn();
			return contrast(readColour(paper) ?? [0, 0, 0], readColour(ink) ?? [0, 0, 0]);
		})
		.toBeGreaterThanOrEqual(4.5);
	const kept = await openDevice().settings.get('reading');
	expect(kept).toMatchObject({ page: 'own', own: { paper: '#402050' } });
	await expectAccessible();
	await page.getByRole('radio', { name: 'Giấy' }).click({ force: true });
	await expect.poll(() => worn().paper).not.toBe('rgb(64, 32, 80)');
	expect(root.dataset.theme).toBe('day');
});

it('L3: the next book opens in them', async () => {
	const colours = { paper: '#dff5e1', ink: '#0b3d1a' };
	await openDevice().settings.put('reading', {
		...DEFAULT_SETTINGS,
		page: 'own',
		own: colours,
		updatedAt: Date.now()
	});
	await read();
	await expect.poll(worn).toEqual({
		paper: 'rgb(223, 245, 225)',
		ink: 'rgb(11, 61, 26)',
		room: 'rgb(223, 245, 225)'
	});
	expect(root.dataset.theme).toBe('day');
});

it("L3, L4: the colours of the device win over one's own", async () => {
	const colours = { paper: '#402050', ink: '#ffe0f0' };
	await openDevice().settings.put('reading', {
		...DEFAULT_SETTINGS,
		page: 'own',
		own: colours,
		updatedAt: Date.now()
	});
	await read();
	await expect.poll(() => worn().ink).toBe('rgb(255, 224, 240)');
	const force = (value: string) =>
		cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
	onTestFinished(async () => void (await force('none')));
	await force('active');
	const system = document.createElement('p');
	system.style.cssText = 'color: CanvasText; background: Canvas';
	document.body.append(system);
	onTestFinished(() => system.remove());
	await expect
		.poll(() => {
			const { color, backgroundColor } = getComputedStyle(system);
			const { ink, paper, room } = worn();
			return [ink, paper, room].join() === [color, backgroundColor, backgroundColor].join();
		})
		.toBe(true);
});

const colour = fc
	.tuple(fc.nat(255), fc.nat(255), fc.nat(255))
	.map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

it('L3: links can be read, and words on a mark, and the stroke of a mark is seen, whatever paper and ink', () => {
	fc.assert(
		fc.property(colour, colour, (paper, wanted) => {
			const ink = readableOn(paper, wanted);
			dress(root, { ...DEFAULT_SETTINGS, page: 'own', own: { paper, ink } });
			const look = pageLook();
			expect(ratio(look.paper, look.ink)).toBeGreaterThanOrEqual(4.5);
			expect(ratio(look.paper, look.link)).toBeGreaterThanOrEqual(4.5);
			for (const { ground, stroke } of Object.values(look.marks)) {
				expect(ratio(ground, look.ink)).toBeGreaterThanOrEqual(4.5);
				expect(ratio(look.paper, stroke)).toBeGreaterThanOrEqual(3);
			}
		}),
		{ numRuns: 200 }
	);
});

it('L3, L9: they are dimmed only as far as the words can still be read', () => {
	fc.assert(
		fc.property(colour, colour, fc.constantFrom(...LIGHTS), (paper, wanted, light) => {
			const ink = readableOn(paper, wanted);
			const given = lightOf({ page: 'own', own: { paper, ink }, light });
			expect(given).toBeGreaterThanOrEqual(light);
			const dim = (one: string) => (rgbOf(one) ?? []).map((part) => part * given);
			const [ground, letters] = [dim(paper), dim(ink)].map(([r = 0, g = 0, b = 0]) => [r, g, b] as const);
			expect(contrast(ground ?? [0, 0, 0], letters ?? [0, 0, 0])).toBeGreaterThanOrEqual(4.5);
		})
	);
	expect(lightOf({ page: 'own', own: { paper: '#000000', ink: '#ffffff' }, light: 0.7 })).toBe(0.7);
	expect(lightOf({ page: 'night', own: null, light: 0.7 })).toBe(0.7);
});

it('L3: the text view wears them too; who reads in a colour of ours keeps the colours of the house', async () => {
	const text = document.createElement('article');
	document.body.append(text);
	onTestFinished(() => text.remove());
	const colours = { paper: '#dff5e1', ink: '#0b3d1a' };
	await openDevice().settings.put('reading', {
		...DEFAULT_SETTINGS,
		page: 'night',
		own: colours,
		updatedAt: Date.now()
	});
	await wearOwnColours(text);
	expect(text.className).toBe('');
	await openDevice().settings.put('reading', {
		...DEFAULT_SETTINGS,
		page: 'own',
		own: colours,
		updatedAt: Date.now()
	});
	await wearOwnColours(text);
	expect(text.className).toBe('own');
	expect(text.style.getPropertyValue('--own-ink')).toBe('#0b3d1a');
	expect(ratio('#dff5e1', text.style.getPropertyValue('--own-link'))).toBeGreaterThanOrEqual(4.5);
});
