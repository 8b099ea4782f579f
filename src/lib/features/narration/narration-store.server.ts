import { sql, type Kysely } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';
import type { BlobAdmission } from '#lib/server/ports/blob-admission.ts';
import { flowPartPath } from '#lib/server/publications/pdf/text-page-path.ts';
import { parseManifest } from '#lib/server/publications/stored-manifest.ts';
import { voiceFolder } from '#lib/publication/voice-track.ts';
import type { NarrationStore } from './narration-store.ts';

/** Tracks; the rest goes another night. */
const CLEARED_AT_ONCE = 2_000;
/** Parts of a PDF as flowing text, numbered from 1 in reading order. */
const FLOW_PARTS = flowPartPath('%');

/** Position of a part, from its path. */
const flowPosition = (path: string) => {
	const [before = '', after = ''] = flowPartPath('|').split('|');
	const length = sql`length(${sql.ref(path)}) - ${sql.lit(before.length + after.length)}`;
	return sql<number>`cast(substr(${sql.ref(path)}, ${sql.lit(before.length + 1)}, ${length}) as integer) - 1`;
};

/** Whether of a version one section alone can be heard: the page of the title and the search tell of it from then on. */
async function isFirst(tx: Kysely<Tables>, versionId: string): Promise<boolean> {
	const heard = await tx
		.selectFrom('voice_track')
		.where('version_id', '=', versionId)
		.where('seconds', '>', 0)
		.select('position')
		.limit(2)
		.execute();
	return heard.length === 1;
}

export function createNarrationStore({
	db,
	blobs
}: {
	db: Kysely<Tables>;
	blobs: BlobAdmission;
}): NarrationStore {
	/** Sections of published titles that the voice has not said: those of a book, and the parts of a PDF as flowing text. */
	const unsaid = (voice: string, publicationId?: string) => {
		let [books, pdfs] = [db.selectFrom('publication as p'), db.selectFrom('publication as p')];
		if (publicationId !== undefined) {
			books = books.where('p.id', '=', publicationId);
			pdfs = pdfs.where('p.id', '=', publicationId);
		}
		const all = books
			.innerJoin('section as s', 's.version_id', 'p.version_id')
			.innerJoin('resource as r', (join) =>
				join.onRef('r.version_id', '=', 's.version_id').onRef('r.path', '=', 's.path')
			)
			.where('p.status', '=', 'published')
			.where('p.form', 'in', ['reflowable', 'fixed'])
			.select(['p.id', 'p.slug', 'r.version_id', 'r.path', 'r.sha256', 's.position'])
			.unionAll(
				pdfs
					.innerJoin('resource as r', 'r.version_id', 'p.version_id')
					.where('p.status', '=', 'published')
					.where('p.form', '=', 'pdf')
					.where('r.path', 'like', FLOW_PARTS)
					.select(['p.id', 'p.slug', 'r.version_id', 'r.path', 'r.sha256'])
					.select(flowPosition('r.path').as('position'))
			);
		return db
			.selectFrom(all.as('a'))
			.leftJoin('voice_track as t', (join) =>
				join
					.onRef('t.version_id', '=', 'a.version_id')
					.onRef('t.position', '=', 'a.position')
					.on('t.voice', '=', voice)
			)
			.where('t.voice', 'is', null);
	};

	return {
		async waiting(publicationId, voice, most) {
			const sections = await unsaid(voice, publicationId)
				.select(['a.version_id', 'a.position', 'a.path', 'a.sha256'])
				.orderBy('a.position')
				.limit(most)
				.execute();
			const versionId = sections[0]?.version_id;
			if (versionId === undefined) return null;
			const { manifest } = await db
				.selectFrom('publication_version')
				.where('id', '=', versionId)
				.select('manifest')
				.executeTakeFirstOrThrow();
			return { versionId, languages: parseManifest(manifest).languages, sections };
		},

		async keep({ versionId, position, voice, seconds, files }) {
			const names = files.map(({ sha256 }) => sha256);
			await blobs.admit(null, names, async (unit) => {
				const { tx, now } = unit;
				const version = await tx
					.selectFrom('section')
					.where('version_id', '=', versionId)
					.select('version_id')
					.limit(1)
					.executeTakeFirst();
				if (!version) return;
				const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
				const row = {
					...{ version_id: versionId, voice, position, bytes, made_at: now },
					seconds: Math.round(seconds)
				};
				const { numInsertedOrUpdatedRows: made } = await tx
					.insertInto('voice_track')
					.values(row)
					.onConflict((conflict) => conflict.doNothing())
					.executeTakeFirstOrThrow();
				if (!made) return; // said by somebody else meanwhile
				if (row.seconds > 0 && (await isFirst(tx, versionId))) {
					const titles = await tx
						.selectFrom('publication')
						.where('version_id', '=', versionId)
						.select('id')
						.execute();
					for (const { id } of titles) await unit.announce('publication.said', { id });
				}
				const rows = files.map(({ path, sha256, mediaType, bytes: size }) => ({
					version_id: versionId,
					...{ path, sha256, media_type: mediaType, bytes: size }
				}));
				await tx
					.insertInto('resource')
					.values(rows)
					.onConflict((conflict) => conflict.doNothing())
					.execute();
			});
		},

		async clearSuperseded(voice, before) {
			await blobs.admit(null, [], async ({ tx }) => {
				const done = tx
					.selectFrom('voice_track')
					.where('voice', '=', voice)
					.where('version_id', 'not in', unsaid(voice).select('a.version_id'))
					.groupBy('version_id')
					.having(({ fn }) => fn.max('made_at'), '<', before)
					.select('version_id');
				const others = await tx
					.selectFrom('voice_track')
					.where('voice', '<>', voice)
					.where('version_id', 'in', done)
					.select(['version_id', 'voice', 'position'])
					.limit(CLEARED_AT_ONCE)
					.execute();
				for (const { version_id, voice: old, position } of others) {
					await tx
						.deleteFrom('voice_track')
						.where('version_id', '=', version_id)
						.where('voice', '=', old)
						.where('position', '=', position)
						.execute();
					await tx
						.deleteFrom('resource')
						.where('version_id', '=', version_id)
						.where('path', 'like', `${voiceFolder(old, position)}/%`)
						.execute();
				}
			});
		},

		titlesWaiting(voice) {
			return unsaid(voice).select(['a.id', 'a.slug']).distinct().orderBy('a.slug').execute();
		}
	};
}
