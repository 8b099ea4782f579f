import * as v from 'valibot';

/** A title that lies on the device, or is on its way there. Its files are in Cache Storage (`lib/api/pack-files.ts`). */
export interface Pack {
	readonly slug: string;
	readonly versionId: string;
	readonly title: string;
	readonly band: string | null;
	readonly coverRatio: number | null;
	/** Which engine of the reader shows it. */
	readonly engine: string;
	/** What the page of the reader needs to begin; the reader knows the members. */
	readonly page: unknown;
	/** Container path and bytes of each file. */
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

// Loose: members of a later version survive a round trip.
export const packSchema: v.GenericSchema<unknown, Pack> = v.looseObject({
	slug: v.string(),
	versionId: v.string(),
	title: v.string(),
	band: v.nullable(v.string()),
	coverRatio: v.nullable(v.number()),
	engine: v.string(),
	page: v.unknown(),
	files: v.array(v.tuple([v.string(), v.number()])),
	voice: v.boolean(),
	bytes: v.number(),
	state: v.picklist(['coming', 'stopped', 'full', 'whole', 'lost']),
	replaced: v.boolean(),
	seats: v.array(v.string()),
	keptAt: v.number()
});
