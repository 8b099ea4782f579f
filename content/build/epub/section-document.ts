import type { BookLanguage } from '../../schema.ts';
import { plainText, type Inline, type Section } from '../markup/document.ts';
import { blocksXhtml, unspoken, type BlockContext } from './block-xhtml.ts';
import { documentXhtml } from './document-xhtml.ts';
import { idOf, inlineXhtml, noSentences, spokenXhtml } from './inline-xhtml.ts';
import { pairedXhtml } from './paired-xhtml.ts';
import type { ContentDocument } from './publication.ts';
import { wordsFor } from './words.ts';

/** What the sections of one book share. */
export interface BookContext {
	readonly glossary: ReadonlyMap<string, string>;
	readonly picture: BlockContext['picture'];
	readonly narrated: boolean;
}

export interface SectionInLanguage {
	readonly language: BookLanguage;
	readonly section: Section;
}

/** One section, with its translation when the book has two languages, as one content document. */
export function sectionDocument(
	main: SectionInLanguage,
	translation: SectionInLanguage | null,
	book: BookContext
): ContentDocument & { readonly sentenceIds: readonly string[] } {
	const { section } = main;
	const pages: { label: string; fragment: string }[] = [];
	const headings: { title: string; fragment: string }[] = [];
	const sentenceIds: string[] = [];
	const contextFor = ({ language, section: own }: SectionInLanguage, prefix: string): BlockContext => ({
		language,
		prefix,
		pageWord: wordsFor(language).page,
		glossaryHref: (term) => book.glossary.get(idOf(term)),
		sectionHref: (id) => `${id}.xhtml`,
		noteNumber: (label) => own.notes.findIndex((note) => note.label === label) + 1,
		nextSentenceId: book.narrated
			? () => {
					const id = `cau-${sentenceIds.length + 1}`;
					sentenceIds.push(id);
					return id;
				}
			: noSentences,
		onPage: (label, fragment) => pages.push({ label, fragment }),
		picture: book.picture,
		headingId: (content: readonly Inline[]) => {
			const fragment = `${prefix}muc-${headings.length + 1}`;
			if (!prefix) headings.push({ title: plainText(content), fragment });
			return fragment;
		}
	});
	const context = contextFor(main, '');
	const other = translation && {
		...translation,
		context: contextFor(translation, `${translation.language}-`)
	};
	const heading = other
		? `<h1 id="ten"><span>${inlineXhtml(section.title, context)}</span> ` +
			`<span class="translation" lang="${other.language}" xml:lang="${other.language}">${inlineXhtml(other.section.title, other.context)}</span></h1>`
		: `<h1 id="ten">${spokenXhtml(section.title, context)}</h1>`;
	const body = other
		? pairedXhtml(section.blocks, other.section.blocks, context, other.context)
		: blocksXhtml(section.blocks, context);
	const notes = [notesXhtml(section, context), other ? notesXhtml(other.section, other.context) : ''];
	const glossary = section.role === 'glossary';
	const type = glossary ? 'glossary' : 'chapter';
	return {
		id: section.id,
		path: `text/${section.id}.xhtml`,
		title: plainText(section.title),
		xhtml: documentXhtml({
			language: main.language,
			title: plainText(section.title),
			bodyAttributes: ` epub:type="${glossary ? 'backmatter' : 'bodymatter'}"`,
			body:
				`<section epub:type="${type}" role="doc-${type}" aria-labelledby="ten">\n${heading}\n${body}\n` +
				`${notes.join('')}</section>`
		}),
		linear: true,
		headings,
		inContents: true,
		...(glossary ? { landmark: 'glossary' as const } : {}),
		pages,
		sentenceIds
	};
}

function notesXhtml(section: Section, context: BlockContext): string {
	if (!section.notes.length) return '';
	const quiet = unspoken(context);
	const { back } = wordsFor(context.language === 'en' ? 'en' : 'vi');
	const asides = section.notes.map(({ content }, index) => {
		const id = `${context.prefix}note-${index + 1}`;
		return (
			`<aside epub:type="footnote" role="doc-footnote" class="footnote" id="${id}"><p>` +
			`<a role="doc-backlink" href="#${id}-call" aria-label="${back} ${index + 1}">${index + 1}.</a> ${inlineXhtml(content, quiet)}</p></aside>`
		);
	});
	return `<div class="footnotes" lang="${context.language}" xml:lang="${context.language}">\n${asides.join('\n')}\n</div>\n`;
}
