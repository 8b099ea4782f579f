import { parse as parseYaml } from 'yaml';
import { ContentError } from '../../schema.ts';

/** A text cut at its `:::` lines: plain Markdown and named blocks. */
export type Chunk =
	| { readonly kind: 'markdown'; readonly source: string; readonly line: number }
	| {
			readonly kind: 'block';
			readonly name: string;
			readonly title: string;
			readonly source: string;
			readonly line: number;
	  };

const OPEN = /^:::\s*([a-z]+)\s*(.*)$/u;

export function cutIntoChunks(source: string, where: string): Chunk[] {
	const chunks: Chunk[] = [];
	let plain: string[] = [];
	let plainLine = 1;
	let block: { name: string; title: string; lines: string[]; line: number } | null = null;
	const flush = () => {
		if (plain.some((line) => line.trim()))
			chunks.push({ kind: 'markdown', source: plain.join('\n'), line: plainLine });
		plain = [];
	};
	source.split('\n').forEach((text, index) => {
		const line = index + 1;
		if (block) {
			if (text.trim() === ':::') {
				chunks.push({
					kind: 'block',
					name: block.name,
					title: block.title,
					source: block.lines.join('\n'),
					line: block.line
				});
				block = null;
				plainLine = line + 1;
			} else block.lines.push(text);
			return;
		}
		const opened = OPEN.exec(text);
		if (opened) {
			flush();
			block = { name: opened[1] ?? '', title: (opened[2] ?? '').trim(), lines: [], line };
		} else if (text.startsWith(':::')) {
			throw new ContentError(`${where}, line ${line}: this ::: closes nothing.`);
		} else plain.push(text);
	});
	const left = block as { name: string; line: number } | null;
	if (left)
		throw new ContentError(`${where}, line ${left.line}: the block "${left.name}" is never closed with :::.`);
	flush();
	return chunks;
}

/** The YAML inside a block. */
export function yamlOf(chunk: Chunk & { kind: 'block' }, where: string): unknown {
	try {
		return parseYaml(chunk.source) ?? {};
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new ContentError(
			`${where}, line ${chunk.line}: the lines of "${chunk.name}" are not YAML (${why}).`
		);
	}
}
