import { expect, test } from 'vitest';
import { scrollOn } from './scroll-on.ts';

/** A chapter of 2.5 screens. */
const chapter = (scrollTop: number) => ({ scrollTop, clientHeight: 400, scrollHeight: 1000 }) as HTMLElement;

test('a turn in a scrolled chapter leaves the last lines in sight', () => {
	const page = chapter(0);
	expect(scrollOn(page, 1)).toBe(true);
	expect(page.scrollTop).toBe(360);
	expect(scrollOn(page, -1)).toBe(true);
	expect(page.scrollTop).toBe(0);
});

test('at the edges of a chapter there is nothing more to scroll', () => {
	expect(scrollOn(chapter(599), 1)).toBe(false);
	expect(scrollOn(chapter(1), -1)).toBe(false);
	const whole = { scrollTop: 0, clientHeight: 400, scrollHeight: 400 } as HTMLElement;
	expect(scrollOn(whole, 1)).toBe(false);
	expect(scrollOn(whole, -1)).toBe(false);
});
