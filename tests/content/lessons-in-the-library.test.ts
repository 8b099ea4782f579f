import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBook } from '#content/build/build-book.ts';
import { bandsUpTo, isBand } from '#lib/publication/band.ts';
import { readLessonFiles } from '#lib/features/lessons/lesson-files.server.ts';
import { inRange } from '#lib/features/lessons/kinds/find/mark.ts';
import { mark } from '#lib/features/lessons/kinds/query/mark.ts';
import { parseLesson } from '#lib/features/lessons/parse-lesson.server.ts';
import { findProjectRoot } from '#lib/server/project-root.ts';
import { createSqliteEngine } from '#search/engines/sqlite.server.ts';
import { parse } from 'yaml';
import { authoredBooks } from '../support/authored-books.ts';
import { open } from '../support/opening.ts';

/* Lessons send children to the real search and to real books: what they ask for must be there. */
const out = mkdtempSync(join(tmpdir(), 'lessons-'));
const engine = createSqliteEngine(join(out, 'search.sqlite'));
beforeAll(() => engine.index(authoredBooks()));
afterAll(async () => {
	await engine.close();
	rmSync(out, { recursive: true, force: true });
});

const tasks = readLessonFiles(findProjectRoot()).folders.flatMap((folder) => {
	const { slug, facts, activities } = parseLesson(folder);
	return activities.map((activity) => ({ name: `${slug}: ${activity.id}`, band: facts.band, activity }));
});
const queries = tasks.flatMap(({ name, band, activity }) =>
	activity.kind === 'query' && activity.where === 'library' ? [{ name, band, activity }] : []
);
const finds = tasks.flatMap(({ name, band, activity }) =>
	activity.kind === 'find' ? [{ name, band, activity }] : []
);

describe.each(queries)('$name', ({ band, activity }) => {
	it('is solved by its model answer in the search of this library, for a child of this age', async () => {
		const tries = [];
		for (const step of activity.model) {
			const { query, filters } = typeof step === 'string' ? { query: step, filters: {} } : step;
			const scope = { bands: bandsUpTo(band), guidance: false };
			const shown = await engine.search({
				text: query,
				filters,
				scope,
				sort: 'relevance',
				page: 1,
				pageSize: 24
			});
			tries.push({ query, filters, total: shown.total, hits: shown.hits });
		}
		expect(mark(activity, tries)).toMatchObject({ done: true });
	});
});

describe.each(finds)('$name', ({ band, activity }) => {
	const folder = join('content/books', activity.book);

	it('opens a book that a child of this age may see', () => {
		expect(existsSync(join(folder, 'book.yaml'))).toBe(true);
		const book = parse(readFileSync(join(folder, 'book.yaml'), 'utf8'));
		expect(isBand(book.band) && bandsUpTo(band).includes(book.band)).toBe(true);
		expect(book.guidance ?? false).toBe(false);
	});

	it('accepts exactly the places where the answer stands', async () => {
		const built = await buildBook(folder, out);
		const opened = await open(new Uint8Array(readFileSync(built.file)));
		const holding = opened.sections.filter((section) =>
			Object.values(activity.evidence).some((words) => section.text.includes(words))
		);
		expect(holding.map((section) => section.position + 1)).not.toEqual([]);
		for (const section of opened.sections) {
			const accepted = activity.accept.some((range) => inRange(section.position + 1, range));
			expect(accepted, section.title).toBe(holding.includes(section));
		}
	});
});
