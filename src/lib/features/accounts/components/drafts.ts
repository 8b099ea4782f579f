import type * as v from 'valibot';
import { openDevice, type Draft } from '#lib/device/index.ts';

/** Whose drafts they are. */
export interface DraftOwner {
	readonly id: string;
	/** Another number once every session of the person was ended: what a device kept before is nobody's any more. */
	readonly epoch: number;
}

/** What somebody typed, and the version of the row that stood before them when they began; null: the row is new. */
export interface Typed {
	readonly values: Readonly<Record<string, unknown>>;
	readonly version: number | null;
}

/** What a draft is about. */
export interface DraftSubject<T extends Typed> {
	/** kind of form, in the key of its drafts */
	readonly room: string;
	/** id of the row, or a word for a new one */
	readonly subject: string;
	readonly schema: v.GenericSchema<unknown, T>;
}

/** A draft that nobody asked for in this time is forgotten, ms. */
const FORGOTTEN_AFTER = 14 * 86_400_000;
/** A draft that is offered stays while a new one is written: each has its own place. */
export const PLACES = [0, 1, 2, 3, 4] as const;

/** Drafts carry the person's id: nobody else at the same device is shown them. */
export const draftKey = (room: string, personId: string, subject: string, place: number): string =>
	`${room}/${personId}/${subject}/${place}`;
const isOf = (personId: string, key: string) => key.split('/')[1] === personId;

interface Writing {
	drop(): Promise<void>;
}
/** Forms on this page in which somebody may be writing. */
const open = new Set<Writing>();

/** The answer ends it. */
export function writing(form: Writing): () => void {
	open.add(form);
	return () => void open.delete(form);
}

/** A school computer is shared: whoever signs out leaves no draft behind, not even of the last key. */
export async function forgetDraftsOf(personId: string): Promise<void> {
	await Promise.all([...open].map((form) => form.drop()));
	await forgetDrafts((key) => isOf(personId, key));
}

/** At the first look of a person: what was kept before all their sessions were ended, and what nobody came back for. */
export async function forgetEndedDrafts({ id, epoch }: DraftOwner, now: number): Promise<void> {
	await forgetDrafts(
		(key, draft) =>
			draft.savedAt < now - FORGOTTEN_AFTER ||
			(isOf(id, key) && draft.epoch !== undefined && draft.epoch !== epoch)
	);
}

/** The same person goes on at the same page, with a new password or signed in again: the drafts stay theirs. */
export async function renewDrafts({ id, epoch }: DraftOwner): Promise<void> {
	const { drafts } = openDevice();
	for (const [key, draft] of await drafts.all())
		if (isOf(id, key) && draft.epoch !== epoch) await drafts.put(key, { ...draft, epoch });
}

async function forgetDrafts(goes: (key: string, draft: Draft) => boolean): Promise<void> {
	const { drafts } = openDevice();
	for (const [key, draft] of await drafts.all()) if (goes(key, draft)) await drafts.remove(key);
}
