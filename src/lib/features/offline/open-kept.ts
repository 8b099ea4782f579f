import { openAddress, openedAt, packCache } from '#lib/api/pack-files.ts';
import { mayBeShown, openDevice, packId, scopeOfDevice, seatOfPage, type Pack } from '#lib/device/index.ts';
import { taskIn, type KeptLessonPage, type Task } from '#lib/features/lessons/index.ts';
import { fetchAhead, manifestAtHand, readerPublicationOf } from '#lib/features/reading/index.ts';
import type { ReaderPublication } from '#lib/reader/publication.ts';

export interface OpenedKept {
	readonly slug: string;
	readonly publication: ReaderPublication;
	readonly ahead: ReturnType<typeof fetchAhead>;
	/** The seat that reads it for its class. */
	readonly assigned: string | null;
}

/** A title as the page of the reader gets it, from the device; null: it is not here, or not for who chose the band. */
export async function openKept(path: string, ask: typeof fetch): Promise<OpenedKept | null> {
	const pack = await packAt(path, 'book');
	if (pack === null) return null;
	const { manifest, listsMissing } = await manifestAtHand(
		pack.page as Parameters<typeof manifestAtHand>[0],
		ask
	);
	const publication = { ...readerPublicationOf(manifest), ...(listsMissing && { listsMissing }) };
	const seat = seatOfPage();
	return {
		slug: pack.slug,
		publication,
		ahead: fetchAhead(publication),
		assigned: seat !== null && pack.seats.includes(seat) ? seat : null
	};
}

/** The same of a lesson, for its page. */
export async function openKeptLesson(path: string): Promise<KeptLessonPage | null> {
	const pack = await packAt(path, 'lesson');
	return pack && (pack.page as KeptLessonPage);
}

/** A task that was carried into a book, when the lesson lies here too. */
export async function keptTask(
	{ lesson, activity }: { readonly lesson: string; readonly activity: string },
	locale: keyof KeptLessonPage['told']
): Promise<Task | null> {
	const page = await openKeptLesson(openAddress({ kind: 'lesson', slug: lesson }));
	return page && taskIn(page.told[locale], activity);
}

/** What opens at an address, if it is here as a whole, and the band of the device allows it. */
async function packAt(path: string, kind: Pack['kind']): Promise<Pack | null> {
	const name = openedAt(path);
	if (name?.kind !== kind) return null;
	const pack = await openDevice().packs.get(packId(name));
	if (!pack || !mayBeShown(pack.band, scopeOfDevice())) return null;
	const sign = await caches.match(openAddress(pack), { cacheName: packCache(pack.versionId) });
	return sign ? pack : null;
}
