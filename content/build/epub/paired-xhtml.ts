import { ContentError } from '../../schema.ts';
import type { Block, FigureData } from '../markup/document.ts';
import { blockXhtml, figureXhtml, type BlockContext } from './block-xhtml.ts';
import { escapeText } from './escape.ts';
import { parseInline } from '../markup/inline.ts';
import { inlineXhtml } from './inline-xhtml.ts';

/** Two languages side by side: every block is followed by its translation, a picture stands once. */
export function pairedXhtml(
	blocks: readonly Block[],
	translated: readonly Block[],
	context: BlockContext,
	other: BlockContext
): string {
	const length = Math.max(blocks.length, translated.length);
	const pairs: string[] = [];
	for (let index = 0; index < length; index++) {
		const [block, twin] = [blocks[index], translated[index]];
		if (!block || !twin || block.kind !== twin.kind)
			throw new ContentError(
				`The two languages part at block ${index + 1}: ${block?.kind ?? 'nothing'} in ${context.language}, ${twin?.kind ?? 'nothing'} in ${other.language}.`
			);
		pairs.push(pairXhtml(block, twin, context, other));
	}
	return pairs.join('\n');
}

function pairXhtml(block: Block, twin: Block, context: BlockContext, other: BlockContext): string {
	if (block.kind === 'rule' || block.kind === 'page-break') return blockXhtml(block, context);
	if (block.kind === 'figure' && twin.kind === 'figure')
		return figureXhtml(block.data, context, translatedFigure(twin.data, other));
	const second = blockXhtml(twin, other).replace(
		/^<(\w+)([^>]*)>/u,
		(_tag, name: string, attributes: string) => {
			const mark = `lang="${other.language}" xml:lang="${other.language}"`;
			const classes = /class="([^"]*)"/u.exec(attributes)?.[1];
			const rest = attributes.replace(/\s*class="[^"]*"/u, '');
			return `<${name}${rest} ${mark} class="${[classes, 'translation'].filter(Boolean).join(' ')}">`;
		}
	);
	return `<div class="pair">\n${blockXhtml(block, context)}\n${second}\n</div>`;
}

/** The translated caption, and the translated description for those who listen. */
function translatedFigure(data: FigureData, other: BlockContext): string {
	if ('decorative' in data) return '';
	const mark = `lang="${other.language}" xml:lang="${other.language}"`;
	const caption = data.caption
		? `<br/><span class="translation" ${mark}>${inlineXhtml(parseInline(data.caption, 'caption'), other)}</span>`
		: '';
	return `${caption}<span class="description" ${mark}>${escapeText(data.alt)}</span>`;
}
