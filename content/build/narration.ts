import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { ContentError, parseContent } from '../schema.ts';
import type { Section } from './markup/document.ts';
import { spokenSentences } from './sentences.ts';

/** audio/narration.json: which part of which file reads which sentence. Times in seconds. */
const narrationSchema = v.strictObject({
	sections: v.array(
		v.strictObject({
			id: v.string(),
			file: v.string(),
			seconds: v.number(),
			sentences: v.array(v.strictObject({ text: v.string(), begin: v.number(), end: v.number() }))
		})
	)
});
export type Narration = v.InferOutput<typeof narrationSchema>;

export function loadNarration(folder: string, sections: readonly Section[]): Narration {
	const file = join(folder, 'audio', 'narration.json');
	if (!existsSync(file))
		throw new ContentError(`${folder}: run content/build/narrate.ts, there is no audio yet.`);
	const narration = parseContent(narrationSchema, JSON.parse(readFileSync(file, 'utf8')), file);
	for (const section of sections) {
		const read = narration.sections.find((candidate) => candidate.id === section.id);
		const words = spokenSentences(section);
		if (!read || read.sentences.map((sentence) => sentence.text).join('\n') !== words.join('\n'))
			throw new ContentError(
				`${file}: the words of "${section.id}" changed after they were read. Read it again.`
			);
	}
	return narration;
}
