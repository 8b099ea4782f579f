import {
	allBlocks,
	plainText,
	type AccessibleDocument,
	type DocumentBlock,
	type DocumentCell,
	type DocumentRun
} from '#lib/publication/accessible-document.ts';

/** Said in the language of the book. */
export interface HtmlWords {
	readonly contents: string;
	readonly description: string;
	readonly picture: string;
	readonly undescribed: string;
	/** Before the number of a printed page. */
	readonly page: string;
}

const TAGS = { strong: 'strong', emphasis: 'em', note: 'sup' } as const;

/** Gives a picture as a `data:` address; null: it is told. */
export type PictureOf = (path: string) => Promise<string | null>;

/** No face but the device's, which its owner can read; nothing that a reader's own style could not change. */
const STYLE = `
:root{color-scheme:light dark}
body{max-width:38em;margin:0 auto;padding:1rem;font:1.25rem/1.6 "Be Vietnam Pro",Andika,Verdana,sans-serif}
h1,h2,h3,h4,h5,h6{line-height:1.3}
section{margin-top:3rem}
img{max-width:100%;height:auto}
figure{margin:1.5rem 0}
table{border-collapse:collapse;display:block;overflow-x:auto}
th,td{border:1px solid;padding:.4em .6em;text-align:start;vertical-align:top}
aside{border-inline-start:.25em solid;padding-inline-start:1em}
.page{font-size:.85em;border-top:1px solid;margin:1.5rem 0 .5rem}`;

/** One file that needs nothing else: pictures are in it. In pieces, as they come. */
export async function* htmlDocument(
	book: AccessibleDocument,
	words: HtmlWords,
	pictureOf: PictureOf
): AsyncGenerator<string> {
	const writer = new Writer(book, words, pictureOf);
	const head = [book.subtitle, ...book.by, book.publisher, book.rights].filter((line) => line !== null);
	yield `<!DOCTYPE html>
<html lang="${escaped(book.language)}" dir="${book.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escaped(book.title)}</title>
<style>${STYLE}
</style>
</head>
<body>
<header>
<h1>${escaped(book.title)}</h1>
${head.map((line) => `<p>${escaped(line)}</p>`).join('\n')}
</header>
${contents(book, words)}
<main>
`;
	for (const [at, section] of book.sections.entries()) {
		if (section.blocks.length === 0) continue;
		const heading = section.blocks.find(({ kind }) => kind === 'heading');
		const label = heading || section.title === '' ? '' : ` aria-label="${escaped(section.title)}"`;
		yield `<section id="phan-${at + 1}"${label}>\n`;
		for (const block of section.blocks) yield await writer.block(block, section.path);
		yield '</section>\n';
	}
	yield '</main>\n</body>\n</html>\n';
}

function contents({ sections }: AccessibleDocument, words: HtmlWords): string {
	const entries = sections.flatMap(({ title, blocks }, at) => {
		const heading = blocks.find((block) => block.kind === 'heading');
		const name = heading ? plainText(heading.runs).replace(/\s+/g, ' ') : title;
		return blocks.length > 0 && name !== ''
			? [`<li><a href="#phan-${at + 1}">${escaped(name)}</a></li>`]
			: [];
	});
	if (entries.length < 2) return '';
	return `<nav aria-labelledby="muc-luc">
<h2 id="muc-luc">${escaped(words.contents)}</h2>
<ol>
${entries.join('\n')}
</ol>
</nav>`;
}

class Writer {
	readonly #language: string;
	readonly #words: HtmlWords;
	readonly #pictureOf: PictureOf;
	/** By what is referred to, `path#fragment`. */
	readonly #ids = new Map<string, string>();

	constructor(book: AccessibleDocument, words: HtmlWords, pictureOf: PictureOf) {
		[this.#language, this.#words, this.#pictureOf] = [book.language, words, pictureOf];
		for (const [at, { path, blocks }] of book.sections.entries()) {
			if (blocks.length > 0) this.#ids.set(path, `phan-${at + 1}`);
			for (const { id } of allBlocks(blocks))
				if (id !== undefined) this.#ids.set(`${path}#${id}`, `phan-${at + 1}-${id.replace(/\s/g, '_')}`);
		}
	}

	async block(block: DocumentBlock, path: string): Promise<string> {
		const known = block.id === undefined ? undefined : this.#ids.get(`${path}#${block.id}`);
		const id = known === undefined ? '' : ` id="${escaped(known)}"`;
		switch (block.kind) {
			case 'heading': {
				const tag = `h${Math.min(6, block.level + 1)}`;
				return `<${tag}${id}>${this.#runs(block.runs)}</${tag}>\n`;
			}
			case 'paragraph':
				return `<p${id}>${this.#runs(block.runs)}</p>\n`;
			case 'quote':
				return `<blockquote${id}>\n${await this.#all(block.blocks, path)}</blockquote>\n`;
			case 'note':
				return `<aside role="doc-footnote"${id}>\n${await this.#all(block.blocks, path)}</aside>\n`;
			case 'list': {
				const tag = block.ordered ? 'ol' : 'ul';
				const start = block.ordered && block.start !== 1 ? ` start="${block.start}"` : '';
				const items = await Promise.all(
					block.items.map(async (item) => `<li>${await this.#all(item, path)}</li>\n`)
				);
				return `<${tag}${start}${id}>\n${items.join('')}</${tag}>\n`;
			}
			case 'table': {
				const caption = block.caption.length > 0 ? `<caption>${this.#runs(block.caption)}</caption>\n` : '';
				return `<table${id}>\n${caption}${block.rows.map((row) => this.#row(row)).join('')}</table>\n`;
			}
			case 'picture':
				return this.#picture(block);
			case 'page': {
				const words = escaped(`${this.#words.page} ${block.label}`);
				return `<div class="page" role="doc-pagebreak" aria-label="${words}">${words}</div>\n`;
			}
			case 'rule':
				return '<hr>\n';
		}
	}

	async #all(blocks: readonly DocumentBlock[], path: string): Promise<string> {
		let html = '';
		for (const block of blocks) html += await this.block(block, path);
		return html;
	}

	#row(row: readonly DocumentCell[]): string {
		const scope = row.every(({ header }) => header) ? 'col' : 'row';
		const cells = row.map(({ header, columns, runs }) => {
			const wide = columns > 1 ? ` colspan="${columns}"` : '';
			const open = header ? `<th scope="${scope}"${wide}>` : `<td${wide}>`;
			return `${open}${this.#runs(runs)}</${header ? 'th' : 'td'}>`;
		});
		return `<tr>${cells.join('')}</tr>\n`;
	}

	async #picture({
		path,
		description,
		language
	}: Extract<DocumentBlock, { kind: 'picture' }>): Promise<string> {
		const lang = language === null || language === this.#language ? '' : ` lang="${escaped(language)}"`;
		const source = path === null ? null : await this.#pictureOf(path);
		const said = escaped(description === '' ? this.#words.undescribed : description);
		if (source === null)
			return `<p><strong>${escaped(this.#words.picture)}</strong> <span${description === '' ? '' : lang}>${said}</span></p>\n`;
		const told =
			description === ''
				? ''
				: `<details><summary>${escaped(this.#words.description)}</summary><p${lang}>${said}</p></details>\n`;
		return `<figure>\n<img src="${source}" alt="${said}"${description === '' ? '' : lang}>\n${told}</figure>\n`;
	}

	#runs(runs: readonly DocumentRun[]): string {
		return runs.map((run) => this.#run(run)).join('');
	}

	#run({ text, language, look, to }: DocumentRun): string {
		let html = escaped(text).replaceAll('\n', '<br>');
		if (look) html = `<${TAGS[look]}>${html}</${TAGS[look]}>`;
		const target = to === undefined ? undefined : this.#ids.get(to);
		if (target !== undefined) html = `<a href="#${encodeURIComponent(target)}">${html}</a>`;
		return language === null || language === this.#language
			? html
			: `<span lang="${escaped(language)}">${html}</span>`;
	}
}

function escaped(text: string): string {
	return text
		.normalize('NFC')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
