import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GUEST, type Actor } from '#lib/features/accounts/index.ts';
import { findProjectRoot } from '#lib/server/project-root.ts';
import { carriedName } from './carried-name.ts';
import { CarriedTask } from './carried-task.svelte.ts';
import { createLessons, parseLesson, readLessonFiles } from './index.server.ts';
import { kindOf } from './kinds/kinds.ts';
import { taskSchema } from './kinds/task-views.ts';
import { LOCALES } from './locales.ts';

const files = readLessonFiles(findProjectRoot());
const lessons = createLessons({ files });
const teacher: Actor = { ...GUEST, person: { id: 't', role: 'teacher', displayName: 'Cô Lan' } };
const tasks = files.folders
	.map(parseLesson)
	.flatMap(({ slug, activities }) =>
		activities.flatMap((activity) =>
			kindOf(activity).carried
				? LOCALES.map((locale) => lessons.task(teacher, slug, activity.id, locale))
				: []
		)
	);

describe('a task on its way to a real page', () => {
	it('arrives as it was sent, whichever is written', () => {
		expect(tasks).not.toEqual([]);
		for (const task of tasks) {
			const sent: unknown = JSON.parse(JSON.stringify(task));
			expect(v.parse(taskSchema, sent)).toEqual(sent);
		}
	});
});

describe('a child who carries a task', () => {
	const kept = new Map<string, string>();
	beforeEach(() => {
		// A tab at no seat of a class.
		vi.stubGlobal('document', { cookie: '' });
		vi.stubGlobal('sessionStorage', {
			getItem: (key: string) => kept.get(key) ?? null,
			setItem: (key: string, value: string) => void kept.set(key, value),
			removeItem: (key: string) => void kept.delete(key)
		});
	});
	afterEach(() => {
		kept.clear();
		vi.unstubAllGlobals();
	});
	const answering = (answer: unknown) => vi.stubGlobal('fetch', async () => Response.json(answer));
	const address = new URLSearchParams({ bai: 'tu-khoa', viec: 'tim' });

	it('finds it on the real page, and on the next one', async () => {
		answering(tasks[0]);
		const carried = new CarriedTask();
		await carried.takeUp(address);
		expect(carried.task?.lesson).toEqual(tasks[0]?.lesson);
		expect(carriedName.get()).toEqual({ lesson: 'tu-khoa', activity: 'tim' });
	});

	it('has it from the moment a page names it: a quick search takes the address away, not the task', async () => {
		let answer = (_: Response) => {};
		vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (answer = resolve)));
		const first = new CarriedTask();
		void first.takeUp(address);
		const next = new CarriedTask();
		const taken = next.takeUp(new URLSearchParams({ q: 'mua' }));
		answer(Response.json(tasks[0]));
		await taken;
		expect(next.task?.lesson).toEqual(tasks[0]?.lesson);
	});

	it.each([
		['is in trouble', async () => new Response('', { status: 503 })],
		['is asked too often', async () => new Response('', { status: 429 })],
		['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))]
	])('still has it when the library %s, and the next page asks again', async (_, fetch) => {
		vi.stubGlobal('fetch', fetch);
		const carried = new CarriedTask();
		await carried.takeUp(address);
		expect(carried.task).toBeNull();
		answering(tasks[0]);
		await carried.takeUp(new URLSearchParams());
		expect(carried.task?.lesson).toEqual(tasks[0]?.lesson);
	});

	it('does not take up again what was put away', async () => {
		answering(tasks[0]);
		const carried = new CarriedTask();
		await carried.takeUp(address);
		carried.putAway();
		await carried.takeUp(new URLSearchParams({ q: 'mua' }));
		expect(carried.task).toBeNull();
	});

	it.each([
		['nothing', null],
		['a task of another version', { lesson: tasks[0]?.lesson, activity: { kind: 'swim' } }]
	])('goes on without it when the library answers %s', async (_, answer) => {
		answering(answer);
		kept.set('vs:task', JSON.stringify({ lesson: 'tu-khoa', activity: 'tim' }));
		const carried = new CarriedTask();
		await carried.takeUp(address);
		expect(carried.task).toBeNull();
		expect(carriedName.get()).toBeNull();
	});

	it('is not stopped by what another version kept in the tab', async () => {
		kept.set('vs:task', '{"lesson":7}');
		const carried = new CarriedTask();
		await carried.takeUp(new URLSearchParams());
		expect(carried.task).toBeNull();
	});
});
