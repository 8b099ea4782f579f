import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { PublicationDocument } from '#search/indexes/publications.ts';
import { publicationDocument } from './book-document.ts';

const FOLDER = join(import.meta.dirname, '../../content/books');

interface Authored {
	title: Record<string, string>;
	subtitle?: Record<string, string>;
	languages: string[];
	form: PublicationDocument['form'];
	genre: string;
	band: string;
	topics: string[];
	contributors: { name: string }[];
	description: Record<string, string>;
}

/** The books of content/ as the index would take them in, straight from their files: enough to judge searches on. */
export function authoredBooks(): PublicationDocument[] {
	return readdirSync(FOLDER)
		.filter((slug) => existsSync(join(FOLDER, slug, 'book.yaml')))
		.sort()
		.map((slug) => {
			const book = parse(readFileSync(join(FOLDER, slug, 'book.yaml'), 'utf8')) as Authored;
			const main = book.languages[0] ?? 'vi';
			return publicationDocument(book.title[main] ?? slug, {
				id: slug,
				slug,
				subtitle: book.subtitle?.[main] ?? null,
				languages: book.languages,
				form: book.form,
				genre: book.genre,
				band: book.band,
				topics: book.topics,
				contributors: [...new Set(book.contributors.map(({ name }) => name))],
				description: book.description.vi ?? '',
				sections: book.languages.map((language, position) => ({
					position,
					title: '',
					text: plain(readFileSync(join(FOLDER, slug, `text.${language}.md`), 'utf8'))
				}))
			});
		});
}

/** Words without the marks of the authoring format. */
function plain(text: string): string {
	return text.replace(/^\s*(:::|\[\[|\w+:).*$/gm, '').replace(/\{[^}]*\}|[#*_[\]]/g, '');
}
