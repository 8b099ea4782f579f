import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import { Conflict, NotFound } from '#lib/domain-error.ts';
import { SIGN_FOLDER } from '#lib/publication/sign-video.ts';
import { ratingOfVersion } from '#lib/server/age-scope.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import { newId } from '#lib/server/new-id.ts';
import type { BlobAdmission } from '#lib/server/ports/blob-admission.ts';
import { parseManifest } from '#lib/server/publications/stored-manifest.ts';
import type { UnitOfWork } from '#lib/server/unit-of-work.ts';
import type { DeskVideo, NewCaptions, SigningStore, TitleToSign } from './signing-store.ts';

interface Deps {
	readonly db: Kysely<Tables>;
	readonly work: UnitOfWork;
	readonly blobs: BlobAdmission;
}

type Row = Selectable<Tables['sign_video']>;

function toVideo(row: Row & { path: string }): DeskVideo {
	const captions =
		row.captions === null ? null : { path: row.captions, language: row.captions_language ?? 'vi' };
	return {
		...{ id: row.id, position: row.position, path: row.path, mediaType: row.media_type, captions },
		...{ width: row.width, height: row.height, language: row.language, signer: row.signer },
		...{ sample: row.sample === 1, bytes: Number(row.bytes), seconds: row.seconds, rights: row.rights },
		createdAt: Number(row.created_at)
	};
}

/** Reads the film and holds it until the unit ends. */
async function held(tx: Transaction<Tables>, id: string): Promise<Row> {
	// A write of nothing holds the row on either database.
	const row = await tx
		.updateTable('sign_video')
		.set({ version: sql`version` })
		.where('id', '=', id)
		.returningAll()
		.executeTakeFirst();
	if (!row) throw new NotFound('sign-video');
	return row;
}

const ENDINGS: Readonly<Record<string, string>> = { 'video/webm': 'webm', 'video/mp4': 'mp4' };

function fileRow(versionId: string, path: string, mediaType: string, file: NewCaptions['file']) {
	return { version_id: versionId, path, media_type: mediaType, sha256: file.sha256, bytes: file.bytes };
}

export function createSigningStore({ db, work, blobs }: Deps): SigningStore {
	async function titleWhere(column: 'id' | 'slug', value: string): Promise<TitleToSign | null> {
		const row = await db
			.selectFrom('publication as p')
			.innerJoin('publication_version as v', 'v.id', 'p.version_id')
			.where(`p.${column}`, '=', value)
			.select(['p.id', 'p.slug', 'p.title', 'v.id as version', 'v.manifest'])
			.executeTakeFirst();
		if (!row) return null;
		const { languages, readingOrder } = parseManifest(row.manifest);
		return {
			...{ publicationId: row.id, slug: row.slug, title: row.title, versionId: row.version, languages },
			sections: readingOrder.map(({ title }, position) => ({ position, title }))
		};
	}

	return {
		titleById: (id) => titleWhere('id', id),
		titleBySlug: (slug) => titleWhere('slug', slug),

		async videos(versionId) {
			const rows = await db
				.selectFrom('sign_video')
				.where('version_id', '=', versionId)
				.where('withdrawn_at', 'is', null)
				.selectAll()
				.orderBy('position')
				.execute();
			return rows.flatMap((row) => (row.path === null ? [] : [toVideo({ ...row, path: row.path })]));
		},

		ratingOfVersion: (versionId) => ratingOfVersion(db, versionId),

		async knows(versionId, position) {
			const row = await db
				.selectFrom('sign_video')
				.where('version_id', '=', versionId)
				.where('position', '=', position)
				.select('id')
				.executeTakeFirst();
			return row !== undefined;
		},

		add: (by, video) =>
			blobs.admit(
				by,
				[video.file.sha256, ...(video.captions ? [video.captions.file.sha256] : [])],
				async (unit) => {
					const { tx, now } = unit;
					const { versionId, position, file, captions, mediaType } = video;
					await unit.hold(`sign ${versionId} ${position}`);
					const title = await tx
						.selectFrom('publication')
						.where('version_id', '=', versionId)
						.select('id')
						.executeTakeFirst();
					if (!title) throw new Conflict('replaced-meanwhile');
					const there = await tx
						.selectFrom('sign_video')
						.where('version_id', '=', versionId)
						.where('position', '=', position)
						.where('withdrawn_at', 'is', null)
						.select('id')
						.executeTakeFirst();
					if (there) throw new Conflict('sign-there');
					const id = newId(now);
					const path = `${SIGN_FOLDER}/${id}.${ENDINGS[mediaType] ?? 'webm'}`;
					const captionsPath = captions ? `${SIGN_FOLDER}/${id}.vtt` : null;
					await tx
						.insertInto('resource')
						.values([
							fileRow(versionId, path, mediaType, file),
							...(captions && captionsPath
								? [fileRow(versionId, captionsPath, 'text/vtt', captions.file)]
								: [])
						])
						.execute();
					const { width, height, seconds, language, signer, rights, sample } = video;
					await tx
						.insertInto('sign_video')
						.values({
							...{ id, version_id: versionId, position, path, media_type: mediaType, bytes: file.bytes },
							...{ width, height, seconds: seconds === null ? null : Math.round(seconds) },
							...{ captions: captionsPath, captions_language: captions?.language ?? null },
							...{ language, signer, rights, sample: sample ? 1 : 0, made_by: by },
							...{ agreed_at: sample ? null : now, created_at: now, withdrawn_at: null }
						})
						.execute();
					// No name: that somebody agreed is kept, not who is seen.
					await unit.audit({
						...{ verb: 'signing.add', subject: id, version: 1 },
						after: { publication: title.id, position, rights, agreed: !sample }
					});
					return id;
				}
			),

		caption: (by, id, { file, language }) =>
			blobs.admit(by, [file.sha256], async (unit) => {
				const { tx, now } = unit;
				const row = await held(tx, id);
				if (row.withdrawn_at !== null) throw new NotFound('sign-video');
				// Another address each time: what stands at one never changes.
				const path = `${SIGN_FOLDER}/${id}-${newId(now)}.vtt`;
				await tx
					.insertInto('resource')
					.values(fileRow(row.version_id, path, 'text/vtt', file))
					.execute();
				await removeFiles(tx, row.version_id, [row.captions]);
				await tx
					.updateTable('sign_video')
					.set({ captions: path, captions_language: language, version: row.version + 1 })
					.where('id', '=', id)
					.execute();
				await unit.audit({
					...{ verb: 'signing.caption', subject: id, version: row.version + 1 },
					after: { captions: language }
				});
			}),

		withdraw: (by, id) =>
			work.run(by, async (unit) => {
				const { tx, now } = unit;
				const row = await held(tx, id);
				if (row.withdrawn_at !== null) return;
				await removeFiles(tx, row.version_id, [row.path, row.captions]);
				await tx
					.updateTable('sign_video')
					.set({ path: null, captions: null, signer: null, withdrawn_at: now, version: row.version + 1 })
					.where('id', '=', id)
					.execute();
				await unit.audit({
					...{ verb: 'signing.withdraw', subject: id, version: row.version + 1 },
					after: { withdrawn: true }
				});
			})
	};
}

async function removeFiles(tx: Kysely<Tables>, versionId: string, paths: readonly (string | null)[]) {
	const named = paths.filter((path) => path !== null);
	if (named.length === 0) return;
	await tx.deleteFrom('resource').where('version_id', '=', versionId).where('path', 'in', named).execute();
}
