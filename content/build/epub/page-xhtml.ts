import { ContentError, type BookLanguage } from '../../schema.ts';
import type { Balloon, Block, FixedPage } from '../markup/document.ts';
import { blocksXhtml, imageXhtml, type BlockContext } from './block-xhtml.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { pairedXhtml } from './paired-xhtml.ts';
import { wordsFor } from './words.ts';

export interface PageInLanguage {
	readonly language: BookLanguage;
	readonly page: FixedPage;
	readonly context: BlockContext;
}

/** The body of a fixed page; the second language stands under the first in every box. */
export function pageXhtml(number: number, main: PageInLanguage, other: PageInLanguage | null): string {
	const { page, context } = main;
	const { data } = page;
	const parts: string[] = [];
	if (data.title) parts.push(`<h1 class="unseen">${escapeText(data.title)}</h1>`);
	if (data.picture) parts.push(imageXhtml(data.picture, data.alt ?? null, context));
	if (other?.page.data.alt && data.picture) parts.push(unseen(other.page.data.alt, other.language));
	page.panels.forEach((panel, index) => {
		const twin = other?.page.panels[index];
		if (other && !twin)
			throw new ContentError(`Page ${number}: panel ${index + 1} is missing in ${other.language}.`);
		const name = `${wordsFor(main.language).panel} ${index + 1}`;
		const balloons = panel.balloons.map((balloon, at) =>
			balloonXhtml(balloon, twin?.balloons[at] ?? null, at + 1, main, other)
		);
		parts.push(
			`<div class="panel panel-${index + 1}" epub:type="panel" role="group" aria-label="${escapeAttribute(name)}">\n` +
				`${imageXhtml(panel.data.picture, panel.data.alt, context)}\n` +
				`${twin && other ? `${unseen(twin.data.alt, other.language)}\n` : ''}${balloons.join('\n')}\n</div>`
		);
	});
	if (page.blocks.length) {
		const classes = ['words', data.align, data.ink === 'light' ? 'light' : '', data.card ? 'card' : '']
			.filter((name) => name && name !== 'left')
			.join(' ');
		parts.push(
			`<div class="${classes}">\n${wordsXhtml(page.blocks, other?.page.blocks ?? null, main, other)}\n</div>`
		);
	}
	return `<div class="page page-${number}">\n${parts.join('\n')}\n</div>`;
}

function balloonXhtml(
	balloon: Balloon,
	twin: Balloon | null,
	number: number,
	main: PageInLanguage,
	other: PageInLanguage | null
): string {
	const { kind, tail, who } = balloon.data;
	const classes = `balloon balloon-${number} ${kind}${tail === 'none' ? '' : ` tail tail-${tail}`}`;
	const speaker = who ? `<p class="unseen">${escapeText(who)}:</p>\n` : '';
	const type = kind === 'sound' ? 'sound-area' : kind === 'caption' ? 'text-area' : 'balloon';
	return `<div class="${classes}" epub:type="${type}">\n${speaker}${wordsXhtml(balloon.blocks, twin?.blocks ?? null, main, other)}\n</div>`;
}

const wordsXhtml = (
	blocks: readonly Block[],
	translated: readonly Block[] | null,
	main: PageInLanguage,
	other: PageInLanguage | null
): string =>
	other && translated
		? pairedXhtml(blocks, translated, main.context, other.context)
		: blocksXhtml(blocks, main.context);

const unseen = (text: string, language: string): string =>
	`<p class="unseen" lang="${language}" xml:lang="${language}">${escapeText(text)}</p>`;
