import { sql, type Kysely } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';
import { newId } from '#lib/server/new-id.ts';
import type { BlobAdmission } from '#lib/server/ports/blob-admission.ts';
import type { JobQueue } from '#lib/server/ports/job-queue.ts';
import { fold } from '#lib/text/fold.ts';
import { admitRows } from './admit.server.ts';
import type { CatalogueStore } from './catalogue-store.ts';
import { readCollection, readCollections, replaceCollection } from './collection-rows.server.ts';
import { detailColumns, writeContributors, writeTopics } from './detail-rows.server.ts';
import { toPublications } from './publication-rows.server.ts';
import { readShelf, readTopics, writeShelves } from './shelf-rows.server.ts';
import { tilesByIds } from './tile-rows.server.ts';

/** Job that brings search up to date with one title, whatever its state is by then. */
const INDEX_JOB = 'discovery.index';

export function createCatalogueStore(
	db: Kysely<Tables>,
	jobs: JobQueue,
	blobs: BlobAdmission = { admit: (_names, write) => db.transaction().execute(write) }
): CatalogueStore {
	const index = (tx: Kysely<Tables>, id: string) =>
		jobs.add(tx, { kind: INDEX_JOB, payload: { id }, dedupeKey: `${INDEX_JOB}:${id}` });

	const audit = (tx: Kysely<Tables>, by: string, verb: string, subject: string, now: number) =>
		tx
			.insertInto('audit')
			.values({ id: newId(now), at: now, person_id: by, verb, subject, detail: '{}' })
			.execute();

	return {
		shelf: (scope, key, limit, after) => readShelf(db, scope, key, limit, after),
		topics: (scope) => readTopics(db, scope),
		tiles: (scope, ids) => tilesByIds(db, scope, ids),
		collections: (scope) => readCollections(db, scope),
		collection: (scope, slug) => readCollection(db, scope, slug),
		replaceCollection: (collection) => replaceCollection(db, collection),

		async bySlug(slug) {
			const row = await db.selectFrom('publication').selectAll().where('slug', '=', slug).executeTakeFirst();
			return row ? ((await toPublications(db, [row]))[0] ?? null) : null;
		},
		async byId(id) {
			const row = await db.selectFrom('publication').selectAll().where('id', '=', id).executeTakeFirst();
			return row ? ((await toPublications(db, [row]))[0] ?? null) : null;
		},
		async bySourceHash(hash) {
			const row = await db
				.selectFrom('publication')
				.select(['id', 'slug'])
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

		async admit(opened, record) {
			const files = [...opened.resources, ...opened.covers].map((file) => file.sha256);
			return blobs.admit([opened.originalSha256, ...files], async (tx) => {
				const { id, versionId } = await admitRows(tx, opened, record);
				await writeShelves(tx, id);
				await index(tx, id);
				await audit(
					tx,
					record.by,
					record.replace ? 'catalogue.new-version' : 'catalogue.admit',
					id,
					record.now
				);
				return { id, slug: record.slug, versionId };
			});
		},
		async describe(id, details, by, now) {
			await db.transaction().execute(async (tx) => {
				await tx
					.updateTable('publication')
					.set({ ...detailColumns(details, by, now), updated_at: now })
					.where('id', '=', id)
					.execute();
				await writeContributors(tx, id, details.contributors);
				await writeTopics(tx, id, details.topics);
				await writeShelves(tx, id);
				await index(tx, id);
				await audit(tx, by, 'catalogue.describe', id, now);
			});
		},
		async setStatus(id, status, by, now) {
			await db.transaction().execute(async (tx) => {
				await tx
					.updateTable('publication')
					.set((row) => ({
						status,
						updated_at: now,
						// The first day on the shelf stays, also after a pause.
						published_at:
							status === 'published' ? row.fn.coalesce('published_at', row.val(now)) : row.ref('published_at')
					}))
					.where('id', '=', id)
					.execute();
				await writeShelves(tx, id);
				await index(tx, id);
				await audit(tx, by, `catalogue.${status}`, id, now);
			});
		}
	};
}
