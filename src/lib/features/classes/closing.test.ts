import { expect, it } from 'vitest';
import { forgottenBefore, reopenableSince, reopenUntil } from './closing.ts';

const at = (time: string) => Date.parse(`${time}+07:00`);

it('a class can be reopened until the thirtieth day after is over, whatever the hour it was closed at', () => {
	for (const closedAt of [at('2026-12-01T00:00:00'), at('2026-12-01T16:45:00'), at('2026-12-01T23:59:59')]) {
		const until = reopenUntil(closedAt);
		expect(new Date(until)).toEqual(new Date(at('2027-01-01T00:00:00')));
		expect(closedAt >= reopenableSince(until - 1)).toBe(true);
		expect(closedAt >= reopenableSince(until)).toBe(false);
	}
});

it('and is forgotten only when nobody can be reopening it any more', () => {
	const closedAt = at('2026-12-01T16:45:00');
	const until = reopenUntil(closedAt);
	expect(closedAt < forgottenBefore(until)).toBe(false);
	expect(closedAt < forgottenBefore(until + 3_600_000)).toBe(true);
});
