import { OPERATOR } from '#lib/features/accounts/actor.ts';
import type { App } from '#lib/server/app.ts';
import { bookOfPages, detailsOf, openedBook } from '../support/opened.ts';
import { deedsOf, subject, unique, type Deed, type Subject } from './subject.ts';

async function takeIn(
	app: App,
	slug: string,
	sourceHash: string,
	replace?: { id: string; expected: number }
) {
	const opened = bookOfPages(slug, 20);
	for (const text of [slug, ...opened.sections.map((section) => section.text)])
		await app.blobs.put(Buffer.from(text));
	return app.catalogue.admit(OPERATOR, opened, {
		slug,
		details: detailsOf(slug),
		source: 'upload',
		sourceHash,
		...(replace ? { replace } : {})
	});
}

/** What is left of a draft that was deleted is who did it. */
async function goneState(app: App, id: string) {
	const { db } = app.database;
	const versions = await db
		.selectFrom('publication_version')
		.select('id')
		.where('publication_id', '=', id)
		.execute();
	return { gone: true, versions: versions.length, deeds: await deedsOf(app, id) };
}

async function publicationState(app: App, id: string) {
	const { db } = app.database;
	const there = await db.selectFrom('publication').select('id').where('id', '=', id).executeTakeFirst();
	if (!there) return goneState(app, id);
	const { publication } = await app.catalogue.record(OPERATOR, id);
	const shelves = await db
		.selectFrom('shelf_entry')
		.select('shelf')
		.where('publication_id', '=', id)
		.execute();
	const jobs = await db
		.selectFrom('job')
		.select('id')
		.where('payload', '=', JSON.stringify({ id }))
		.execute();
	const versions = await db
		.selectFrom('publication_version')
		.select('id')
		.where('publication_id', '=', id)
		.execute();
	const { status, band, subtitle, version } = publication;
	return {
		...{ status, band, subtitle, version },
		files: (await app.catalogue.versions(OPERATOR, id)).map((file) => `${file.fileName} ${file.current}`),
		shelves: shelves.map(({ shelf }) => shelf).sort(),
		jobs: jobs.length,
		versions: versions.length,
		deeds: await deedsOf(app, id)
	};
}

/** A corrected file that waits for a decision. */
async function offer(app: App, id: string, text: string): Promise<string> {
	const opened = openedBook(text);
	for (const part of [text, ...opened.sections.map((section) => section.text)])
		await app.blobs.put(Buffer.from(part));
	return app.catalogue.offerVersion(OPERATOR, id, { opened, fileName: 'sua.epub' });
}

export async function aPublication(app: App, status: 'draft' | 'published') {
	const slug = `sach-${unique()}`;
	const { id, version } = await takeIn(app, slug, slug);
	await offer(app, id, `sua-${slug}`);
	const waiting = (await app.catalogue.versions(OPERATOR, id)).find((file) => !file.current)?.id ?? '';
	const expected =
		status === 'draft' ? version : await app.catalogue.publish(OPERATOR, { id, expected: version });
	return { id, expected, slug, waiting };
}

type APublication = Awaited<ReturnType<typeof aPublication>>;
const edit =
	(change: (slug: string, first: boolean) => ReturnType<typeof detailsOf>): Deed<APublication> =>
	(app, { id, expected, slug }, first) =>
		app.catalogue.describe(OPERATOR, { id, expected }, change(slug, first));
const PUBLICATION_DEEDS: Readonly<Record<string, Deed<APublication>>> = {
	describe: edit((slug, first) => detailsOf(slug, { subtitle: first ? 'một' : 'hai' })),
	'describe: the band is taken away': edit((slug) => detailsOf(slug, { band: null })),
	'describe: as the command line does': (app, { id, slug }, first) =>
		app.catalogue.describe(
			OPERATOR,
			{ id, expected: null },
			detailsOf(slug, { subtitle: first ? 'một' : 'hai' })
		),
	'describe: the band, as the command line does': (app, { id, slug }) =>
		app.catalogue.describe(OPERATOR, { id, expected: null }, detailsOf(slug, { band: null })),
	publish: (app, { id, expected }) => app.catalogue.publish(OPERATOR, { id, expected }),
	'publish: what is on the screen': (app, { id, expected, slug }, first) =>
		app.catalogue.publish(OPERATOR, { id, expected }, detailsOf(slug, { subtitle: first ? 'một' : 'hai' })),
	'publish: as the command line does': (app, { id }) =>
		app.catalogue.publish(OPERATOR, { id, expected: null }),
	withdraw: (app, { id, expected }) => app.catalogue.withdraw(OPERATOR, { id, expected }, 'để thử'),
	'withdraw: as the command line does': (app, { id }) =>
		app.catalogue.withdraw(OPERATOR, { id, expected: null }, 'để thử'),
	offerVersion: (app, { id, slug }, first) => offer(app, id, `${slug}-${first}`).then(() => 'offered'),
	'offerVersion: one file twice': (app, { id, slug }) => offer(app, id, `mot-${slug}`).then(() => 'offered'),
	useVersion: (app, { id, expected, waiting }) =>
		app.catalogue.useVersion(OPERATOR, { id, expected }, waiting),
	'useVersion: as the command line does': (app, { id, waiting }) =>
		app.catalogue.useVersion(OPERATOR, { id, expected: null }, waiting),
	remove: (app, { id, expected }) => app.catalogue.remove(OPERATOR, { id, expected }),
	'remove: as the command line does': (app, { id }) => app.catalogue.remove(OPERATOR, { id, expected: null }),
	'admit: a new version': (app, { id, expected, slug }, first) =>
		takeIn(app, slug, `${slug}-${first}`, { id, expected })
};

const wish = (slug: string, sourceHash: string) => ({ slug, sourceHash });

export const PUBLICATIONS: readonly Subject[] = [
	...(['draft', 'published'] as const).map((status) =>
		subject(
			'publication',
			`a ${status} title`,
			(app) => aPublication(app, status),
			PUBLICATION_DEEDS,
			(app, { id }) => publicationState(app, id)
		)
	),
	subject(
		'publication',
		'a title that is not there yet',
		async () => wish(`sach-${unique()}`, unique()),
		{
			admit: (app, { slug, sourceHash }) => takeIn(app, slug, sourceHash),
			'admit: another file of the same address': (app, { slug }, first) =>
				takeIn(app, slug, `other-${slug}-${first}`),
			'admit: the same file under another address': (app, { slug, sourceHash }) =>
				takeIn(app, `khac-${slug}`, sourceHash)
		},
		async (app, { slug }) => {
			const rows = await app.database.db
				.selectFrom('publication')
				.select(['slug', 'version', 'version_id'])
				.where('slug', 'in', [slug, `khac-${slug}`])
				.execute();
			return rows
				.map((row) => `${row.slug === slug ? 'asked' : 'other'} ${row.version} ${row.version_id !== null}`)
				.sort();
		}
	),
	subject(
		'collection',
		'a collection',
		async (app) => {
			const [one, two] = [await aPublication(app, 'published'), await aPublication(app, 'published')];
			return { slug: `bo-${unique()}`, publications: [one.slug, two.slug] };
		},
		{
			replaceCollection: (app, { slug, publications }, first) =>
				app.catalogue.replaceCollection(OPERATOR, {
					slug,
					title: { vi: first ? 'một' : 'hai', en: '' },
					description: { vi: '', en: '' },
					position: 1,
					publications: first ? publications : publications.toReversed()
				})
		},
		async (app, { slug, publications: [one = ''] }) => {
			const rows = await app.database.db
				.selectFrom('collection')
				.innerJoin('collection_item', 'collection_id', 'collection.id')
				.innerJoin('publication', 'publication.id', 'publication_id')
				.select(['title_vi', 'collection.version', 'collection_item.position'])
				.where('collection.slug', '=', slug)
				.where('publication.slug', '=', one)
				.execute();
			return rows;
		}
	)
];
