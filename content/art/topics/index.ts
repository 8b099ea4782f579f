import type { Topic } from '#lib/publication/topics.ts';
import { bedtime } from './bedtime.ts';
import { family } from './family.ts';
import { folkTale } from './folk-tale.ts';
import { scene } from './frame.ts';
import { friends } from './friends.ts';
import { homeland } from './homeland.ts';
import { partOf } from './part-of.ts';
import { plants } from './plants.ts';
import { river } from './river.ts';
import { school } from './school.ts';
import { sky } from './sky.ts';

/** One picture for every topic of the catalogue, 240 × 170; the name is the topic's id. */
export const TOPIC_PICTURES: Readonly<Record<Topic, () => string>> = {
	'con-vat': () => partOf('rung', '46 156 214 151.6'),
	'song-nuoc': () => scene(river),
	'chuyen-cuoi': () => partOf('trau', '42 150 240 170'),
	'vi-sao': () => partOf('mua', '58 92 240 170'),
	'bau-troi': () => scene(sky),
	'gia-dinh': () => scene(family),
	'co-tich': () => scene(folkTale),
	'cay-co': () => scene(plants),
	'truong-lop': () => scene(school),
	'tinh-ban': () => scene(friends),
	'que-huong': () => scene(homeland),
	'di-ngu': () => scene(bedtime)
};
