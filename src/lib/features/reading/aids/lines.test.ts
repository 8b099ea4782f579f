import { describe, expect, it } from 'vitest';
import { lineAt, linesOf, slotOf, type Box } from './lines.ts';

const piece = (left: number, top: number, width = 100, height = 20): Box => ({
	left,
	top,
	right: left + width,
	bottom: top + height
});
const oneColumn = () => 0;

describe('the lines of a page (D4)', () => {
	it('joins pieces that stand beside each other, whatever order they come in', () => {
		const lines = linesOf([piece(100, 30), piece(0, 0), piece(0, 31), piece(100, 1)], oneColumn);
		expect(lines).toEqual([
			{ left: 0, top: 0, right: 200, bottom: 21, column: 0 },
			{ left: 0, top: 30, right: 200, bottom: 51, column: 0 }
		]);
	});

	it('keeps what is raised or lowered with its line', () => {
		const lines = linesOf(
			[piece(0, 10), piece(100, 6, 8, 10), piece(110, 22, 8, 10), piece(0, 40)],
			oneColumn
		);
		expect(lines.map(({ top, bottom }) => [top, bottom])).toEqual([
			[6, 32],
			[40, 60]
		]);
	});

	it('takes a tall first letter for no line, and a large heading for one', () => {
		const lines = linesOf(
			[
				piece(0, 0, 300, 50),
				piece(0, 60, 40, 66),
				piece(40, 60),
				piece(40, 84),
				piece(40, 108),
				piece(0, 132)
			],
			oneColumn
		);
		expect(lines.map(({ top }) => top)).toEqual([0, 60, 84, 108, 132]);
	});

	it('reads the left page to its end before the right one', () => {
		const lines = linesOf([piece(500, 0), piece(0, 0), piece(0, 30), piece(500, 30)], ({ left }) =>
			left < 400 ? 0 : 1
		);
		expect(lines.map(({ left, top }) => [left, top])).toEqual([
			[0, 0],
			[0, 30],
			[500, 0],
			[500, 30]
		]);
	});

	it('gives the ruler one, two or three lines, as wide as the page is written, and never those of another page', () => {
		const lines = linesOf(
			[piece(0, 0, 200), piece(0, 30, 50), piece(0, 60, 180), piece(500, 0)],
			({ left }) => (left < 400 ? 0 : 1)
		);
		const short = slotOf(lines, 1, 1);
		expect(short?.left).toBeLessThan(0);
		expect(short?.right).toBeGreaterThan(200);
		expect(short?.top).toBeCloseTo(28.4);
		expect(short?.bottom).toBeCloseTo(51.6);
		expect(slotOf(lines, 0, 3)?.bottom).toBeCloseTo(81.6);
		expect(slotOf(lines, 2, 3)?.right).toBeLessThan(400);
		expect(slotOf(lines, 4, 1)).toBeNull();
	});

	it('knows the line under a finger, and that there is none between two', () => {
		const lines = linesOf([piece(0, 0), piece(0, 30)], oneColumn);
		expect(lineAt(lines, 50, 40)).toBe(1);
		expect(lineAt(lines, 50, 25)).toBe(-1);
		expect(lineAt(lines, 150, 40)).toBe(-1);
	});
});
