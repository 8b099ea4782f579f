import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TOPICS } from './topics.ts';

test('every topic has a picture a child who cannot read yet knows it by', () => {
	for (const topic of TOPICS) expect(existsSync(`static/art/topic-${topic}.svg`), topic).toBe(true);
});
