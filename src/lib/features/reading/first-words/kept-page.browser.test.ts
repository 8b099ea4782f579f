import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#lib/reader/settings.ts';
import { pageIn } from './kept-page.ts';

/** A room of 200 × 100 pixels with the second page of a section in sight. */
async function room(body: string, style = ''): Promise<HTMLElement> {
	const paper = document.createElement('div');
	paper.style.cssText = 'position:absolute;left:10px;top:20px;width:200px;height:100px';
	const seen = document.createElement('div');
	seen.className = 'epub-container';
	seen.style.cssText = 'position:absolute;inset:0;overflow:hidden';
	const frame = document.createElement('iframe');
	frame.style.cssText = 'width:800px;height:100px;border:0';
	frame.srcdoc = `<!doctype html><style>body{margin:0;width:200px;height:100px;column-width:200px;column-gap:0;font:16px/20px monospace}
		p,h1{margin:0;font-size:16px;height:100px;break-inside:avoid}${style}</style><body>${body}</body>`;
	const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
	seen.append(frame);
	paper.append(seen);
	document.body.append(paper);
	await loaded;
	seen.scrollLeft = 200;
	return paper;
}

it('the words in sight are kept line by line, where they stand, without markup', async () => {
	const paper = await room('<p>Trang một</p><p>Kiến <b>tha</b> mồi<br/>về tổ</p><p>Trang ba</p>');
	const page = pageIn(paper, DEFAULT_SETTINGS, '');
	expect(page?.blocks).toHaveLength(1);
	const lines = page?.blocks[0]?.lines ?? [];
	expect(lines.map((line) => line[6])).toEqual(['Kiến', 'tha', 'mồi', 'về tổ']);
	expect(lines.map(([, y]) => y)).toEqual([
		lines[0]?.[1],
		lines[0]?.[1],
		lines[0]?.[1],
		(lines[0]?.[1] ?? 0) + 20
	]);
	expect(lines.every(([x]) => x >= 0 && x < 200)).toBe(true);
	expect(page?.look).toMatch(/^200 100 125 be-vietnam /);
	paper.remove();
});

it('a heading is kept as one', async () => {
	const paper = await room('<p>Trang một</p><h1>Chương hai</h1>');
	expect(pageIn(paper, DEFAULT_SETTINGS, '')?.blocks).toMatchObject([{ heading: true }]);
	paper.remove();
});

it('nothing is kept of upright lines, lines from the right, letters of the book, or nothing', async () => {
	for (const [body, style] of [
		['<p>Một</p><p>Hai</p>', 'body{writing-mode:vertical-rl}'],
		['<p>Một</p><p>Hai</p>', 'body{direction:rtl}'],
		['<p></p>', '']
	] as const) {
		const paper = await room(body, style);
		expect(pageIn(paper, DEFAULT_SETTINGS, '')).toBeNull();
		paper.remove();
	}
	const paper = await room('<p>Một</p><p>Hai</p>');
	expect(pageIn(paper, { ...DEFAULT_SETTINGS, face: 'book' }, '')).toBeNull();
	paper.remove();
});

/** A scrolled section of six lines of 20 px, in a room of three and a half, scrolled by `by` px. */
async function scrolledRoom(by: number): Promise<HTMLElement> {
	const lines = ['Một con vịt', 'Hai con thằn lằn', 'Ba bà đi bán', 'Bốn ông', 'Năm anh em', 'Sáu quả trứng'];
	const body = lines.map((line) => `<p>${line}</p>`).join('');
	const paper = await room(
		body,
		'body{columns:auto;column-width:auto;height:auto}p{height:20px;line-height:20px}'
	);
	paper.style.height = '70px';
	const seen = paper.querySelector<HTMLElement>('.epub-container');
	const frame = paper.querySelector('iframe');
	if (!seen || !frame) throw new Error('no room');
	frame.style.cssText = 'display:block;width:200px;height:120px;border:0';
	seen.scrollTo(0, by);
	return paper;
}

const SCROLLED = { ...DEFAULT_SETTINGS, flow: 'scroll' } as const;

it('of a scrolled section the lines are kept where they will stand, with the line of the place at the top', async () => {
	const paper = await scrolledRoom(25);
	const page = pageIn(paper, SCROLLED, 'Ba bà đi bán Bốn ông');
	const lines = page?.blocks.flatMap((block) => block.lines) ?? [];
	expect(lines.map((line) => line[6])).toEqual(['Ba bà đi bán', 'Bốn ông', 'Năm anh em', 'Sáu quả trứng']);
	expect(lines.map(([, y]) => y)).toEqual([0, 20, 40, 60]);
	paper.remove();
});

it('near the end of a scrolled section no line stands higher than it can be scrolled to', async () => {
	const paper = await scrolledRoom(50);
	const page = pageIn(paper, SCROLLED, 'Năm anh em Sáu quả trứng');
	const lines = page?.blocks.flatMap((block) => block.lines) ?? [];
	expect(lines.map((line) => line[6])).toEqual(['Ba bà đi bán', 'Bốn ông', 'Năm anh em', 'Sáu quả trứng']);
	expect(lines[0]?.[1]).toBeLessThan(0);
	paper.remove();
});

it('of a scrolled section nothing is kept when nobody knows which of its lines will be the first', async () => {
	const paper = await scrolledRoom(25);
	for (const begins of ['', 'Bảy sắc cầu vồng']) expect(pageIn(paper, SCROLLED, begins)).toBeNull();
	paper.remove();
});
