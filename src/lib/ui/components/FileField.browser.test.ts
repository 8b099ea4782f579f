import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { expectAccessible } from '../../../../tests/support/browser/axe.ts';
import FileOnAPage from '../../../../tests/support/browser/kit/FileOnAPage.svelte';

const field = page.getByLabelText('Chọn tệp sách');
const book = (): File => new File(['x'], 'cho-noi.epub', { type: 'application/epub+zip' });

test('a file is chosen, and its name is on the page', async () => {
	await render(FileOnAPage);
	await expect.element(field).toHaveAccessibleDescription('hoặc thả tệp vào đây');
	await userEvent.upload(field, book());
	await expect.element(page.getByText('cho-noi.epub')).toBeVisible();
	await expectAccessible();
});

test('a file dropped anywhere on the zone lands in the field', async () => {
	await render(FileOnAPage);
	const zone = field.element().closest('div');
	const box = zone?.getBoundingClientRect() ?? new DOMRect();
	const corners = [
		[box.left + 6, box.top + 6],
		[box.right - 6, box.bottom - 6],
		[box.left + box.width / 2, box.top + box.height / 2]
	] as const;
	for (const [x, y] of corners) expect(document.elementFromPoint(x, y)).toBe(field.element());
});

test('by keyboard the whole zone shows where one is, though the field itself is unseen', async () => {
	await render(FileOnAPage);
	await userEvent.tab();
	await expect.element(field).toHaveFocus();
	expect(getComputedStyle(field.element().closest('div') ?? document.body).outlineStyle).toBe('solid');
});

test('a refused file is told at once and with the field, beside the hint', async () => {
	await render(FileOnAPage, { error: 'Tệp này không phải là sách.' });
	await expect.element(page.getByRole('alert')).toHaveTextContent('Tệp này không phải là sách.');
	await expect.element(field).toHaveAccessibleDescription('hoặc thả tệp vào đây Tệp này không phải là sách.');
	await expect.element(field).toHaveAttribute('aria-invalid', 'true');
	await expectAccessible();
});
