/** Which feature may know which, by the doors alone. What is not written here is refused; the list has no cycle (tested). */
export const FEATURES: Readonly<Record<string, readonly string[]>> = {
	accounts: [],
	pages: [],
	progress: [],
	dictionary: ['accounts'],
	catalogue: ['accounts'],
	lessons: ['accounts', 'catalogue'],
	discovery: ['accounts', 'catalogue', 'lessons'],
	reading: ['accounts', 'catalogue', 'dictionary', 'formats', 'lessons', 'progress'],
	classes: ['accounts', 'catalogue', 'lessons', 'progress', 'reading'],
	narration: ['accounts', 'catalogue'],
	formats: ['accounts', 'catalogue'],
	offline: ['accounts', 'catalogue', 'lessons', 'progress', 'reading'],
	signing: ['accounts', 'catalogue'],
	deposit: ['accounts', 'catalogue'],
	lending: ['accounts', 'catalogue']
};

/** The feature a file belongs to; null outside of `features/`. */
export function featureOf(path: string): string | null {
	return /^src\/lib\/features\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/**
 * The three doors of a feature:
 * - `index.ts`: its words, types and pure rules; runs in a browser and under plain Node, so it shows nothing and knows no Kit;
 * - `components/index.ts`: what it shows;
 * - `index.server.ts`: its verbs, its stores and what else the server half gives.
 */
export type Door = 'words' | 'components' | 'server';
const DOORS: Readonly<Record<string, Door>> = {
	'index.ts': 'words',
	'components/index.ts': 'components',
	'index.server.ts': 'server'
};

/** Which door of its feature a path is; null for what lies behind one. */
export function doorOf(path: string): Door | null {
	const feature = featureOf(path);
	return feature === null ? null : (DOORS[path.slice(`src/lib/features/${feature}/`.length)] ?? null);
}
