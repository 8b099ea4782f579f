import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { expectAccessible } from '../../../../../tests/support/browser/axe.ts';
import DamagedFiles from './DamagedFiles.svelte';

const files = [
	{
		publicationId: 'a',
		title: 'Chợ nổi',
		part: 'resource',
		path: 'OEBPS/chuong-1.xhtml',
		problem: 'altered'
	},
	{ publicationId: 'b', title: 'Đom đóm', part: 'original', path: null, problem: 'missing' }
] as const;

test('a librarian reads how many files are damaged, what to do, and where they belong', async () => {
	await render(DamagedFiles, { count: 2, files });
	await expect.element(page.getByText('2 tệp trong kho bị hỏng hoặc bị thiếu')).toBeVisible();
	await expect.element(page.getByText(/npm run library -- mend/)).toBeVisible();
	await page.getByText('Những tệp ấy ở đâu').click();
	await expect
		.element(page.getByRole('link', { name: 'Chợ nổi' }))
		.toHaveAttribute('href', '/ban-thu-thu/an-pham/a');
	await expect.element(page.getByText(/OEBPS\/chuong-1.xhtml, nội dung đã đổi khác/)).toBeVisible();
	await expect.element(page.getByText(/tệp sách gốc, không còn trong kho/)).toBeVisible();
	await expectAccessible();
});

test('nothing is said while all files are sound', async () => {
	const { container } = await render(DamagedFiles, { count: 0, files: [] });
	expect(container.textContent.trim()).toBe('');
});
