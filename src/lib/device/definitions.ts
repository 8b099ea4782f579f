import type { GenericSchema } from 'valibot';
import { annotationsSchema, recordingSchema, type Annotations, type Recording } from './annotations.ts';
import { packSchema, type Pack } from './packs.ts';
import {
	draftSchema,
	outboxSchema,
	passageSchema,
	positionSchema,
	savedSchema,
	settingsSchema,
	type Draft,
	type KeptPassage,
	type KeptSettings,
	type OutboxItem,
	type Position,
	type SavedPublication
} from './records.ts';
import type { StoreName } from './schema.ts';

/** What is particular to one store. */
export interface Definition<T> {
	readonly name: StoreName;
	readonly schema: GenericSchema<unknown, T>;
	/** Epoch ms: of two records under one key the newest is kept, and the oldest make room. */
	readonly timeOf: (record: T) => number;
	/** So many records at most. */
	readonly limit: number;
}

/** By slug of the title. */
export const POSITIONS: Definition<Position> = {
	name: 'positions',
	schema: positionSchema,
	timeOf: ({ updatedAt }) => updatedAt,
	limit: 200
};

/** By slug of the title. */
export const SAVED: Definition<SavedPublication> = {
	name: 'saved',
	schema: savedSchema,
	timeOf: ({ savedAt }) => savedAt,
	limit: Infinity
};

/** By what the settings are of. */
export const SETTINGS: Definition<KeptSettings> = {
	name: 'settings',
	schema: settingsSchema,
	timeOf: ({ updatedAt }) => updatedAt,
	limit: Infinity
};

/** By slug of the lesson. */
export const PASSAGES: Definition<KeptPassage> = {
	name: 'passages',
	schema: passageSchema,
	timeOf: ({ updatedAt }) => updatedAt,
	limit: Infinity
};

/** By slug of the title. Nothing makes room by itself: a child wrote it. */
export const ANNOTATIONS: Definition<Annotations> = {
	name: 'annotations',
	schema: annotationsSchema,
	timeOf: ({ updatedAt }) => updatedAt,
	limit: Infinity
};

/** By id of the annotation. */
export const RECORDINGS: Definition<Recording> = {
	name: 'recordings',
	schema: recordingSchema,
	timeOf: ({ savedAt }) => savedAt,
	limit: Infinity
};

/** By id of the report. */
export const OUTBOX: Definition<OutboxItem> = {
	name: 'outbox',
	schema: outboxSchema,
	timeOf: ({ queuedAt }) => queuedAt,
	limit: 500
};

/** By the key the form gives itself. */
export const DRAFTS: Definition<Draft> = {
	name: 'drafts',
	schema: draftSchema,
	timeOf: ({ savedAt }) => savedAt,
	limit: 100
};

/** By `packId`. */
export const PACKS: Definition<Pack> = {
	name: 'packs',
	schema: packSchema,
	timeOf: ({ keptAt }) => keptAt,
	limit: Infinity
};

/** Key of the reader's settings in `settings`. */
export const READING_SETTINGS = 'reading';
/** Key of the reader's aids in `settings`. */
export const AIDS_SETTINGS = 'aids';
