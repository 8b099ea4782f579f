import type { AccessibleDocument, DocumentBlock, DocumentRun } from '#lib/publication/accessible-document.ts';
import { toldTable } from '#lib/publication/told-table.ts';
import type { BrailleBlock } from './braille-book.ts';

/** A block of braille to be: the same with words for cells. */
export interface WordBlock extends Omit<BrailleBlock, 'lines' | 'text'> {
	readonly lines: readonly (readonly DocumentRun[])[];
}

/** Said in the language of the book. */
interface Words {
	readonly picture: string;
	readonly undescribed: string;
}

const plain = (text: string): DocumentRun => ({ text, language: null });

/** The book as a row of blocks; tables and pictures are told. */
export function wordBlocks(book: AccessibleDocument, words: Words): WordBlock[] {
	const front = [book.subtitle, ...book.by, book.publisher, book.rights].filter((line) => line !== null);
	return [
		{ kind: 'heading', level: 1, lines: [[plain(book.title)]] },
		...front.map((line): WordBlock => ({ kind: 'paragraph', level: 0, lines: [[plain(line)]] })),
		...book.sections.flatMap(({ blocks, path: section }) =>
			blocks.flatMap((block) => flat(block, 0, words)).map((block) => ({ ...block, section }))
		)
	];
}

function flat(block: DocumentBlock, depth: number, words: Words): WordBlock[] {
	switch (block.kind) {
		case 'heading':
			return [{ kind: 'heading', level: Math.min(6, block.level + 1), lines: linesOf(block.runs) }];
		case 'paragraph':
			return [{ kind: 'paragraph', level: depth, lines: linesOf(block.runs) }];
		case 'quote':
			return block.blocks.flatMap((inner) => flat(inner, depth + 1, words));
		case 'note':
			return block.blocks.flatMap((inner) => flat(inner, depth, words).map(asNote));
		case 'list':
			return block.items.flatMap((item, at) => {
				const mark = plain(block.ordered ? `${block.start + at}. ` : '- ');
				return item
					.flatMap((inner) => flat(inner, depth + 1, words))
					.map((one, index): WordBlock => {
						if (one.kind !== 'paragraph') return one;
						const [first = [], ...rest] = one.lines;
						return {
							kind: 'item',
							level: depth,
							lines: index === 0 ? [[mark, ...first], ...rest] : one.lines
						};
					});
			});
		case 'table':
			return toldTable(block.caption, block.rows).flatMap((inner) => flat(inner, depth, words));
		case 'picture': {
			const told: DocumentRun =
				block.description === ''
					? plain(words.undescribed)
					: { text: block.description, language: block.language };
			return [{ kind: 'note', level: 0, lines: [[plain(`${words.picture} `), told]] }];
		}
		case 'page':
			return [{ kind: 'page', level: 0, lines: [[plain(block.label)]] }];
		case 'rule':
			return [{ kind: 'rule', level: 0, lines: [] }];
	}
}

const asNote = (block: WordBlock): WordBlock =>
	block.kind === 'paragraph' ? { ...block, kind: 'note' } : block;

/** Marks of notes stand in brackets: braille has no raised letters. */
function linesOf(runs: readonly DocumentRun[]): DocumentRun[][] {
	const lines: DocumentRun[][] = [[]];
	for (const run of runs) {
		const text = run.look === 'note' && !/[([]/.test(run.text) ? ` (${run.text.trim()})` : run.text;
		text.split('\n').forEach((part, at) => {
			if (at > 0) lines.push([]);
			if (part !== '') lines.at(-1)?.push({ text: part, language: run.language });
		});
	}
	return lines.filter((line) => line.length > 0);
}
