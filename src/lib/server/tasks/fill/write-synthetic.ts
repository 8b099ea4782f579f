import type { Insertable, Kysely } from 'kysely';
import type { StatutoryLabel } from '#lib/publication/band.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import { newId } from '#lib/server/new-id.ts';
import { fold } from '#lib/text/fold.ts';
import { slugify } from '#lib/text/slug.ts';
import { sortKey } from '#lib/text/sort-key.ts';
import { syntheticTitle, type SyntheticTitle } from './synthetic.ts';

const DAY = 86_400_000;
const LABELS: Readonly<Record<string, StatutoryLabel>> = {
	mam: 'under-6',
	choi: 'under-6',
	la: '6-to-11',
	hoa: '6-to-11',
	qua: '11-to-16'
};
const RIGHTS = JSON.stringify({
	kind: 'synthetic',
	statement: 'Made-up record without a book',
	evidence: null
});
/** Bound values a statement: below the limits of both databases, and small enough to be forgotten quickly. */
const VALUES = 3_000;

/** Titles number `from` to `from + count - 1` with people, topics and shelves. Part of the caller's transaction. */
export async function writeSynthetic(
	tx: Kysely<Tables>,
	from: number,
	count: number,
	now: number
): Promise<void> {
	const titles = Array.from({ length: count }, (_, index) => ({
		...syntheticTitle(from + index),
		id: newId(now),
		publishedAt: now - (from + index) * 1_000 - ((from + index) % 700) * DAY
	}));
	await insertAll(titles.map(row), (rows) => tx.insertInto('publication').values(rows).execute());
	const people = await contributors(tx, titles);
	await insertAll(
		titles.flatMap(({ id, contributors }) =>
			contributors.map(({ name, role }, position) => ({
				publication_id: id,
				contributor_id: people.get(name) ?? '',
				role,
				position
			}))
		),
		(rows) => tx.insertInto('publication_contributor').values(rows).execute()
	);
	await insertAll(
		titles.flatMap(({ id, topics }) => topics.map((topic) => ({ publication_id: id, topic }))),
		(rows) => tx.insertInto('publication_topic').values(rows).execute()
	);
	await insertAll(titles.flatMap(shelves), (rows) => tx.insertInto('shelf_entry').values(rows).execute());
}

type Numbered = SyntheticTitle & { readonly id: string; readonly publishedAt: number };

function row(book: Numbered): Insertable<Tables['publication']> {
	return {
		id: book.id,
		slug: `${slugify(book.title)}-${book.number}`,
		title: book.title,
		subtitle: book.subtitle,
		title_sort: sortKey(book.title),
		title_folded: fold(book.title),
		languages: JSON.stringify(book.languages),
		description: book.description,
		band: book.band,
		band_by: null,
		band_at: book.publishedAt,
		band_reason: 'synthetic',
		interest_band: book.interestBand,
		label: LABELS[book.band] ?? null,
		guidance: book.guidance,
		form: book.form,
		genre: book.genre,
		status: book.status,
		rights: RIGHTS,
		series: book.series,
		series_position: book.seriesPosition,
		publisher: book.publisher,
		year: book.year,
		identifiers: '[]',
		accessibility: '{}',
		has_audio: book.hasAudio,
		words: book.words,
		pages: book.pages,
		minutes: book.minutes,
		version_id: null,
		cover_ratio: 0.737,
		source: 'synthetic',
		source_hash: null,
		published_at: book.status === 'draft' ? null : book.publishedAt,
		created_at: book.publishedAt,
		updated_at: book.publishedAt
	};
}

function shelves({
	id,
	status,
	band,
	guidance,
	publishedAt,
	genre,
	topics,
	hasAudio
}: Numbered): Tables['shelf_entry'][] {
	if (status !== 'published') return [];
	const names = [
		'all',
		`genre:${genre}`,
		...topics.map((topic) => `topic:${topic}`),
		...(hasAudio ? ['audio'] : [])
	];
	return names.map((shelf) => ({ shelf, band, guidance, published_at: publishedAt, publication_id: id }));
}

async function contributors(
	tx: Kysely<Tables>,
	titles: readonly SyntheticTitle[]
): Promise<Map<string, string>> {
	const names = [...new Set(titles.flatMap((title) => title.contributors.map(({ name }) => name)))];
	await tx
		.insertInto('contributor')
		.values(names.map((name) => ({ id: newId(), name, name_folded: fold(name) })))
		.onConflict((conflict) => conflict.column('name').doNothing())
		.execute();
	const rows = await tx.selectFrom('contributor').select(['id', 'name']).where('name', 'in', names).execute();
	return new Map(rows.map(({ id, name }) => [name, id]));
}

async function insertAll<Row extends object>(
	rows: Row[],
	insert: (part: Row[]) => Promise<unknown>
): Promise<void> {
	const size = Math.max(1, Math.floor(VALUES / Math.max(1, Object.keys(rows[0] ?? {}).length)));
	for (let at = 0; at < rows.length; at += size) await insert(rows.slice(at, at + size));
}
