import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { topicName } from '#lib/i18n/publication-words.ts';
import { TOPICS } from '#lib/publication/topics.ts';
import * as m from '#lib/paraglide/messages.js';
import { clipOf } from './label-clips.ts';
import { SPOKEN } from './spoken-labels.ts';

it('every picture topic and the greeting speak also where the device has no Vietnamese voice', () => {
	for (const label of [m.catalogue_hello_little(), ...TOPICS.map(topicName)]) {
		const clip = clipOf(label);
		expect(clip, `run content/build/speak-labels.ts: nobody speaks "${label}"`).toBeDefined();
		expect(existsSync(`static${clip ?? ''}`)).toBe(true);
	}
	expect(readdirSync('static/voice')).toHaveLength(SPOKEN.size);
});

it('words that nobody spoke have no clip', () => {
	expect(clipOf('một câu chưa ai đọc')).toBeUndefined();
});
