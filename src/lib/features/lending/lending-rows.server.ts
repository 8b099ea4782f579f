import type { Kysely, Selectable } from 'kysely';
import { ratedOf } from '#lib/server/age-scope.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import { parseManifest } from '#lib/server/publications/stored-manifest.ts';
import type { Lending } from './lending.ts';
import type { LendingStore, Sentence, TitleToLend } from './lending-store.ts';

export function toLending(row: Selectable<Tables['lending']>): Lending {
	return {
		id: row.id,
		publicationId: row.publication_id,
		versionId: row.version_id,
		status: row.status,
		readerId: row.reader_id,
		tokenHash: row.token_hash,
		tokenEndsAt: row.token_ends_at === null ? null : Number(row.token_ends_at),
		namedAs: row.named_as,
		purpose: row.purpose,
		consentedAt: row.consented_at === null ? null : Number(row.consented_at),
		withdrawnAt: row.withdrawn_at === null ? null : Number(row.withdrawn_at),
		createdAt: Number(row.created_at),
		version: row.version
	};
}

export const SENTENCE = [
	...(['n', 'position', 'path', 'block', 'text', 'language', 'take', 'verdict', 'note'] as const),
	...(['sha256', 'bytes', 'milliseconds'] as const)
] as const;

export function toSentence(
	row: Pick<Selectable<Tables['lending_sentence']>, (typeof SENTENCE)[number]>
): Sentence {
	return { ...row, bytes: row.bytes === null ? null : Number(row.bytes) };
}

/** What is only read. */
export function createLendingReads(
	db: Kysely<Tables>
): Pick<LendingStore, 'titleById' | 'titleBySlug' | 'lines' | 'byId' | 'byToken' | 'titleOf' | 'voiceOf'> {
	async function titleWhere(column: 'id' | 'slug', value: string): Promise<TitleToLend | null> {
		const row = await db
			.selectFrom('publication as p')
			.innerJoin('publication_version as v', 'v.id', 'p.version_id')
			.where(`p.${column}`, '=', value)
			.select(['p.id', 'p.slug', 'p.title', 'p.status', 'v.id as version', 'v.media_type', 'v.manifest'])
			.select('v.original_sha256 as original')
			.executeTakeFirst();
		if (!row) return null;
		const sections = await db
			.selectFrom('section as s')
			.innerJoin('resource as r', (join) =>
				join.onRef('r.version_id', '=', 's.version_id').onRef('r.path', '=', 's.path')
			)
			.where('s.version_id', '=', row.version)
			.select(['s.position', 's.path', 'r.sha256'])
			.orderBy('s.position')
			.execute();
		const { languages, mediaOverlay } = parseManifest(row.manifest);
		return {
			...{ publicationId: row.id, slug: row.slug, title: row.title, status: row.status },
			...{ versionId: row.version, mediaType: row.media_type, original: row.original },
			...{ languages, recorded: mediaOverlay !== null, sections }
		};
	}

	return {
		titleById: (id) => titleWhere('id', id),
		titleBySlug: (slug) => titleWhere('slug', slug),

		async lines(readerId) {
			let query = db
				.selectFrom('lending as l')
				.innerJoin('publication as p', 'p.id', 'l.publication_id')
				.leftJoin('person', 'person.id', 'l.reader_id')
				.select(['l.id', 'l.status', 'l.named_as as namedAs', 'l.updated_at', 'p.id as publicationId'])
				.select(['p.slug', 'p.title', 'person.display_name as reader'])
				.select((row) => [
					row
						.selectFrom('lending_sentence as s')
						.whereRef('s.lending_id', '=', 'l.id')
						.select((e) => e.fn.countAll<number>().as('n'))
						.as('sentences'),
					row
						.selectFrom('lending_sentence as s')
						.whereRef('s.lending_id', '=', 'l.id')
						.where('s.take', '>', 0)
						.select((e) => e.fn.countAll<number>().as('n'))
						.as('recorded')
				]);
			if (readerId !== undefined) query = query.where('l.reader_id', '=', readerId);
			const rows = await query.orderBy('l.updated_at', 'desc').orderBy('l.id').limit(200).execute();
			return rows.map(({ updated_at, sentences, recorded, ...row }) => ({
				...row,
				...{ sentences: Number(sentences), recorded: Number(recorded), updatedAt: Number(updated_at) }
			}));
		},

		async byId(id) {
			const row = await db.selectFrom('lending').selectAll().where('id', '=', id).executeTakeFirst();
			return row ? toLending(row) : null;
		},
		async byToken(tokenHash) {
			const row = await db
				.selectFrom('lending')
				.selectAll()
				.where('token_hash', '=', tokenHash)
				.executeTakeFirst();
			return row ? toLending(row) : null;
		},
		async titleOf({ publicationId, versionId }) {
			const row = await db
				.selectFrom('publication as p')
				.innerJoin('publication_version as v', 'v.publication_id', 'p.id')
				.where('p.id', '=', publicationId)
				.where('v.id', '=', versionId)
				.select(['p.slug', 'p.title', 'v.manifest', 'v.original_sha256 as original'])
				.select('v.file_name as fileName')
				.executeTakeFirstOrThrow();
			const { manifest, ...title } = row;
			return { ...title, language: parseManifest(manifest).languages[0] ?? 'vi' };
		},
		async voiceOf(slug) {
			const row = await db
				.selectFrom('publication as p')
				.innerJoin('lending_version as v', 'v.version_id', 'p.version_id')
				.innerJoin('lending as l', 'l.id', 'v.lending_id')
				.where('p.slug', '=', slug)
				.select(['l.named_as as namedAs', 'p.status', 'p.band', 'p.guidance'])
				.executeTakeFirst();
			return row ? { namedAs: row.namedAs, title: ratedOf(row) } : null;
		}
	};
}
