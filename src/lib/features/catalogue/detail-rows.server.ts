import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';
import { newId } from '#lib/server/new-id.ts';
import { fold } from '#lib/text/fold.ts';
import { sortKey } from '#lib/text/sort-key.ts';
import type { Details } from './publication.ts';
import type { Contributor } from '#lib/publication/contributor.ts';

/** The age as it was decided: a change of any of it is a new decision, with a new author. */
type Rating = Pick<Details, 'band' | 'bandReason' | 'interestBand' | 'label' | 'guidance'>;

function ratedAlike(a: Rating, b: Rating): boolean {
	return (
		a.band === b.band &&
		a.bandReason === b.bandReason &&
		a.interestBand === b.interestBand &&
		a.label === b.label &&
		a.guidance === b.guidance
	);
}

/** The columns a librarian fills. Who rated the age, and when, changes only with the rating: `before` is what stood there. */
export function detailColumns(
	details: Details,
	{ by, now, before }: { by: string | null; now: number; before: Rating | null }
) {
	const rated =
		before && ratedAlike(before, details)
			? {}
			: { band_by: details.band ? by : null, band_at: details.band ? now : null };
	return {
		...rated,
		title: details.title,
		subtitle: details.subtitle,
		title_sort: sortKey(details.title),
		title_folded: fold(details.title),
		languages: JSON.stringify(details.languages),
		description: details.description,
		band: details.band,
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
	// In one order for everybody: two who add the same people at once wait for each other, and not in a circle.
	for (const name of [...new Set(people.map((person) => person.name))].sort()) {
		await tx
			.insertInto('contributor')
			.values({ id: newId(), name, name_folded: fold(name) })
			.onConflict((conflict) => conflict.column('name').doNothing())
			.execute();
	}
	for (const [position, { name, role }] of people.entries()) {
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
