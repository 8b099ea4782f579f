import type { Unit } from '#lib/server/unit-of-work.ts';
import { newId } from '#lib/server/new-id.ts';
import type { OpenedPublication } from '#lib/server/publications/manifest.ts';
import type { NewRecord } from './catalogue-store.ts';
import { detailColumns, writeContributors, writeTopics } from './detail-rows.server.ts';
import { readingMinutes, type Publication } from './publication.ts';

/** Rows a statement: below SQLite's and PostgreSQL's limits on bound values. */
const ROWS_A_STATEMENT = 500;
const GENERATED_COVER_RATIO = 0.737;

/** Writes a title, or the new version of `before`, with all its files and text. */
export async function admitRows(
	{ tx, now, by }: Unit,
	opened: OpenedPublication,
	record: NewRecord,
	before: Publication | null
) {
	const { details } = record;
	const id = before?.id ?? newId(now);
	const versionId = newId(now);
	const { manifest } = opened;
	const words = opened.sections.reduce((sum, section) => sum + section.words, 0);
	// A book in two languages says everything twice; a child reads it once.
	const wordsRead = Math.round(words / Math.max(1, details.languages.length));
	const pages = manifest.pageList.length || manifest.readingOrder.length;
	const cover = opened.covers[0];
	const file = {
		languages: JSON.stringify(details.languages),
		form: manifest.form,
		accessibility: JSON.stringify(opened.metadata.accessibility),
		has_audio: manifest.mediaOverlay ? 1 : 0,
		words,
		pages,
		minutes: readingMinutes(wordsRead, manifest.form === 'reflowable' ? 0 : pages, details.band),
		cover_ratio: cover ? cover.width / cover.height : GENERATED_COVER_RATIO,
		source_hash: record.sourceHash,
		updated_at: now
	} as const;

	const columns = { ...detailColumns(details, { by, now, before }), ...file };
	if (before) {
		await tx
			.updateTable('publication')
			.set({ ...columns, version: before.version + 1 })
			.where('id', '=', id)
			.execute();
	} else {
		await tx
			.insertInto('publication')
			.values({
				...columns,
				id,
				slug: record.slug,
				status: 'draft',
				version_id: null,
				source: record.source,
				published_at: null,
				created_at: now
			})
			.execute();
	}
	await writeContributors(tx, id, details.contributors);
	await writeTopics(tx, id, details.topics);
	await tx
		.insertInto('publication_version')
		.values({
			id: versionId,
			publication_id: id,
			media_type: opened.mediaType,
			original_sha256: opened.originalSha256,
			original_bytes: opened.originalBytes,
			manifest: JSON.stringify(manifest),
			findings: JSON.stringify(opened.checkMessages),
			created_at: now
		})
		.execute();
	for (const part of inParts(opened.resources)) {
		const rows = part.map(({ path, sha256, mediaType, bytes }) => ({
			version_id: versionId,
			path,
			sha256,
			media_type: mediaType,
			bytes
		}));
		await tx.insertInto('resource').values(rows).execute();
	}
	for (const part of inParts(opened.sections)) {
		await tx
			.insertInto('section')
			.values(part.map((section) => ({ version_id: versionId, ...section })))
			.execute();
	}
	if (opened.covers.length > 0) {
		await tx
			.insertInto('cover')
			.values(opened.covers.map((image) => ({ version_id: versionId, ...image })))
			.execute();
	}
	await tx.updateTable('publication').set({ version_id: versionId }).where('id', '=', id).execute();
	return { id, versionId };
}

function* inParts<T>(rows: readonly T[]): Generator<readonly T[]> {
	for (let i = 0; i < rows.length; i += ROWS_A_STATEMENT) yield rows.slice(i, i + ROWS_A_STATEMENT);
}
