import { ContentError } from '../../schema.ts';
import { parseBlocks } from './blocks.ts';
import { plainText, type Block, type Inline, type Section } from './document.ts';
import { parseInline } from './inline.ts';

const NOTE = /^\[\^([\w-]+)\]:\s+(.+)$/u;
const HEADING = /^#\s+(.+?)(?:\s*\{([^}]*)\})?\s*$/u;

/** A reflowable text: everything stands under `#` headings, each a section. */
export function parseSections(source: string, where: string): Section[] {
	const notes = new Map<string, Inline[]>();
	const parts: { title: string; attributes: string; lines: string[] }[] = [];
	for (const line of source.split('\n')) {
		const note = NOTE.exec(line);
		const heading = HEADING.exec(line);
		if (note) notes.set(note[1] ?? '', parseInline(note[2] ?? '', where));
		else if (heading) parts.push({ title: heading[1] ?? '', attributes: heading[2] ?? '', lines: [] });
		else if (parts.length) parts.at(-1)?.lines.push(line);
		else if (line.trim()) throw new ContentError(`${where}: the text begins with a section heading (# …).`);
	}
	if (!parts.length) throw new ContentError(`${where}: there is no section (# …).`);
	const ids = new Set<string>();
	const sections = parts.map(({ title, attributes, lines }, index): Section => {
		const id = /#([a-z0-9-]+)/u.exec(attributes)?.[1] ?? `phan-${index + 1}`;
		if (ids.has(id)) throw new ContentError(`${where}: two sections are named "${id}".`);
		ids.add(id);
		const role = /\bglossary\b/u.test(attributes) ? 'glossary' : 'chapter';
		const blocks = parseBlocks(lines.join('\n'), `${where}, section "${title}"`);
		const called = [...callsIn(blocks)].map((label) => {
			const content = notes.get(label);
			if (!content)
				throw new ContentError(`${where}: the footnote [^${label}] has no words. Write [^${label}]: …`);
			return { label, content };
		});
		return { id, role, title: parseInline(title, where), blocks, notes: called };
	});
	const calls = new Set(sections.flatMap((section) => section.notes.map((note) => note.label)));
	for (const label of notes.keys())
		if (!calls.has(label)) throw new ContentError(`${where}: the footnote [^${label}] is never called.`);
	return sections;
}

/** Every inline sequence of the blocks, in reading order. */
export function* inlinesOf(blocks: readonly Block[]): Generator<readonly Inline[]> {
	for (const block of blocks) {
		if ('content' in block) yield block.content;
		else if (block.kind === 'list') for (const item of block.items) yield* inlinesOf(item);
		else if ('blocks' in block) yield* inlinesOf(block.blocks);
		else if (block.kind === 'verse') yield* block.lines;
		else if (block.kind === 'table') yield* [...block.head, ...block.rows.flat()];
		else if (block.kind === 'definitions')
			for (const { term, meaning } of block.entries) yield* [term, meaning];
		else if (block.kind === 'figure' && 'caption' in block.data && block.data.caption)
			yield parseInline(block.data.caption, 'caption');
	}
}

function* callsIn(blocks: readonly Block[]): Generator<string> {
	const walk = function* (content: readonly Inline[]): Generator<string> {
		for (const part of content) {
			if (part.kind === 'note') yield part.label;
			else if ('children' in part) yield* walk(part.children);
		}
	};
	for (const content of inlinesOf(blocks)) yield* walk(content);
}

/** All words of the blocks, for counting and for search. */
export const wordsIn = (blocks: readonly Block[]): string =>
	[...inlinesOf(blocks)].map((content) => plainText(content)).join(' ');
