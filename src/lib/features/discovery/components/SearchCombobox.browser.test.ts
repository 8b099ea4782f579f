import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { expectAccessible } from '../../../../../tests/support/browser/axe.ts';
import SearchCombobox from './SearchCombobox.svelte';

const box = page.getByRole('combobox', { name: 'Tìm sách' });
const list = page.getByRole('listbox', { name: 'Gợi ý' });
const option = page.getByRole('option');

const book = (text: string) => ({ kind: 'book', text, ranges: [], slug: text, cover: null });
const person = { kind: 'contributor', text: 'Mười Lúa', ranges: [], slug: null, cover: null };
/** what the server suggests for words; each answer can be held back */
let answers: Record<string, object[]>;
let held: Record<string, Promise<void>>;
let asked: string[];

beforeEach(() => {
	answers = { m: [book('Mèo'), book('Mưa')], mư: [book('Mưa'), book('Mưa rơi'), person] };
	held = {};
	asked = [];
	const real = window.fetch.bind(window);
	vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
		const url = new URL(input instanceof Request ? input.url : input, location.href);
		if (url.pathname !== '/api/suggest') return real(input, init);
		const words = url.searchParams.get('q') ?? '';
		asked.push(words);
		await held[words];
		return Response.json({ suggestions: answers[words] ?? [] });
	});
});

/** `alone`: no results follow the typing. */
async function searchBox(question = '', { alone = false } = {}) {
	const onopen = vi.fn();
	const onlive = vi.fn();
	const view = await render(SearchCombobox, {
		question,
		kept: [],
		onopen,
		onlive: alone ? undefined : onlive
	});
	const sent = vi.fn((event: Event) => event.preventDefault());
	view.container.querySelector('form')?.addEventListener('submit', sent);
	return { ...view, onopen, onlive, sent };
}
async function type(words: string): Promise<void> {
	await box.click();
	atOnce(words);
}
/** Letters and keys in one turn: on a busy machine each alone takes longer than the rest that the box waits for. */
function atOnce(...strokes: ('Backspace' | 'ArrowDown' | (string & {}))[]): void {
	const input = box.element() as HTMLInputElement;
	for (const stroke of strokes) {
		if (stroke === 'ArrowDown') {
			input.dispatchEvent(new KeyboardEvent('keydown', { key: stroke, bubbles: true, cancelable: true }));
			continue;
		}
		const end = input.value.length;
		if (stroke === 'Backspace') input.setRangeText('', end - 1, end, 'end');
		else input.setRangeText(stroke, end, end, 'end');
		input.dispatchEvent(new InputEvent('input', { bubbles: true }));
	}
}
const chosen = (): string | undefined =>
	document.getElementById(box.element().getAttribute('aria-activedescendant') ?? '')?.textContent;
/** long enough for everything that would still come */
const settled = () => new Promise((resolve) => setTimeout(resolve, 500));

test('closed, the box says that it can open a list, and which', async () => {
	await searchBox();
	await expect.element(box).toHaveAttribute('aria-expanded', 'false');
	await expect.element(box).toHaveAttribute('aria-autocomplete', 'list');
	expect(document.getElementById(box.element().getAttribute('aria-controls') ?? '')?.role).toBe('listbox');
	await expectAccessible();
});

test('a child types: the list opens, the ear is told how many, nothing is chosen for the child', async () => {
	await searchBox('', { alone: true });
	await type('mư');
	await expect.element(list).toBeVisible();
	await expect.element(box).toHaveAttribute('aria-expanded', 'true');
	await expect.element(page.getByRole('status')).toHaveTextContent('Có 3 gợi ý');
	expect(chosen()).toBeUndefined();
	await expect.element(box).toHaveFocus();
	await expectAccessible();
});

test('where results follow the typing the ear is told of them, not of the list', async () => {
	await searchBox();
	await type('mư');
	await expect.element(list).toBeVisible();
	await settled();
	expect(page.getByRole('status').element().textContent).toBe('');
});

test('arrows walk down and up through the list and the words themselves; the keyboard stays in the box', async () => {
	await searchBox();
	await type('mư');
	await expect.element(list).toBeVisible();
	const met: (string | undefined)[] = [];
	for (const key of ['Down', 'Down', 'Down', 'Down', 'Up', 'Up']) {
		await userEvent.keyboard(`{Arrow${key}}`);
		met.push(
			chosen()
				?.replace(/(Mở sách|Người làm sách)/, '')
				.trim()
		);
	}
	expect(met).toEqual(['Mưa', 'Mưa rơi', 'Mười Lúa', undefined, 'Mười Lúa', 'Mưa rơi']);
	expect(option.elements().map((one) => one.getAttribute('aria-selected'))).toEqual([
		'false',
		'true',
		'false'
	]);
	await expect.element(box).toHaveFocus();
	await expect.element(box).toHaveValue('mư');
});

test.each(['{Home}', '{End}', '{ArrowLeft}', '{ArrowRight}'])(
	'%s goes through the letters of the box again',
	async (key) => {
		await searchBox();
		await type('mư');
		await expect.element(list).toBeVisible();
		await userEvent.keyboard('{ArrowDown}');
		await userEvent.keyboard(key);
		expect(chosen()).toBeUndefined();
		const input = box.element() as HTMLInputElement;
		expect(input.selectionStart).toBe({ '{Home}': 0, '{End}': 2, '{ArrowLeft}': 1, '{ArrowRight}': 2 }[key]);
		await expect.element(list).toBeVisible();
	}
);

test('Alt with the arrows opens and closes the list and chooses nothing', async () => {
	await searchBox();
	await type('mư');
	await expect.element(list).toBeVisible();
	await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
	await expect.element(list).not.toBeInTheDocument();
	await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
	await expect.element(list).toBeVisible();
	expect(chosen()).toBeUndefined();
});

test('Enter sends the words as typed; on a suggestion it opens that', async () => {
	const { sent, onopen } = await searchBox();
	await type('mư');
	await expect.element(list).toBeVisible();
	await userEvent.keyboard('{Enter}');
	expect(sent).toHaveBeenCalledOnce();
	expect(onopen).not.toHaveBeenCalled();
	await userEvent.keyboard('{ArrowDown}{Enter}');
	expect(sent).toHaveBeenCalledOnce();
	expect(onopen.mock.calls[0]?.[0]).toMatchObject({ text: 'Mưa' });
	await expect.element(list).not.toBeInTheDocument();
});

test('Escape closes the list and keeps the words; once more, it empties the box', async () => {
	const { onlive } = await searchBox();
	await type('mư');
	await expect.element(list).toBeVisible();
	await userEvent.keyboard('{Escape}');
	await expect.element(list).not.toBeInTheDocument();
	await expect.element(box).toHaveValue('mư');
	await userEvent.keyboard('{Escape}');
	await expect.element(box).toHaveValue('');
	await expect.element(box).toHaveFocus();
	expect(onlive).toHaveBeenLastCalledWith('');
});

test('a finger opens a suggestion; a person’s name goes into the box; the keyboard is not lost', async () => {
	const { onopen } = await searchBox();
	await type('mư');
	await option.nth(2).click();
	expect(onopen.mock.calls[0]?.[0]).toMatchObject({ kind: 'contributor', text: 'Mười Lúa' });
	await expect.element(box).toHaveValue('Mười Lúa');
	await expect.element(box).toHaveFocus();
});

test('the cross empties the box and the keyboard is back in it', async () => {
	await searchBox('mưa');
	await page.getByRole('button', { name: 'Xoá chữ' }).click();
	await expect.element(box).toHaveValue('');
	await expect.element(box).toHaveFocus();
});

test('Tab goes on through the form and the list is shut behind', async () => {
	await searchBox();
	await type('mư');
	await expect.element(list).toBeVisible();
	await userEvent.tab();
	await expect.element(page.getByRole('button', { name: 'Xoá chữ' })).toHaveFocus();
	await expect.element(list).not.toBeInTheDocument();
});

test('an older question answered late does not change the list', async () => {
	let release = (): void => undefined;
	held.m = new Promise((resolve) => (release = resolve));
	await searchBox();
	await type('m');
	await expect.poll(() => asked).toEqual(['m']);
	await type('ư');
	await expect.poll(() => option.elements().length).toBe(3);
	release();
	await settled();
	expect(option.elements()).toHaveLength(3);
});

test('an answer that comes after Escape, after leaving or after sending opens nothing', async () => {
	for (const end of [
		() => userEvent.keyboard('{Escape}'),
		() => userEvent.tab(),
		() => userEvent.keyboard('{Enter}')
	]) {
		let release = (): void => undefined;
		held.mư = new Promise((resolve) => (release = resolve));
		asked = [];
		const { unmount } = await searchBox();
		await type('mư');
		await expect.poll(() => asked).toEqual(['mư']);
		await end();
		release();
		await settled();
		await expect.element(list).not.toBeInTheDocument();
		await unmount();
	}
});

test('keys that belong to the input method choose nothing and close nothing', async () => {
	const { onopen } = await searchBox();
	await type('mư');
	await expect.element(list).toBeVisible();
	const input = box.element();
	for (const key of ['ArrowDown', 'Enter', 'Escape']) {
		const event = new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true });
		input.dispatchEvent(event);
		expect(event.defaultPrevented).toBe(false);
	}
	await expect.element(list).toBeVisible();
	expect(chosen()).toBeUndefined();
	expect(onopen).not.toHaveBeenCalled();
});

test('results follow after a short rest, once; who is choosing a suggestion is not disturbed by them', async () => {
	const { onlive, onopen } = await searchBox();
	await type('mư');
	await expect.poll(() => onlive.mock.calls).toEqual([['mư']]);
	await expect.element(list).toBeVisible();
	atOnce('a', 'Backspace', 'ArrowDown');
	await expect.poll(chosen).toBeDefined();
	const walked = chosen();
	await settled();
	expect(chosen()).toBe(walked);
	expect(onlive).toHaveBeenCalledOnce();
	await userEvent.keyboard('{Enter}');
	await settled();
	expect(onopen).toHaveBeenCalledOnce();
	expect(onlive).toHaveBeenCalledOnce();
});

test('who lets go of the suggestions finds the results of the words as typed', async () => {
	for (const letGo of ['{Escape}', '{ArrowUp}', '{End}']) {
		const { onlive, unmount } = await searchBox();
		await type('mư');
		await expect.element(list).toBeVisible();
		onlive.mockClear();
		atOnce('a', 'Backspace', 'ArrowDown');
		expect(onlive).not.toHaveBeenCalled();
		await userEvent.keyboard(letGo);
		await expect.poll(() => onlive.mock.calls).toEqual([['mư']]);
		await unmount();
	}
});

test('who goes elsewhere before the rest is not called back to the search', async () => {
	const { onlive, unmount } = await searchBox();
	await type('mư');
	await unmount();
	await settled();
	expect(onlive).not.toHaveBeenCalled();
});

test('who leaves the box is shown what they typed at once, not on top of where they went', async () => {
	const { onlive } = await searchBox();
	await type('mư');
	expect(onlive).not.toHaveBeenCalled();
	(box.element() as HTMLInputElement).blur();
	await new Promise((resolve) => setTimeout(resolve));
	expect(onlive.mock.calls).toEqual([['mư']]);
});

test('back and forward change the words, but never under the fingers of who is typing', async () => {
	const { rerender } = await searchBox('mưa');
	await rerender({ question: 'mèo' });
	await expect.element(box).toHaveValue('mèo');
	await type(' con');
	await rerender({ question: 'mưa' });
	await expect.element(box).toHaveValue('mèo con');
});

test('a server that does not answer leaves a box that still searches', async () => {
	vi.mocked(window.fetch).mockRejectedValue(new TypeError('Failed to fetch'));
	const { sent } = await searchBox();
	await type('mư');
	await settled();
	await expect.element(box).toHaveAttribute('aria-expanded', 'false');
	await userEvent.keyboard('{Enter}');
	expect(sent).toHaveBeenCalledOnce();
});
