import { isPackCache, openAddress, packCache } from '#lib/api/pack-files.ts';
import { askStillKept } from '#lib/api/packs.ts';
import { mayBeShown, openDevice, packId, scopeOfDevice, type Pack } from '#lib/device/index.ts';
import { namesIn, missing, piecesOf } from './pack-pieces.ts';
import { drop, goOnTaking, versionsOf } from './taking.ts';

/** What lies here and may be shown now, the latest first. */
export async function packsToShow(): Promise<Pack[]> {
	const scope = scopeOfDevice();
	const packs = await openDevice().packs.all();
	return [...packs.values()].filter(({ band }) => mayBeShown(band, scope));
}

/** Browsers throw away what they were given when they need room: a title of which something is missing says so. */
export async function noticeLost(): Promise<void> {
	const { packs } = openDevice();
	const all = [...(await packs.all()).values()];
	for (const pack of all) {
		if (pack.state !== 'whole' || (await isWhole(pack))) continue;
		await packs.change(packId(pack), (before) => before && { ...before, state: 'lost' });
	}
	// What has no note any more would never go.
	const known = new Set(all.flatMap(versionsOf).map(packCache));
	for (const name of await caches.keys())
		if (isPackCache(name) && !known.has(name)) await caches.delete(name);
}

async function isWhole(pack: Pack): Promise<boolean> {
	const name = packCache(pack.versionId);
	// To open one makes one.
	if (!(await caches.has(name))) return false;
	const names = await namesIn(await caches.open(name));
	return names.has(openAddress(pack)) && missing(piecesOf(pack), names).length === 0;
}

/**
 * Asks the library which of the titles may stay: those that this visitor may see, for the answer to others is no. The answer names
 * titles that went.
 */
export async function askAgain(): Promise<readonly Pack[]> {
	const mine = await packsToShow();
	if (mine.length === 0) return [];
	const still = await askStillKept(mine.map(({ versionId }) => versionId));
	if (still === null) return [];
	const { packs } = openDevice();
	const gone: Pack[] = [];
	for (const pack of mine) {
		const said = still[pack.versionId];
		if (said === undefined) {
			gone.push(pack);
			await drop(pack);
			continue;
		}
		const { band, replaced, seat } = said;
		const seats = seat === null || pack.seats.includes(seat) ? pack.seats : [...pack.seats, seat];
		if (band !== pack.band || replaced !== pack.replaced || seats !== pack.seats)
			await packs.change(packId(pack), (before) => before && { ...before, band, replaced, seats });
	}
	return gone;
}

/** What was cut, or left with its tab, goes on. */
export async function goOn(): Promise<void> {
	for (const pack of await packsToShow()) {
		const coming = pack.next ?? (pack.state === 'coming' ? pack : null);
		if (coming) await goOnTaking(coming);
	}
}
