import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OPERATOR } from '#lib/features/accounts/actor.ts';
import { withApp } from '#lib/server/tasks/with-app.ts';
import { detailsOf } from '../../support/opened.ts';
import { LIBRARIAN, PASSWORD } from '../../support/people.ts';
import { tinyEpub } from '../../support/tiny-epub.ts';

/** A library of one draft and one librarian in DATA_DIR: an empty one would be filled with the authored books first. */
await withApp(async (app) => {
	await app.accounts.addPerson(null, {
		login: LIBRARIAN.login,
		displayName: LIBRARIAN.name,
		role: 'librarian',
		password: PASSWORD
	});
	const file = join(process.env.DATA_DIR ?? '', 'draft.epub');
	await writeFile(file, tinyEpub({ title: 'Bản nháp' }));
	await app.catalogue.admit(OPERATOR, await app.open(file, 'draft.epub'), {
		slug: 'ban-nhap',
		details: detailsOf('Bản nháp'),
		source: 'upload',
		sourceHash: 'bench:draft'
	});
	await rm(file);
});
