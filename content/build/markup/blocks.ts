import { ContentError, figureSchema, parseContent, tableSchema } from '../../schema.ts';
import { cutIntoChunks, yamlOf, type Chunk } from './chunks.ts';
import type { Block, Inline, TableData } from './document.ts';
import { inlineOf, markdown, parseInline } from './inline.ts';

type Token = ReturnType<typeof markdown.parse>[number];

/** The blocks of a text without section headings and pages. */
export function parseBlocks(source: string, where: string): Block[] {
	return blocksOf(cutIntoChunks(source, where), where);
}

export function blocksOf(chunks: readonly Chunk[], where: string): Block[] {
	const blocks: Block[] = [];
	let table: TableData | null = null;
	for (const chunk of chunks) {
		const here = `${where}, line ${chunk.line}`;
		if (chunk.kind === 'markdown') {
			blocks.push(...markdownBlocks(chunk.source, here, table));
			table = null;
			continue;
		}
		switch (chunk.name) {
			case 'figure':
				blocks.push({ kind: 'figure', data: parseContent(figureSchema, yamlOf(chunk, where), here) });
				break;
			case 'table':
				table = parseContent(tableSchema, yamlOf(chunk, where), here);
				break;
			case 'aside':
				blocks.push({ kind: 'aside', title: chunk.title, blocks: markdownBlocks(chunk.source, here, null) });
				break;
			case 'verse':
				blocks.push({
					kind: 'verse',
					lines: chunk.source.split('\n').map((line) => parseInline(line.trim(), here))
				});
				break;
			default:
				throw new ContentError(
					`${here}: there is no block called "${chunk.name}" here. Known: figure, table, aside, verse (and page, panel, balloon in a fixed book).`
				);
		}
	}
	return blocks;
}

/** Walks a markdown-it token list once, from left to right. */
class Reader {
	private at = 0;
	private readonly tokens: readonly Token[];
	private readonly where: string;
	private readonly table: TableData | null;

	constructor(tokens: readonly Token[], where: string, table: TableData | null) {
		this.tokens = tokens;
		this.where = where;
		this.table = table;
	}

	until(close: string | null): Block[] {
		const blocks: Block[] = [];
		for (;;) {
			const token = this.tokens[this.at];
			if (!token || token.type === close) return blocks;
			this.at++;
			blocks.push(...this.block(token));
		}
	}

	private block(token: Token): Block[] {
		switch (token.type) {
			case 'heading_open': {
				const level = Number(token.tag.slice(1));
				const content = this.inline('heading_close');
				if (level !== 2 && level !== 3)
					throw new ContentError(`${this.where}: inside a section headings are ## or ###.`);
				return [{ kind: 'heading', level, content }];
			}
			case 'paragraph_open':
				return [this.paragraph()];
			case 'bullet_list_open':
			case 'ordered_list_open': {
				const ordered = token.type === 'ordered_list_open';
				const items: Block[][] = [];
				const end = token.type.replace('open', 'close');
				while (this.tokens[this.at]?.type === 'list_item_open') {
					this.at++;
					items.push(this.until('list_item_close'));
					this.at++;
				}
				this.pass(end);
				return [{ kind: 'list', ordered, items }];
			}
			case 'blockquote_open': {
				const blocks = this.until('blockquote_close');
				this.at++;
				return [{ kind: 'quote', blocks }];
			}
			case 'hr':
				return [{ kind: 'rule' }];
			case 'table_open':
				return [this.tableBlock()];
			default:
				throw new ContentError(
					`${this.where}: "${token.content || token.type}" is Markdown this library does not use.`
				);
		}
	}

	private pass(type: string) {
		if (this.tokens[this.at]?.type === type) this.at++;
	}

	private inline(close: string): Inline[] {
		const content = inlineOf(this.tokens[this.at]?.children ?? [], this.where);
		this.at++;
		this.pass(close);
		return content;
	}

	private paragraph(): Block {
		const source = this.tokens[this.at]?.content ?? '';
		const content = this.inline('paragraph_close');
		const only = content.length === 1 ? content[0] : undefined;
		if (only?.kind === 'page-break') return only;
		const split = source.indexOf('\n: ');
		if (split < 0) return { kind: 'paragraph', content };
		const term = parseInline(source.slice(0, split), this.where);
		const meaning = parseInline(source.slice(split + 3).replaceAll('\n', ' '), this.where);
		return { kind: 'definitions', entries: [{ term, meaning }] };
	}

	private tableBlock(): Block {
		if (!this.table)
			throw new ContentError(
				`${this.where}: a table needs a ::: table block with its caption just before it.`
			);
		const rows: Inline[][][] = [];
		while (this.tokens[this.at] && this.tokens[this.at]?.type !== 'table_close') {
			const token = this.tokens[this.at++];
			if (token?.type === 'tr_open') rows.push([]);
			if (token?.type === 'th_open' || token?.type === 'td_open')
				rows.at(-1)?.push(this.inline(token.type.replace('open', 'close')));
		}
		this.at++;
		const [head = [], ...body] = rows;
		return { kind: 'table', data: this.table, head, rows: body };
	}
}

function markdownBlocks(source: string, where: string, table: TableData | null): Block[] {
	const blocks = new Reader(markdown.parse(source, {}), where, table).until(null);
	// Entries of a glossary written one after another are one list.
	return blocks.reduce<Block[]>((all, block) => {
		const last = all.at(-1);
		if (block.kind === 'definitions' && last?.kind === 'definitions')
			return [...all.slice(0, -1), { kind: 'definitions', entries: [...last.entries, ...block.entries] }];
		return [...all, block];
	}, []);
}
