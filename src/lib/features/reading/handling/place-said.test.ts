import { expect, test } from 'vitest';
import { PlaceSaid } from './place-said.svelte.ts';

test('V6: the place is said once after a move, also when the words are the same; scrolling and letters say nothing', () => {
	const said = new PlaceSaid();
	const heard = new Set<string>();
	const arrive = (words: string) => {
		said.arrived(words);
		heard.add(said.text);
		return said.text;
	};
	expect(arrive('Chương 1')).toBe('Chương 1');
	expect(arrive('Chương 1, 5 phần trăm')).toBe('Chương 1');
	said.moving();
	expect(arrive('Chương 1').trim()).toBe('Chương 1');
	expect(heard.size).toBe(2);
	said.moving();
	arrive('Chương 2');
	arrive('Chương 2, 9 phần trăm');
	expect(said.text).toBe('Chương 2');
});
