import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** How many requirements each group has, in the order of the table. */
const GROUPS = { V: 19, L: 9, D: 7, R: 9, M: 9, H: 3, C: 5, A: 1, S: 2 } as const;
const IDS = Object.entries(GROUPS).flatMap(([group, count]) =>
	Array.from({ length: count }, (_, at) => `${group}${at + 1}`)
);
const ID = /\b(?:V|L|D|R|M|H|C|A|S)\d{1,2}\b/g;

const rows = read('docs/accessibility.md')
	.split('\n')
	.flatMap((line) => {
		const [, id, promise, state, note] = line.split('|').map((cell) => cell.trim());
		return /^[A-Z]\d+$/.test(id ?? '') ? [{ id, promise, state, note }] : [];
	});

/** Names of tests and of their steps, with what proves nothing left out: skipped ones. */
const names = globSync('{src,search,tests}/**/*.test.ts', { cwd: root }).flatMap((path) =>
	[
		...read(path).matchAll(
			/(?<!\w)(?:test|it|test\.step|describe|test\.describe)\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1/g
		)
	].map(([, , name = '']) => name)
);
const proved = new Set(names.flatMap((name) => /^((?:[A-Z]\d{1,2},? ?)+)/.exec(name)?.[1]?.match(ID) ?? []));

test('the table has each of the sixty-four once, in their order', () => {
	expect(IDS).toHaveLength(64);
	expect(rows.map(({ id }) => id)).toEqual(IDS);
	for (const { id, promise } of rows) expect(promise, id).not.toBe('');
});

test('what is met or met in part has a test with its id, or a script for a person', () => {
	const scripts = read('docs/accessibility-tests.md');
	const unproved = rows
		.filter(({ state }) => state !== 'later')
		.filter(({ id = '', note = '' }) => {
			const byPerson = /by a person/i.test(note) && new RegExp(`\\b${id}\\b`).test(scripts);
			return !proved.has(id) && !byPerson;
		})
		.map(({ id }) => id);
	expect(unproved).toEqual([]);
});

test('what is not all there says what is missing', () => {
	for (const { id, state, note } of rows) {
		expect(['met', 'in part', 'later'], id).toContain(state);
		if (state === 'in part') expect(note, id).not.toBe('');
	}
});
