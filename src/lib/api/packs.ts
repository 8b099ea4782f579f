import * as v from 'valibot';

/** What a title consists of when it is taken along. */
export interface PackOffer {
	readonly kind: 'book' | 'lesson';
	readonly slug: string;
	readonly versionId: string;
	readonly title: string;
	readonly band: string | null;
	readonly coverRatio: number | null;
	readonly engine: string | null;
	readonly page: unknown;
	readonly files: readonly (readonly [path: string, bytes: number])[];
	/** Of the voice that reads it; empty: it has none of its own. */
	readonly voice: readonly (readonly [path: string, bytes: number])[];
	/** The seat that asks, when its class reads the title. */
	readonly seat: string | null;
}

const file = v.tuple([v.string(), v.number()]);
const offerSchema: v.GenericSchema<unknown, PackOffer> = v.object({
	kind: v.picklist(['book', 'lesson']),
	slug: v.string(),
	versionId: v.string(),
	title: v.string(),
	band: v.nullable(v.string()),
	coverRatio: v.nullable(v.number()),
	engine: v.nullable(v.string()),
	page: v.unknown(),
	files: v.array(file),
	voice: v.array(file),
	seat: v.nullable(v.string())
});

/** What a title weighs and consists of. Null: there was no answer. */
export async function askPack({ kind, slug }: Pick<PackOffer, 'kind' | 'slug'>): Promise<PackOffer | null> {
	try {
		const response = await fetch(kind === 'book' ? `/api/packs/${slug}` : `/api/packs/lessons/${slug}`);
		return response.ok ? v.parse(offerSchema, await response.json()) : null;
	} catch {
		return null; // off line
	}
}

/** The same of several titles at once; those that cannot be taken along are not in the answer. */
export async function askPacks(slugs: readonly string[]): Promise<readonly PackOffer[] | null> {
	try {
		const titles = new URLSearchParams(slugs.map((slug) => ['title', slug]));
		const response = await fetch(`/api/packs?${titles}`);
		return response.ok ? v.parse(v.array(offerSchema), await response.json()) : null;
	} catch {
		return null; // off line
	}
}

/** What the library says of versions that a device keeps; a version that is not named must go. */
export type StillKept = Readonly<
	Record<string, { readonly band: string; readonly replaced: boolean; readonly seat: string | null }>
>;
const stillSchema: v.GenericSchema<unknown, StillKept> = v.record(
	v.string(),
	v.object({ band: v.string(), replaced: v.boolean(), seat: v.nullable(v.string()) })
);

/** Null: there was no answer. */
export async function askStillKept(versionIds: readonly string[]): Promise<StillKept | null> {
	try {
		const response = await fetch('/api/kept', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(versionIds)
		});
		return response.ok ? v.parse(stillSchema, await response.json()) : null;
	} catch {
		return null; // off line
	}
}
