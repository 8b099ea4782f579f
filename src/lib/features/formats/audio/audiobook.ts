import type { AudioWords } from '../words.ts';

/** A chapter as a file of sound in the audiobook. */
export interface AudioChapter {
	readonly title: string;
	/** Path in the zip. */
	readonly path: string;
	readonly mediaType: string;
	/** null: nobody has measured it. */
	readonly seconds: number | null;
}

export interface Audiobook {
	readonly title: string;
	readonly by: readonly string[];
	/** BCP 47 */
	readonly language: string;
	/** Tells this publication from all others. */
	readonly identifier: string;
	/** Whose voice it is, in a sentence. */
	readonly voice: string;
	readonly rights: string | null;
	readonly chapters: readonly AudioChapter[];
}

/** The manifest of W3C Audiobooks (https://www.w3.org/TR/audiobooks/), as players read it. */
export function audiobookManifest(book: Audiobook): string {
	const known = book.chapters.every(({ seconds }) => seconds !== null);
	const whole = book.chapters.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
	return JSON.stringify(
		{
			'@context': ['https://schema.org', 'https://www.w3.org/ns/pub-context'],
			conformsTo: 'https://www.w3.org/TR/audiobooks/',
			type: 'Audiobook',
			id: book.identifier,
			name: book.title,
			inLanguage: book.language,
			...(book.by.length > 0 && { author: book.by }),
			abridged: false,
			accessMode: ['auditory'],
			accessModeSufficient: [{ type: 'ItemList', itemListElement: ['auditory'] }],
			accessibilityHazard: ['none'],
			accessibilitySummary: book.voice,
			...(known && { duration: durationOf(whole) }),
			readingOrder: book.chapters.map(({ title, path, mediaType, seconds }) => ({
				...{ type: 'LinkedResource', url: path, encodingFormat: mediaType, name: title },
				...(seconds !== null && { duration: durationOf(seconds) })
			})),
			resources: [{ type: 'LinkedResource', url: 'index.html', encodingFormat: 'text/html', rel: 'contents' }]
		},
		null,
		'\t'
	);
}

/** ISO 8601 */
const durationOf = (seconds: number) => `PT${Math.round(seconds)}S`;

/** The contents as a page that opens in any browser, without a network: each chapter with the controls of the browser, one after the other. */
export function contentsPage(book: Audiobook, words: AudioWords): string {
	const entries = book.chapters.map(
		({ title, path, seconds }) =>
			`<li><h2>${escaped(title)}</h2>${seconds === null ? '' : `<p>${escaped(words.minutes(seconds))}</p>`}<audio controls preload="none" aria-label="${escaped(title)}" src="${escaped(encodeURI(path))}"></audio></li>`
	);
	return `<!doctype html>
<html lang="${escaped(book.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(book.title)}</title>
<link rel="publication" href="publication.json">
<style>
:root { color-scheme: light dark; }
body { max-width: 40rem; margin: auto; padding: 1rem; font: 1.125rem/1.6 sans-serif; }
li { margin-bottom: 1.5rem; }
h2 { margin: 0; font-size: 1.25rem; }
audio { width: 100%; }
</style>
</head>
<body>
<h1>${escaped(book.title)}</h1>
${book.by.length > 0 ? `<p>${escaped(book.by.join(', '))}</p>` : ''}
<p>${escaped(book.voice)}</p>
<nav role="doc-toc" aria-label="${escaped(words.contents)}">
<ol>
${entries.join('\n')}
</ol>
</nav>
${book.rights ? `<p>${escaped(book.rights)}</p>` : ''}
<script>
const chapters = document.querySelectorAll('audio');
chapters.forEach((chapter, n) => chapter.addEventListener('ended', () => chapters[n + 1]?.play()));
</script>
</body>
</html>
`;
}

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Of the n-th chapter (from 1), by its title: what every file system takes. */
export function chapterPath(n: number, title: string, ending: string): string {
	const words = title
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replaceAll(/[đĐ]/gu, 'd')
		.toLowerCase()
		.replace(/[^a-z\d]+/g, '-')
		.replace(/^-|-$/g, '')
		.slice(0, 60)
		.replace(/-$/, '');
	return `${String(n).padStart(3, '0')}${words && `-${words}`}.${ending}`;
}
