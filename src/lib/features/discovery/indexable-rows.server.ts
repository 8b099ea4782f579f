import type { Kysely } from 'kysely';
import * as v from 'valibot';
import type { Tables } from '#lib/server/database/schema.ts';
import type { Indexable } from './discovery-store.ts';

const languagesSchema = v.fallback(v.array(v.string()), []);

/** Of these titles the published, banded ones with people, topics and text: five queries however many. */
export async function readIndexables(db: Kysely<Tables>, titles: readonly string[]): Promise<Indexable[]> {
	if (titles.length === 0) return [];
	const rows = await db
		.selectFrom('publication')
		.select([
			'id',
			'slug',
			'title',
			'subtitle',
			'description',
			'languages',
			'band',
			'interest_band',
			'guidance'
		])
		.select([
			'form',
			'genre',
			'series',
			'has_audio',
			'minutes',
			'year',
			'published_at',
			'version_id',
			'cover_ratio'
		])
		.select(['updated_at', 'version'])
		.where('id', 'in', titles)
		.where('status', '=', 'published')
		.where('band', 'is not', null)
		.execute();
	if (rows.length === 0) return [];
	const ids = rows.map(({ id }) => id);
	const versions = rows.map((row) => row.version_id).filter((version) => version !== null);
	const [people, topics, sections, said] = await Promise.all([
		db
			.selectFrom('publication_contributor')
			.innerJoin('contributor', 'contributor.id', 'publication_contributor.contributor_id')
			.select(['publication_id', 'contributor.name'])
			.where('publication_id', 'in', ids)
			.orderBy('position')
			.execute(),
		db
			.selectFrom('publication_topic')
			.select(['publication_id', 'topic'])
			.where('publication_id', 'in', ids)
			.execute(),
		versions.length === 0
			? []
			: db
					.selectFrom('section')
					.select(['version_id', 'position', 'title', 'text'])
					.where('version_id', 'in', versions)
					.orderBy('position')
					.execute(),
		versions.length === 0
			? []
			: db
					.selectFrom('voice_track')
					.select('version_id')
					.distinct()
					.where('version_id', 'in', versions)
					.where('seconds', '>', 0)
					.execute()
	]);
	const namesOf = Map.groupBy(people, (row) => row.publication_id);
	const topicsOf = Map.groupBy(topics, (row) => row.publication_id);
	const sectionsOf = Map.groupBy(sections, (row) => row.version_id);
	const saidVersions = new Set(said.map((row) => row.version_id));
	return rows.flatMap((row): Indexable[] => {
		const { band } = row;
		if (!band) return [];
		return [
			{
				version: row.version,
				document: {
					id: row.id,
					slug: row.slug,
					title: row.title,
					subtitle: row.subtitle,
					contributors: [...new Set((namesOf.get(row.id) ?? []).map(({ name }) => name))],
					description: row.description,
					languages: v.parse(languagesSchema, JSON.parse(row.languages)),
					band,
					interestBand: row.interest_band,
					guidance: row.guidance,
					form: row.form,
					genre: row.genre,
					topics: (topicsOf.get(row.id) ?? []).map(({ topic }) => topic).sort(),
					series: row.series,
					hasAudio: row.has_audio === 1 || saidVersions.has(row.version_id ?? ''),
					minutes: row.minutes,
					year: row.year,
					publishedAt: row.published_at ?? row.updated_at,
					versionId: row.version_id,
					coverRatio: row.cover_ratio,
					sections: (sectionsOf.get(row.version_id ?? '') ?? []).map(({ position, title, text }) => ({
						position,
						title,
						text
					}))
				}
			}
		];
	});
}
