import { expect, it, onTestFinished } from 'vitest';
import type { PageLook } from '../page-look.ts';
import { DEFAULT_SETTINGS, type ReadingSettings } from '../settings.ts';
import { bookColoursCanBeRead, contrast, readColour } from './book-colours.ts';
import { pageRoom } from './page.ts';
import { PageStyles } from './style.ts';
import { MARKS } from '../../../../tests/support/marks.ts';

const PAGE = { width: 360, height: 640 };
const GROUNDS = {
	paper: ['#fffdf7', '#20201d'],
	sepia: ['#f6ead2', '#33261a'],
	night: ['#101a2b', '#e6edf7'],
	yellow: ['#000', '#ff0'],
	white: ['#000', '#fff'],
	own: ['#3b0a45', '#ffd6f2']
} as const;

function lookOf({ page }: ReadingSettings): PageLook {
	const [paper, ink] = GROUNDS[page];
	return {
		...{ paper, ink, line: ink, link: ink, mark: '#fd0', onMark: '#000', markEdge: '#c40', marks: MARKS },
		faces: { 'be-vietnam': 'serif', andika: 'serif', lexend: 'serif', opendyslexic: 'serif', serif: 'serif' },
		facesHref: 'data:text/css,'
	};
}

interface Opened {
	readonly page: Document;
	readonly styles: PageStyles;
	readonly change: (settings: Partial<ReadingSettings>) => void;
}

/**
 * Opens a page as the engine does: written into a frame without scripts, then laid out in columns or as one long page. `arrives`: width of
 * the frame when it is loaded, in pixels.
 */
async function open(
	body: string,
	css = '',
	chosen: Partial<ReadingSettings> = {},
	arrives = PAGE.width
): Promise<Opened> {
	const settings = { ...DEFAULT_SETTINGS, ...chosen };
	let now = settings;
	const styles = new PageStyles(() => lookOf(now), false);
	const source = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title><style>${css}</style></head>${body}</html>`;
	const section = new DOMParser().parseFromString(source, 'application/xhtml+xml');
	styles.putOn(section, settings);
	const iframe = document.createElement('iframe');
	iframe.sandbox.add('allow-same-origin');
	iframe.style.cssText = `width: ${arrives}px; height: ${PAGE.height}px; border: 0`;
	iframe.srcdoc = new XMLSerializer().serializeToString(section);
	const loaded = new Promise((resolve) => iframe.addEventListener('load', resolve, { once: true }));
	document.body.append(iframe);
	await loaded;
	onTestFinished(() => iframe.remove());
	const page = iframe.contentDocument;
	if (!page) throw new Error('the frame has no page');
	const room = pageRoom(PAGE, settings.flow === 'pages');
	styles.arrive(page, settings, room);
	iframe.style.width = `${PAGE.width}px`;
	const { style } = page.body;
	if (settings.flow === 'pages') {
		style.cssText += `display: inline-block; width: ${PAGE.width}px; height: ${PAGE.height}px; overflow-y: hidden;
			margin: 0 !important; padding: 20px 15px !important; box-sizing: border-box; max-width: inherit;
			column-fill: auto; column-gap: 30px; column-width: ${PAGE.width - 30}px`;
		iframe.style.width = `${page.documentElement.scrollWidth}px`;
	} else {
		style.cssText += `width: ${PAGE.width}px; padding: 0 30px; margin: 0; box-sizing: border-box`;
		iframe.style.height = `${page.documentElement.scrollHeight}px`;
	}
	return {
		page,
		styles,
		change(changed) {
			now = { ...settings, ...changed };
			styles.change(page, now, room);
		}
	};
}

function one(page: Document, selector: string): HTMLElement {
	const found = page.querySelector<HTMLElement>(selector);
	if (!found) throw new Error(`no ${selector} on the page`);
	return found;
}

function styleOf(page: Document, selector: string): CSSStyleDeclaration {
	const view = page.defaultView;
	if (!view) throw new Error('the page is gone');
	return view.getComputedStyle(one(page, selector));
}

const sizeOf = (page: Document, selector: string) => parseFloat(styleOf(page, selector).fontSize);

/** Contrast of an element's letters with the first ground behind them. */
function contrastOf(page: Document, selector: string): number {
	const ink = readColour(styleOf(page, selector).color);
	let ground = null;
	for (let at: Element | null = one(page, selector); at && !ground; at = at.parentElement) {
		const colour = readColour(page.defaultView?.getComputedStyle(at).backgroundColor ?? '');
		if (colour && colour[3] === 1) ground = colour;
	}
	return ink && ground ? contrast(ink, ground) : 0;
}

const LINES = Array.from(
	{ length: 20 },
	(_, line) => `<p>Dòng ${line} kể chuyện suối ra biển, gặp ai cũng chào.</p>`
);

it('F8: text in px, pt, Word styles and font tags is three times as large at 300 % as at 100 %', async () => {
	const body = `<body><p id="px">a <span class="s">b</span></p>
		<p id="word" style="font-size:9pt"><span id="inner" style="font-size:9.0pt;line-height:115%">c</span></p>
		<font id="old" size="2">d</font><font id="face" style="font: 12px/14px Arial">e</font><h1>f</h1></body>`;
	const { page, change } = await open(body, 'p { font-size: 12px } .s { font-size: 10px }', {
		fontSize: 100
	});
	const selectors = ['#px', '.s', '#word', '#inner', '#old', '#face', 'body'];
	const before = selectors.map((selector) => sizeOf(page, selector));
	expect(before[0]).toBe(12);
	for (const times of [1.5, 3, 4]) {
		change({ fontSize: 100 * times });
		for (const [index, selector] of selectors.entries())
			expect(sizeOf(page, selector), `${selector} × ${times}`).toBeCloseTo((before[index] ?? 0) * times, 1);
	}
});

it('F9: a book that insists gives in: size, lines, colour, spacing', async () => {
	const css = `html body p { font-size: 11px !important; line-height: 1 !important; color: #bbb !important; letter-spacing: -1px !important }
		#x.y p { letter-spacing: 3px; word-spacing: 9px }`;
	const { page, change } = await open(
		'<body id="x" class="y"><p style="line-height:1 !important">Chữ</p></body>',
		css,
		{
			...{ fontSize: 200, lineHeight: 2, letterSpacing: 0.1, wordSpacing: 0.2 }
		}
	);
	expect(sizeOf(page, 'p')).toBe(22.4);
	const { lineHeight, letterSpacing, wordSpacing } = styleOf(page, 'p');
	expect(parseFloat(lineHeight) / 22.4).toBeCloseTo(2, 1);
	expect(parseFloat(letterSpacing) / 22.4).toBeCloseTo(0.1, 2);
	expect(parseFloat(wordSpacing) / 22.4).toBeCloseTo(0.2, 2);
	expect(contrastOf(page, 'p')).toBeGreaterThan(7);
	change({ page: 'night' });
	expect(contrastOf(page, 'p')).toBeGreaterThan(7);
});

for (const colour of ['paper', 'sepia', 'night', 'yellow', 'white', 'own'] as const)
	it(`F10: white letters on a black body, and old font tags, can be read on ${colour}`, async () => {
		const body = '<body><h1>Đêm</h1><p>Sao</p><font id="old" color="white">Trăng</font></body>';
		const { page, styles } = await open(body, 'body { background: black } p, h1 { color: white }', {
			page: colour
		});
		for (const selector of ['h1', 'p', '#old'])
			expect(contrastOf(page, selector), selector).toBeGreaterThan(7);
		expect(styles.ownColours(page)).toBe(false);
	});

it('a book whose colours can be read on the paper keeps them; at night it does not', async () => {
	const css = 'h1 { color: #a00000 } .box { background: #003366; color: white }';
	const { page, styles, change } = await open('<body><h1>Đỏ</h1><p class="box">Xanh</p></body>', css);
	expect(bookColoursCanBeRead(page, 'rgb(255, 253, 247)')).toBe(true);
	expect(styles.ownColours(page)).toBe(true);
	expect(styleOf(page, 'h1').color).toBe('rgb(160, 0, 0)');
	change({ page: 'night' });
	expect(styles.ownColours(page)).toBe(false);
	expect(contrastOf(page, 'h1')).toBeGreaterThan(7);
	expect(contrastOf(page, '.box')).toBeGreaterThan(7);
	change({ page: 'paper' });
	expect(styleOf(page, 'h1').color).toBe('rgb(160, 0, 0)');
});

it("F11, L3: black lines stand on a light ground at night and on dark paper of one's own, with the words of the drawing", async () => {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><path d="M0 0L9 9" stroke="black"/>
		<text y="20">Mèo</text></svg>`;
	const img = (ink: string) =>
		`<img alt="" src="data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><path d="M0 0L90 90" stroke="${ink}" stroke-width="9"/></svg>`)}"/>`;
	const own = { paper: '#3b0a45', ink: '#ffd6f2' };
	for (const colour of ['night', 'yellow', 'white', 'own'] as const) {
		const { page } = await open(`<body><p>a</p>${svg}${img('black')}${img('white')}</body>`, '', {
			...{ page: colour, own }
		});
		expect(styleOf(page, 'svg').backgroundColor).toBe('rgb(255, 255, 255)');
		expect(styleOf(page, 'text').fill).toBe('rgb(0, 0, 0)');
		expect(styleOf(page, 'img:first-of-type').backgroundColor).toBe('rgb(255, 255, 255)');
		expect(styleOf(page, 'img:last-of-type').backgroundColor).toBe('rgba(0, 0, 0, 0)');
	}
	const { page } = await open(`<body><p>a</p>${img('white')}</body>`, '', { page: 'paper' });
	expect(styleOf(page, 'img').backgroundColor).toBe('rgb(26, 26, 26)');
});
it('what stands beside or over other words goes below them where it has no room, and back when it has', async () => {
	const css = `.left, .right { float: left; width: 50% } .cap { float: left; font-size: 3em }
		.row { display: flex } .row div { width: 150px; flex: none } .pinned { position: absolute; top: 0; left: 0 }
		.unseen { position: absolute; left: -9999px }`;
	const words = LINES[0] ?? '';
	const body = `<body><p><span class="cap">N</span>${words}</p><div class="left">${words}</div><div class="right">${words}</div>
		<div class="row"><div>${words}</div><div>${words}</div><div>${words}</div></div><div class="pinned">${words}</div>
		<div class="unseen">${words}</div></body>`;
	const { page, change } = await open(body, css, { fontSize: 300 });
	const floats = (selector: string) => styleOf(page, selector).float;
	expect([floats('.left'), floats('.right'), floats('.cap')]).toEqual(['none', 'none', 'left']);
	expect(styleOf(page, '.row').display).toBe('block');
	expect(styleOf(page, '.pinned').position).toBe('static');
	expect(styleOf(page, '.unseen').position).toBe('absolute');
	change({ fontSize: 100 });
	expect([floats('.left'), floats('.right')]).toEqual(['left', 'left']);
});
it('columns of a book are never narrower than a few words', async () => {
	const body = `<body><div class="three">${LINES.join('')}</div></body>`;
	const { page } = await open(body, '.three { column-count: 3 }', { fontSize: 200, flow: 'scroll' });
	expect(one(page, '.three p').getBoundingClientRect().width).toBeGreaterThan(PAGE.width * 0.7);
});
it('a book that makes its root small has letters of the usual size', async () => {
	const { page } = await open(
		'<body><p>Chữ</p></body>',
		'html { font-size: 62.5% } p { font-size: 1.6rem }',
		{
			fontSize: 200
		}
	);
	expect(styleOf(page, 'p').fontSize).toBe('32px');
});
it('F12: a body of a hundred percent with hidden overflow shows all its pages', async () => {
	const css = 'html, body { height: 100% !important; overflow: hidden !important; position: fixed }';
	const { page } = await open(
		`<body><div style="height:300px;overflow:hidden">${LINES.join('')}</div></body>`,
		css,
		{
			fontSize: 200
		}
	);
	const view = page.defaultView;
	expect(page.documentElement.scrollWidth).toBeGreaterThan(PAGE.width);
	expect(view?.getComputedStyle(page.documentElement).overflow).toBe('visible');
	const last = one(page, 'p:last-child').getBoundingClientRect();
	const seen = page.elementFromPoint(last.left + 4, last.top + 4);
	expect(seen?.textContent).toContain('Dòng 19');
});

it('F14: a hundredth of the window is one of the page, however long the chapter', async () => {
	const { page } = await open(
		`<body><div id="v"></div>${LINES.join('')}</body>`,
		'#v { min-height: 100vh }',
		{
			flow: 'scroll'
		}
	);
	expect(one(page, '#v').offsetHeight).toBe(PAGE.height);
	expect(page.documentElement.scrollHeight).toBeLessThan(PAGE.height * 6);
});

it('F15: fixed widths and lines that do not break fit the page, in pages and in one long page', async () => {
	const body = `<body><div>${LINES.join('')}</div><section>Rộng</section></body>`;
	const css = `body { width: 900px !important } div { width: 800px } p { white-space: nowrap } section { min-width: 700px }`;
	for (const flow of ['pages', 'scroll'] as const) {
		const { page } = await open(body, css, { flow });
		for (const element of page.querySelectorAll('div, p, section'))
			for (const box of element.getClientRects())
				expect(box.width, flow).toBeLessThanOrEqual(PAGE.width - 30);
	}
});

const CELLS = Array.from({ length: 14 }, (_, column) => `<td>Cột ${column}</td>`).join('');
const NARROW = '<table id="small"><tr><td>Một</td><td>Hai</td></tr></table>';

it('F17: a wide table scrolls alone, by keys too, and no word of it is split', async () => {
	for (const flow of ['pages', 'scroll'] as const) {
		const wide = `<table id="wide"><thead><tr>${CELLS}</tr></thead><tbody><tr>${CELLS}</tr></tbody></table>`;
		const { page } = await open(`<body>${wide}${NARROW}</body>`, 'td { word-break: break-all }', { flow });
		const table = one(page, '#wide');
		expect(table.getBoundingClientRect().width).toBeLessThanOrEqual(PAGE.width - 30);
		expect(table.scrollWidth).toBeGreaterThan(table.clientWidth);
		expect(table.tabIndex).toBe(0);
		const range = page.createRange();
		for (const cell of page.querySelectorAll('td')) {
			const words = cell.firstChild;
			if (!words) continue;
			range.setStart(words, 0);
			range.setEnd(words, 3);
			expect(range.getClientRects()).toHaveLength(1);
		}
		expect(one(page, '#small').hasAttribute('tabindex')).toBe(false);
		expect(styleOf(page, '#small').display).toBe('table');
	}
});

it('F17: a table becomes wide with larger letters, and ceases to be with smaller ones', async () => {
	const cells = ['Thứ hai', 'Thứ ba', 'Thứ tư', 'Nghiêng'].map((day) => `<td>${day}</td>`).join('');
	const { page, change } = await open(`<body><table><tr>${cells}</tr></table></body>`, '', { fontSize: 100 });
	expect(one(page, 'table').tabIndex).toBe(-1);
	change({ fontSize: 400 });
	expect(one(page, 'table').tabIndex).toBe(0);
	change({ fontSize: 100 });
	expect(one(page, 'table').tabIndex).toBe(-1);
	expect(one(page, 'table').hasAttribute('class')).toBe(false);
	expect(one(page, 'table').hasAttribute('style')).toBe(false);
});

it('F17: a table that only asks for width is freed of it and goes on from page to page', async () => {
	const rows = LINES.map((line) => `<tr><td width="900">${line}</td></tr>`).join('');
	const { page } = await open(`<body><table width="1200">${rows}</table></body>`, 'td { min-width: 800px }');
	expect(one(page, 'table').tabIndex).toBe(-1);
	for (const line of page.querySelectorAll('p'))
		for (const box of line.getClientRects()) expect(box.width).toBeLessThanOrEqual(PAGE.width - 30);
	expect(one(page, 'tr:last-child p').getBoundingClientRect().left).toBeGreaterThan(PAGE.width);
});

it('a book may still hide what it hides', async () => {
	const { page } = await open(
		'<body><p id="no">a</p><p>b</p></body>',
		'#no { display: none !important } p { display: block }'
	);
	expect(styleOf(page, '#no').display).toBe('none');
});

it('F16: a first line that hangs out in a wide margin stays on the page, with letters of any size', async () => {
	const css = '.toc { margin-left: 98pt; text-indent: -78pt } .note { margin-left: 9em; text-indent: -9em }';
	const entry = (name: string) => `<p class="${name}"><b>Chương</b> mười: ${LINES.join(' ')}</p>`;
	for (const fontSize of [100, 200, 400]) {
		const { page } = await open(`<body>${entry('toc')}${entry('note')}</body>`, css, { fontSize });
		for (const word of page.querySelectorAll('b'))
			expect(word.getBoundingClientRect().left % PAGE.width, String(fontSize)).toBeGreaterThanOrEqual(15);
	}
});

it('F20: a strip of pictures in upright lines is as long as all of them', async () => {
	const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="400"/>';
	const { page } = await open(
		`<body><div>${picture.repeat(5)}</div></body>`,
		'html { writing-mode: vertical-rl } svg { display: block }',
		{ flow: 'scroll' }
	);
	expect(one(page, 'div').getBoundingClientRect().width).toBeGreaterThanOrEqual(1500);
});

it.each([
	['English words', '<p>The end.</p>', 'ltr'],
	['Vietnamese words', '<p>Hết rồi.</p>', 'ltr'],
	['Arabic words', '<p>في يوم من الأيام</p>', 'rtl'],
	['words that the file says run to the left', '<p dir="rtl">The end.</p>', 'rtl'],
	['words of a book whose style says so', '<p class="to-the-left">The end.</p>', 'rtl']
])('F22: %s run their own way, whichever way the pages turn', async (_, body, direction) => {
	const { page } = await open(`<body>${body}</body>`, '.to-the-left { direction: rtl }');
	page.documentElement.style.direction = 'rtl'; // as the engine does it
	expect(styleOf(page, 'p').direction).toBe(direction);
	if (direction === 'ltr') return;
	page.documentElement.style.direction = 'ltr';
	expect(styleOf(page, 'p').direction).toBe(direction);
});

it('F14: words for screen readers alone stay hidden from eyes and take no pages', async () => {
	const said = LINES.join('').repeat(5);
	const ways = [
		'position: absolute; clip: rect(0 0 0 0)',
		'position: absolute; overflow: hidden',
		'clip: rect(1px 1px 1px 1px); clip-path: polygon(0 0, 0 0, 0 0, 0 0)'
	];
	const cases = ways.flatMap((way) => (['pages', 'scroll'] as const).map((flow) => ({ way, flow })));
	for (const { way, flow } of cases) {
		const css = `.sr { width: 1px; height: 1px; overflow: hidden; ${way} }`;
		const { page } = await open(`<body><p>Chữ</p><aside class="sr">${said}</aside></body>`, css, { flow });
		expect(page.documentElement.scrollWidth).toBe(PAGE.width);
		expect(page.documentElement.scrollHeight).toBeLessThanOrEqual(PAGE.height);
		expect(one(page, '.sr').innerText).toContain('Dòng 19');
	}
});

it('F12: words at places of their own are shown below each other, also when the frame had no width as they came', async () => {
	const css =
		'p { position: absolute; top: 80px; left: 40px } div { position: absolute; top: 0; width: 100% }';
	const words = LINES.join(' ').replaceAll(/<[^>]+>/g, '');
	for (const width of [0, PAGE.width]) {
		const { page } = await open(
			`<body><p>${words}</p><div>${words}</div><div>${words}</div></body>`,
			css,
			{},
			width
		);
		const tops = [...page.querySelectorAll('p, div')].map((block) => {
			expect(block.className, String(width)).toBe('vs-stacked');
			const [first] = block.getClientRects();
			return (first?.left ?? 0) * 1000 + (first?.top ?? 0);
		});
		expect(tops).toEqual(tops.toSorted((a, b) => a - b));
		expect(new Set(tops).size).toBe(3);
	}
});

/** Where all words of a page lie, as text. */
function layOf(page: Document): string {
	const boxes = [...page.querySelectorAll('p, h1')].map((block) =>
		[...block.getClientRects()].map(({ left, top, width }) => [left, top, width].map(Math.round).join())
	);
	return JSON.stringify(boxes);
}

it('F16: columns of floats stand the same before the engine has cut pages and after, and never in strips beside another', async () => {
	const css = '.a { float: right; width: 60% } .b { float: left; width: 30% }';
	const text = LINES.join(' ').replaceAll(/<[^>]+>/g, '');
	const { page, styles } = await open(
		`<body><section><p class="a">${text}</p><p class="b">${text}</p></section></body>`,
		css,
		{ fontSize: 150 }
	);
	const arrived = layOf(page);
	styles.fit(page, { ...DEFAULT_SETTINGS, fontSize: 150 }, pageRoom(PAGE, true));
	expect(layOf(page)).toBe(arrived);
	for (const box of one(page, '.b').getClientRects()) expect(box.width).toBeGreaterThan(PAGE.width * 0.7);
});

it('F15: a body that is a row of boxes is cut into pages as any other', async () => {
	for (const display of ['flex', 'grid; grid-template-columns: 1fr 1fr 1fr']) {
		for (const flow of ['pages', 'scroll'] as const) {
			const { page } = await open(
				`<body><p>Một hai ba</p><p>${LINES.join(' ').replaceAll(/<[^>]+>/g, '')}</p></body>`,
				`body { display: ${display}; width: 900px } p { width: 3em }`,
				{ flow, fontSize: 150 }
			);
			expect(page.body.className).toBe('');
			expect(page.body.getBoundingClientRect().width, `${display} ${flow}`).toBeLessThanOrEqual(PAGE.width);
		}
	}
});

it('F15: a heading drawn for a large screen keeps its words whole on a small one, and never falls below the letters of the page', async () => {
	const body =
		'<body><h1>Bibliography</h1><p class="title">Nghiêngngangngửanghiêng</p><h2>Ngắn</h2><p>Chữ</p></body>';
	const css = 'h1, .title { font-size: 4rem } h2 { font-size: 2rem }';
	const { page, change } = await open(body, css, { fontSize: 100 });
	const oneLine = (selector: string) => {
		const range = page.createRange();
		range.selectNodeContents(one(page, selector));
		return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size === 1;
	};
	const sizeOf = (selector: string) => parseFloat(styleOf(page, selector).fontSize);
	expect(oneLine('h1')).toBe(true);
	expect(oneLine('.title')).toBe(true);
	expect(sizeOf('.title')).toBeGreaterThanOrEqual(16);
	expect(sizeOf('h2')).toBe(32);
	change({ fontSize: 200 });
	expect(oneLine('h1')).toBe(true);
	expect(sizeOf('h1')).toBeGreaterThanOrEqual(32);
	change({ fontSize: 400 });
	expect(sizeOf('h1')).toBeGreaterThanOrEqual(64);
});

it('C2: a picture that is on its way keeps its place when letters change', async () => {
	const still = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='200' height='100'/%3E";
	const body = `<body><p>Mây</p><img id="late" src="${still}"/></body>`;
	for (const flow of ['pages', 'scroll'] as const) {
		const { page, change } = await open(body, '', { flow });
		const picture = one(page, '#late') as HTMLImageElement;
		await expect.poll(() => picture.getBoundingClientRect().width).toBe(200);
		const coming = new Promise((resolve) => picture.addEventListener('error', resolve, { once: true }));
		picture.src = '/api/resources/a-picture-that-takes-its-time.png';
		change({ flow, lineHeight: 2 });
		expect(picture.getBoundingClientRect().width).toBe(200);
		await coming;
	}
});

it('words of a drawing have the room that they have in the book alone, however large the letters', async () => {
	const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100" width="300" height="100">
		<text class="px" x="5" y="20">Trăng lên <tspan font-size="9">trên ngọn tre</tspan></text>
		<text class="em" x="5" y="40">Trăng lên</text><text x="5" y="60" font-size="12pt">Trăng lên</text>
		<text x="5" y="80">Trăng lên</text>
		<foreignObject x="150" y="50" width="140" height="40"><p xmlns="http://www.w3.org/1999/xhtml">Mây bay</p></foreignObject></svg>`;
	const css = 'text.px { font-size: 5px !important } .em { font-size: .8em } p { font-size: 14px }';
	const alone = document.createElement('iframe');
	alone.srcdoc = `<!doctype html><style>${css}</style><body>${drawing}</body>`;
	const loaded = new Promise((resolve) => alone.addEventListener('load', resolve, { once: true }));
	document.body.append(alone);
	await loaded;
	onTestFinished(() => alone.remove());
	const widths = (page: Document | null) =>
		[...(page?.querySelectorAll('svg :is(text, tspan, p)') ?? [])].map((element) => {
			const range = element.ownerDocument.createRange();
			range.selectNodeContents(element);
			const { width, height } = range.getBoundingClientRect();
			return [Math.round(width), Math.round(height)];
		});
	const drawn = widths(alone.contentDocument);
	expect(drawn).toHaveLength(6);
	for (const fontSize of [100, 300]) {
		const chosen = {
			fontSize,
			letterSpacing: 0.12,
			wordSpacing: 0.16,
			weight: 'bold',
			face: 'lexend'
		} as const;
		const { page, change } = await open(`<body><p>Tre</p>${drawing}</body>`, css, chosen);
		expect(widths(page), `${fontSize} %`).toEqual(drawn);
		expect(parseFloat(styleOf(page, 'body > p').fontSize)).toBe((14 / 16) * (fontSize / 100) * 16);
		change({ ...chosen, fontSize: 400 });
		expect(widths(page)).toEqual(drawn);
	}
});

it('a drawing without a view box is whole on a narrow page, and one that is the page has the room that it needs', async () => {
	const words = '<text x="420" y="110" font-size="20">bờ ao</text>';
	const sized = `<svg xmlns="http://www.w3.org/2000/svg" width="500" height="120">${words}</svg>`;
	const bare = `<svg xmlns="http://www.w3.org/2000/svg">${words}<text y="0">Trên mép</text></svg>`;
	for (const body of [`<p>Ao</p>${sized}`, sized, bare])
		for (const flow of ['pages', 'scroll'] as const) {
			const { page } = await open(`<body>${body}</body>`, '', { flow, fontSize: 200 });
			const seen = one(page, 'svg').getBoundingClientRect();
			expect(seen.width).toBeLessThanOrEqual(PAGE.width - 30);
			for (const text of page.querySelectorAll('text')) {
				const box = text.getBoundingClientRect();
				expect(box.left, body).toBeGreaterThanOrEqual(seen.left - 1);
				expect(box.top, body).toBeGreaterThanOrEqual(seen.top - 1);
				expect(box.right, body).toBeLessThanOrEqual(seen.right + 1);
				expect(box.bottom, body).toBeLessThanOrEqual(seen.bottom + 1);
			}
		}
});
