import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { openDatabase } from '#lib/server/database/connection.ts';
import { serve } from './catalogue/serve.ts';
import { loadedScripts } from './javascript/loaded-scripts.ts';
import { report, round, target } from './report.ts';

/**
 * `npm run bench javascript`: the scripts that Chromium really loads on a first visit, compressed as they travel, on home
 * and in the reader. The worker of pdf.js is counted apart: it is fetched once and shared by all PDF books.
 */
const FORMS = ['reflowable', 'fixed', 'pdf'] as const;
const library = join('.cache', 'bench-library');

// The authored books are taken in on the first run and kept for the next.
mkdirSync(library, { recursive: true });
const served = await serve(join(process.cwd(), library));
const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
	args: ['--no-sandbox', '--disable-gpu']
});
try {
	const books = await authoredBooks();
	const addresses = {
		'home before a band is chosen': { path: '/', band: null },
		'home, Mầm': { path: '/', band: 'mam' },
		'home, Lá': { path: '/', band: 'la' },
		'book page': { path: `/books/${books.reflowable}`, band: 'qua' },
		search: { path: '/tim?q=truyen', band: 'la' },
		'reader, flowing text': { path: `/read/${books.reflowable}`, band: 'qua' },
		'reader, fixed pages': { path: `/read/${books.fixed}`, band: 'qua' },
		'reader, PDF': { path: `/read/${books.pdf}`, band: 'qua' }
	};
	const rows: { page: string; files: number; kB: number; 'pdf worker kB': number }[] = [];
	for (const [page, { path, band }] of Object.entries(addresses)) {
		const { files, bytes, workerBytes } = await loadedScripts(browser, served.origin, path, band);
		rows.push({ page, files, kB: round(bytes / 1000), 'pdf worker kB': round(workerBytes / 1000) });
	}
	const most = (word: string) =>
		Math.max(...rows.filter(({ page }) => page.startsWith(word)).map(({ kB }) => kB));
	report('javascript', { 'JavaScript loaded on a first visit (compressed)': rows }, [
		target('JavaScript of home, the most of all', most('home'), 'kB', 90),
		target('JavaScript of the reader, the most of all', most('reader'), 'kB', 250)
	]);
} finally {
	await browser.close();
	await served.stop();
}

async function authoredBooks() {
	const database = openDatabase(join(library, 'library.sqlite'));
	const published = await database.db
		.selectFrom('publication')
		.select(['slug', 'form'])
		.where('status', '=', 'published')
		.where('guidance', '=', 0)
		.orderBy('slug')
		.execute();
	await database.close();
	return Object.fromEntries(
		FORMS.map((form) => {
			const book = published.find((one) => one.form === form);
			if (!book) throw new Error(`There is no authored book of the form ${form} to measure.`);
			return [form, book.slug];
		})
	) as Record<(typeof FORMS)[number], string>;
}
