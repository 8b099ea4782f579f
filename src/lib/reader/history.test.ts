import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Locator } from '#lib/publication/locator.ts';
import { afterJump, stepBack, type Trail } from './history.ts';

const at = (href: string, progression = 0): Locator => ({
	href,
	type: 'application/xhtml+xml',
	locations: { progression }
});

test('C4: three jumps and three steps back lead through the same places', () => {
	const left = [at('a.xhtml', 0.2), at('b.xhtml'), at('a.xhtml', 0.9)];
	let trail: Trail = left.reduce<Trail>(afterJump, []);
	const back: Locator[] = [];
	for (let step = stepBack(trail); step; step = stepBack(trail)) {
		back.push(step.place);
		trail = step.trail;
	}
	expect(back).toEqual([...left].reverse());
});

test('a second jump from the same place is one way back, not two', () => {
	const trail = afterJump(afterJump([], at('a.xhtml', 0.5)), at('a.xhtml', 0.5));
	expect(trail).toEqual([at('a.xhtml', 0.5)]);
	expect(stepBack([])).toBeNull();
});

test('however many jumps, the latest places are kept in order and the trail stays short', () => {
	fc.assert(
		fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 200 }), (jumps) => {
			const places = jumps.map((n) => at(`${n}.xhtml`));
			const distinct = places.filter((place, i) => place.href !== places[i - 1]?.href);
			expect(places.reduce<Trail>(afterJump, [])).toEqual(distinct.slice(-50));
		})
	);
});
