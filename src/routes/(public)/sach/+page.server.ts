import * as v from 'valibot';
import { cardOf, cursorFrom, nextAddress } from '#lib/features/catalogue/index.ts';
import { GENRES, TOPICS } from '#lib/publication/topics.ts';
import type { PageServerLoad } from './$types';

const filters = v.object({
	topic: v.fallback(v.optional(v.picklist(TOPICS)), undefined),
	genre: v.fallback(v.optional(v.picklist(GENRES)), undefined)
});

/** The whole catalogue, newest first; one topic or one kind at a time (search combines them). */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { topic, genre } = v.parse(filters, Object.fromEntries(url.searchParams));
	const after = cursorFrom(url.searchParams);
	const { catalogue } = locals.app;
	const key = topic ? (`topic:${topic}` as const) : genre ? (`genre:${genre}` as const) : 'all';
	const [shelf, topics, genres] = await Promise.all([
		catalogue.shelf(locals.actor, key, after),
		catalogue.topics(locals.actor),
		catalogue.genres(locals.actor)
	]);
	const chosen = topic ? `?topic=${topic}` : genre ? `?genre=${genre}` : '';
	return {
		topic,
		genre,
		topics,
		genres,
		publications: shelf.items.map(cardOf),
		next: nextAddress(url, shelf.next),
		first: after ? `/sach${chosen}` : null
	};
};
