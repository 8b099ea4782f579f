import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { keepFocus } from '#lib/ui/a11y/keep-focus.ts';
import { expectAccessible } from '../../../../../tests/support/browser/axe.ts';
import ContributorRows from './ContributorRows.svelte';
import IdentifierRows from './IdentifierRows.svelte';

const people = [
	{ name: 'Mười Lúa', role: 'aut' },
	{ name: 'Bảy Sen', role: 'ill' }
];
const focused = () => (document.activeElement as HTMLInputElement | null)?.getAttribute('aria-label');

test('there is always one empty row, and what is written in it makes the next', async () => {
	await render(IdentifierRows, { identifiers: [{ scheme: 'isbn', value: '9786042000000' }] });
	const second = page.getByRole('textbox', { name: 'Số nhận dạng thứ 2' });
	await expect.element(page.getByRole('textbox')).toHaveLength(2);
	await second.click();
	await userEvent.keyboard('10.1000/182');
	await expect.element(page.getByRole('textbox')).toHaveLength(3);
	await expect.element(second).toHaveFocus();
	await expectAccessible();
});

test('who takes rows away keeps the keyboard in the list, also with the last one', async () => {
	const end = keepFocus();
	await render(ContributorRows, { people });
	await page.getByRole('button', { name: 'Bỏ Mười Lúa' }).click();
	await expect.element(page.getByRole('textbox').first()).toHaveValue('Bảy Sen');
	expect(focused()).toBe('Bỏ Bảy Sen');
	await page.getByRole('button', { name: 'Bỏ Bảy Sen' }).click();
	await expect.poll(focused).toBe('Việc của người thứ 1');
	await expect.element(page.getByRole('textbox')).toHaveLength(1);
	end();
});
