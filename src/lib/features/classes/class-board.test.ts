import { describe, expect, it } from 'vitest';
import { classBoard, inColumns } from './class-board.ts';

const progress = (seat: number, publicationId: string, state: 'reading' | 'finished') => ({
	seat,
	publicationId,
	state,
	shown: 2,
	total: 10
});
const board = (more: Partial<Parameters<typeof classBoard>[0]> = {}) =>
	classBoard({
		seats: 35,
		taken: [1, 2, 3],
		publicationIds: ['a', 'b'],
		dueOn: null,
		today: '2026-11-24',
		states: [progress(1, 'a', 'finished'), progress(1, 'b', 'finished'), progress(2, 'a', 'reading')],
		...more
	});

describe('the board of a class', () => {
	it('lists every seat, also those where nobody has joined', () => {
		const { rows, absent } = board();
		expect(rows).toHaveLength(35);
		expect(absent).toBe(32);
		expect(rows.slice(0, 4).map(({ state }) => state)).toEqual([
			'finished',
			'reading',
			'not-started',
			'absent'
		]);
	});

	it('counts children, not children times titles', () => {
		const { children, publications } = board();
		expect(children).toEqual({ finished: 1, reading: 1, 'not-started': 1 });
		expect(publications).toEqual([
			{ finished: 1, reading: 1, 'not-started': 1 },
			{ finished: 1, reading: 0, 'not-started': 2 }
		]);
	});

	const helped = (dueOn: string | null) =>
		board({ dueOn })
			.rows.map(({ help }) => help)
			.slice(0, 4);
	it('says who needs help: not begun three days before the end, not finished after it', () => {
		expect(helped(null)).toEqual([null, null, null, null]);
		expect(helped('2026-11-28')).toEqual([null, null, null, null]);
		expect(helped('2026-11-27')).toEqual([null, null, 'due-soon', null]);
		expect(helped('2026-11-24')).toEqual([null, null, 'due-soon', null]);
		expect(helped('2026-11-23')).toEqual([null, 'overdue', 'overdue', null]);
	});

	it('a title that is gone keeps its marks, and nobody is late with it', () => {
		const gone = board({ dueOn: '2026-11-23', gone: new Set(['b']) });
		expect(gone.rows.slice(0, 3).map(({ state, help }) => [state, help])).toEqual([
			['finished', null],
			['reading', 'overdue'],
			['not-started', 'overdue']
		]);
		expect(gone.rows[0]?.cells.map((cell) => cell?.state)).toEqual(['finished', 'finished']);
		const finishedTheOther = [progress(2, 'a', 'finished'), progress(3, 'b', 'reading')];
		const judged = board({ gone: new Set(['b']), states: finishedTheOther });
		expect(judged.children).toEqual({ finished: 1, reading: 0, 'not-started': 2 });
		expect(judged.publications[1]).toEqual({ finished: 0, reading: 1, 'not-started': 2 });
		const nothingLeft = board({ dueOn: '2026-11-23', gone: new Set(['a', 'b']) });
		expect(nothingLeft.rows.slice(0, 3).map(({ state, help }) => [state, help])).toEqual([
			['finished', null],
			['reading', null],
			['not-started', null]
		]);
	});

	it('stands in columns, every seat once and in order', () => {
		const { rows } = board();
		for (const publications of [1, 4, 5, 8, 30]) expect(inColumns(rows, publications).flat()).toEqual(rows);
		expect(inColumns(rows, 4)).toHaveLength(3);
		expect(inColumns(rows.slice(0, 10), 4)).toHaveLength(1);
	});
});
