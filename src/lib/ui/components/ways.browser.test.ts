import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { expectAccessible } from '../../../../tests/support/browser/axe.ts';
import { words } from '../../../../tests/support/browser/words.ts';
import Chip from './Chip.svelte';
import ErrorMessage from './ErrorMessage.svelte';
import Pagination from './Pagination.svelte';
import SkipLink from './SkipLink.svelte';
import Tabs from './Tabs.svelte';

const href = (number: number): string => `/sach?trang=${number}`;
const link = (name: string | RegExp) => page.getByRole('link', { name, exact: true });

test('pages: a list of one page has no way to turn', async () => {
	const { container } = await render(Pagination, { page: 1, pages: 1, href });
	expect(container.textContent).toBe('');
});

test('pages: the first has only a next, the last only a previous, between them both and where one is', async () => {
	const { rerender } = await render(Pagination, { page: 1, pages: 3, href });
	await expect.element(link('Trước')).not.toBeInTheDocument();
	await expect.element(link('Sau')).toHaveAttribute('href', '/sach?trang=2');
	await rerender({ page: 2 });
	await expect.element(link('Trước')).toHaveAttribute('href', '/sach?trang=1');
	await expect.element(link('Sau')).toHaveAttribute('rel', 'next');
	await expect.element(page.getByText('Trang 2 trên 3')).toHaveAttribute('aria-current', 'page');
	await rerender({ page: 3 });
	await expect.element(link('Sau')).not.toBeInTheDocument();
	await expectAccessible();
});

test('tabs are places: named together, real addresses, the open one is told, a count is a word of its own', async () => {
	const tabs = [
		{ href: '/ban-thu-thu', label: 'Chờ xem', count: 12 },
		{ href: '/ban-thu-thu/da-xem', label: 'Đã xem' }
	];
	await render(Tabs, { label: 'Sách gửi vào', tabs, current: '/ban-thu-thu' });
	const nav = page.getByRole('navigation', { name: 'Sách gửi vào' });
	await expect.element(nav.getByRole('link', { name: 'Chờ xem 12' })).toHaveAttribute('aria-current', 'page');
	await expect.element(link('Đã xem')).not.toHaveAttribute('aria-current');
	await userEvent.tab();
	await userEvent.tab();
	await expect.element(link('Đã xem')).toHaveFocus();
	await expectAccessible();
});

test('many tabs scroll in their row, the page does not', async () => {
	const tabs = Array.from({ length: 12 }, (_, i) => ({ href: `/${i}`, label: `Mục thứ ${i}` }));
	await render(Tabs, { label: 'Mục', tabs, current: '/0' });
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
	link('Mục thứ 11').element().focus();
	await expect.element(link('Mục thứ 11')).toBeInViewport();
});

test('the first press of Tab offers the way past the navigation, and takes it', async () => {
	const main = Object.assign(document.createElement('main'), { id: 'main', tabIndex: -1 });
	document.body.append(main);
	await render(SkipLink);
	const skip = link('Tới nội dung chính');
	expect(skip.element().getBoundingClientRect().width).toBeLessThanOrEqual(1);
	skip.element().focus();
	expect(skip.element().getBoundingClientRect().width).toBeGreaterThan(48);
	await userEvent.keyboard('{Enter}');
	expect(document.activeElement).toBe(main);
	main.remove();
	history.replaceState(null, '', location.pathname + location.search);
});

test('a chip that narrows is a link without script, one that switches is a pressed button', async () => {
	const onclick = vi.fn();
	await render(Chip, { href: '/tim?q=mua&nghe=1', chosen: true, count: 3, children: words('Nghe được') });
	await expect.element(link('Nghe được 3')).toHaveAttribute('aria-current', 'true');
	await render(Chip, { onclick, chosen: true, children: words('Có tranh') });
	await page.getByRole('button', { name: 'Có tranh', pressed: true }).click();
	expect(onclick).toHaveBeenCalledOnce();
	await expectAccessible();
});

test.each([
	['not-found', 'Không thấy trang này', ['Về vườn', 'Tìm cuốn khác', 'Người lớn mở giúp']],
	['not-allowed', 'Cửa này đang khoá', ['Về vườn', 'Đăng nhập']],
	['unexpected', 'Vườn trục trặc một chút', ['Về vườn', 'Thử lại']]
])('%s: an error is one sentence and ways on, never a dead end', async (code, title, ways) => {
	await render(ErrorMessage, { code, message: 'Một câu.', here: '/sach', requestId: 'r-17' });
	await expect.element(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	expect(
		page
			.getByRole('link')
			.elements()
			.map((way) => way.textContent.trim())
	).toEqual(ways);
	expect(document.body.textContent.includes('r-17')).toBe(code !== 'not-found');
	await expectAccessible();
});
