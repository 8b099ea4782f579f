import * as v from 'valibot';
import { locatorSchema, type Locator } from '#lib/publication/locator.ts';

/** A place in a title that somebody keeps: a bookmark, words that are marked, a note. */
export interface Annotation {
	readonly id: string;
	/** Its words, if it has any, are what is marked. */
	readonly locator: Locator;
	/** The reader knows the names; null: nothing is lit. */
	readonly colour: string | null;
	/** What was written to it; empty: nothing. */
	readonly note: string;
	/** What it is called; empty: as the place is. */
	readonly name: string;
	/** Strokes of a drawing, each a row of x and y in thousandths of the sheet. */
	readonly drawing?: readonly (readonly number[])[] | undefined;
	/** Its recording lies in `recordings` under its id. */
	readonly voice?: boolean | undefined;
	/** Epoch ms. */
	readonly createdAt: number;
	/** Epoch ms. */
	readonly updatedAt: number;
}

/** All of one title. */
export interface Annotations {
	readonly items: readonly Annotation[];
	/** Epoch ms. */
	readonly updatedAt: number;
}

/** What was said to an annotation. */
export interface Recording {
	readonly slug: string;
	readonly sound: Blob;
	/** Epoch ms. */
	readonly savedAt: number;
}

// Loose objects: members of a later version survive a round trip.
const annotationSchema = v.looseObject({
	id: v.string(),
	locator: locatorSchema,
	colour: v.nullable(v.string()),
	note: v.string(),
	name: v.string(),
	drawing: v.optional(v.array(v.array(v.number()))),
	voice: v.optional(v.boolean()),
	createdAt: v.number(),
	updatedAt: v.number()
});

export const annotationsSchema: v.GenericSchema<unknown, Annotations> = v.looseObject({
	items: v.array(annotationSchema),
	updatedAt: v.number()
});

export const recordingSchema: v.GenericSchema<unknown, Recording> = v.looseObject({
	slug: v.string(),
	sound: v.blob(),
	savedAt: v.number()
});
