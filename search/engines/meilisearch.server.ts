import { SearchUnavailable, type SearchEngine } from '../engine.ts';
import { fingerprint, type Language } from '../language/language.ts';
import { loadLanguage } from '../language/load.server.ts';
import { answer, suggest } from './meilisearch/answer.server.ts';
import { put, rebuild, take, touch } from './meilisearch/change.server.ts';
import { connect, done, known } from './meilisearch/connection.server.ts';

/**
 * The engine for those who outgrow one machine: a Meilisearch server (1.18 or newer). The key needs the actions of the
 * default admin key on indexes that begin with `prefix`.
 */
export function createMeilisearchEngine(
	url: string,
	apiKey = '',
	{ language = loadLanguage(), prefix = 'library-' }: { language?: Language; prefix?: string } = {}
): SearchEngine {
	const meili = connect(url, apiKey, prefix);
	const rules = fingerprint(language);
	const use = async <Result>(work: () => Promise<Result>): Promise<Result> => {
		try {
			await meili.ready();
			return await work();
		} catch (error) {
			throw new SearchUnavailable(error);
		}
	};
	return {
		index: (documents) =>
			use(async () => {
				await touch(
					meili,
					documents.map((document) => ({ id: document.id, document }))
				);
				await put(meili, documents, language);
			}),
		remove: (ids) =>
			use(async () => {
				await touch(
					meili,
					ids.map((id) => ({ id, document: null }))
				);
				await take(meili, ids);
			}),
		replaceAll: async (batches) => {
			await use(async () => {});
			return { titles: await rebuild(meili, batches, language, rules) };
		},
		replaceLessons: (lessons) =>
			use(async () => {
				const { results } = await meili.lessons().getDocuments({ limit: 1_000 });
				const gone = results
					.filter(({ id }) => !lessons.some((lesson) => lesson.id === id))
					.map(({ id }) => id);
				if (gone.length > 0) await done(meili.lessons().deleteDocuments(gone));
				await done(
					meili.lessons().addDocuments(lessons.map((lesson, position) => ({ ...lesson, position })))
				);
			}),
		search: (query) =>
			use(async () => {
				const started = performance.now();
				return { ...(await answer({ meili, language }, query)), tookMs: performance.now() - started };
			}),
		suggest: (prefix, scope, limit) => use(() => suggest({ meili, language }, prefix, scope, limit)),
		health: () =>
			use(async () => {
				const { numberOfDocuments } = await meili.books().getStats();
				const built = await known(meili.state().getDocument('rules'));
				return {
					ok: true,
					name: 'meilisearch' as const,
					titles: numberOfDocuments,
					stale: numberOfDocuments > 0 && built?.value !== rules
				};
			}).catch(() => ({ ok: false, name: 'meilisearch' as const, titles: null, stale: false })),
		close: async () => {}
	};
}
