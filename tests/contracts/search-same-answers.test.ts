import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { SearchEngine } from '#search/engine.ts';
import { createMeilisearchEngine } from '#search/engines/meilisearch.server.ts';
import { createSqliteEngine } from '#search/engines/sqlite.server.ts';
import { authoredBooks } from '../support/authored-books.ts';
import { meilisearchForTests } from '../support/meilisearch-for-tests.ts';

const file = new URL('../../search/judgements/questions.yaml', import.meta.url);
const questions = v
	.parse(v.array(v.object({ ask: v.string() })), parse(readFileSync(file, 'utf8')))
	.map(({ ask }) => ask);

describe('both engines give the same answers', async () => {
	const server = await meilisearchForTests();
	let embedded: SearchEngine;
	let meilisearch: SearchEngine;

	beforeAll(async () => {
		embedded = createSqliteEngine(':memory:');
		meilisearch = createMeilisearchEngine(server.url, server.key, { prefix: server.prefix });
		for (const engine of [embedded, meilisearch]) {
			await engine.replaceAll([authoredBooks()]);
			await engine.replaceLessons([]);
		}
	});
	afterAll(async () => {
		await embedded.close();
		await server.close();
	});

	const scope = { bands: ['mam', 'choi', 'la', 'hoa', 'qua'], guidance: false };
	const seen = async (engine: SearchEngine, text: string) => {
		const found = await engine.search({
			text,
			scope,
			filters: {},
			sort: 'relevance',
			page: 1,
			pageSize: 12
		});
		return { ...found, tookMs: 0 };
	};

	it.each(questions)('to "%s"', async (text) => {
		expect(await seen(meilisearch, text)).toEqual(await seen(embedded, text));
	});

	it('to how many titles each question finds', async () => {
		const totals = async (engine: SearchEngine) =>
			(await engine.count(questions, scope)).map(({ total }) => total);
		expect(await totals(meilisearch)).toEqual(await totals(embedded));
	});

	it.each(questions)('while "%s" is being typed', async (text) => {
		for (let length = 1; length <= text.length; length += 2) {
			const typed = text.slice(0, length);
			const suggested = await meilisearch.suggest(typed, scope, 8);
			expect(suggested, typed).toEqual(await embedded.suggest(typed, scope, 8));
		}
	});
});
