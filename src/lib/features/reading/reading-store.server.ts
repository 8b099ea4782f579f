import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import { ageScope, ratedOf, ratingOfVersion } from '#lib/server/age-scope.ts';
import { parseManifest } from '#lib/server/publications/stored-manifest.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import { ReadingUnits } from '#lib/publication/reading-units.ts';
import type { ReadablePublication, ReadingStore } from './reading-store.ts';

const COVER_TYPES: Readonly<Record<string, string>> = {
	webp: 'image/webp',
	avif: 'image/avif',
	jpeg: 'image/jpeg'
};

/** Numbers of units that are kept in memory: a class reads a few titles, and tells of them three times a minute and seat. */
const KEPT_UNITS = 1_000;

type Manifest = ReadablePublication['manifest'];

/** Manifests that are kept as they were read, in characters of their JSON: to read one of 5 000 sections takes a tenth of a second. */
const KEPT_MANIFESTS = 10_000_000;

/** Reads publications, their files and their text from the database. */
export function createReadingStore(db: Kysely<Tables>): ReadingStore {
	/** By version: its manifest never changes. */
	const units = new Map<string, number>();

	const manifests = new LRUCache<string, Manifest>({ maxSize: KEPT_MANIFESTS });

	async function manifestOf(versionId: string): Promise<Manifest | null> {
		const kept = manifests.get(versionId);
		if (kept) return kept;
		const row = await db
			.selectFrom('publication_version')
			.where('id', '=', versionId)
			.select('manifest')
			.executeTakeFirst();
		if (!row) return null;
		const manifest = parseManifest(row.manifest);
		manifests.set(versionId, manifest, { size: row.manifest.length });
		return manifest;
	}

	async function unitsOfVersion(id: string): Promise<number> {
		const manifest = await manifestOf(id);
		if (!manifest) throw new Error(`no version ${id}`);
		const { form, readingOrder } = manifest;
		const { total } = new ReadingUnits({ form, sections: readingOrder });
		if (units.size >= KEPT_UNITS) units.clear();
		units.set(id, total);
		return total;
	}

	return {
		async titleBySlug(slug) {
			const row = await db
				.selectFrom('publication as p')
				.innerJoin('publication_version as v', 'v.id', 'p.version_id')
				.where('p.slug', '=', slug)
				.select(['p.id', 'p.title', 'p.band', 'p.guidance', 'p.status', 'p.has_audio', 'p.cover_ratio'])
				.select('v.id as version_id')
				.select((eb) =>
					eb
						.exists(
							eb
								.selectFrom('sign_video as film')
								.whereRef('film.version_id', '=', 'v.id')
								.where('film.withdrawn_at', 'is', null)
								.select('film.id')
						)
						.as('signed')
				)
				.executeTakeFirst();
			const manifest = row && (await manifestOf(row.version_id));
			if (!manifest) return null;
			const voice = await db
				.selectFrom('voice_track')
				.where('version_id', '=', row.version_id)
				.groupBy('voice')
				.having((group) => group.fn.sum('seconds'), '>', 0)
				.select(({ fn }) => ['voice', fn.max('position').as('upTo'), fn.max('made_at').as('at')])
				// A new voice takes over when it has read as much as the one of before.
				.orderBy(({ fn }) => fn.countAll(), 'desc')
				.orderBy('at', 'desc')
				.limit(1)
				.executeTakeFirst();
			return {
				voice: voice ? { id: voice.voice, upTo: Number(voice.upTo) } : null,
				publicationId: row.id,
				versionId: row.version_id,
				slug,
				title: row.title,
				rated: ratedOf(row),
				hasAudio: row.has_audio === 1,
				signed: Boolean(row.signed),
				manifest,
				coverRatio: row.cover_ratio
			};
		},

		async nextInSeries(publicationId, scope) {
			const own = await db
				.selectFrom('publication')
				.where('id', '=', publicationId)
				.select(['series', 'series_position'])
				.executeTakeFirst();
			if (!own?.series || own.series_position === null) return null;
			const next = await db
				.selectFrom('publication')
				.where('series', '=', own.series)
				.where('series_position', '>', own.series_position)
				.where('version_id', 'is not', null)
				.where(ageScope(scope).where('publication'))
				.select(['slug', 'title'])
				.orderBy('series_position')
				.orderBy('id')
				.limit(1)
				.executeTakeFirst();
			return next ?? null;
		},

		async unitsOf(publicationId) {
			const row = await db
				.selectFrom('publication')
				.where('id', '=', publicationId)
				.select('version_id')
				.executeTakeFirst();
			const id = row?.version_id;
			return id ? (units.get(id) ?? unitsOfVersion(id)) : 0;
		},

		manifestOf,

		ratingOfVersion: (versionId) => ratingOfVersion(db, versionId),

		async resource(versionId, path) {
			const row = await db
				.selectFrom('resource')
				.where('version_id', '=', versionId)
				.where('path', '=', path)
				.select(['sha256', 'media_type', 'bytes'])
				.executeTakeFirst();
			return row ? { sha256: row.sha256, mediaType: row.media_type, bytes: row.bytes } : null;
		},

		async section(versionId, position) {
			const row = await db
				.selectFrom('section')
				.where('version_id', '=', versionId)
				.where('position', '=', position)
				.select(['position', 'path', 'title', 'text'])
				.executeTakeFirst();
			return row ?? null;
		},

		async cover(versionId, width, format) {
			const mediaType = COVER_TYPES[format];
			if (!mediaType) return null;
			const row = await db
				.selectFrom('cover')
				.where('version_id', '=', versionId)
				.where('width', '=', width)
				.where('format', '=', format)
				.select(['sha256', 'bytes'])
				.executeTakeFirst();
			return row ? { sha256: row.sha256, mediaType, bytes: row.bytes } : null;
		}
	};
}
