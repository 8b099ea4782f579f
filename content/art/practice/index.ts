import { scene } from '../topics/frame.ts';
import { HOME_BOOKS } from './home-books.ts';
import { STORY_AND_FACT } from './story-and-fact.ts';
import { TURTLE_BOOKS } from './turtle-books.ts';
import { WORLD_BOOKS } from './world-books.ts';

/** Pictures for the covers of the practice books, by name. */
export const PRACTICE_PICTURES: Readonly<Record<string, () => string>> = Object.fromEntries(
	Object.entries({ ...TURTLE_BOOKS, ...HOME_BOOKS, ...WORLD_BOOKS, ...STORY_AND_FACT }).map(
		([name, draw]) => [name, () => scene(draw)]
	)
);
