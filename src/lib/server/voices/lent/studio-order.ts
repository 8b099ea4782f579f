import * as v from 'valibot';
import type { StudioRefusal } from '#lib/server/ports/voice-studio.ts';

/** What lies in the folder of an order; takes lie there under their SHA-256. */
export const STUDIO_FILES = {
	take: 'take',
	sound: 'sound.ogg',
	original: 'original.epub',
	voiced: 'voiced.epub',
	answer: 'answer.json'
} as const;

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const book = {
	folder: v.string(),
	now: count,
	narrator: v.nullable(v.string()),
	sentences: v.array(v.object({ path: v.string(), block: count, text: v.string(), take: v.nullable(sha256) }))
};
export const studioOrderSchema = v.variant('deed', [
	v.object({ deed: v.literal('hear'), folder: v.string() }),
	v.object({ deed: v.literal('survey'), ...book }),
	v.object({ deed: v.literal('bind'), ...book })
]);
export type StudioOrder = v.InferOutput<typeof studioOrderSchema>;

export type StudioAnswer =
	| { readonly milliseconds: number }
	| { readonly refused: StudioRefusal }
	/** A defect of ours; for the log. */
	| { readonly failed: string };

const REFUSALS = [
	'take-unreadable',
	'take-too-long',
	'take-silent',
	'voice-old-epub',
	'voice-other-words',
	'voice-page-broken'
] as const satisfies readonly StudioRefusal[];

export const studioAnswerSchema: v.GenericSchema<unknown, StudioAnswer> = v.union([
	v.object({ milliseconds: count }),
	v.object({ refused: v.picklist(REFUSALS) }),
	v.object({ failed: v.string() })
]);
