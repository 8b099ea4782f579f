import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { expectAccessible } from '../../../../tests/support/browser/axe.ts';
import CopyField from './CopyField.svelte';

const address = 'https://thuvien.example.vn/lop/bat-dau/k3';
const field = page.getByRole('textbox', { name: 'Liên kết để trao tay' });
const copy = page.getByRole('button', { name: /^(Chép|Đã chép\.)$/ });

test('a teacher copies a link: it is in the clipboard, and that is said', async () => {
	const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
	await render(CopyField, { label: 'Liên kết để trao tay', value: address });
	await copy.click();
	expect(writeText).toHaveBeenCalledWith(address);
	await expect.element(page.getByRole('status')).toHaveTextContent('Đã chép.');
	await expectAccessible();
});

test('on plain http, where there is no clipboard, the old way copies', async () => {
	vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
	const old = vi.spyOn(document, 'execCommand').mockReturnValue(true);
	await render(CopyField, { label: 'Liên kết để trao tay', value: address });
	await copy.click();
	expect(old).toHaveBeenCalledWith('copy');
	await expect.element(page.getByRole('status')).toHaveTextContent('Đã chép.');
});

test('when nothing copies, nobody is told that it did: the words are marked, and the way by hand is said', async () => {
	vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
	vi.spyOn(document, 'execCommand').mockReturnValue(false);
	await render(CopyField, { label: 'Liên kết để trao tay', value: address });
	await copy.click();
	await expect.element(page.getByRole('status')).toMatchTextContent('Chưa chép được');
	const input = field.element();
	expect(input instanceof HTMLInputElement && [input.selectionStart, input.selectionEnd]).toEqual([
		0,
		address.length
	]);
	await expect.element(field).toHaveFocus();
});
