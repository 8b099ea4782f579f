import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { expectAccessible } from '../../../../tests/support/browser/axe.ts';
import FormOnAPage from '../../../../tests/support/browser/kit/FormOnAPage.svelte';

const wrong = { isbn: 'Số này thiếu một chữ số.', year: 'Năm này chưa tới.' };
const save = page.getByRole('button', { name: 'Lưu' });

/** The server answers the next sending; what it found wrong reaches the page before the answer is used, as in Kit. */
function answer(respond: () => Promise<Response> | Response): void {
	const real = window.fetch.bind(window);
	vi.spyOn(window, 'fetch').mockImplementation(async (input, init) =>
		(input instanceof Request ? input.url : String(input)).endsWith('/somewhere-else')
			? respond()
			: real(input, init)
	);
}
const broken = (status: number, message = ''): Response =>
	Response.json({ type: 'error', error: { message } }, { status });
const refused = (): Response => Response.json({ type: 'failure', status: 400 });

test('what is wrong: the cursor is in the first wrong field, and each says its own sentence', async () => {
	const { rerender } = await render(FormOnAPage);
	answer(async () => {
		await rerender({ errors: wrong });
		return refused();
	});
	await save.click();
	const isbn = page.getByRole('textbox', { name: 'ISBN' });
	await expect.element(isbn).toHaveFocus();
	await expect.element(isbn).toHaveAccessibleDescription(wrong.isbn);
	await expect.element(page.getByRole('textbox', { name: 'Nhan đề' })).not.toHaveAttribute('aria-invalid');
	await expectAccessible();
});

test('what was typed stays when the form comes back', async () => {
	const { rerender } = await render(FormOnAPage);
	answer(async () => {
		await rerender({ errors: wrong });
		return refused();
	});
	await page.getByRole('textbox', { name: 'Nhan đề' }).fill('Chợ nổi');
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByRole('textbox', { name: 'ISBN' })).toHaveFocus();
	await expect.element(page.getByRole('textbox', { name: 'Nhan đề' })).toHaveValue('Chợ nổi');
});

test('a long form lists what is wrong at the top, and each line leads to its field', async () => {
	await render(FormOnAPage, { errors: wrong, long: true });
	const summary = page.getByRole('alert');
	await expect.element(summary).toMatchTextContent('2 ô cần sửa');
	await summary.getByRole('link', { name: 'Năm' }).click();
	await expect.element(page.getByRole('textbox', { name: 'Năm' })).toHaveFocus();
	await expectAccessible();
});

test('one wrong field is one, not “1 fields”', async () => {
	await render(FormOnAPage, { errors: { year: wrong.year }, long: true });
	await expect.element(page.getByRole('link', { name: '1 ô cần sửa' })).toBeVisible();
});

test('what stands in the way and is no field is said, and the keyboard is at it', async () => {
	const { rerender } = await render(FormOnAPage);
	answer(async () => {
		await rerender({ message: 'Tên hoặc mật khẩu chưa đúng.' });
		return refused();
	});
	await save.click();
	await expect.element(page.getByRole('alert')).toMatchTextContent('Tên hoặc mật khẩu chưa đúng.');
	await expect.poll(() => document.activeElement?.textContent).toContain('Tên hoặc mật khẩu chưa đúng.');
});

test.each([
	['the line is cut', /kiểm tra mạng/, () => Promise.reject(new TypeError('Failed to fetch'))],
	['the server breaks', /Chưa gửi được. Có gì đó trục trặc ở phía thư viện/, () => broken(500)],
	['the disk is full', /Chưa gửi được. Máy chủ hết chỗ/, () => broken(507, 'Máy chủ hết chỗ.')],
	['the session has ended', /phiên làm việc đã hết/, () => broken(401)]
])('%s: the form says so, keeps what was typed and can be sent again', async (_what, said, respond) => {
	await render(FormOnAPage);
	answer(respond);
	await page.getByRole('textbox', { name: 'Nhan đề' }).fill('Chợ nổi');
	await save.click();
	await expect.element(page.getByRole('alert')).toMatchTextContent(said);
	await expect.element(page.getByRole('textbox', { name: 'Nhan đề' })).toHaveValue('Chợ nổi');
	await expect.element(save).toHaveAttribute('aria-disabled', 'false');
});

test('a second press while the form is on its way sends nothing, and the keyboard stays on the button', async () => {
	await render(FormOnAPage);
	let arrive = (): void => undefined;
	const respond = vi.fn(() => new Promise<Response>((resolve) => (arrive = () => resolve(refused()))));
	answer(respond);
	await save.click();
	await expect.element(save).toHaveAttribute('aria-disabled', 'true');
	await new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)));
	await expect.element(save).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	page.getByRole('textbox', { name: 'Nhan đề' }).element().focus();
	await userEvent.keyboard('{Enter}');
	expect(respond).toHaveBeenCalledOnce();
	arrive();
	await expect.element(save).toHaveAttribute('aria-disabled', 'false');
});
