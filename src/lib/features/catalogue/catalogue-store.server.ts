import { sql, type Kysely } from 'kysely';
import { Conflict, NotFound, StaleEdit } from '#lib/domain-error.ts';
import { readTimeline } from '#lib/server/audit.ts';
import { writeIdentifiers } from '#lib/server/database/identifier-rows.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import type { BlobAdmission } from '#lib/server/ports/blob-admission.ts';
import type { OpenedPublication } from '#lib/server/publications/manifest.ts';
import type { EditableRows, Unit, UnitOfWork } from '#lib/server/unit-of-work.ts';
import { fold } from '#lib/text/fold.ts';
import { admitRows } from './admit.server.ts';
import type { CatalogueStore, PublicationChange } from './catalogue-store.ts';
import { readCollection, readCollections, replaceCollection } from './collection-rows.server.ts';
import { detailColumns, writeContributors, writeTopics } from './detail-rows.server.ts';
import { readHome } from './home-rows.server.ts';
import { detailsOf, type Publication } from './publication.ts';
import { toPublications } from './publication-rows.server.ts';
import { readGenres, readShelf, readShelfStart, readTopics, writeShelves } from './shelf-rows.server.ts';
import { tilesByIds } from './tile-rows.server.ts';
import {
	factsOf,
	fileColumns,
	readFacts,
	readVersions,
	titlesWithFile,
	waitingVersion,
	writeVersion,
	type FileFacts
} from './version-rows.server.ts';

interface Deps {
	readonly db: Kysely<Tables>;
	readonly work: UnitOfWork;
	readonly blobs: BlobAdmission;
}

/** What is written of a title: what somebody decided, or another of its files. */
type Written = Omit<PublicationChange, 'verb' | 'reason'> & {
	readonly file?: { readonly versionId: string; readonly facts: FileFacts };
};

const publicationRows: EditableRows<Publication, Written> = {
	what: 'publication',
	async hold(tx, id) {
		// Changes nothing, but holds the row: on PostgreSQL others wait for it, on SQLite they wait to write at all.
		const rows = await tx
			.updateTable('publication')
			.set((row) => ({ version: row.ref('version') }))
			.where('id', '=', id)
			.returningAll()
			.execute();
		return (await toPublications(tx, rows))[0] ?? null;
	},
	async write(unit, before, { details, status, file }) {
		const { tx, now, by } = unit;
		await tx
			.updateTable('publication')
			.set((row) => ({
				...(details && detailColumns(details, { by, now, before })),
				...(file && { ...fileColumns(file.facts, before), version_id: file.versionId }),
				status: status ?? before.status,
				// The first day on the shelf stays, also after a pause.
				published_at: status === 'published' ? (before.publishedAt ?? now) : row.ref('published_at'),
				updated_at: now,
				version: before.version + 1
			}))
			.where('id', '=', before.id)
			.execute();
		if (details) {
			await writeContributors(tx, before.id, details.contributors);
			await writeTopics(tx, before.id, details.topics);
			await writeIdentifiers(tx, before.id, details.identifiers);
		}
		if (file)
			await tx
				.updateTable('publication_version')
				.set({ used_at: now })
				.where('id', '=', file.versionId)
				.execute();
		await announceChange(unit, before.id);
	}
};

/** What follows from every change of a title: its shelves at once, search by a job. */
async function announceChange(unit: Unit, id: string): Promise<void> {
	await writeShelves(unit.tx, id);
	await unit.announce('publication.changed', { id });
}

export function createCatalogueStore({ db, work, blobs }: Deps): CatalogueStore {
	return {
		shelf: (scope, key, limit, after) => readShelf(db, scope, key, limit, after),
		shelfStart: (scope, key, limit) => readShelfStart(db, scope, key, limit),
		home: (scope, keys, limit) => readHome(db, scope, keys, limit),
		topics: (scope) => readTopics(db, scope),
		genres: (scope) => readGenres(db, scope),
		tiles: (scope, ids) => tilesByIds(db, scope, ids),
		collections: (scope) => readCollections(db, scope),
		collection: (scope, slug) => readCollection(db, scope, slug),
		replaceCollection: (by, collection) => work.run(by, (unit) => replaceCollection(unit, collection)),

		async bySlug(slug) {
			const row = await db.selectFrom('publication').selectAll().where('slug', '=', slug).executeTakeFirst();
			return row ? ((await toPublications(db, [row]))[0] ?? null) : null;
		},
		async isSaid(versionId) {
			const track = await db
				.selectFrom('voice_track')
				.where('version_id', '=', versionId)
				.where('seconds', '>', 0)
				.select('position')
				.limit(1)
				.executeTakeFirst();
			return track !== undefined;
		},
		async byId(id) {
			const row = await db.selectFrom('publication').selectAll().where('id', '=', id).executeTakeFirst();
			return row ? ((await toPublications(db, [row]))[0] ?? null) : null;
		},
		async bySourceHash(hash) {
			const row = await db
				.selectFrom('publication')
				.select(['id', 'slug', 'version_id as versionId'])
				.where('source_hash', '=', hash)
				.executeTakeFirst();
			return row ?? null;
		},
		async desk({ status, text, before, limit }) {
			let query = db.selectFrom('publication').selectAll();
			if (status) query = query.where('status', '=', status);
			if (text) query = query.where('title_folded', 'like', `%${fold(text).replace(/[%_]/g, '')}%`);
			if (before) query = query.where(sql<boolean>`(updated_at, id) < (${before.updatedAt}, ${before.id})`);
			return toPublications(
				db,
				await query.orderBy('updated_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
			);
		},
		async sameTitle(titleFolded, exceptId) {
			return db
				.selectFrom('publication')
				.select(['id', 'slug', 'title'])
				.where('title_folded', '=', titleFolded)
				.where('id', '!=', exceptId)
				.limit(5)
				.execute();
		},
		async sameIsbn(id) {
			return db
				.selectFrom('publication')
				.select(['id', 'slug', 'title'])
				.where('id', '!=', id)
				.where('id', 'in', (query) =>
					query
						.selectFrom('publication_identifier as own')
						.innerJoin('publication_identifier as other', (same) =>
							same.onRef('other.scheme', '=', 'own.scheme').onRef('other.value', '=', 'own.value')
						)
						.select('other.publication_id')
						.where('own.publication_id', '=', id)
						.where('own.scheme', '=', 'isbn')
				)
				.orderBy('id')
				.limit(5)
				.execute();
		},
		timeline: (id, limit) => readTimeline(db, id, limit),
		versions: (id) => readVersions(db, id),
		titlesWithFile: (sha256, exceptId) => titlesWithFile(db, sha256, exceptId),
		async raterOf(id) {
			const row = await db
				.selectFrom('publication')
				.innerJoin('person', 'person.id', 'publication.band_by')
				.select('person.display_name')
				.where('publication.id', '=', id)
				.executeTakeFirst();
			return row?.display_name ?? null;
		},

		change: (by, target, decide) =>
			work.change(by, publicationRows, target, (publication) => {
				const change = decide(publication);
				if (!change) return null;
				const { verb, reason, details, status } = change;
				return {
					change,
					audit: {
						verb,
						...(reason === undefined ? {} : { reason }),
						before: { ...detailsOf(publication), status: publication.status },
						after: {
							...detailsOf({ ...publication, ...details }),
							status: status ?? publication.status
						}
					}
				};
			}),

		admit(by, opened, record) {
			const { slug, replace, sourceHash } = record;
			return blobs.admit(by, blobsOf(opened), async (unit) => {
				if (!replace) {
					// Two imports of one file, or two files of one address, at once: the second finds the first.
					await unit.hold('catalogue.admit');
					const known = await unit.tx
						.selectFrom('publication')
						.select(['id', 'slug', 'source_hash', 'version', 'version_id'])
						.where((row) => row.or([row('slug', '=', slug), row('source_hash', '=', sourceHash)]))
						.executeTakeFirst();
					if (known?.source_hash === sourceHash && known.version_id)
						return { id: known.id, slug: known.slug, versionId: known.version_id, version: known.version };
					if (known) throw new Conflict('slug-taken', { slug });
					if (record.source === 'upload') await refuseKnownFile(unit, opened);
				}
				const before = replace ? await holdForReplacement(unit, replace) : null;
				const { id, versionId } = await admitRows(unit, opened, record, before);
				await announceChange(unit, id);
				const version = (before?.version ?? 0) + 1;
				await unit.audit({
					verb: before ? 'catalogue.new-version' : 'catalogue.admit',
					subject: id,
					version,
					...(before ? { before: { ...detailsOf(before), file: before.versionId } } : {}),
					after: { ...record.details, file: versionId }
				});
				return { id, slug, versionId, version };
			});
		},

		offerVersion: (by, id, { opened, fileName }) =>
			blobs.admit(by, blobsOf(opened), async (unit) => {
				if (!(await publicationRows.hold(unit.tx, id))) throw new NotFound('publication');
				await refuseKnownFile(unit, opened, id);
				const waiting = await waitingVersion(unit.tx, id, opened.originalSha256);
				return waiting ?? writeVersion(unit, id, opened, { fileName, used: false });
			}),

		useVersion: (by, target, versionId, judge) =>
			work.change(by, publicationRows, target, async (publication, { tx }) => {
				const facts = await readFacts(tx, publication.id, versionId);
				judge(facts);
				if (!facts || publication.versionId === versionId) return null;
				return {
					change: { file: { versionId, facts } },
					audit: {
						verb: facts.usedBefore ? 'catalogue.put-back' : 'catalogue.new-version',
						before: { file: publication.versionId },
						after: { file: versionId }
					}
				};
			}),

		useVoiced: (by, id, { opened, fileName, base }, also) =>
			blobs.admit(by, blobsOf(opened), async (unit) => {
				const publication = await publicationRows.hold(unit.tx, id);
				if (!publication) throw new NotFound('publication');
				if (publication.versionId !== base) throw new Conflict('lending-other-file');
				const versionId = await writeVersion(unit, id, opened, { fileName, used: true });
				await also(unit, versionId);
				await publicationRows.write(unit, publication, { file: { versionId, facts: factsOf(opened) } });
				await unit.audit({
					verb: 'catalogue.new-version',
					subject: id,
					version: publication.version + 1,
					before: { file: base },
					after: { file: versionId }
				});
			}),

		dropVoiced: (by, id, base, also) =>
			work.run(by, async (unit) => {
				const { tx } = unit;
				const publication = await publicationRows.hold(tx, id);
				if (!publication) throw new NotFound('publication');
				const versions = await also(unit);
				const current = publication.versionId;
				if (current !== null && versions.includes(current)) {
					const facts = await readFacts(tx, id, base);
					if (!facts?.kept) throw new Conflict('version-let-go');
					await publicationRows.write(unit, publication, { file: { versionId: base, facts } });
					await unit.audit({
						verb: 'catalogue.put-back',
						subject: id,
						version: publication.version + 1,
						before: { file: current },
						after: { file: base }
					});
				}
				if (versions.length === 0) return { versions: 0, files: 0, bytes: 0 };
				const files = await tx
					.selectFrom('resource as r')
					.select((e) => [e.fn.countAll<number>().as('files'), e.fn.sum<number>('r.bytes').as('bytes')])
					.where('r.version_id', 'in', versions)
					.where('r.media_type', 'in', ['audio/mpeg', 'application/smil+xml'])
					.executeTakeFirstOrThrow();
				for (const table of ['section', 'cover', 'voice_track', 'resource'] as const)
					await tx.deleteFrom(table).where('version_id', 'in', versions).execute();
				await tx.deleteFrom('publication_version').where('id', 'in', versions).execute();
				return {
					versions: versions.length,
					files: Number(files.files),
					bytes: Number(files.bytes ?? 0)
				};
			}),

		remove: (by, { id, expected }, judge) =>
			work.run(by, async (unit) => {
				const publication = await publicationRows.hold(unit.tx, id);
				if (!publication) throw new NotFound('publication');
				if (expected !== null && publication.version !== expected)
					throw new StaleEdit('publication', publication.version);
				judge(publication);
				await unit.tx.deleteFrom('publication').where('id', '=', id).execute();
				await unit.audit({
					verb: 'catalogue.remove',
					subject: id,
					version: publication.version + 1,
					before: { ...detailsOf(publication), status: publication.status, file: publication.versionId }
				});
			})
	};
}

const blobsOf = ({ originalSha256, resources, covers }: OpenedPublication): string[] => [
	originalSha256,
	...[...resources, ...covers].map(({ sha256 }) => sha256)
];

/** One file is one title: two of them would part its readers. */
async function refuseKnownFile(
	unit: Unit,
	{ originalSha256 }: OpenedPublication,
	exceptId?: string
): Promise<void> {
	await unit.hold('catalogue.admit');
	const [known] = await titlesWithFile(unit.tx, originalSha256, exceptId);
	if (known) throw new Conflict('file-known', { id: known.id, title: known.title });
}

async function holdForReplacement(
	unit: Unit,
	{ id, expected }: { id: string; expected: number }
): Promise<Publication> {
	const before = await publicationRows.hold(unit.tx, id);
	if (before?.version !== expected) throw new Conflict('replaced-meanwhile');
	return before;
}
