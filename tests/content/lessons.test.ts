import { describe, expect, it } from 'vitest';
import { activitiesOf, type Activity } from '#lib/features/lessons/lesson.ts';
import { readLessonFiles } from '#lib/features/lessons/lesson-files.server.ts';
import { findProjectRoot } from '#lib/server/project-root.ts';
import { LOCALES } from '#lib/features/lessons/locales.ts';
import { kindOf } from '#lib/features/lessons/kinds/kinds.ts';
import { parseLesson, parseTrainingCollection } from '#lib/features/lessons/parse-lesson.server.ts';
import { spokenBy, localiseLesson } from '#lib/features/lessons/localise-lesson.server.ts';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const files = readLessonFiles(findProjectRoot());
const shelf = parseTrainingCollection(files.shelf);

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

	const shown = activitiesOf(localiseLesson(lesson, 'vi', folder.assets).steps);
	const answers = lesson.activities.flatMap((authored) => {
		const activity = shown.find(({ id }) => id === authored.id);
		const kind = kindOf(authored);
		const given = (which: 'right' | 'wrong') => kind.authorsAnswer(authored, which, shelf);
		return activity
			? [{ id: authored.id, kind, activity, right: given('right'), wrong: given('wrong') }]
			: [];
	});

	it.each(answers)('$id can be solved, and not by any answer', ({ kind, activity, right, wrong }) => {
		expect(kind.mark(activity, right).done).toBe(true);
		if (wrong !== null) expect(kind.mark(activity, wrong).done).toBe(false);
	});

	it('marks everything but the looking back, and gives a hint for it', () => {
		const judged = answers.filter(({ wrong }) => wrong !== null);
		expect(judged.map(({ activity }) => activity.kind)).not.toContain('reflect');
		expect(judged.length).toBe(answers.filter(({ activity }) => activity.kind !== 'reflect').length);
		expect(judged.filter(({ activity }) => activity.hints.length === 0).map(({ id }) => id)).toEqual([]);
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
