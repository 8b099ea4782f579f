import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OPERATOR } from '#lib/features/accounts/actor.ts';
import { openPublication } from '#lib/server/publications/open-publication.ts';
import { withApp } from '#lib/server/tasks/with-app.ts';
import { detailsOf } from '../support/opened.ts';
import { tinyEpub } from '../support/tiny-epub.ts';

/** Takes in as many real, described drafts as the argument says: all that is missing is to publish them. */
const count = Number(process.argv[2]);
await withApp(async ({ blobs, catalogue, worker }) => {
	const folder = await mkdtemp(join(tmpdir(), 'vuon-sach-drafts-'));
	for (let number = 1; number <= count; number++) {
		const title = `Đom đóm thắp đèn ${number}`;
		const file = join(folder, `${number}.epub`);
		await writeFile(file, tinyEpub({ title, body: `<h1>${title}</h1><p>Đêm thứ ${number} ở bờ ao.</p>` }));
		await catalogue.admit(OPERATOR, await openPublication(file, { blobs }), {
			slug: `dom-dom-${number}`,
			details: detailsOf(title),
			source: 'upload',
			sourceHash: `draft:${number}`
		});
	}
	await rm(folder, { recursive: true });
	await worker.drain();
});
