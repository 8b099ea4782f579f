import { plainText, type Inline } from '../markup/document.ts';
import { sentencesOf } from '../sentences.ts';
import { escapeAttribute, escapeText } from './escape.ts';

/** Everything the words of one section need to become XHTML. */
export interface SectionContext {
	readonly language: string;
	/** Prefix of ids, so that two languages in one file don't collide. */
	readonly prefix: string;
	readonly pageWord: string;
	/** Where a word of the glossary is explained. */
	glossaryHref(term: string): string | undefined;
	/** Address of another section. */
	sectionHref(id: string): string;
	/** Number shown for a footnote. */
	noteNumber(label: string): number;
	/** Narrated books: gives every sentence its id. */
	nextSentenceId(): string | null;
	/** Told about each page break. */
	onPage(label: string, id: string): void;
}

export function inlineXhtml(content: readonly Inline[], context: SectionContext): string {
	return content.map((part) => one(part, context)).join('');
}

/** Like inlineXhtml, with an id around each sentence when the book is narrated. */
export function spokenXhtml(content: readonly Inline[], context: SectionContext): string {
	const sentences = sentencesOf(content).map((sentence) => {
		const id = context.nextSentenceId();
		const words = inlineXhtml(sentence, context);
		return id === null ? words : `<span id="${id}">${words.trim()}</span>`;
	});
	return context.nextSentenceId === noSentences ? inlineXhtml(content, context) : sentences.join(' ');
}

/** For books without narration. */
export const noSentences = (): null => null;

function one(part: Inline, context: SectionContext): string {
	switch (part.kind) {
		case 'text':
			return escapeText(part.text);
		case 'emphasis':
			return `<em>${inlineXhtml(part.children, context)}</em>`;
		case 'strong':
			return `<strong>${inlineXhtml(part.children, context)}</strong>`;
		case 'language': {
			const language = escapeAttribute(part.language);
			return `<span lang="${language}" xml:lang="${language}">${inlineXhtml(part.children, context)}</span>`;
		}
		case 'term': {
			const href = context.glossaryHref(part.term);
			const words = inlineXhtml(part.children, context);
			return href ? `<a class="term" href="${href}">${words}</a>` : `<dfn>${words}</dfn>`;
		}
		case 'link':
			return `<a href="${escapeAttribute(context.sectionHref(part.section))}">${inlineXhtml(part.children, context)}</a>`;
		case 'note': {
			const number = context.noteNumber(part.label);
			const id = `${context.prefix}note-${number}`;
			return `<sup><a epub:type="noteref" role="doc-noteref" id="${id}-call" href="#${id}">${number}</a></sup>`;
		}
		case 'page-break':
			return pageBreak(part.label, context, 'span');
		case 'line-break':
			return '<br/>';
	}
}

export function pageBreak(label: string, context: SectionContext, element: 'span' | 'div'): string {
	const id = `${context.prefix}page-${label}`;
	context.onPage(label, id);
	const name = escapeAttribute(`${context.pageWord} ${label}`);
	return `<${element} epub:type="pagebreak" role="doc-pagebreak" id="${id}" aria-label="${name}"></${element}>`;
}

/** A name in ids: letters without marks. */
export const idOf = (text: string): string =>
	text
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(/[đĐ]/gu, 'd')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/gu, '-')
		.replaceAll(/^-|-$/gu, '');

export const termId = (term: readonly Inline[]): string => `tu-${idOf(plainText(term))}`;
