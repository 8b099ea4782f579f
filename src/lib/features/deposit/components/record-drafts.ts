import { openDevice } from '#lib/device/index.ts';

/** A draft that nobody asked for in this time is forgotten, ms. */
const FORGOTTEN_AFTER = 14 * 86_400_000;
/** A draft that is offered stays while a new one is written: each has its own place. */
export const PLACES = [0, 1, 2, 3, 4] as const;

const ROOM = 'an-pham';
/** Drafts carry the person's id: nobody else at the same device is shown them. */
export const draftKey = (personId: string, publicationId: string, place: number): string =>
	`${ROOM}/${personId}/${publicationId}/${place}`;

/** A school computer is shared: whoever signs out leaves no draft behind. */
export async function forgetDraftsOf(personId: string): Promise<void> {
	await forgetDrafts((key) => key.startsWith(`${ROOM}/${personId}/`));
}

export async function forgetOldDrafts(now: number): Promise<void> {
	await forgetDrafts((key, savedAt) => key.startsWith(`${ROOM}/`) && savedAt < now - FORGOTTEN_AFTER);
}

async function forgetDrafts(goes: (key: string, savedAt: number) => boolean): Promise<void> {
	const { drafts } = openDevice();
	for (const [key, { savedAt }] of await drafts.all()) if (goes(key, savedAt)) await drafts.remove(key);
}
