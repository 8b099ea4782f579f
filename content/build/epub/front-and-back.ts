import type { BookLanguage, BookYaml } from '../../schema.ts';
import { documentXhtml } from './document-xhtml.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import type { ContentDocument } from './publication.ts';
import { wordsFor } from './words.ts';

export function coverDocument(
	metadata: BookYaml,
	language: BookLanguage,
	stylesheet?: string
): ContentDocument {
	const words = wordsFor(language);
	const alt = `${words.cover}. ${metadata.cover.description[language] ?? metadata.cover.description.vi ?? ''}`;
	return {
		id: 'bia',
		path: 'text/bia.xhtml',
		title: words.cover,
		xhtml: documentXhtml({
			language,
			title: words.cover,
			...(stylesheet ? { stylesheet } : {}),
			bodyAttributes: ' epub:type="cover"',
			body: `<section class="cover" epub:type="cover">\n<img src="../pictures/cover.jpg" alt="${escapeAttribute(alt)}"/>\n</section>`
		}),
		linear: true,
		headings: [],
		inContents: false,
		landmark: 'cover',
		pages: []
	};
}

/** Who made the book, what one may do with it, and what it offers: in every language of the book. */
export function colophonDocument(metadata: BookYaml, sources: string): ContentDocument {
	const [language = 'vi'] = metadata.languages;
	const words = wordsFor(language);
	const parts = metadata.languages.map((each) => {
		const own = wordsFor(each);
		const makers = [...new Set(metadata.contributors.map((contributor) => contributor.name))].join(', ');
		const lines: [string, string | undefined][] = [
			[own.madeBy, makers],
			[own.publisher, `${metadata.publisher}, ${metadata.year}`],
			[own.voice, metadata.narration?.voice[each]],
			[
				own.access,
				metadata.accessibility[each] ?? (each === language ? metadata.accessibility.vi : undefined)
			]
		];
		const list = lines
			.filter((line): line is [string, string] => Boolean(line[1]))
			.map(([name, text]) => `<p><strong>${name}:</strong> ${escapeText(text)}</p>`);
		const mark = each === language ? '' : ` lang="${each}" xml:lang="${each}"`;
		const heading = each === language ? '' : `<h2>${own.about}</h2>\n`;
		return `<div${mark}>\n${heading}<p><em>${escapeText(metadata.title[each] ?? '')}</em></p>\n${list.join('\n')}\n<p>${own.rights[metadata.rights]}</p>\n</div>`;
	});
	return {
		id: 've-cuon-sach',
		path: 'text/ve-cuon-sach.xhtml',
		title: words.about,
		xhtml: documentXhtml({
			language,
			title: words.about,
			bodyAttributes: ' epub:type="backmatter"',
			body: `<section class="colophon" epub:type="colophon" role="doc-colophon" aria-labelledby="ten">\n<h1 id="ten">${words.about}</h1>\n${parts.join('\n')}\n${sources}</section>`
		}),
		linear: true,
		headings: [],
		inContents: true,
		landmark: 'colophon',
		pages: []
	};
}
