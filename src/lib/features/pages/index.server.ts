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

/** The library's own pages: written by us, so their Markdown is trusted; raw HTML in it is not let through all the same. */
export function createPages({ folder, operator, contact }: Deps) {
	const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
	const cache = new Map<string, Promise<Page>>();

	async function read(name: PageName, locale: 'vi' | 'en'): Promise<Page> {
		const missing = locale === 'vi' ? '(chưa ghi trong cài đặt)' : '(not set yet)';
		const source = (await readFile(join(folder, `${name}.${locale}.md`), 'utf8'))
			.replace(/^---\n[\s\S]*?\n---\n/, '')
			.replaceAll('{{operator}}', operator || missing)
			.replaceAll('{{contact}}', contact || missing);
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
