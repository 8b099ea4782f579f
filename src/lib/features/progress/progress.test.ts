import { describe, expect, it } from 'vitest';
import { mergeReport, stateOf, unitsOf, type Progress, type SeatReading } from './progress.ts';

const all = Array.from({ length: 10 }, (_, i) => i);

/** A seat as the server keeps it: every report in the order in which it came. */
function seat(elapsed: number) {
	const kept = new Map<string, Progress>();
	const sessions = new Map<string, [publicationId: string, seconds: number]>();
	return {
		kept,
		take(
			report: { id?: string; publicationId?: string; shown: number[]; activeSeconds: number },
			{ total = 10, after = elapsed, now = 1 } = {}
		) {
			const { id = `s${sessions.size}`, publicationId = 'p', activeSeconds } = report;
			sessions.set(id, [publicationId, Math.max(activeSeconds, sessions.get(id)?.[1] ?? 0)]);
			const told = new Map<string, number>();
			for (const [title, seconds] of sessions.values()) told.set(title, (told.get(title) ?? 0) + seconds);
			const reading: SeatReading = { kept, told, elapsed: after };
			for (const [title, progress] of mergeReport(reading, { ...report, publicationId }, total, now))
				kept.set(title, progress);
			return kept.get(publicationId) ?? null;
		}
	};
}

describe('assigned reading', () => {
	it('is finished when the pages were really shown for a real time', () => {
		const { take } = seat(60);
		expect(stateOf(take({ shown: [0, 1, 2, 3, 4], activeSeconds: 20 }))).toBe('reading');
		expect(stateOf(take({ shown: [5, 6, 7, 8], activeSeconds: 20 }))).toBe('finished');
	});

	it('of an hour without a network is an hour', () => {
		expect(seat(3_700).take({ shown: all, activeSeconds: 3_600 })).toMatchObject({
			activeSeconds: 3_600,
			finishedAt: 1
		});
	});

	it('is not finished by flicking through, nor by telling more time than has passed', () => {
		expect(stateOf(seat(600).take({ shown: all, activeSeconds: 5 }))).toBe('reading');
		expect(seat(20).take({ shown: all, activeSeconds: 99_999 })).toMatchObject({
			activeSeconds: 20,
			finishedAt: null
		});
	});

	it('is not finished by leaving the last page open', () => {
		expect(stateOf(seat(900).take({ shown: [9], activeSeconds: 600 }))).toBe('reading');
	});

	it('stays finished, counts pages once and ignores pages that do not exist', () => {
		const { take } = seat(600);
		const done = take({ shown: [...all, 3, -1, 42, 1.5], activeSeconds: 60 }, { now: 7 });
		expect(done).toMatchObject({ shown: all, finishedAt: 7 });
		expect(take({ shown: [0], activeSeconds: 0 }, { now: 9 })?.finishedAt).toBe(7);
		// A corrected file has more pages.
		expect(take({ shown: [10], activeSeconds: 0 }, { now: 9, total: 20 })).toMatchObject({
			...{ total: 20, finishedAt: 7 }
		});
	});

	it('of two titles in the same hour shares that hour, and finishes nothing by what cannot be', () => {
		const { take, kept } = seat(25);
		expect(stateOf(take({ publicationId: 'p', shown: all, activeSeconds: 30 }, { after: 30 }))).toBe(
			'finished'
		);
		take({ publicationId: 'q', shown: all, activeSeconds: 30 }, { after: 40 });
		expect([kept.get('p'), kept.get('q')]).toMatchObject([
			{ activeSeconds: 20, finishedAt: null },
			{ activeSeconds: 20, finishedAt: null }
		]);
	});

	it('comes to the same in every order, doubled, with older reports of a session after later ones', () => {
		const reports = [
			{ id: 'a', shown: [0, 1], activeSeconds: 20 },
			{ id: 'a', shown: [0, 1, 2, 3], activeSeconds: 40 },
			{ id: 'b', publicationId: 'q', shown: [7], activeSeconds: 9 },
			{ id: 'c', shown: [8, 9, 3], activeSeconds: 15 }
		];
		const outcomes = permutations([...reports, ...reports.slice(0, 2)]).map((order) => {
			const { take, kept } = seat(84);
			for (const report of order) take(report);
			return JSON.stringify([...kept].sort());
		});
		expect(new Set(outcomes).size).toBe(1);
		expect(JSON.parse(outcomes[0] ?? '')).toMatchObject([
			['p', { shown: [0, 1, 2, 3, 8, 9], activeSeconds: 55 }],
			['q', { shown: [7], activeSeconds: 9 }]
		]);
	});

	it('has not started before the first report', () => {
		expect(stateOf(null)).toBe('not-started');
	});
});

it('units are those that the title has', () => {
	expect(unitsOf([3, 0, 3, 7, -2, 0.5], 4)).toEqual([0, 3]);
	expect(unitsOf([0], 0)).toEqual([]);
});

function permutations<T>(items: readonly T[]): T[][] {
	if (items.length < 2) return [[...items]];
	return items.flatMap((item, i) =>
		permutations([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest])
	);
}
