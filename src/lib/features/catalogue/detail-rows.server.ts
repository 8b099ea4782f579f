import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';
import { newId } from '#lib/server/new-id.ts';
import { fold } from '#lib/text/fold.ts';
import { sortKey } from '#lib/text/sort-key.ts';
import type { Details } from './publication.ts';
import type { Contributor } from '#lib/publication/contributor.ts';

/** The columns a librarian fills. */
export function detailColumns(details: Details, by: string, now: number) {
	return {
		title: details.title,
		subtitle: details.subtitle,
		title_sort: sortKey(details.title),
		title_folded: fold(details.title),
		languages: JSON.stringify(details.languages),
		description: details.description,
		band: details.band,
		band_by: details.band ? by : null,
		band_at: details.band ? now : null,
		band_reason: details.bandReason,
		interest_band: details.interestBand,
		label: details.label,
		guidance: details.guidance ? 1 : 0,
		genre: details.genre,
		rights: JSON.stringify(details.rights ?? {}),
		series: details.series,
		series_position: details.seriesPosition,
		publisher: details.publisher,
		year: details.year,
		identifiers: JSON.stringify(details.identifiers)
	} as const;
}

export async function writeContributors(tx: Kysely<Tables>, id: string, people: readonly Contributor[]) {
	await tx.deleteFrom('publication_contributor').where('publication_id', '=', id).execute();
	for (const [position, { name, role }] of people.entries()) {
		await tx
			.insertInto('contributor')
			.values({ id: newId(), name, name_folded: fold(name) })
			.onConflict((conflict) => conflict.column('name').doNothing())
			.execute();
		const { id: contributorId } = await tx
			.selectFrom('contributor')
			.select('id')
			.where('name', '=', name)
			.executeTakeFirstOrThrow();
		await tx
			.insertInto('publication_contributor')
			.values({ publication_id: id, contributor_id: contributorId, role, position })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	}
}

export async function writeTopics(tx: Kysely<Tables>, id: string, topics: readonly string[]) {
	await tx.deleteFrom('publication_topic').where('publication_id', '=', id).execute();
	if (topics.length === 0) return;
	await tx
		.insertInto('publication_topic')
		.values([...new Set(topics)].map((topic) => ({ publication_id: id, topic })))
		.execute();
}
