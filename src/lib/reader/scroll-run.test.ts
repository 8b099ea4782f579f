import { expect, test } from 'vitest';
import { extentOf, runOf, scrollAlong, scrollOn } from './scroll-run.ts';

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

/** Upright lines on 2.5 screens. */
const upright = (scrollLeft: number) => ({ scrollLeft, clientWidth: 400, scrollWidth: 1000 }) as HTMLElement;

test('the writing mode says which way a section goes on', () => {
	expect(['horizontal-tb', 'vertical-rl', 'vertical-lr', 'tb-rl', ''].map(runOf)).toEqual([
		...['down', 'left', 'right', 'left', 'down']
	]);
});

test.each([
	['lines from the right, in a book from the left', 'left', false, 600, 240, 0],
	['lines from the right, in a book from the right', 'left', true, 0, -360, -600],
	['lines from the left, in a book from the left', 'right', false, 0, 360, 600],
	['lines from the left, in a book from the right', 'right', true, -600, -240, 0]
] as const)(
	'%s are read screen by screen to their end and back',
	(_name, run, fromRight, begin, then, end) => {
		const page = upright(123);
		scrollAlong(page, run, 0, fromRight);
		expect(page.scrollLeft).toBe(begin);
		expect(extentOf(page, run, fromRight)).toEqual({ at: 0, seen: 400, all: 1000 });
		expect(scrollOn(page, 1, run, fromRight)).toBe(true);
		expect(page.scrollLeft).toBe(then);
		page.scrollLeft = end;
		expect(scrollOn(page, 1, run, fromRight)).toBe(false);
		expect(extentOf(page, run, fromRight).at).toBe(600);
		expect(scrollOn(page, -1, run, fromRight)).toBe(true);
	}
);
