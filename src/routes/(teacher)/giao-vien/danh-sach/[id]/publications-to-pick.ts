import { cursorFrom, nextAddress } from '#lib/features/catalogue/index.ts';
import { isTopic } from '#lib/publication/topics.ts';
import { searchInputFrom } from '#lib/features/discovery/index.ts';

type App = App.Locals['app'];
type Viewer = App.Locals['actor'];

/** Titles that a teacher can add, as the class sees the library: found by words, or from a shelf, a topic, a collection. */
export async function publicationsToPick(app: App, viewer: Viewer, url: URL) {
	const q = url.searchParams.get('q')?.trim() ?? '';
	if (q) return { q, shelf: '', found: await search(app, viewer, q), next: null };
	const shelf = url.searchParams.get('ke') ?? '';
	const [kind, name = ''] = shelf.split(':');
	if (kind === 'collection')
		return { q, shelf, found: (await app.catalogue.collection(viewer, name)).items, next: null };
	const key =
		kind === 'topic' && isTopic(name) ? (`topic:${name}` as const) : kind === 'audio' ? kind : 'all';
	const { items, next } = await app.catalogue.shelf(viewer, key, cursorFrom(url.searchParams));
	return { q, shelf: key, found: items, next: nextAddress(url, next) };
}

async function search(app: App, viewer: Viewer, q: string) {
	const result = await app.discovery.search(viewer, searchInputFrom(new URLSearchParams({ q })));
	if (!('hits' in result)) return [];
	const ids = result.hits.map((hit) => hit.id);
	return app.catalogue.tiles(viewer, ids);
}

/** Where to pick from: only what has something for this class. */
export async function shelvesToPick(app: App, viewer: Viewer) {
	const [topics, collections] = await Promise.all([
		app.catalogue.topics(viewer),
		app.catalogue.collections(viewer)
	]);
	return { topics, collections: collections.map(({ slug, title }) => ({ slug, title })) };
}
