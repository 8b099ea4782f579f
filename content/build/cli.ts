import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ContentError } from '../schema.ts';
import { buildBook } from './build-book.ts';
import { bookFolders } from './shelf.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { out: { type: 'string', default: '.content' } }
});
const out = resolve(values.out);
const folders = bookFolders().filter(
	(folder) => !positionals.length || positionals.includes(basename(folder))
);
const missing = positionals.filter((slug) => !folders.some((folder) => basename(folder) === slug));
if (missing.length) console.error(`There is no book called ${missing.join(', ')}.`);
let failed = missing.length;
for (const folder of folders) {
	try {
		const book = await buildBook(folder, out);
		console.log(`${book.slug}  ${book.words} words, ${book.minutes} min  ${book.file}`);
	} catch (error) {
		if (!(error instanceof ContentError)) throw error;
		failed++;
		console.error(error.message);
	}
}
process.exitCode = failed ? 1 : 0;
