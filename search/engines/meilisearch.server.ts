import { SearchUnavailable, type SearchEngine } from '../engine.ts';
import { fingerprint, type Language } from '../language/language.ts';
import { loadLanguage } from '../language/load.server.ts';
import { answer } from './meilisearch/answer.server.ts';
import { put, take, touch } from './meilisearch/change.server.ts';
import { connect, known, withCode } from './meilisearch/connection.server.ts';
import { count } from './meilisearch/count.server.ts';
import { replaceLessons } from './meilisearch/lessons.server.ts';
import { prepare } from './meilisearch/prepare.server.ts';
import { rebuild } from './meilisearch/rebuild.server.ts';
import { SHAPE } from './meilisearch/settings.ts';
import { suggest } from './meilisearch/suggest.server.ts';

/**
 * The engine for those who outgrow one machine: a Meilisearch server (1.10 or newer). The key needs the actions of the
 * default admin key on indexes that begin with `prefix`.
 */
export function createMeilisearchEngine(
	url: string,
	apiKey = '',
	{ language = loadLanguage(), prefix = 'library-' }: { language?: Language; prefix?: string } = {}
): SearchEngine {
	const meili = connect(url, apiKey, prefix);
	const rules = `${SHAPE}-${fingerprint(language)}`;
	const asked = async <Result>(work: () => Promise<Result>): Promise<Result> => {
		try {
			return await work();
		} catch (error) {
			throw new SearchUnavailable(withCode(error));
		}
	};
	const changed = <Result>(work: () => Promise<Result>): Promise<Result> =>
		asked(async () => {
			await prepare(meili, rules);
			return work();
		});
	return {
		index: (documents) =>
			changed(async () => {
				await touch(
					meili,
					documents.map((document) => ({ id: document.id, document }))
				);
				await put(meili, documents, language);
			}),
		remove: (ids) =>
			changed(async () => {
				await touch(
					meili,
					ids.map((id) => ({ id, document: null }))
				);
				await take(meili, ids);
			}),
		replaceAll: async (batches) => {
			await changed(async () => {});
			return { titles: await rebuild(meili, batches, language, rules) };
		},
		replaceLessons: (lessons) => changed(() => replaceLessons(meili, lessons)),
		search: (query) =>
			asked(async () => {
				const started = performance.now();
				return { ...(await answer({ meili, language }, query)), tookMs: performance.now() - started };
			}),
		count: (texts, scope) => asked(() => count({ meili, language }, texts, scope)),
		suggest: (prefix, scope, limit) => asked(() => suggest(meili, prefix, scope, limit)),
		health: () =>
			asked(async () => {
				const [{ numberOfDocuments }, built] = await Promise.all([
					meili.ask.books().getStats(),
					known(meili.ask.state().getDocument('rules'))
				]);
				return {
					ok: true,
					name: 'meilisearch' as const,
					titles: numberOfDocuments,
					stale: built?.value !== rules
				};
			}).catch(() => ({ ok: false, name: 'meilisearch' as const, titles: null, stale: false })),
		close: async () => {}
	};
}
