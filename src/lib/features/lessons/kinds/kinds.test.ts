import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Component } from 'svelte';
import { sourceFiles } from '../../../../../tests/architecture/imports.ts';
import { parts } from '../../../../../tests/support/lesson-kind/count/index.ts';
import type CountView from '../../../../../tests/support/lesson-kind/count/View.svelte';
import { GUEST } from '#lib/features/accounts/index.ts';
import { createLessons, parseLesson, spokenBy } from '../index.server.ts';
import { rowsOf } from '../rows.ts';
import { defineKind } from './kind.ts';
import { kindOf } from './kinds.ts';
import * as KINDS from './registry.ts';

const folder = import.meta.dirname;
const PARTS = ['schema.ts', 'localise.ts', 'mark.ts', 'index.ts', 'View.svelte'];

// The line of the planted kind; its folder is tests/support/lesson-kind/count.
vi.mock('./registry.ts', async (real) => ({
	...(await real<typeof KINDS>()),
	count: (await import('../../../../../tests/support/lesson-kind/count/index.ts')).count
}));

describe('a kind of activity is one folder and one line', () => {
	const folders = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() ? [entry.name] : []
	);

	it('every folder is in the registry, and every line of the registry has its folder', async () => {
		const registered = Object.keys(await vi.importActual<typeof KINDS>('./registry.ts'));
		expect(registered.sort()).toEqual(folders.sort());
	});

	it.each(folders)('%s has all its parts, and its authors write the folder’s name', (name) => {
		for (const part of [...PARTS, `${name}.test.ts`])
			expect(existsSync(join(folder, name, part)), part).toBe(true);
		const kind = Object.entries(KINDS).find(([key]) => key === name)?.[1];
		expect(kind?.schema.entries.kind.literal).toBe(name);
		expect(existsSync(join(folder, name, 'Task.svelte'))).toBe(kind?.carried !== null);
		expect(existsSync(join(folder, name, 'carried.ts'))).toBe(kind?.carried !== null);
	});

	it('nothing outside the folders asks which kind an activity is', () => {
		const asking = sourceFiles('src')
			.filter(({ path }) => !/features\/lessons\/kinds\/[a-z]+\//.test(path) && !path.endsWith('.test.ts'))
			.filter(({ text }) =>
				/activity\??\.kind [!=]==|case '(choice|spot|sort|compare|query|find|reflect)'/.test(text)
			)
			.map(({ path }) => path);
		expect(asking).toEqual([]);
	});
});

describe('a kind that is planted by its folder and its line alone', () => {
	const page = (words: string) =>
		`---\n${words}---\n${['hook', 'show', 'do', 'check', 'reflect'].map((step) => `## ${step}: Bước\n\nLời.\n${step === 'do' ? '\n{{dem-rua}}\n' : ''}`).join('\n')}`;
	const words = 'title: Đếm rùa\nsummary: Đếm.\nobjective: Biết đếm.\nkeywords: [đếm]\n';
	const files = (number: string) => ({
		folders: [
			{
				path: 'content/lessons/09-dem/01-dem-rua',
				slug: 'dem-rua',
				pages: { vi: page(`number: 1\nband: la\nframework: []\nminutes: 5\n${words}`), en: page(words) },
				activities: `activities:\n  - id: dem-rua\n    kind: count\n    number: ${number}\n    prompt: { vi: Có mấy con rùa?, en: How many turtles? }\n    praise: { vi: Giỏi lắm!, en: Well done! }\n`,
				assets: new Map()
			}
		],
		shelf: 'books: []\n'
	});

	it('is read, checked, told in both languages, marked and spoken', () => {
		const lessons = createLessons({ files: files('3') });
		const steps = lessons.lesson({ ...GUEST, band: 'la' }, 'dem-rua', 'en').steps;
		const rows = rowsOf(steps.find(({ kind }) => kind === 'do')?.blocks ?? []);
		expect(rows.map(({ shape }) => shape)).toEqual(['wide']);
		const activity = rows[0]?.activities[0];
		expect(activity).toMatchObject({ kind: 'count', prompt: 'How many turtles?', digits: 1, audio: null });
		if (!activity) return;
		expect(kindOf(activity).mark(activity, 3).done).toBe(true);
		expect(kindOf(activity).mark(activity, 4).done).toBe(false);
		const [authored] = files('3').folders.map(parseLesson);
		const spoken = authored && spokenBy(authored, 'vi').find(({ asset }) => asset.endsWith('/dem-rua.mp3'));
		expect(spoken?.text).toBe('Có mấy con rùa? Viết con số.');
		expect(() => lessons.task({ ...GUEST, band: 'la' }, 'dem-rua', 'dem-rua', 'vi')).toThrow();
	});

	it('tells its author in a sentence what is wrong', () => {
		expect(() => files('ba').folders.map(parseLesson)).toThrow('number: how many?');
	});
});

describe('forgetting a part does not compile', () => {
	it('of each part', () => {
		const { schema: _schema, ...noSchema } = parts;
		const { localise: _localise, ...noLocalise } = parts;
		const { aloud: _aloud, ...noAloud } = parts;
		const { mark: _mark, ...noMark } = parts;
		const { authorsAnswer: _answer, ...noAnswer } = parts;
		const define = defineKind<typeof CountView>();
		// @ts-expect-error -- no schema
		define(noSchema);
		// @ts-expect-error -- no localise
		define(noLocalise);
		// @ts-expect-error -- nothing for the ear
		define(noAloud);
		// @ts-expect-error -- no mark
		define(noMark);
		// @ts-expect-error -- no answer of the author
		define(noAnswer);
		// @ts-expect-error -- a view for something else
		defineKind<Component<{ activity: { cards: string[] } }>>()(parts);
		// The whole kind compiles; the rest is held by the type check.
		expect(define(parts).carried).toBeNull();
	});
});
