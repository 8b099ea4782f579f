import type { Block, FigureData, TableData, Inline } from '../markup/document.ts';
import { parseInline } from '../markup/inline.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import {
	inlineXhtml,
	noSentences,
	pageBreak,
	spokenXhtml,
	termId,
	type SectionContext
} from './inline-xhtml.ts';

export interface BlockContext extends SectionContext {
	/** Address of a picture, its size, and that it is used. */
	picture(name: string): { readonly href: string; readonly width: number; readonly height: number };
	/** `##` headings become nested entries of the table of contents. */
	headingId(content: readonly Inline[]): string;
}

export const blocksXhtml = (blocks: readonly Block[], context: BlockContext): string =>
	blocks.map((block) => blockXhtml(block, context)).join('\n');

export function blockXhtml(block: Block, context: BlockContext): string {
	switch (block.kind) {
		case 'heading': {
			const id = block.level === 2 ? ` id="${context.headingId(block.content)}"` : '';
			return `<h${block.level}${id}>${spokenXhtml(block.content, context)}</h${block.level}>`;
		}
		case 'paragraph':
			return `<p>${spokenXhtml(block.content, context)}</p>`;
		case 'list': {
			const tag = block.ordered ? 'ol' : 'ul';
			const items = block.items.map((item) => `<li>${itemXhtml(item, unspoken(context))}</li>`);
			return `<${tag}>\n${items.join('\n')}\n</${tag}>`;
		}
		case 'quote':
			return `<blockquote>\n${blocksXhtml(block.blocks, context)}\n</blockquote>`;
		case 'verse':
			return `<p class="verse">${block.lines.map((line) => spokenXhtml(line, context)).join('<br/>\n')}</p>`;
		case 'aside': {
			const title = block.title ? `<p class="aside-title">${escapeText(block.title)}</p>\n` : '';
			const name = block.title ? ` aria-label="${escapeAttribute(block.title)}"` : '';
			return `<aside class="box"${name}>\n${title}${blocksXhtml(block.blocks, unspoken(context))}\n</aside>`;
		}
		case 'figure':
			return figureXhtml(block.data, context);
		case 'table':
			return tableXhtml(block.data, block.head, block.rows, unspoken(context));
		case 'definitions': {
			const entries = block.entries.map(
				({ term, meaning }) =>
					`<dt epub:type="glossterm"><dfn id="${context.prefix}${termId(term)}">${inlineXhtml(term, context)}</dfn></dt>` +
					`<dd epub:type="glossdef">${inlineXhtml(meaning, context)}</dd>`
			);
			return `<dl>\n${entries.join('\n')}\n</dl>`;
		}
		case 'page-break':
			return pageBreak(block.label, context, 'div');
		case 'rule':
			return '<hr/>';
	}
}

/** The same place in the text, without sentence ids. */
export const unspoken = (context: BlockContext): BlockContext => ({
	...context,
	nextSentenceId: noSentences
});

/** A list item of one paragraph needs no <p>. */
function itemXhtml(item: readonly Block[], context: BlockContext): string {
	const [first, ...rest] = item;
	if (first?.kind !== 'paragraph') return blocksXhtml(item, context);
	return inlineXhtml(first.content, context) + blocksXhtml(rest, context);
}

export function imageXhtml(name: string, alt: string | null, context: BlockContext): string {
	const { href, width, height } = context.picture(name);
	const words = alt === null ? ' alt="" role="presentation"' : ` alt="${escapeAttribute(alt)}"`;
	return `<img src="${href}"${words} width="${width}" height="${height}"/>`;
}

export function figureXhtml(data: FigureData, context: BlockContext, extra = ''): string {
	const width = data.width
		? ` class="wide-${Math.max(20, Math.min(100, Math.round(data.width / 10) * 10))}"`
		: '';
	if ('decorative' in data)
		return `<div${width || ' class="ornament"'}>${imageXhtml(data.picture, null, context)}</div>`;
	const words = data.caption ? spokenXhtml(parseInline(data.caption, 'caption'), context) : '';
	const caption = words || extra ? `\n<figcaption>${words}${extra}</figcaption>` : '';
	return `<figure${width}>\n${imageXhtml(data.picture, data.alt, context)}${caption}\n</figure>`;
}

function tableXhtml(
	data: TableData,
	head: readonly (readonly Inline[])[],
	rows: readonly (readonly (readonly Inline[])[])[],
	context: BlockContext
): string {
	const columns = head.map((cell) => `<th scope="col">${inlineXhtml(cell, context)}</th>`).join('');
	const body = rows.map((row) => {
		const cells = row.map((cell, index) =>
			index === 0 && data.headers === 'both'
				? `<th scope="row">${inlineXhtml(cell, context)}</th>`
				: `<td>${inlineXhtml(cell, context)}</td>`
		);
		return `<tr>${cells.join('')}</tr>`;
	});
	return (
		`<table>\n<caption>${escapeText(data.caption)}</caption>\n<thead><tr>${columns}</tr></thead>\n` +
		`<tbody>\n${body.join('\n')}\n</tbody>\n</table>`
	);
}
