import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { topicName } from '#lib/i18n/publication-words.ts';
import { TOPICS } from '#lib/publication/topics.ts';
import * as m from '#lib/paraglide/messages.js';
import { clipOf } from './label-clips.ts';
import { SPOKEN } from './spoken-labels.ts';

it('every picture topic, the greeting, the controls of a picture book and a card that leads into no class speak also where the device has no Vietnamese voice', () => {
	const labels = [
		m.catalogue_hello_little(),
		...[m.reader_picture_home(), m.reader_picture_grown_ups(), m.reader_picture_end()],
		...[m.reading_previous(), m.reading_next(), m.reading_end_again(), m.reading_end_other()],
		...TOPICS.map(topicName),
		`${m.classes_closed_title()}. ${m.classes_closed_more()}`,
		`${m.classes_unknown_title()}. ${m.classes_unknown_more()}`
	];
	for (const label of labels) {
		const clip = clipOf(label);
		expect(clip, `run content/build/speak-labels.ts: nobody speaks "${label}"`).toBeDefined();
		expect(existsSync(`static${clip ?? ''}`)).toBe(true);
	}
	expect(readdirSync('static/voice')).toHaveLength(SPOKEN.size);
});

it('words that nobody spoke have no clip', () => {
	expect(clipOf('một câu chưa ai đọc')).toBeUndefined();
});
