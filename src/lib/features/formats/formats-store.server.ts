import { sql, type Kysely } from 'kysely';
import * as v from 'valibot';
import { RIGHTS_KINDS } from '#lib/features/catalogue/index.ts';
import { checkMessagesSchema } from '#lib/publication/check-message.ts';
import { ratedOf } from '#lib/server/age-scope.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import type { BlobAdmission } from '#lib/server/ports/blob-admission.ts';
import type { BrailleGrade } from './choices.ts';
import { parseManifest } from '#lib/server/publications/stored-manifest.ts';
import { braillePath } from './braille/braille-book.ts';
import type { FormatsStore, TitleToFormat } from './formats-store.ts';

const languagesSchema = v.array(v.string());
const rightsSchema = v.object({ kind: v.picklist(RIGHTS_KINDS), statement: v.string() });

const GRADES: readonly BrailleGrade[] = [0, 1, 2];

interface Needs {
	readonly db: Kysely<Tables>;
	readonly blobs: BlobAdmission;
}

export function createFormatsStore({ db, blobs }: Needs): FormatsStore {
	/** As the reader chooses it: who has said most of the version, of several the newest. */
	async function voiceOf(versionId: string) {
		const row = await db
			.selectFrom('voice_track')
			.where('version_id', '=', versionId)
			.groupBy('voice')
			.having((group) => group.fn.sum('seconds'), '>', 0)
			.select(({ fn }) => [
				'voice',
				fn.sum<number | string>('seconds').as('seconds'),
				fn.sum<number | string>('bytes').as('bytes')
			])
			.orderBy(({ fn }) => fn.countAll(), 'desc')
			.orderBy(({ fn }) => fn.max('made_at'), 'desc')
			.limit(1)
			.executeTakeFirst();
		return row ? { voice: row.voice, seconds: Number(row.seconds), bytes: Number(row.bytes) } : null;
	}

	async function title(by: 'p.id' | 'p.slug', value: string): Promise<TitleToFormat | null> {
		const row = await db
			.selectFrom('publication as p')
			.innerJoin('publication_version as v', 'v.id', 'p.version_id')
			.leftJoin('lending_version as lent', 'lent.version_id', 'v.id')
			.leftJoin('lending as l', 'l.id', 'lent.lending_id')
			.innerJoin('publication_version as o', (join) =>
				join.on('o.id', '=', ({ fn }) => fn.coalesce('l.version_id', 'v.id'))
			)
			.where(by, '=', value)
			.select(['p.id', 'p.slug', 'p.title', 'p.subtitle', 'p.languages', 'p.publisher', 'p.rights'])
			.select(['p.words', 'p.band', 'p.guidance', 'p.status', 'v.id as version_id', 'v.manifest'])
			.select(['o.id as received_id', 'o.manifest as received_manifest'])
			.select(['o.findings', 'o.original_sha256', 'o.original_bytes', 'o.media_type'])
			.executeTakeFirst();
		if (!row) return null;
		const [people, made, voice, recorded] = await Promise.all([
			db
				.selectFrom('publication_contributor as pc')
				.innerJoin('contributor as c', 'c.id', 'pc.contributor_id')
				.where('pc.publication_id', '=', row.id)
				.select('c.name')
				.orderBy('pc.position')
				.execute(),
			db
				.selectFrom('resource')
				.where('version_id', '=', row.version_id)
				.where('path', 'in', GRADES.map(braillePath))
				.select('path')
				.execute(),
			voiceOf(row.received_id),
			db
				.selectFrom('resource')
				.where('version_id', '=', row.received_id)
				.where('media_type', 'like', 'audio/%')
				.where('path', 'not like', '@%')
				.select(({ fn }) => fn.sum<number | string | null>('bytes').as('bytes'))
				.executeTakeFirst()
		]);
		const received = { versionId: row.received_id, manifest: parseManifest(row.received_manifest) };
		const { mediaOverlay } = received.manifest;
		const ofPeople = mediaOverlay && Number(recorded?.bytes ?? 0);
		const rights = v.safeParse(rightsSchema, JSON.parse(row.rights));
		const findings = v.parse(checkMessagesSchema, JSON.parse(row.findings));
		return {
			...{ publicationId: row.id, versionId: row.version_id, slug: row.slug, title: row.title },
			...{ subtitle: row.subtitle, publisher: row.publisher, words: row.words },
			languages: v.parse(languagesSchema, JSON.parse(row.languages)),
			contributors: [...new Set(people.map(({ name }) => name))],
			rights: rights.success ? rights.output : null,
			rated: ratedOf(row),
			manifest: parseManifest(row.manifest),
			received,
			audio: ofPeople
				? { bytes: ofPeople, seconds: mediaOverlay?.seconds ?? null }
				: voice && { bytes: voice.bytes, seconds: voice.seconds },
			original: {
				sha256: row.original_sha256,
				mediaType: row.media_type,
				bytes: row.original_bytes,
				cleaned: findings.some(({ severity }) => severity === 'removed')
			},
			braille: GRADES.filter((grade) => made.some(({ path }) => path === braillePath(grade)))
		};
	}

	return {
		titleBySlug: (slug) => title('p.slug', slug),
		titleById: (id) => title('p.id', id),

		async keep(versionId, { path, sha256, mediaType, bytes }) {
			await blobs.admit(null, [sha256], async ({ tx }) => {
				const version = await tx
					.selectFrom('publication_version as v')
					.innerJoin('publication as p', 'p.version_id', 'v.id')
					.where('v.id', '=', versionId)
					.select('p.status')
					.executeTakeFirst();
				if (!version) return;
				await tx
					.insertInto('resource')
					.values({ version_id: versionId, path, sha256, media_type: mediaType, bytes })
					.onConflict((conflict) => conflict.doNothing())
					.execute();
				// The page of the title offers it from now on.
				await tx
					.updateTable('catalogue_version')
					.set((row) => ({ version: sql<number>`${row.ref('version')} + 1` }))
					.execute();
			});
		},

		titlesWithout(path, languages) {
			return db
				.selectFrom('publication as p')
				.leftJoin('resource as r', (join) =>
					join.onRef('r.version_id', '=', 'p.version_id').on('r.path', '=', path)
				)
				.where('p.status', '=', 'published')
				.where('p.version_id', 'is not', null)
				.where('p.words', '>', 0)
				.where('r.path', 'is', null)
				.where((row) => row.or(languages.map((language) => row('p.languages', 'like', `["${language}%`))))
				.select('p.id')
				.orderBy('p.id')
				.execute();
		},

		async resource(versionId, path) {
			const row = await db
				.selectFrom('resource')
				.where('version_id', '=', versionId)
				.where('path', '=', path)
				.select(['sha256', 'media_type', 'bytes'])
				.executeTakeFirst();
			return row ? { sha256: row.sha256, mediaType: row.media_type, bytes: row.bytes } : null;
		},

		async said(versionId, position) {
			const voice = await voiceOf(versionId);
			if (!voice) return null;
			const row = await db
				.selectFrom('voice_track')
				.where('version_id', '=', versionId)
				.where('voice', '=', voice.voice)
				.where('position', '=', position)
				.where('seconds', '>', 0)
				.select(['voice', 'seconds'])
				.executeTakeFirst();
			return row ?? null;
		},

		async text(versionId, position) {
			const row = await db
				.selectFrom('section')
				.where('version_id', '=', versionId)
				.where('position', '=', position)
				.select('text')
				.executeTakeFirst();
			return row?.text ?? '';
		}
	};
}
