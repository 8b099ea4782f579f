import * as v from 'valibot';
import { detailsOf, type Publication } from '#lib/features/catalogue/index.ts';
import type { TimelineEntry } from '#lib/publication/timeline.ts';
import { changedFields, valuesOf, type RecordField, type RecordValues } from './record-values.ts';

const text = v.nullish(v.string(), '');
const line = v.nullish(v.string(), null);
const figure = v.nullish(v.number(), null);
/** Details as a timeline holds them; what an older library did not know yet is empty. */
const pastDetails = v.object({
	title: text,
	subtitle: line,
	description: text,
	languages: v.nullish(v.array(v.string()), []),
	contributors: v.nullish(v.array(v.object({ name: v.string(), role: v.string() })), []),
	topics: v.nullish(v.array(v.string()), []),
	genre: text,
	band: line,
	bandReason: line,
	interestBand: line,
	label: line,
	guidance: v.nullish(v.boolean(), false),
	rights: v.nullish(v.object({ kind: v.string(), statement: v.string(), evidence: v.string() }), null),
	identifiers: v.nullish(v.array(v.object({ scheme: v.string(), value: v.string() })), []),
	series: line,
	seriesPosition: figure,
	publisher: line,
	year: figure
});

function valuesIn(details: Readonly<Record<string, unknown>>): RecordValues | null {
	const read = v.safeParse(pastDetails, details);
	return read.success ? valuesOf(read.output) : null;
}

const made = (side: 'before' | 'after', { changes }: TimelineEntry) =>
	Object.fromEntries(changes.map((change) => [change.field, change[side]]));

/** Entries that came after a version, newest first. */
function since(timeline: readonly TimelineEntry[], version: number): TimelineEntry[] {
	return timeline.filter((entry) => entry.version !== null && entry.version > version);
}

/** The record as its version `version` was; null when the timeline does not reach so far back. */
export function valuesAt(
	publication: Publication,
	timeline: readonly TimelineEntry[],
	version: number
): RecordValues | null {
	const later = since(timeline, version);
	if (later.length !== publication.version - version) return null;
	const before = later.map((entry) => made('before', entry));
	return valuesIn(before.reduce((values, one) => ({ ...values, ...one }), { ...detailsOf(publication) }));
}

/** One deed in the terms of the form. */
export interface RecordEdit {
	readonly entry: TimelineEntry;
	readonly fields: readonly RecordField[];
	/** What the fields held before and after; null when the deed changed none. */
	readonly before: RecordValues | null;
	readonly after: RecordValues | null;
	/** `draft`, `published`, `withdrawn`, when the deed changed it. */
	readonly status: string | null;
	/** The deed brought another file. */
	readonly file: boolean;
}

/** What each deed changed, in the order of the timeline. */
export function editsOf(publication: Publication, timeline: readonly TimelineEntry[]): RecordEdit[] {
	const rest = detailsOf(publication);
	return timeline.map((entry) => {
		const before = valuesIn({ ...rest, ...made('before', entry) });
		const after = valuesIn({ ...rest, ...made('after', entry) });
		const fields = before && after ? changedFields(before, after) : [];
		const status = entry.changes.find(({ field }) => field === 'status')?.after;
		return {
			entry,
			fields,
			before,
			after,
			status: typeof status === 'string' ? status : null,
			file: entry.changes.some(({ field }) => field === 'file')
		};
	});
}

/** What was done since a version, newest first. */
export function editsSince(
	publication: Publication,
	timeline: readonly TimelineEntry[],
	version: number
): RecordEdit[] {
	return editsOf(publication, since(timeline, version));
}
