import * as v from 'valibot';
import type { Kysely } from 'kysely';
import type { TimelineEntry } from '#lib/publication/timeline.ts';
import type { Tables } from './database/schema.ts';

const facts = v.record(v.string(), v.unknown());
/** `audit.detail`. Rows written before there was a before and an after hold `{}`. */
const detailSchema = v.object({
	before: v.optional(facts, {}),
	after: v.optional(facts, {}),
	version: v.optional(v.number()),
	reason: v.optional(v.string())
});

/** What differs between two plain objects, compared as JSON; a key that only one of them has counts as null in the other. */
export function differences(before: object, after: object) {
	const was = new Map(Object.entries(before));
	const is = new Map(Object.entries(after));
	const changed = [...new Set([...was.keys(), ...is.keys()])].filter(
		(key) => JSON.stringify(was.get(key) ?? null) !== JSON.stringify(is.get(key) ?? null)
	);
	const part = (of: ReadonlyMap<string, unknown>) =>
		Object.fromEntries(changed.map((key) => [key, of.get(key) ?? null]));
	return { before: part(was), after: part(is) };
}

/** What was done to a row, newest first. */
export async function readTimeline(
	db: Kysely<Tables>,
	subject: string,
	limit: number
): Promise<readonly TimelineEntry[]> {
	const rows = await db
		.selectFrom('audit')
		.leftJoin('person', 'person.id', 'audit.person_id')
		.select(['audit.at', 'audit.verb', 'audit.detail', 'audit.person_id', 'person.display_name'])
		.where('audit.subject', '=', subject)
		.orderBy('audit.at', 'desc')
		.orderBy('audit.id', 'desc')
		.limit(limit)
		.execute();
	return rows.map((row) => {
		const { before, after, version, reason } = v.parse(detailSchema, JSON.parse(row.detail));
		return {
			at: row.at,
			verb: row.verb,
			name: row.display_name,
			operator: row.person_id === 'operator',
			version: version ?? null,
			reason: reason ?? null,
			changes: Object.keys({ ...before, ...after }).map((field) => ({
				field,
				before: before[field] ?? null,
				after: after[field] ?? null
			}))
		};
	});
}
