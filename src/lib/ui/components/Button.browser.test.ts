import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { expectAccessible } from '../../../../tests/support/browser/axe.ts';
import Button from './Button.svelte';

const words = createRawSnippet(() => ({ render: () => '<span>Mượn sách</span>' }));

test('a child presses a button by finger, by Enter and by the space bar', async () => {
	const onclick = vi.fn();
	await render(Button, { onclick, children: words });
	const button = page.getByRole('button', { name: 'Mượn sách' });
	await button.click();
	await userEvent.keyboard('{Enter}');
	await userEvent.keyboard(' ');
	expect(onclick).toHaveBeenCalledTimes(3);
	await expectAccessible();
});
