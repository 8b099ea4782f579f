import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OPERATOR } from '#lib/features/accounts/actor.ts';
import type { App } from '#lib/server/app.ts';
import { withApp } from '#lib/server/tasks/with-app.ts';
import { detailsOf } from './opened.ts';
import {
	CANARIES,
	CANARY_COLLECTION,
	LIBRARIAN,
	OTHER_LIBRARIAN,
	OTHER_TEACHER,
	PASSWORD,
	TEACHER
} from './people.ts';
import { tinyEpub } from './tiny-epub.ts';

/** Adds people and canary titles to the library of DATA_DIR: run after `prepare`, before serving. */
await withApp(async (app) => {
	for (const [person, role] of [
		[LIBRARIAN, 'librarian'],
		[OTHER_LIBRARIAN, 'librarian'],
		[TEACHER, 'teacher'],
		[OTHER_TEACHER, 'teacher']
	] as const) {
		await app.accounts.addPerson(null, {
			login: person.login,
			displayName: person.name,
			role,
			password: PASSWORD
		});
	}
	const folder = await mkdtemp(join(tmpdir(), 'vuon-sach-canaries-'));
	await addCanaries(app, folder);
	await rm(folder, { recursive: true });
	await app.worker.drain();
});

async function addCanaries(app: App, folder: string) {
	for (const [kind, { slug, title }] of Object.entries(CANARIES)) {
		const file = join(folder, `${slug}.epub`);
		await writeFile(
			file,
			tinyEpub({ title, body: `<h1>${title}</h1><p>Chim hoàng yến hót trong lồng.</p>` })
		);
		const band = kind === 'qua' ? 'qua' : kind === 'mam' ? 'mam' : 'la';
		const { id } = await app.catalogue.admit(OPERATOR, await app.open(file, `${slug}.epub`), {
			slug,
			details: detailsOf(title, { band, guidance: kind === 'guidance', topics: ['con-vat'] }),
			source: 'upload',
			sourceHash: `canary:${slug}`
		});
		if (kind !== 'draft') await app.catalogue.publish(OPERATOR, { id, expected: null });
		if (kind === 'withdrawn') await app.catalogue.withdraw(OPERATOR, { id, expected: null }, 'để thử');
	}
	await app.catalogue.replaceCollection(OPERATOR, {
		slug: CANARY_COLLECTION,
		title: { vi: 'Chim trong lồng', en: 'Birds in a cage' },
		description: { vi: 'Chim hót.', en: 'Birds sing.' },
		position: 99,
		publications: Object.values(CANARIES).map(({ slug }) => slug)
	});
}
