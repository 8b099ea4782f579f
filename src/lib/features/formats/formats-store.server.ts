import type { Kysely } from 'kysely';
import * as v from 'valibot';
import { RIGHTS_KINDS } from '#lib/features/catalogue/index.ts';
import { checkMessagesSchema } from '#lib/publication/check-message.ts';
import { ratedOf } from '#lib/server/age-scope.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import { parseManifest } from '#lib/server/publications/stored-manifest.ts';
import type { FormatsStore } from './formats-store.ts';

const languagesSchema = v.array(v.string());
const rightsSchema = v.object({ kind: v.picklist(RIGHTS_KINDS), statement: v.string() });

export function createFormatsStore({ db }: { db: Kysely<Tables> }): FormatsStore {
	return {
		async titleBySlug(slug) {
			const row = await db
				.selectFrom('publication as p')
				.innerJoin('publication_version as v', 'v.id', 'p.version_id')
				.where('p.slug', '=', slug)
				.select(['p.id', 'p.title', 'p.subtitle', 'p.languages', 'p.publisher', 'p.rights', 'p.words'])
				.select(['p.band', 'p.guidance', 'p.status', 'v.id as version_id', 'v.manifest', 'v.findings'])
				.select(['v.original_sha256', 'v.original_bytes', 'v.media_type'])
				.executeTakeFirst();
			if (!row) return null;
			const people = await db
				.selectFrom('publication_contributor as pc')
				.innerJoin('contributor as c', 'c.id', 'pc.contributor_id')
				.where('pc.publication_id', '=', row.id)
				.select('c.name')
				.orderBy('pc.position')
				.execute();
			const rights = v.safeParse(rightsSchema, JSON.parse(row.rights));
			const findings = v.parse(checkMessagesSchema, JSON.parse(row.findings));
			return {
				...{ publicationId: row.id, versionId: row.version_id, slug, title: row.title },
				...{ subtitle: row.subtitle, publisher: row.publisher, words: row.words },
				languages: v.parse(languagesSchema, JSON.parse(row.languages)),
				contributors: [...new Set(people.map(({ name }) => name))],
				rights: rights.success ? rights.output : null,
				rated: ratedOf(row),
				manifest: parseManifest(row.manifest),
				original: {
					sha256: row.original_sha256,
					mediaType: row.media_type,
					bytes: row.original_bytes,
					cleaned: findings.some(({ severity }) => severity === 'removed')
				}
			};
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
