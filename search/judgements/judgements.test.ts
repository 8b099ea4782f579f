import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { authoredBooks } from '../../tests/support/authored-books.ts';
import type { SearchEngine } from '../engine.ts';
import { createSqliteEngine } from '../engines/sqlite.server.ts';
import { ndcg } from './ndcg.ts';

const BANDS = ['mam', 'choi', 'la', 'hoa', 'qua'];
const schema = v.array(
	v.strictObject({
		ask: v.string(),
		band: v.optional(v.picklist(BANDS), 'qua'),
		good: v.record(v.string(), v.picklist([1, 2, 3]))
	})
);
const questions = v.parse(schema, parse(readFileSync(join(import.meta.dirname, 'questions.yaml'), 'utf8')));

describe('what people ask for comes out', () => {
	const books = authoredBooks();
	let engine: SearchEngine;
	beforeAll(async () => {
		engine = createSqliteEngine(':memory:');
		await engine.replaceAll([books]);
	});
	afterAll(() => engine.close());

	async function scored({ ask, band, good }: (typeof questions)[number]): Promise<number> {
		const bands = BANDS.slice(0, BANDS.indexOf(band) + 1);
		const query = { text: ask, scope: { bands, guidance: false }, filters: {}, sort: 'relevance' } as const;
		const { hits } = await engine.search({ ...query, page: 1, pageSize: 5 });
		return ndcg(
			hits.map(({ slug }) => slug),
			good
		);
	}

	it('judges books that exist', () => {
		const slugs = books.map(({ slug }) => slug);
		for (const { good } of questions) expect(slugs).toEqual(expect.arrayContaining(Object.keys(good)));
	});

	it('finds what is good for every question, and mostly first', async () => {
		const scores = await Promise.all(
			questions.map(async (question) => ({ ask: question.ask, score: await scored(question) }))
		);
		expect(scores.filter(({ score }) => score < 0.5)).toEqual([]);
		const mean = scores.reduce((sum, { score }) => sum + score, 0) / scores.length;
		expect(mean).toBeGreaterThan(0.93);
	});

	it('measures order', () => {
		expect(ndcg(['a', 'b'], { a: 3, b: 1 })).toBe(1);
		expect(ndcg(['b', 'a'], { a: 3, b: 1 })).toBeLessThan(0.8);
		expect(ndcg(['x'], { a: 3 })).toBe(0);
	});
});
