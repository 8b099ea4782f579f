import type { Unit } from '#lib/server/unit-of-work.ts';
import { writeIdentifiers } from '#lib/server/database/identifier-rows.ts';
import { newId } from '#lib/server/new-id.ts';
import type { OpenedPublication } from '#lib/server/publications/manifest.ts';
import type { NewRecord } from './catalogue-store.ts';
import { detailColumns, writeContributors, writeTopics } from './detail-rows.server.ts';
import type { Publication } from './publication.ts';
import { factsOf, fileColumns, writeVersion } from './version-rows.server.ts';

/** Writes a title, or the new version of `before`, with all its files and text. */
export async function admitRows(
	unit: Unit,
	opened: OpenedPublication,
	record: NewRecord,
	before: Publication | null
) {
	const { tx, now, by } = unit;
	const { details } = record;
	const id = before?.id ?? newId(now);
	const columns = {
		...detailColumns(details, { by, now, before }),
		...fileColumns(factsOf(opened), details),
		source_hash: record.sourceHash,
		updated_at: now
	} as const;
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
	await writeIdentifiers(tx, id, details.identifiers);
	const fileName = record.fileName ?? null;
	const versionId = await writeVersion(unit, id, opened, { fileName, used: true });
	await tx.updateTable('publication').set({ version_id: versionId }).where('id', '=', id).execute();
	return { id, versionId };
}
