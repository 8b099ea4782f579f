import { expect, it } from 'vitest';
import { findProjectRoot } from '#lib/server/project-root.ts';
import { GUEST } from '#lib/features/accounts/index.ts';
import { createLessons, readLessonFiles } from './index.server.ts';
import { rowsOf } from './rows.ts';

const lessons = createLessons({ files: readLessonFiles(findProjectRoot()) });
const rowsIn = (slug: string, step: string) =>
	rowsOf(
		lessons.lesson({ ...GUEST, band: 'qua' }, slug, 'vi').steps.find((one) => one.kind === step)?.blocks ?? []
	);
const rows = (slug: string, step: string) =>
	rowsIn(slug, step).map(({ html, activities, shape }) => [
		shape,
		html !== null,
		activities.map((activity) => activity.id)
	]);

it('puts words beside the small activities that follow them, and gives the large ones the width', () => {
	expect(rows('tu-khoa', 'do')).toEqual([
		['shelf', true, ['rua-bien']],
		['pair', true, ['sua-chu-nham', 'sach-vi-sao']]
	]);
	expect(rows('con-dung-khong', 'do').map(([shape]) => shape)).toEqual(['wide', 'pair']);
	expect(rows('tu-khoa', 'show').at(-1)).toEqual(['words', true, []]);
});

it('knows the words that tell what a child has just found out: they wait for her try', () => {
	expect(rowsIn('tu-khoa', 'show').map((row) => row.closing)).toEqual([false, true]);
	expect(rowsIn('tu-khoa', 'do').some((row) => row.closing)).toBe(false);
	expect(rowsIn('tu-khoa', 'reflect').some((row) => row.closing)).toBe(false);
});
