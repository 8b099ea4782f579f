import type { Page } from '@playwright/test';
import { chooseBand, expect, test } from '../support/journey.ts';
import { libraryOfThisTest } from '../support/libraries.ts';
import { atRest, opened } from '../support/open-book.ts';
import { picture } from '../support/pictures.ts';
import { publishFile } from '../support/publish-file.ts';
import { tinyEpub } from '../support/tiny-epub.ts';

/** What assistive technology is given of the frames of a book, of whichever there are: role and name of each node that is not ignored, in its order. */
async function offered(page: Page): Promise<{ role: string; name: string }[]> {
	const devtools = await page.context().newCDPSession(page);
	const { frameTree } = await devtools.send('Page.getFrameTree');
	const trees = [];
	for (const { frame } of frameTree.childFrames ?? []) {
		// A frame may leave while it is asked.
		const tree = await devtools
			.send('Accessibility.getFullAXTree', { frameId: frame.id })
			.catch(() => ({ nodes: [] }));
		trees.push(tree.nodes);
	}
	await devtools.detach();
	return trees.flatMap((nodes) => {
		const byId = new Map(nodes.map((node) => [node.nodeId, node]));
		const inOrder = (id: string): typeof nodes => {
			const node = byId.get(id);
			return node ? [node, ...(node.childIds ?? []).flatMap(inOrder)] : [];
		};
		return inOrder(nodes[0]?.nodeId ?? '')
			.filter(({ ignored }) => !ignored)
			.map(({ role, name }) => ({ role: String(role?.value ?? ''), name: String(name?.value ?? '') }));
	});
}

/** The text that is read, in the order in which it is. */
const spoken = (nodes: readonly { role: string; name: string }[]) =>
	nodes
		.filter(({ role }) => role === 'StaticText')
		.map(({ name }) => name.trim())
		.filter(Boolean);

const book = (page: Page) => page.frameLocator('.book-page iframe');
const settings = (page: Page) => page.getByRole('button', { name: 'Kiểu đọc của em' });
const choose = (page: Page, group: string, name: string) =>
	page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true }).check({ force: true });

/**
 * What the words and the ground of the page on the screen are drawn in, and what the device would draw them in. Empty
 * as long as no page is shown: a frame that is still loading has no colours yet.
 */
function colours(page: Page): Promise<{ ink: string; paper: string; system: string }> {
	return page.evaluate(() => {
		const frame = document.querySelector<HTMLIFrameElement>('.book-page iframe');
		const inside = frame?.contentDocument;
		const words = inside?.querySelector('p');
		const shown = frame?.checkVisibility({ visibilityProperty: true, opacityProperty: true });
		if (!shown || !words || inside?.readyState !== 'complete') return { ink: '', paper: '', system: '' };
		const probe = document.createElement('i');
		probe.style.color = 'CanvasText';
		probe.style.backgroundColor = 'Canvas';
		document.body.append(probe);
		const { color, backgroundColor } = getComputedStyle(probe);
		const system = `${color} ${backgroundColor}`;
		probe.remove();
		const paper = getComputedStyle(inside.documentElement).backgroundColor;
		return { ink: getComputedStyle(words).color, paper, system };
	});
}

/** WCAG 2.2, of two colours as a browser says them. */
function contrast(ink: string, paper: string): number {
	const light = (colour: string) => {
		const [r = 0, g = 0, b = 0] = (colour.match(/\d+(?:\.\d+)?/g) ?? []).map((part) => {
			const one = Number(part) / 255;
			return one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const [most, least] = [light(ink), light(paper)].sort((a, b) => b - a) as [number, number];
	return (most + 0.05) / (least + 0.05);
}

const LONG = 'Con suối nhỏ kể chuyện cho bầy cá nghe, kể mãi không hết chuyện rừng. '.repeat(6);

let address = '';
test.beforeAll(async ({ browser }) => {
	const page = await browser.newPage({ baseURL: libraryOfThisTest() });
	address = await publishFile(page, {
		name: 'hua.epub',
		mimeType: 'application/epub+zip',
		buffer: tinyEpub({
			title: 'Rừng nhiều tiếng',
			// The same file is not taken in twice: another one each time.
			metadata: `<dc:source>${Date.now()}</dc:source>`,
			files: { 'cay.png': await picture(60, 40, 'png') },
			manifest: '<item id="cay" href="cay.png" media-type="image/png"/>',
			chapters: [
				`<h1>Mở đầu</h1><p>Lời thứ nhất.</p><p lang="en" xml:lang="en" id="anh">The forest speaks.</p>
				<p><img src="cay.png" alt="Một cây đa trăm tuổi"/><img src="cay.png"/><img src="cay.png" alt=""/></p>
				<table><caption>Mưa trong tuần</caption><tr><th scope="col">Ngày</th><th scope="col">Mưa</th></tr>
				<tr><th scope="row">Hai</th><td>Nhiều</td></tr></table>
				<p><math xmlns="http://www.w3.org/1998/Math/MathML" alttext="một cộng hai"><mn>1</mn><mo>+</mo><mn>2</mn></math></p>
				<p>Lời cuối cùng.</p>`,
				`<h1>Con suối</h1><p id="dai">${LONG}</p><p>${LONG}</p>`
			]
		})
	});
	await page.close();
});

test.beforeEach(async ({ page }) => {
	await chooseBand(page, 'la');
	await page.goto(address);
	await opened(page);
});

test('V1: the reader has its landmarks, and one heading of the first order, the title of the book', async ({
	page
}) => {
	for (const landmark of ['banner', 'main', 'contentinfo'] as const)
		await expect(page.getByRole(landmark)).toHaveCount(1);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rừng nhiều tiếng');
	await page.getByRole('button', { name: 'Mục lục' }).click();
	await expect(
		page.getByRole('dialog', { name: 'Mục lục' }).getByRole('navigation', { name: 'Mục lục' })
	).toHaveCount(1);
});

test('V3: the frame of the book is called by the chapter in it, also by the next one', async ({ page }) => {
	const frame = page.locator('.book-page iframe');
	await expect(frame).toHaveAttribute('title', 'Nội dung: Chương 1');
	await page.getByRole('button', { name: 'Mục lục' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Chương 2' }).click();
	await expect(frame).toHaveAttribute('title', 'Nội dung: Chương 2');
});

test('V9, V10, V12, V13: text in its order, pictures with their words, tables with their heads, formulas', async ({
	page
}) => {
	const read = () => offered(page).then(spoken);
	await expect.poll(read).toContain('Lời cuối cùng.');
	const nodes = await offered(page);
	const said = spoken(nodes);
	const order = [
		'Mở đầu',
		'Lời thứ nhất.',
		'The forest speaks.',
		'Mưa trong tuần',
		'Ngày',
		'Hai',
		'Lời cuối cùng.'
	];
	expect(said.filter((words) => order.includes(words))).toEqual(order);

	const pictures = nodes.filter(({ role }) => role === 'image' || role === 'img').map(({ name }) => name);
	// one described, one without a description, which is said; the one that only adorns is not there
	expect(pictures).toEqual(['Một cây đa trăm tuổi', 'Hình chưa có lời tả']);

	const roles = nodes.map(({ role }) => role);
	expect(nodes.find(({ role }) => role === 'table')?.name).toBe('Mưa trong tuần');
	expect(roles.filter((role) => role === 'columnheader')).toHaveLength(2);
	expect(roles.filter((role) => role === 'rowheader')).toHaveLength(1);
	expect(roles.filter((role) => /^math/i.test(role)).length).toBeGreaterThan(0);
});

test('V16: the language of the interface, of the book and of a passage is said, each where it is spoken', async ({
	page
}) => {
	await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
	await expect(book(page).locator('html')).toHaveAttribute('lang', 'vi');
	await expect(book(page).locator('#anh')).toHaveAttribute('lang', 'en');
});

test('D1: each of the faces has come with its Vietnamese letters', async ({ page }) => {
	await settings(page).click();
	for (const [name, family] of [
		['Be Vietnam', 'Be Vietnam Pro'],
		['Andika', 'Andika'],
		['Lexend', 'Lexend'],
		['OpenDyslexic', 'OpenDyslexic']
	] as const) {
		await choose(page, 'Kiểu chữ', name);
		const come = () =>
			page.evaluate((wanted) => {
				const inside = document.querySelector<HTMLIFrameElement>('.book-page iframe')?.contentDocument;
				const paragraph = inside?.querySelector('p');
				const worn = paragraph ? getComputedStyle(paragraph).fontFamily : '';
				const loaded = [...(inside?.fonts ?? [])].filter(
					({ family, status, unicodeRange }) =>
						family.replaceAll('"', '').startsWith(wanted) &&
						status === 'loaded' &&
						// the part in which ẽ, ờ and the like are
						(/1EA0/i.test(unicodeRange) || unicodeRange === 'U+0-10FFFF' || /U\+0-1EF9/i.test(unicodeRange))
				);
				return worn.includes(wanted) && loaded.length > 0;
			}, family);
		await expect.poll(come, { message: name }).toBe(true);
	}
});

test('D2: letters, words, lines and paragraphs as far apart as WCAG 1.4.12 asks for, and nothing is cut', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await settings(page).click();
	await choose(page, 'Khoảng cách chữ', 'Rất thưa');
	await choose(page, 'Khoảng cách dòng', 'Rộng');
	const paragraph = book(page).locator('p').first();
	const spaced = () =>
		paragraph.evaluate((element) => {
			const { fontSize, letterSpacing, wordSpacing, lineHeight } = getComputedStyle(element);
			const em = (length: string) => Math.round((100 * parseFloat(length)) / parseFloat(fontSize)) / 100;
			return em(letterSpacing) >= 0.12 && em(wordSpacing) >= 0.16 && em(lineHeight) >= 1.5;
		});
	await expect.poll(spaced).toBe(true);
	await atRest(page);
	const over = await book(page)
		.locator('body')
		.evaluate((body) =>
			[...body.querySelectorAll('p, h1, td, th')]
				.filter((element) => element.scrollWidth > element.clientWidth + 1)
				.map((element) => element.textContent)
		);
	expect(over).toEqual([]);
});

test('D3: on a wide screen a line has between 45 and 75 letters, begins at the left, and no word is parted', async ({
	page
}) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto(`${address}?vi-tri=2`);
	await opened(page);
	await atRest(page);
	const measured = () =>
		book(page)
			.locator('#dai')
			.evaluate((element) => {
				const text = element.firstChild as Text;
				const range = element.ownerDocument.createRange();
				const lines = new Map<number, number>();
				for (let at = 0; at < text.length; at++) {
					range.setStart(text, at);
					range.setEnd(text, at + 1);
					const { top } = range.getBoundingClientRect();
					lines.set(Math.round(top), (lines.get(Math.round(top)) ?? 0) + 1);
				}
				const full = [...lines.values()].slice(0, -1);
				const { textAlign, hyphens } = getComputedStyle(element);
				return { most: Math.max(...full), least: Math.min(...full), textAlign, hyphens };
			});
	await expect.poll(async () => (await measured()).most).toBeLessThanOrEqual(75);
	const { least, textAlign, hyphens } = await measured();
	expect(least).toBeGreaterThanOrEqual(35);
	expect(['start', 'left']).toContain(textAlign);
	expect(hyphens).not.toBe('auto');
});

test('L3, L4: every colour of the page keeps 4.5:1, and the colours of the device win over all of them', async ({
	page
}) => {
	await settings(page).click();
	await atRest(page);
	const papers = new Set<string>();
	for (const colour of ['Giấy', 'Ngà', 'Đêm', 'Vàng', 'Trắng']) {
		await choose(page, 'Màu trang', colour);
		let drawn = { ink: '', paper: '' };
		await expect
			.poll(async () => {
				drawn = await colours(page);
				return drawn.paper !== '' && !papers.has(drawn.paper + drawn.ink);
			})
			.toBe(true);
		papers.add(drawn.paper + drawn.ink);
		expect(contrast(drawn.ink, drawn.paper), colour).toBeGreaterThanOrEqual(4.5);
	}
	await page.emulateMedia({ forcedColors: 'active' });
	await expect
		.poll(async () => {
			const { ink, paper, system } = await colours(page);
			return ink !== '' && `${ink} ${paper}` === system;
		})
		.toBe(true);
});

test('a short chapter stands in the middle of a wide screen, whichever way its lines run', async ({
	page
}) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	const words = 'في يوم من الأيام كان هناك قط صغير.';
	const toTheLeft = await publishFile(page, {
		name: 'meo.epub',
		mimeType: 'application/epub+zip',
		buffer: tinyEpub({
			title: 'Mèo con đi ngược',
			metadata: `<dc:source>${Date.now()}</dc:source>`,
			spineAttributes: 'page-progression-direction="rtl"',
			head: '<style>html { direction: rtl }</style>',
			chapters: [1, 2].map((n) => `<h1>${words}</h1><p lang="ar" dir="rtl">${words} ${n}</p>`)
		})
	});
	for (const read of [address, toTheLeft]) {
		await page.goto(read);
		await opened(page);
		const middle = () =>
			page.evaluate(() => {
				const frame = document.querySelector<HTMLIFrameElement>('.book-page iframe');
				const inside = frame?.contentDocument?.querySelector('h1')?.getBoundingClientRect();
				const left = (frame?.getBoundingClientRect().left ?? -1e6) + (inside?.left ?? 0);
				return Math.round(left + (inside?.width ?? 0) / 2);
			});
		await expect.poll(middle).toBe(640);
	}
});
