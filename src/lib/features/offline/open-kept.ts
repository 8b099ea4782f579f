import { packCache, wholeKey } from '#lib/api/pack-files.ts';
import { mayBeShown, openDevice, scopeOfDevice, seatOfPage } from '#lib/device/index.ts';
import { fetchAhead, manifestAtHand, readerPublicationOf } from '#lib/features/reading/index.ts';
import type { ReaderPublication } from '#lib/reader/publication.ts';

export interface OpenedKept {
	readonly publication: ReaderPublication;
	readonly ahead: ReturnType<typeof fetchAhead>;
	/** The seat that reads it for its class. */
	readonly assigned: string | null;
}

/** A title as the page of the reader gets it, from the device; null: it is not here, or not for who chose the band. */
export async function openKept(path: string, ask: typeof fetch): Promise<OpenedKept | null> {
	const slug = /^\/read\/([^/]+)\/?$/.exec(path)?.[1];
	const pack = slug === undefined ? undefined : await openDevice().packs.get(slug);
	if (!pack || !mayBeShown(pack.band, scopeOfDevice())) return null;
	if (!(await caches.match(wholeKey(pack.slug), { cacheName: packCache(pack.versionId) }))) return null;
	const { manifest, listsMissing } = await manifestAtHand(
		pack.page as Parameters<typeof manifestAtHand>[0],
		ask
	);
	const publication = { ...readerPublicationOf(manifest), ...(listsMissing && { listsMissing }) };
	const seat = seatOfPage();
	return {
		publication,
		ahead: fetchAhead(publication),
		assigned: seat !== null && pack.seats.includes(seat) ? seat : null
	};
}
