import { documentXhtml } from './document-xhtml.ts';
import { escapeText } from './escape.ts';
import type { Assembled } from './publication.ts';
import { wordsFor } from './words.ts';

/** nav.xhtml: table of contents, list of pages, landmarks. */
export function navigationDocument(book: Assembled, title: string): string {
	const words = wordsFor(book.language);
	const link = (href: string, text: string, type = '') =>
		`<a${type ? ` epub:type="${type}"` : ''} href="${href}">${escapeText(text)}</a>`;
	const entries = book.documents
		.filter((document) => document.inContents)
		.map(({ path, title: name, headings }) => {
			const inner = headings.map(
				(heading) => `<li>${link(`${path}#${heading.fragment}`, heading.title)}</li>`
			);
			return `<li>${link(path, name)}${inner.length ? `\n<ol>\n${inner.join('\n')}\n</ol>\n` : ''}</li>`;
		});
	const pages = book.documents.flatMap(({ path, pages: list }) =>
		list.map(({ label, fragment }) => `<li>${link(fragment ? `${path}#${fragment}` : path, label)}</li>`)
	);
	const names = { cover: words.cover, bodymatter: words.start, glossary: '', colophon: words.about } as const;
	const landmarks = book.documents.flatMap((document) =>
		document.landmark
			? [`<li>${link(document.path, names[document.landmark] || document.title, document.landmark)}</li>`]
			: []
	);
	const nav = (type: string, role: string, heading: string, items: readonly string[], hidden: boolean) =>
		items.length
			? `<nav epub:type="${type}"${role ? ` role="${role}"` : ''} aria-label="${heading}"${hidden ? ' hidden="hidden"' : ''}>\n` +
				`<h1>${heading}</h1>\n<ol>\n${items.join('\n')}\n</ol>\n</nav>`
			: '';
	return documentXhtml({
		language: book.language,
		title: `${words.contents}: ${title}`,
		stylesheet: 'css/book.css',
		body: [
			nav('toc', 'doc-toc', words.contents, entries, false),
			nav('page-list', 'doc-pagelist', words.pages, pages, true),
			nav('landmarks', '', words.landmarks, landmarks, true)
		]
			.filter(Boolean)
			.join('\n')
	});
}
