import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const BOOKS = join(import.meta.dirname, '..', 'books');

/** Folders of all books, by slug. */
export const bookFolders = (root: string = BOOKS): string[] =>
	existsSync(root)
		? readdirSync(root)
				.sort()
				.map((slug) => join(root, slug))
				.filter((folder) => existsSync(join(folder, 'book.yaml')))
		: [];
