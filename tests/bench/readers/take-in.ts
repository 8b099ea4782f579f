import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { OPERATOR } from '#lib/features/accounts/actor.ts';
import { withApp } from '#lib/server/tasks/with-app.ts';
import { detailsOf } from '../../support/opened.ts';
import { makeBook, type BookName } from './books.ts';

/** Makes books in the folder that is named first and takes them into the library of DATA_DIR, as a librarian would. */
const [folder = '', ...names] = process.argv.slice(2);
await withApp(async (app) => {
	for (const name of names as BookName[]) {
		const book = await makeBook(folder, name);
		const opened = await app.open(book.file, basename(book.file));
		const { id } = await app.catalogue.admit(OPERATOR, opened, {
			slug: `sach-${name}`,
			details: detailsOf(`Sách ${name}`, { topics: ['con-vat'] }),
			source: 'upload',
			sourceHash: `bench:${name}`
		});
		await app.catalogue.publish(OPERATOR, { id, expected: null });
		// Only a book that is in the library is there.
		writeFileSync(join(folder, `${name}.json`), JSON.stringify(book));
	}
});
