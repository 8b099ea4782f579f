import { describe, expect, it } from 'vitest';
import { activitiesOf, type Activity } from '#lib/features/lessons/lesson.ts';
import { readLessonFiles } from '#lib/features/lessons/lesson-files.server.ts';
import { findProjectRoot } from '#lib/server/project-root.ts';
import { LOCALES } from '#lib/features/lessons/locales.ts';
import {
	markChoice,
	markCompare,
	markFind,
	markQuery,
	markSort,
	cellKey
} from '#lib/features/lessons/marking.ts';
import {
	parseLesson,
	parseTrainingCollection,
	type AuthoredLesson
} from '#lib/features/lessons/parse-lesson.server.ts';
import { searchTraining } from '#lib/features/lessons/training-collection.ts';
import { spokenBy, localiseLesson } from '#lib/features/lessons/localise-lesson.server.ts';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const files = readLessonFiles(findProjectRoot());
const shelf = parseTrainingCollection(files.shelf);

/** Whether an answer brings the activity to its end. */
function solves(lesson: AuthoredLesson, id: string, answer: 'model' | 'wrong'): boolean {
	const activity = lesson.activities.find((candidate) => candidate.id === id);
	const right = answer === 'model';
	switch (activity?.kind) {
		case 'choice':
		case 'spot': {
			const options = activity.kind === 'choice' ? activity.options : activity.parts;
			return markChoice(
				options,
				options.filter((option) => option.right === right).map((option) => option.id)
			).done;
		}
		case 'sort': {
			const other = (basket: string) =>
				activity.baskets.find((candidate) => candidate.id !== basket)?.id ?? '';
			return markSort(
				activity.cards,
				Object.fromEntries(activity.cards.map((card) => [card.id, right ? card.basket : other(card.basket)]))
			).done;
		}
		case 'compare': {
			const cells = activity.rows.flatMap((row) =>
				activity.sources.map((source) => [
					cellKey(row.id, source.id),
					right ? (row.answers[source.id] ?? '') : 'x'
				])
			);
			return markCompare(activity.rows, Object.fromEntries(cells)).done;
		}
		case 'query': {
			const tries = activity[answer].map((step) =>
				typeof step === 'string' ? searchTraining(shelf, step) : step
			);
			return markQuery({ goals: activity.goals.map((goal) => ({ ...goal, label: '', waiting: '' })) }, tries)
				.done;
		}
		case 'find':
			return markFind(activity, { book: activity.book, section: activity[answer] }).done;
		default:
			return right;
	}
}

it('every book of the practice shelf has a cover of its own', () => {
	for (const book of shelf) expect(existsSync(`static/art/${book.picture}.svg`), book.slug).toBe(true);
});

describe.each(files.folders.map((folder) => ({ folder, name: folder.path })))('$name', ({ folder }) => {
	const lesson = parseLesson(folder);

	it('is told in every language with the same steps and activities', () => {
		const [vietnamese, english] = LOCALES.map((locale) => localiseLesson(lesson, locale, folder.assets));
		expect(english?.steps.map((step) => step.kind)).toEqual(vietnamese?.steps.map((step) => step.kind));
		const ids = (activities: readonly Activity[]) => activities.map((activity) => activity.id);
		expect(ids(activitiesOf(english?.steps ?? []))).toEqual(ids(activitiesOf(vietnamese?.steps ?? [])));
	});

	it('gives every step something to read and ends with looking back, which is never marked', () => {
		const told = localiseLesson(lesson, 'vi', folder.assets);
		for (const step of told.steps) expect(step.blocks.some((block) => block.kind === 'text')).toBe(true);
		expect(activitiesOf(told.steps.slice(-1)).at(-1)?.kind).toBe('reflect');
	});

	it.each(lesson.activities.map((activity) => activity.id))(
		'%s can be solved, and not by any answer',
		(id) => {
			expect(solves(lesson, id, 'model')).toBe(true);
			if (lesson.activities.find((activity) => activity.id === id)?.kind !== 'reflect')
				expect(solves(lesson, id, 'wrong')).toBe(false);
		}
	);

	it('gives a hint for everything that is marked', () => {
		const without = lesson.activities.filter(
			(activity) => activity.kind !== 'reflect' && activity.hints.length === 0
		);
		expect(without.map((activity) => activity.id)).toEqual([]);
	});

	it('uses only pictures that it brings along', () => {
		const named = [
			...Object.values(folder.pages)
				.join('\n')
				.matchAll(/\]\(assets\/([^)]+)\)/g)
		].map((m) => m[1] ?? '');
		for (const asset of named) expect(folder.assets.has(asset), asset).toBe(true);
	});

	it('shows a drawing on every book that the library has', () => {
		for (const [, picture] of folder.activities.matchAll(/picture: ([\w-]+)/g))
			expect(existsSync(`static/art/${picture}.svg`), picture).toBe(true);
	});

	it.runIf(['mam', 'choi', 'la'].includes(lesson.facts.band))(
		'speaks every instruction, in the words of the page',
		() => {
			const clips = parse(readFileSync(`${folder.path}/assets/audio/spoken.yaml`, 'utf8'));
			for (const { asset, text } of LOCALES.flatMap((locale) => spokenBy(lesson, locale))) {
				expect(folder.assets.get(asset)?.bytes ?? 0, asset).toBeGreaterThan(1000);
				expect(clips[asset], `${asset} says other words: run scripts/speak-lessons.ts`).toBe(text);
			}
		}
	);
});
