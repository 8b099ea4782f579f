import { plainText, type Block, type Inline, type Section } from './markup/document.ts';
import { parseInline } from './markup/inline.ts';

/** Where one sentence ends and the next begins: a stop, closing marks, a space. */
const BOUNDARY = /(?<=[.!?…][”"’)»]*)\s+/u;

/** Cuts an inline sequence into sentences; emphasis and the like stay whole. */
export function sentencesOf(content: readonly Inline[]): Inline[][] {
	const sentences: Inline[][] = [[]];
	for (const part of content) {
		if (part.kind !== 'text') {
			sentences.at(-1)?.push(part);
			continue;
		}
		part.text.split(BOUNDARY).forEach((text, index) => {
			if (index > 0) sentences.push([]);
			if (text) sentences.at(-1)?.push({ kind: 'text', text });
		});
	}
	return sentences.filter((sentence) => plainText(sentence).trim());
}

/** The sentences of a section that are read aloud, in order. Tables, notes and glossaries are for the eye and the screen reader. */
export function spokenSentences(section: Section): string[] {
	return [section.title, ...spokenInlines(section.blocks)].flatMap((content) =>
		sentencesOf(content).map((sentence) => plainText(sentence).replaceAll(/\s+/gu, ' ').trim())
	);
}

function* spokenInlines(blocks: readonly Block[]): Generator<readonly Inline[]> {
	for (const block of blocks) {
		if (block.kind === 'heading' || block.kind === 'paragraph') yield block.content;
		else if (block.kind === 'verse') yield* block.lines;
		else if (block.kind === 'quote') yield* spokenInlines(block.blocks);
		else if (block.kind === 'figure' && 'caption' in block.data && block.data.caption)
			yield parseInline(block.data.caption, 'caption');
	}
}
