import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COVER_PICTURES } from '#lib/ui/components/generated-cover.ts';
import { TOPICS } from './topics.ts';

test('every topic has a picture a child who cannot read yet knows it by', () => {
	for (const topic of TOPICS) expect(existsSync(`static/art/topic-${topic}.svg`), topic).toBe(true);
});

test('the kit, which knows no book, draws its covers with the pictures of the topics', () => {
	expect(new Set<string>(COVER_PICTURES)).toEqual(new Set(TOPICS));
});
