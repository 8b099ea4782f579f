import { strToU8, zipSync } from 'fflate';
import * as m from '#lib/paraglide/messages.js';
import { besides, linesOf } from './export-text.ts';
import type { ExportedBook } from './exported-book.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const CONTENT_TYPES = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`;
const RELATIONS = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const DOCUMENT_RELATIONS = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`;

/** Sizes in half points. The headings are real ones: a screen reader finds its way by them. */
const STYLES = `${HEAD}<w:styles xmlns:w="${W}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="120" w:line="360" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="26"/></w:rPr></w:style>${style('Heading1', 'heading 1', 0, 36)}${style('Heading2', 'heading 2', 1, 30)}<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/><w:pPr><w:ind w:left="480"/></w:pPr><w:rPr><w:i/></w:rPr></w:style></w:styles>`;

function style(id: string, name: string, level: number, size: number): string {
	return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="${level}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`;
}

/** A notebook as a document of Word, LibreOffice and their like. */
export function asDocx(book: ExportedBook): Blob {
	const { title, items, language, day } = book;
	const body = [
		paragraph(m.reader_carry_heading({ title }), 'Heading1'),
		...items.flatMap((item) => {
			const words = item.locator.text?.highlight;
			const [heading = ''] =
				words || item.note
					? linesOf({ ...item, locator: { ...item.locator, text: {} }, note: '' })
					: linesOf(item);
			return [
				paragraph(heading || day(item.createdAt), 'Heading2'),
				...(words ? [paragraph(words, 'Quote', language)] : []),
				...(item.note ? item.note.split('\n').map((line) => paragraph(line, 'Normal')) : []),
				...[...besides(item), day(item.createdAt)].map((line) => paragraph(line, 'Normal'))
			];
		})
	];
	const document = `${HEAD}<w:document xmlns:w="${W}"><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`;
	const files = {
		'[Content_Types].xml': CONTENT_TYPES,
		'_rels/.rels': RELATIONS,
		'word/document.xml': document,
		'word/styles.xml': STYLES,
		'word/_rels/document.xml.rels': DOCUMENT_RELATIONS
	};
	const zip = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
	return new Blob([new Uint8Array(zip)], { type: TYPE });
}

function paragraph(text: string, styleId: string, language = ''): string {
	const lang = language ? `<w:rPr><w:lang w:val="${escaped(language)}"/></w:rPr>` : '';
	return `<w:p><w:pPr><w:pStyle w:val="${styleId}"/></w:pPr><w:r>${lang}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

/** Characters that XML 1.0 has no place for leave. */
function escaped(text: string): string {
	return (
		text
			// eslint-disable-next-line no-control-regex
			.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
			.replace(/&/g, '&amp;')
			.replace(/</g, '&lt;')
			.replace(/>/g, '&gt;')
			.replace(/"/g, '&quot;')
	);
}
