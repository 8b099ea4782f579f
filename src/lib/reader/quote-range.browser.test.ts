import { expect, it } from 'vitest';
import { smallBook } from '../../../tests/support/browser/small-book.ts';
import { locatorOfRange, paragraphAt, rangeOfQuote } from './quote-range.ts';

function page(body: string): HTMLElement {
	const made = new DOMParser().parseFromString(
		`<!DOCTYPE html><title>x</title><body>${body}</body>`,
		'text/html'
	);
	return made.body;
}
const plain = (range: Range | null) => range?.toString().replace(/\s+/g, ' ').trim() ?? null;

/** What is kept of some words of a page. */
function kept(root: HTMLElement, id: string, from = 0, to?: number) {
	const range = root.ownerDocument.createRange();
	const element = root.querySelector(`#${id}`);
	const words = element?.firstChild;
	if (!element || !words) throw new Error('no such words');
	if (to === undefined) range.selectNodeContents(element);
	else {
		range.setStart(words, from);
		range.setEnd(words, to);
	}
	const locator = locatorOfRange(smallBook, 0, root, range);
	if (!locator) throw new Error('nothing to keep');
	return locator;
}

const TEXT = `<h1>Suối</h1><p id="a">Con suối nhỏ chảy qua <em>làng</em> em, qua cánh đồng lúa chín.</p>
	<p id="b">Bầy cá nghe suối kể chuyện mưa nguồn mỗi chiều.</p><p>Con suối nhỏ chảy mãi.</p>`;

it('V18: marked words are found to the letter, also over the bounds of elements and the second of two that are alike', () => {
	const root = page(TEXT);
	expect(plain(rangeOfQuote(root, kept(root, 'a')))).toBe(
		'Con suối nhỏ chảy qua làng em, qua cánh đồng lúa chín.'
	);
	expect(plain(rangeOfQuote(root, kept(root, 'b', 4, 6)))).toBe('cá');
	const last = root.querySelector('p:last-child');
	last?.setAttribute('id', 'c');
	const again = kept(root, 'c', 0, 12);
	expect(rangeOfQuote(root, again)?.startContainer.parentElement?.id).toBe('c');
});

it('V18: in a corrected file a mark reaches from its corrected beginning to its corrected end', () => {
	const locator = kept(page(TEXT), 'a');
	const corrected = page(
		`<h1>Lời mở đầu</h1><p>Một trang mới.</p>${TEXT.replace('cánh đồng lúa chín', 'những cánh đồng lúa vàng')}`
	);
	const found = plain(rangeOfQuote(corrected, locator)) ?? '';
	expect(found).toMatch(/^Con suối nhỏ chảy qua làng em/);
	expect(found).toMatch(/lúa vàng\.?$/);
});

it('V18: words that are gone are lit nowhere', () => {
	const locator = kept(page(TEXT), 'b');
	expect(rangeOfQuote(page('<p>Ngày xửa ngày xưa có một ông lão đánh cá.</p>'), locator)).toBeNull();
	expect(rangeOfQuote(page(''), locator)).toBeNull();
});

it('V18: the paragraph of a point is the one it stands in', () => {
	const root = page(TEXT);
	const point = root.ownerDocument.createRange();
	const inside = root.querySelector('em')?.firstChild;
	if (!inside) throw new Error('no such words');
	point.setStart(inside, 1);
	expect(plain(paragraphAt(point))).toBe('Con suối nhỏ chảy qua làng em, qua cánh đồng lúa chín.');
});

it('V18: very long words are kept as far as they can be told', () => {
	const root = page(`<p id="a">${'dòng nước chảy mãi không thôi '.repeat(200)}</p>`);
	const { text } = kept(root, 'a');
	expect((text?.highlight ?? '').replace(/\s/g, '').length).toBe(1_500);
});
