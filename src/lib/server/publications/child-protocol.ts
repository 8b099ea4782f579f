import * as v from 'valibot';
import { accessibilitySchema } from '#lib/publication/accessibility.ts';
import { checkMessagesSchema, type CheckMessage } from '#lib/publication/check-message.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import type { OpenedPublication } from './manifest.ts';
import { manifestSchema } from './stored-manifest.ts';

/** What the parent writes on the child's standard input. */
export interface OpeningOrder {
	readonly file: string;
	readonly fileName: string;
	readonly stagingFolder: string;
	readonly limits: Limits;
}

/** The order as it is sent. */
export interface SentOrder extends OpeningOrder {
	/** Process id of whoever waits for the answer. A library that still runs while its program is being upgraded does not say it. */
	readonly asker?: number | undefined;
}

/** What the child leaves in `answer.json` of the staging folder. */
export type OpeningAnswer = OpeningOutcome & {
	/** The most memory it had, resident. */
	readonly peakBytes: number;
};

export type OpeningOutcome =
	| { readonly opened: OpenedPublication }
	| { readonly refused: readonly CheckMessage[] }
	/** A defect of ours; for the log. */
	| { readonly failed: string };

export const ANSWER_FILE = 'answer.json';
export const BLOB_FOLDER = 'blobs';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const textOrNothing = v.nullable(v.string());

export const sentOrderSchema: v.GenericSchema<unknown, SentOrder> = v.object({
	file: v.string(),
	fileName: v.string(),
	stagingFolder: v.string(),
	/** A limit that whoever asks does not know yet has its usual value. */
	limits: v.pipe(
		v.record(v.string(), v.number()),
		v.transform((given): Limits => ({ ...DEFAULT_LIMITS, ...given }))
	),
	asker: v.optional(count)
});

const openedSchema: v.GenericSchema<unknown, OpenedPublication> = v.object({
	mediaType: v.picklist(['application/epub+zip', 'application/pdf']),
	originalSha256: sha256,
	originalBytes: count,
	metadata: v.object({
		title: v.string(),
		subtitle: textOrNothing,
		languages: v.array(v.string()),
		description: v.string(),
		contributors: v.array(v.object({ name: v.string(), role: v.string() })),
		publisher: textOrNothing,
		year: v.nullable(v.number()),
		identifiers: v.array(v.object({ scheme: v.string(), value: v.string() })),
		series: textOrNothing,
		seriesPosition: v.nullable(v.number()),
		parallelTitles: v.array(v.string()),
		subjects: v.array(v.string()),
		rights: textOrNothing,
		accessibility: accessibilitySchema
	}),
	manifest: manifestSchema,
	resources: v.array(v.object({ path: v.string(), sha256, mediaType: v.string(), bytes: count })),
	sections: v.array(
		v.object({ position: count, path: v.string(), title: v.string(), text: v.string(), words: count })
	),
	covers: v.array(
		v.object({
			width: count,
			height: count,
			format: v.picklist(['webp', 'avif', 'jpeg']),
			sha256,
			bytes: count
		})
	),
	coverGenerated: v.boolean(),
	checkMessages: checkMessagesSchema
});

const cost = { peakBytes: count };
/** The child has read an untrusted file: what it says is no more to be trusted than the file. */
export const openingAnswerSchema: v.GenericSchema<unknown, OpeningAnswer> = v.union([
	v.object({ ...cost, opened: openedSchema }),
	v.object({ ...cost, refused: checkMessagesSchema }),
	v.object({ ...cost, failed: v.string() })
]);
