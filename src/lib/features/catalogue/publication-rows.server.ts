import { sql, type Kysely, type Selectable } from 'kysely';
import * as v from 'valibot';
import type { Tables } from '#lib/server/database/schema.ts';
import { RIGHTS_KINDS, type FilmFacts, type Publication } from './publication.ts';
import { accessibilitySchema } from '#lib/publication/accessibility.ts';
import { isGenre, isTopic } from '#lib/publication/topics.ts';

const strings = v.array(v.string());
const rightsSchema = v.object({
	kind: v.picklist(RIGHTS_KINDS),
	statement: v.string(),
	evidence: v.string()
});
const identifiersSchema = v.array(v.object({ scheme: v.string(), value: v.string() }));

export function parseLanguages(json: string): string[] {
	return v.parse(strings, JSON.parse(json));
}

/** Reads whole records with their contributors and topics, in the order of `rows`. Three queries however many rows. */
export async function toPublications(
	db: Kysely<Tables>,
	rows: readonly Selectable<Tables['publication']>[]
): Promise<Publication[]> {
	if (rows.length === 0) return [];
	const ids = rows.map((row) => row.id);
	const [people, topics, films] = await Promise.all([
		db
			.selectFrom('publication_contributor')
			.innerJoin('contributor', 'contributor.id', 'publication_contributor.contributor_id')
			.select(['publication_id', 'contributor.name', 'role'])
			.where('publication_id', 'in', ids)
			.orderBy('position')
			.execute(),
		db
			.selectFrom('publication_topic')
			.selectAll()
			.where('publication_id', 'in', ids)
			.orderBy('topic')
			.execute(),
		filmsOf(
			db,
			rows.flatMap(({ version_id }) => version_id ?? [])
		)
	]);
	return rows.map((row) => ({
		id: row.id,
		slug: row.slug,
		title: row.title,
		subtitle: row.subtitle,
		languages: parseLanguages(row.languages),
		description: row.description,
		contributors: people.filter((p) => p.publication_id === row.id).map(({ name, role }) => ({ name, role })),
		topics: topics
			.filter((t) => t.publication_id === row.id)
			.map((t) => t.topic)
			.filter(isTopic),
		band: row.band,
		bandReason: row.band_reason,
		interestBand: row.interest_band,
		label: row.label,
		guidance: row.guidance === 1,
		form: row.form,
		genre: isGenre(row.genre) ? row.genre : 'story',
		status: row.status,
		rights: parseRights(row.rights),
		series: row.series,
		seriesPosition: row.series_position,
		publisher: row.publisher,
		year: row.year,
		identifiers: v.parse(identifiersSchema, JSON.parse(row.identifiers)),
		...statedWith(row.accessibility, films.get(row.version_id ?? '')),
		hasAudio: row.has_audio === 1,
		words: row.words,
		pages: row.pages,
		minutes: row.minutes,
		versionId: row.version_id,
		coverRatio: row.cover_ratio,
		source: row.source,
		bandBy: row.band_by,
		bandAt: row.band_at,
		publishedAt: row.published_at,
		updatedAt: row.updated_at,
		version: row.version
	}));
}

/** Films in sign language of these versions, and what the check of their files says of the films in them. */
async function filmsOf(db: Kysely<Tables>, versionIds: readonly string[]) {
	const facts = new Map<string, FilmFacts>();
	if (versionIds.length === 0) return facts;
	const films = await db
		.selectFrom('sign_video')
		.where('version_id', 'in', [...versionIds])
		.where('withdrawn_at', 'is', null)
		.select(['version_id', 'sample', 'captions', sql<'library' | 'file'>`'library'`.as('of')])
		.unionAll(
			db
				.selectFrom('publication_version')
				.where('id', 'in', [...versionIds])
				.where('findings', 'like', '%"captions-missing"%')
				.select(['id as version_id', sql<0 | 1>`0`.as('sample'), sql<string | null>`null`.as('captions')])
				.select(sql<'library' | 'file'>`'file'`.as('of'))
		)
		.execute();
	for (const { version_id: id, sample, captions, of } of films) {
		const { signing, captionsMissing = false } = facts.get(id) ?? {};
		facts.set(id, {
			signing: of === 'file' ? signing : { sample: (signing?.sample ?? true) && sample === 1 },
			captionsMissing: captionsMissing || captions === null
		});
	}
	return facts;
}

/** What the file says of itself, and what the library put beside it. A film that only shows the place is no sign language. */
function statedWith(json: string, films: FilmFacts = { captionsMissing: false }) {
	const accessibility = v.parse(accessibilitySchema, JSON.parse(json));
	const { signing, captionsMissing } = films;
	if (!signing) return { accessibility, captionsMissing };
	const more = signing.sample ? [] : ['signLanguage', ...(captionsMissing ? [] : ['closedCaptions'])];
	const features = [...new Set([...accessibility.features, ...more])];
	return { accessibility: { ...accessibility, features }, signing, captionsMissing };
}

function parseRights(json: string) {
	const result = v.safeParse(rightsSchema, JSON.parse(json));
	return result.success ? result.output : null;
}
