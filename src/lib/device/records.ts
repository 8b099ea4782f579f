import * as v from 'valibot';
import { locatorSchema, type Locator } from '#lib/publication/locator.ts';

/** Where a child stopped reading a title, with what "Đọc tiếp" needs to draw a card without asking the server. */
export interface Position {
	readonly locator: Locator;
	readonly title: string;
	readonly versionId: string;
	/** Width divided by height of the cover; null without one. */
	readonly coverRatio: number | null;
	/** Of the title, so that a shared device shows it to no younger child. */
	readonly band?: string | null | undefined;
	/** Sections or pages of the publication. */
	readonly total: number;
	/** Words of the page, for the next visit; the reader knows what the members mean. */
	readonly page?: unknown;
	/** Epoch ms. */
	readonly updatedAt: number;
}

/** A title put aside for later. */
export interface SavedPublication {
	readonly slug: string;
	readonly title: string;
	readonly versionId: string | null;
	readonly coverRatio: number;
	readonly band?: string | null | undefined;
	/** Epoch ms; the latest stands first. */
	readonly savedAt: number;
}

/** How a child likes a page to look. The reader knows what the members mean; the device keeps whatever they are. */
export interface KeptSettings {
	readonly updatedAt: number;
	readonly [member: string]: unknown;
}

/** A way through one lesson. */
export interface KeptPassage {
	readonly step: string;
	/** Activities brought to an end, by id. */
	readonly done: readonly string[];
	readonly updatedAt: number;
}

/** Something to be sent, once: the receiver knows it by its id and takes it one time, however often it comes. */
export interface OutboxItem {
	readonly id: string;
	/** JSON as it will be sent. */
	readonly body: unknown;
	readonly queuedAt: number;
}

/** What was typed into a form and is not sent yet. */
export interface Draft {
	/** JSON; the form knows what it means. */
	readonly values: Readonly<Record<string, unknown>>;
	/** Of the row when the form was opened; null for a row that does not exist yet. */
	readonly version: number | null;
	readonly savedAt: number;
	/** Which of a person's times of being signed in it belongs to; not said by drafts of an older library. */
	readonly epoch?: number | undefined;
}

// Loose objects: members of a later version survive a round trip.
export const positionSchema: v.GenericSchema<unknown, Position> = v.looseObject({
	locator: locatorSchema,
	title: v.string(),
	versionId: v.string(),
	coverRatio: v.nullable(v.number()),
	band: v.optional(v.nullable(v.string())),
	total: v.number(),
	page: v.optional(v.unknown()),
	updatedAt: v.number()
});

export const savedSchema: v.GenericSchema<unknown, SavedPublication> = v.looseObject({
	slug: v.string(),
	title: v.string(),
	versionId: v.nullable(v.string()),
	coverRatio: v.number(),
	band: v.optional(v.nullable(v.string())),
	savedAt: v.number()
});

export const settingsSchema: v.GenericSchema<unknown, KeptSettings> = v.looseObject({
	updatedAt: v.number()
});

export const passageSchema: v.GenericSchema<unknown, KeptPassage> = v.looseObject({
	step: v.string(),
	done: v.array(v.string()),
	updatedAt: v.number()
});

export const outboxSchema: v.GenericSchema<unknown, OutboxItem> = v.looseObject({
	id: v.string(),
	body: v.unknown(),
	queuedAt: v.number()
});

export const draftSchema: v.GenericSchema<unknown, Draft> = v.looseObject({
	values: v.record(v.string(), v.unknown()),
	version: v.nullable(v.number()),
	savedAt: v.number(),
	epoch: v.optional(v.number())
});
