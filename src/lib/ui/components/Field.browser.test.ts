import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { expectAccessible } from '../../../../tests/support/browser/axe.ts';
import FieldOnAPage from '../../../../tests/support/browser/kit/FieldOnAPage.svelte';
import { fieldId } from './field-id.ts';

const roles = { input: 'textbox', area: 'textbox', select: 'combobox' } as const;

test.each(['input', 'area', 'select'] as const)(
	'%s: the label names it, hint and error are read with it, the error says that it is wrong',
	async (control) => {
		await render(FieldOnAPage, { control, hint: 'Như ở bìa', error: 'Chưa chọn.', required: true });
		const field = page.getByRole(roles[control], { name: /^Ngôn ngữ/ });
		await expect.element(field).toHaveAccessibleDescription('Như ở bìa Chưa chọn.');
		await expect.element(field).toHaveAttribute('aria-invalid', 'true');
		await expect.element(field).toBeRequired();
		await expectAccessible();
	}
);

test('a field that is right says nothing of errors', async () => {
	await render(FieldOnAPage, { control: 'input' });
	const field = page.getByRole('textbox', { name: 'Ngôn ngữ' });
	await expect.element(field).not.toHaveAttribute('aria-invalid');
	await expect.element(field).not.toHaveAttribute('aria-describedby');
});

test('a required field says so in words, not by a star', async () => {
	await render(FieldOnAPage, { control: 'input', required: true });
	await expect.element(page.getByRole('textbox', { name: 'Ngôn ngữ (cần điền)' })).toBeVisible();
});

test('a press on the label stands in the field; links find it by its name', async () => {
	await render(FieldOnAPage, { control: 'input', name: 'language' });
	await page.getByText('Ngôn ngữ').click();
	expect(document.activeElement?.id).toBe(fieldId('language'));
});

test('a choice is made by typing its first letters, and nothing is chosen for the visitor', async () => {
	await render(FieldOnAPage, { control: 'select' });
	const field = page.getByRole('combobox', { name: 'Ngôn ngữ' });
	await expect.element(field).toHaveValue('');
	field.element().focus();
	await userEvent.keyboard('a');
	await expect.element(page.getByTestId('value')).toMatchTextContent('en');
});

test('a field is 48 pixels high for children, and keeps its letters at 200 %', async () => {
	document.documentElement.style.fontSize = '200%';
	await render(FieldOnAPage, { control: 'input', hint: 'Như ở bìa' });
	const box = page.getByRole('textbox').element().getBoundingClientRect();
	expect(box.height).toBeGreaterThanOrEqual(48);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
	document.documentElement.style.fontSize = '';
});
