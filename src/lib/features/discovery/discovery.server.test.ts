import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GUEST, type Actor } from '#lib/features/accounts/index.ts';
import { migrate, openDatabase, type Database } from '#lib/server/database/connection.ts';
import { writeSynthetic } from '#lib/server/tasks/fill/write-synthetic.ts';
import { syntheticTitle } from '#lib/server/tasks/fill/synthetic.ts';
import { createSqliteEngine } from '#search/engines/sqlite.server.ts';
import type { SearchEngine } from '#search/engine.ts';
import { forMachines, narrowedTo } from './for-machines.ts';
import { createDiscovery, createDiscoveryStore, discoveryJobs } from './index.server.ts';
import type { Discovery } from './discovery.ts';
import { searchAddress, searchInputFrom } from './schema.ts';

const TITLES = 300;
const child = (band: Actor['band']): Actor => ({ ...GUEST, band });
const librarian: Actor = { ...GUEST, person: { id: 'p1', role: 'librarian', displayName: 'Cô Lan' } };
const asked = (address: string) => searchInputFrom(new URLSearchParams(address));

describe('discovery', () => {
	let database: Database;
	let engine: SearchEngine;
	let discovery: Discovery;
	const warnings: string[] = [];
	const note = (facts: object, message: string) => void warnings.push(JSON.stringify(facts) + message);
	const log = { warn: note, error: note };

	beforeEach(async () => {
		database = openDatabase(':memory:');
		await migrate(database);
		await database.db.transaction().execute((tx) => writeSynthetic(tx, 0, TITLES, Date.now()));
		engine = createSqliteEngine(':memory:');
		discovery = createDiscovery({ engine, store: createDiscoveryStore(database.db), log });
		await discovery.reindex();
	});
	afterEach(async () => {
		await engine.close();
		await database.close();
	});

	const searched = async (actor: Actor, address: string) => {
		const found = await discovery.search(actor, asked(address));
		if (found.failed) throw new Error('the engine did not answer');
		return found;
	};
	const countOf = async (where: (title: ReturnType<typeof syntheticTitle>) => boolean) =>
		Array.from({ length: TITLES }, (_, number) => syntheticTitle(number)).filter(
			(title) => title.status === 'published' && where(title)
		).length;

	it('shows a child the own band and younger ones, nothing before a band is chosen', async () => {
		const found = await searched(child('la'), '');
		expect(found.total).toBe(await countOf(({ band }) => ['mam', 'choi', 'la'].includes(band)));
		expect(Object.keys(found.facets.band).sort()).toEqual(['choi', 'la', 'mam']);
		expect((await searched(GUEST, 'q=truyen')).total).toBe(0);
		expect(await discovery.suggest(GUEST, 'truyen')).toEqual([]);
	});

	it('shows staff every published title, drafts and withdrawn ones to nobody', async () => {
		expect((await searched(librarian, '')).total).toBe(await countOf(() => true));
	});

	it('shows guidance titles to a child only after the grown-up gesture', async () => {
		await database.db.updateTable('publication').set({ guidance: 1 }).where('band', '=', 'la').execute();
		await discovery.reindex();
		expect((await searched(child('la'), 'band=la')).total).toBe(0);
		expect((await searched({ ...child('la'), grownUp: true }, 'band=la')).total).toBeGreaterThan(0);
	});

	it('hides a title withdrawn a moment ago, before the index knows', async () => {
		const [hit] = (await searched(child('qua'), 'sort=newest')).hits;
		await database.db
			.updateTable('publication')
			.set({ status: 'withdrawn' })
			.where('id', '=', hit?.id ?? '')
			.execute();
		const after = await searched(child('qua'), 'sort=newest');
		expect(after.hits.map(({ id }) => id)).not.toContain(hit?.id);
		const suggestions = await discovery.suggest(child('qua'), hit?.title.text ?? '');
		expect(suggestions.map(({ slug }) => slug)).not.toContain(hit?.slug);
	});

	describe('when nothing is found', () => {
		const QUESTION = 'mèo zzz ông';
		const totalOf = async (q: string) => (await searched(child('qua'), `q=${q}`)).total;

		it('offers what finds something, with as many titles as a search for it finds', async () => {
			expect(await totalOf(QUESTION)).toBe(0);
			const { fewer, withoutFilters } = await discovery.relaxations(child('qua'), asked(`q=${QUESTION}`));
			expect(fewer.map(({ words }) => words)).toEqual(['mèo', 'ông']);
			for (const { words, count } of fewer) expect(count, words).toBe(await totalOf(words));
			expect(withoutFilters).toBe(0);
		});

		it('offers the same words without the filters', async () => {
			const { withoutFilters } = await discovery.relaxations(child('qua'), asked('q=mèo&language=fr'));
			expect(withoutFilters).toBe(await totalOf('mèo'));
			expect(withoutFilters).toBeGreaterThan(0);
		});

		it('counts nothing a child may not see, and nothing that was withdrawn a moment ago', async () => {
			expect(await discovery.relaxations(GUEST, asked(`q=${QUESTION}&language=fr`))).toEqual({
				withoutFilters: 0,
				fewer: []
			});
			const [hit] = (await searched(child('qua'), 'sort=newest')).hits;
			const title = hit?.title.text ?? '';
			const filtered = asked(`q=${title}&language=fr`);
			const before = (await discovery.relaxations(child('qua'), filtered)).withoutFilters;
			await database.db
				.updateTable('publication')
				.set({ status: 'withdrawn' })
				.where('id', '=', hit?.id ?? '')
				.execute();
			expect((await discovery.relaxations(child('qua'), filtered)).withoutFilters).toBe(before - 1);
		});

		it('asks the engine one question and the database one', async () => {
			const questions: string[] = [];
			const store = createDiscoveryStore(database.db);
			const counting = createDiscovery({
				engine: {
					...engine,
					search: (query) => (questions.push('search'), engine.search(query)),
					count: (texts, scope) => (questions.push('count'), engine.count(texts, scope))
				},
				store: {
					...store,
					visible: (scope, slugs) => (questions.push('visible'), store.visible(scope, slugs))
				},
				log
			});
			await counting.relaxations(child('qua'), asked(`q=${QUESTION}&language=fr`));
			expect(questions).toEqual(['count', 'visible']);
		});

		it('offers nothing while the engine is away', async () => {
			const lost = createSqliteEngine('/dev/null/no-folder/search.sqlite');
			const away = createDiscovery({ engine: lost, store: createDiscoveryStore(database.db), log });
			expect(await away.relaxations(child('la'), asked('q=mèo mun&language=fr'))).toEqual({
				withoutFilters: 0,
				fewer: []
			});
		});
	});

	it('brings one title up to date by a job, however often it runs', async () => {
		const [hit] = (await searched(librarian, 'sort=newest')).hits;
		const id = hit?.id ?? '';
		const [index] = discoveryJobs(discovery);
		const { signal } = new AbortController();
		await database.db
			.updateTable('publication')
			.set({ title: 'Ốc sên xanh lè' })
			.where('id', '=', id)
			.execute();
		await index?.handle({ id }, signal);
		await index?.handle({ id }, signal);
		expect((await searched(librarian, 'q=oc sen xanh le')).hits[0]?.id).toBe(id);
		await database.db.updateTable('publication').set({ status: 'draft' }).where('id', '=', id).execute();
		await index?.handle({ id }, signal);
		expect((await searched(librarian, 'q=oc sen xanh le')).hits.map((found) => found.id)).not.toContain(id);
		await expect(index?.handle({ no: 'id' }, signal)).rejects.toThrow();
	});

	it('knows when the index wants a rebuild', async () => {
		expect(await discovery.needsReindex()).toBe(false);
		await engine.replaceAll([]);
		expect(await discovery.needsReindex()).toBe(true);
	});

	it('says so when the engine is away, and does not name what was asked', async () => {
		const lost = createSqliteEngine('/dev/null/no-folder/search.sqlite');
		const away = createDiscovery({
			engine: lost,
			store: createDiscoveryStore(database.db),
			log
		});
		expect(await away.search(child('la'), asked('q=mèo mun'))).toEqual({ failed: true });
		expect(await away.suggest(child('la'), 'mèo')).toEqual([]);
		expect((await away.health()).ok).toBe(false);
		expect(await away.needsReindex()).toBe(false);
		expect(warnings.join()).not.toContain('mèo');
	});

	it('tells a defect as one, where it is, and not with the words that brought it about', async () => {
		const broken = createDiscovery({
			engine: {
				...engine,
				search: async ({ text }) => {
					throw new TypeError(`no such thing as ${text}`);
				}
			},
			store: createDiscoveryStore(database.db),
			log
		});
		await expect(broken.search(child('la'), asked('q=mèo mun'))).rejects.toThrow('TypeError');
		await expect(broken.search(child('la'), asked('q=mèo mun'))).rejects.not.toThrow('mèo');
		expect(warnings.join()).toMatch(/TypeError.*discovery\.server\.test\.ts.*search has a defect/s);
		expect(warnings.join()).not.toContain('mèo');
	});

	it('gives machines titles as text', async () => {
		const answer = forMachines(await searched(child('qua'), 'q=meo'));
		expect(answer.hits[0]?.title).toMatch(/mèo/i);
		expect(answer.hits[0]?.slug).toMatch(/^[a-z0-9-]+$/);
		expect(Object.keys(answer)).toEqual(expect.arrayContaining(['hits', 'total', 'facets']));
	});
});

describe('the address of a search', () => {
	it('drops what is not offered and keeps the rest', () => {
		expect(asked('q=  mèo   mun &topic=bom&genre=story&page=0&sort=best&length=short&audio=1')).toMatchObject(
			{
				q: 'mèo mun',
				topic: undefined,
				genre: 'story',
				page: 1,
				sort: 'relevance',
				length: 'short',
				audio: '1'
			}
		);
		expect(asked('page=-1&language=<b>&q=' + 'a'.repeat(999))).toMatchObject({
			page: 1,
			language: undefined,
			q: 'a'.repeat(200)
		});
	});

	it('writes itself back, with changes, from page 1', () => {
		expect(searchAddress(asked('q=mèo&genre=story&page=3'), { topic: 'con-vat', genre: null })).toBe(
			'/tim?q=m%C3%A8o&topic=con-vat'
		);
		expect(searchAddress(asked(''))).toBe('/tim');
	});
});

describe('the band of a machine’s question', () => {
	it('narrows the band of the device and never widens it', () => {
		expect(narrowedTo(child('la'), 'qua').band).toBe('la');
		expect(narrowedTo(child('qua'), 'la').band).toBe('la');
		expect(narrowedTo(GUEST, 'la').band).toBe('la');
		expect(narrowedTo(GUEST, 'x').band).toBe(null);
		expect(narrowedTo(librarian, 'la').band).toBe('la');
	});
});
