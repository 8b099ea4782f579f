import { NotFound } from '#lib/domain-error.ts';
import { cardOf, cursorFrom, nextAddress } from '#lib/features/catalogue/index.ts';
import { isTopic, type Topic } from '#lib/publication/topics.ts';
import type { PageServerLoad } from './$types';

/** With fewer books than a row holds, a topic shows the way to others. */
const FEW = 4;
const NEIGHBOURS = 6;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	if (!isTopic(params.topic)) throw new NotFound('topic');
	const after = cursorFrom(url.searchParams);
	const { catalogue } = locals.app;
	const shelf = await catalogue.shelf(locals.actor, `topic:${params.topic}`, after);
	const few = !after && shelf.items.length < FEW;
	return {
		topic: params.topic,
		neighbours: few ? neighboursOf(params.topic, await catalogue.topics(locals.actor)) : [],
		publications: shelf.items.map(cardOf),
		next: nextAddress(url, shelf.next),
		first: after ? url.pathname : null
	};
};

/** Those that follow in the order of topics, round to its beginning. */
function neighboursOf(topic: Topic, all: readonly Topic[]): readonly Topic[] {
	const at = all.indexOf(topic);
	return [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))].slice(0, NEIGHBOURS);
}
