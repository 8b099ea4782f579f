import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';
import type { BlobAdmission } from '#lib/server/ports/blob-admission.ts';
import { parseManifest } from '#lib/server/publications/stored-manifest.ts';
import { voiceFolder } from '#lib/publication/voice-track.ts';
import type { NarrationStore } from './narration-store.ts';

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
	/** Sections of published titles that flow or are drawn, and that the voice has not said. */
	const unsaid = (voice: string) =>
		db
			.selectFrom('publication as p')
			.innerJoin('section as s', 's.version_id', 'p.version_id')
			.innerJoin('resource as r', (join) =>
				join.onRef('r.version_id', '=', 's.version_id').onRef('r.path', '=', 's.path')
			)
			.leftJoin('voice_track as t', (join) =>
				join
					.onRef('t.version_id', '=', 's.version_id')
					.onRef('t.position', '=', 's.position')
					.on('t.voice', '=', voice)
			)
			.where('p.status', '=', 'published')
			.where('p.form', 'in', ['reflowable', 'fixed'])
			.where('t.voice', 'is', null);

	return {
		async waiting(publicationId, voice, most) {
			const sections = await unsaid(voice)
				.where('p.id', '=', publicationId)
				.select(['s.version_id', 's.position', 's.path', 'r.sha256'])
				.orderBy('s.position')
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
				const section = await tx
					.selectFrom('section')
					.where('version_id', '=', versionId)
					.where('position', '=', position)
					.select('position')
					.executeTakeFirst();
				if (!section) return;
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
				const others = await tx
					.selectFrom('voice_track as t')
					.where('t.voice', '<>', voice)
					.where((row) =>
						row.exists(
							row
								.selectFrom('voice_track as n')
								.whereRef('n.version_id', '=', 't.version_id')
								.where('n.voice', '=', voice)
								.groupBy('n.version_id')
								.having((group) => group.fn.max('n.made_at'), '<', before)
								.having(
									(group) => group.fn.countAll<number>(),
									'>=',
									row
										.selectFrom('section as s')
										.whereRef('s.version_id', '=', 't.version_id')
										.select(({ fn }) => fn.countAll<number>().as('all'))
								)
								.select('n.version_id')
						)
					)
					.select(['t.version_id', 't.voice', 't.position'])
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
			return unsaid(voice).select(['p.id', 'p.slug']).distinct().orderBy('p.slug').execute();
		}
	};
}
