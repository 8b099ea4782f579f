import { afterAll, afterEach, expect, vi } from 'vitest';

/*
 * Loaded before every test file: what the program says on console.error or console.warn without being asked fails the test in which it
 * says it. A warning of a library counts too, such as those of Svelte.
 */
let said: string[] = [];
let expected: RegExp[] = [];

for (const level of ['error', 'warn'] as const)
	console[level] = (...words: unknown[]) => {
		said.push(`console.${level}: ${words.map(inWords).join(' ')}`);
	};

/** This test makes the program speak on the console, once for each of these; any other word still fails it, and so does silence. */
export function expectConsole(...words: readonly RegExp[]): void {
	expected.push(...words);
}

function settle(): void {
	const stray = said.filter((line) => !expected.some((words) => words.test(line)));
	const unsaid = expected.filter((words) => !said.some((line) => words.test(line)));
	said = [];
	expected = [];
	expect({ stray, unsaid: unsaid.map(String) }).toEqual({ stray: [], unsaid: [] });
}

function inWords(word: unknown): string {
	return word instanceof Error ? (word.stack ?? word.message) : String(word);
}

afterEach(settle);
// What was said after the last test, or while the file was made ready.
afterAll(settle);
// Small files share their worker: what one puts in place of the world is not the next one's world.
afterAll(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
	vi.useRealTimers();
});
