import * as v from 'valibot';
import { afterEach, expect, it } from 'vitest';
import { TabMemory } from './tab-memory.ts';

afterEach(() => {
	sessionStorage.clear();
	document.cookie = 'seat-name=; max-age=0; path=/';
});

it('a tab forgets what a child at another seat had in hand; a guest finds the own again', () => {
	const [own, other] = ['vs:task', 'vs:task@c1-7-1'];
	sessionStorage.setItem(own, '"của khách"');
	sessionStorage.setItem(other, '"của Minh"');
	document.cookie = 'seat-name=c1-7-2; path=/';
	const memory = new TabMemory('vs:task', v.string());
	expect(memory.get()).toBeNull();
	expect(sessionStorage.getItem(other)).toBeNull();
	memory.set('của Lan');
	expect(memory.get()).toBe('của Lan');
	expect(sessionStorage.getItem(own)).toBe('"của khách"');
});
