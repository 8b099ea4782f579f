import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sources = globSync('src/{lib,routes}/**/*.svelte').map(
	(path) => [path, readFileSync(path, 'utf8')] as const
);

/** `{#await import(…)}` without what is shown when the line is gone, and imports that nobody waits for. */
function unsaid(source: string): string[] {
	const awaited = source.split('{#await import(').slice(1);
	return [
		...awaited.filter((rest) => !/\{:catch/.test(rest.split('{/await}')[0] ?? '')),
		...[...source.matchAll(/void import\([^)]*\)/g)].map(([found]) => found)
	];
}

test('C2: what comes over the line when it is needed is missed in words, or on purpose not', () => {
	expect(sources.length).toBeGreaterThan(100);
	expect(sources.filter(([, source]) => unsaid(source).length > 0).map(([path]) => path)).toEqual([]);
});

test('what is not said is seen', () => {
	expect(unsaid("{#await import('./A.svelte') then { default: A }}<A />{/await}")).toHaveLength(1);
	expect(unsaid("{#await import('./A.svelte') then { default: A }}<A />{:catch}<No />{/await}")).toEqual([]);
	expect(unsaid("void import('./a.ts').then(go);")).toHaveLength(1);
});
