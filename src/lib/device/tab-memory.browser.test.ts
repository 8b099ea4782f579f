import * as v from 'valibot';
import { afterEach, expect, it, vi } from 'vitest';
import { TabMemory } from './tab-memory.ts';

const memory = new TabMemory('vs:task', v.object({ lesson: v.string() }));
afterEach(() => sessionStorage.clear());

it('a tab remembers one thing until it is put away', () => {
	expect(memory.get()).toBeNull();
	memory.set({ lesson: 'tu-khoa' });
	expect(memory.get()).toEqual({ lesson: 'tu-khoa' });
	memory.set(null);
	expect(sessionStorage.length).toBe(0);
});

it.each(['{"lesson":1}', '{', 'true'])(
	'what this page does not understand (%s) counts as nothing',
	(text) => {
		sessionStorage.setItem('vs:task', text);
		expect(memory.get()).toBeNull();
	}
);

it('a tab that refuses forgets', () => {
	const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
	memory.set({ lesson: 'tu-khoa' });
	refuse.mockRestore();
	expect(memory.get()).toBeNull();
});
