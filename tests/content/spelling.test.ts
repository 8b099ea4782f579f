import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProjectRoot } from '#lib/server/project-root.ts';
import { canonicalTonePlacement } from '#lib/text/tone-placement.ts';

const root = findProjectRoot();
const written = globSync(
	[
		'messages/*/*.json',
		'content/{books,lessons,collections,pages}/**/*.{md,yaml}',
		'search/language/**/synonyms.txt'
	],
	{ cwd: root, exclude: ['**/README.md'] }
).map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n') }));

/** The lines a rule does not like, as an author reads them. */
const against = (dislikes: (line: string) => boolean) =>
	written.flatMap(({ path, lines }) =>
		lines.flatMap((line, i) => (dislikes(line) ? [`${path}:${String(i + 1)} ${line.trim()}`] : []))
	);

describe('what people read is spelled the way the house spells', () => {
	it('finds the texts', () => expect(written.length).toBeGreaterThan(40));

	it('is written with composed letters', () => {
		expect(against((line) => line !== line.normalize('NFC'))).toEqual([]);
	});

	it('sets the tone on the second vowel of hoà, khoẻ, thuỷ', () => {
		expect(against((line) => line !== canonicalTonePlacement(line))).toEqual([]);
	});

	it('has no space before a punctuation mark, and an ellipsis of one sign', () => {
		expect(against((line) => /\p{L} [,.;!?…](\s|$)/u.test(line) || line.includes('...'))).toEqual([]);
	});

	it('bends its apostrophes', () => {
		expect(against((line) => /\p{L}'\p{L}/u.test(line))).toEqual([]);
	});

	it('closes every quotation it opens', () => {
		expect(against((line) => line.split('“').length !== line.split('”').length)).toEqual([]);
	});
});
