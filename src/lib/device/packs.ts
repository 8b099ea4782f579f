import * as v from 'valibot';

/** Which one is meant: a book and a lesson may have the same slug. */
export interface PackName {
	readonly kind: 'book' | 'lesson';
	readonly slug: string;
}

/** A title that lies on the device, or is on its way there. Its files are in Cache Storage (`lib/api/pack-files.ts`). */
export interface Pack extends PackVersion {
	/** The version that comes to take the place of this one, which is whole until then. */
	readonly next?: PackVersion | null | undefined;
}

/** A title in one version. */
export interface PackVersion extends PackName {
	readonly versionId: string;
	readonly title: string;
	readonly band: string | null;
	readonly coverRatio: number | null;
	/** Which engine of the reader shows it; null: none, the shell itself does. */
	readonly engine: string | null;
	/** What the page that shows it needs to begin; the reader and the lessons know the members. */
	readonly page: unknown;
	/** Container path, or address, and bytes of each file. */
	readonly files: readonly (readonly [path: string, bytes: number])[];
	/** With the voice that reads it. */
	readonly voice: boolean;
	/** Of all files together. */
	readonly bytes: number;
	/** `full`: the device has no more room; `lost`: the browser has thrown some of it away. */
	readonly state: 'coming' | 'stopped' | 'full' | 'whole' | 'lost';
	/** The library has another file of the title now. */
	readonly replaced: boolean;
	/** Names of seats whose class reads it. */
	readonly seats: readonly string[];
	/** Epoch ms. */
	readonly keptAt: number;
}

const members = {
	// At first there were books alone.
	kind: v.optional(v.picklist(['book', 'lesson']), 'book'),
	slug: v.string(),
	versionId: v.string(),
	title: v.string(),
	band: v.nullable(v.string()),
	coverRatio: v.nullable(v.number()),
	engine: v.nullable(v.string()),
	page: v.unknown(),
	files: v.array(v.tuple([v.string(), v.number()])),
	voice: v.boolean(),
	bytes: v.number(),
	state: v.picklist(['coming', 'stopped', 'full', 'whole', 'lost']),
	replaced: v.boolean(),
	seats: v.array(v.string()),
	keptAt: v.number()
};

// Loose: members of a later version survive a round trip.
export const packSchema: v.GenericSchema<unknown, Pack> = v.looseObject({
	...members,
	next: v.optional(v.nullable(v.looseObject(members)))
});

/** The key of its note. */
export function packId({ kind, slug }: PackName): string {
	return kind === 'book' ? slug : `${kind}:${slug}`;
}
