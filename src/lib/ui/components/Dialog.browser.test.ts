import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { expectAccessible } from '../../../../tests/support/browser/axe.ts';
import DialogOnAPage from '../../../../tests/support/browser/kit/DialogOnAPage.svelte';

const opener = page.getByRole('button', { name: 'Bỏ khỏi kệ' });
const dialog = page.getByRole('dialog', { name: 'Bỏ cuốn này?' });

async function openByKeyboard(): Promise<void> {
	opener.element().focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(dialog).toBeVisible();
}

test('a dialog has its title for a name, and the keyboard stands in it when it opens', async () => {
	await render(DialogOnAPage);
	await expect.element(dialog).not.toBeInTheDocument();
	await openByKeyboard();
	expect(dialog.element().contains(document.activeElement)).toBe(true);
	await expectAccessible();
});

test('Tab goes round inside the dialog and never onto the page behind it', async () => {
	await render(DialogOnAPage);
	await openByKeyboard();
	const met = new Set<string>();
	for (let i = 0; i < 9; i++) {
		await userEvent.tab({ shift: i > 5 });
		const at = document.activeElement;
		if (at === document.body) continue; // the browser's own bar, between the last and the first
		expect(dialog.element().contains(at), at?.outerHTML).toBe(true);
		met.add(at?.textContent?.trim() || (at?.getAttribute('aria-label') ?? at?.getAttribute('name') ?? ''));
	}
	expect([...met].sort()).toEqual(['Đúng rồi', 'Đóng', 'why'].sort());
});

test.each([
	['Escape', () => userEvent.keyboard('{Escape}')],
	['the cross', () => page.getByRole('button', { name: 'Đóng' }).click()],
	['its own button', () => page.getByRole('button', { name: 'Đúng rồi' }).click()]
])('%s closes it, tells the page once, and the keyboard is back at the opener', async (_way, close) => {
	const onclose = vi.fn();
	await render(DialogOnAPage, { onclose });
	await openByKeyboard();
	await close();
	await expect.element(dialog).not.toBeInTheDocument();
	expect(onclose).toHaveBeenCalledOnce();
	expect(document.activeElement).toBe(opener.element());
});

test('when the opener is gone with what was deleted, the keyboard stands on the page’s content, not nowhere', async () => {
	await render(DialogOnAPage, { vanishing: true });
	await openByKeyboard();
	await page.getByRole('button', { name: 'Đúng rồi' }).click();
	await expect.element(opener).not.toBeInTheDocument();
	await expect.poll(() => document.activeElement?.id).toBe('main');
});

test('a press beside the dialog closes it; words marked from inside to outside do not', async () => {
	await render(DialogOnAPage);
	await openByKeyboard();
	const element = dialog.element();
	const press = (target: Element, type: string): boolean =>
		target.dispatchEvent(new PointerEvent(type, { bubbles: true }));
	const field = page.getByLabelText('Vì sao').element();
	press(field, 'pointerdown');
	press(element, 'pointerup');
	press(element, 'click'); // browsers send the click to what holds both ends
	await expect.element(dialog).toBeVisible();
	press(element, 'pointerdown');
	press(element, 'click');
	await expect.element(dialog).not.toBeInTheDocument();
});

test('the way back works twice: opened, closed and opened again', async () => {
	await render(DialogOnAPage);
	for (let round = 0; round < 2; round++) {
		await openByKeyboard();
		await userEvent.keyboard('{Escape}');
		await expect.element(dialog).not.toBeInTheDocument();
		expect(document.activeElement).toBe(opener.element());
	}
});
