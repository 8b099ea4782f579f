import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { NotFound } from '#lib/domain-error.ts';

export const PAGES = ['about', 'accessibility', 'privacy', 'privacy-children'] as const;
export type PageName = (typeof PAGES)[number];

interface Deps {
	/** Folder of `<name>.<locale>.md`. */
	readonly folder: string;
	/** What stands for `{{operator}}` and `{{contact}}`; empty when the setting is not filled. */
	readonly operator: string;
	readonly contact: string;
}

export interface Page {
	readonly title: string;
	readonly html: string;
}

/** A sentence that names a setting is left out while the setting is empty, a heading with nothing left below it too. */
export function fillIn(text: string, settings: Readonly<Record<string, string>>): string {
	const lines = text.split('\n').map((line) => {
		if (!line.includes('{{')) return line;
		const sentences = line.split(/(?<=[.!?])\s+/).filter((sentence) => {
			const named = [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
			return named.every((name) => settings[name]);
		});
		return sentences.join(' ').replace(/\{\{(\w+)\}\}/g, (_, name: string) => settings[name] ?? '');
	});
	return lines.join('\n').replace(/^(#+) .*\n+(?=(?!\1#)#|$(?![\s\S]))/gm, '');
}

/** The library's own pages: written by us, so their Markdown is trusted; raw HTML in it is not let through all the same. */
export function createPages({ folder, operator, contact }: Deps) {
	const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
	const cache = new Map<string, Promise<Page>>();

	async function read(name: PageName, locale: 'vi' | 'en'): Promise<Page> {
		const text = (await readFile(join(folder, `${name}.${locale}.md`), 'utf8')).replace(
			/^---\n[\s\S]*?\n---\n/,
			''
		);
		const source = fillIn(text, { operator, contact });
		const title = /^#\s+(.+)$/m.exec(source)?.[1] ?? name;
		return { title, html: markdown.render(source.replace(/^#\s+.+$/m, '')) };
	}

	return {
		/** Title and body (without its h1). */
		page(name: string, locale: 'vi' | 'en'): Promise<Page> {
			const known = PAGES.find((page) => page === name);
			if (!known) throw new NotFound('page');
			const key = `${known}.${locale}`;
			const page = cache.get(key) ?? read(known, locale);
			cache.set(key, page);
			return page;
		}
	};
}
