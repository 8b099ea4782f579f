import { openAddress, packCache } from '#lib/api/pack-files.ts';
import { askPack, type PackOffer } from '#lib/api/packs.ts';
import {
	hintPacks,
	openDevice,
	packId,
	type Pack,
	type PackName,
	type PackVersion
} from '#lib/device/index.ts';
import { fetchPack, type PackEnd } from './fetch-pack.ts';
import { noteTaken } from './taken-note.ts';
import { keepShell } from './worker-link.ts';

/** What comes to this device now, in this tab, by `packId`. */
const running = new Map<string, { bytes: number; readonly stop: AbortController }>();
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

/** Bytes that are here, of a title that comes at this moment; null: it does not. */
export function bytesHere(name: PackName): number | null {
	return running.get(packId(name))?.bytes ?? null;
}

/** The answer stops it. */
export function onTaking(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** Of all files together. */
export function weightOf(files: readonly (readonly [string, number])[]): number {
	return files.reduce((sum, [, bytes]) => sum + bytes, 0);
}

/** What the browser still gives us; null: it does not say. */
export async function roomLeft(): Promise<number | null> {
	const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
	return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
}

/** A title as it is noted before the first of its files comes. */
export function packOf(offer: PackOffer, withVoice: boolean): PackVersion {
	const { voice, seat, files: own, ...rest } = offer;
	const files = withVoice ? [...own, ...voice] : own;
	return {
		...rest,
		files,
		voice: withVoice && voice.length > 0,
		bytes: weightOf(files),
		state: 'coming',
		replaced: false,
		seats: seat === null ? [] : [seat],
		keptAt: Date.now()
	};
}

/** Takes a title along, or goes on with one. It is noted first: a tab that is closed meanwhile leaves something to go on with. */
export async function take(pack: PackVersion): Promise<PackEnd> {
	const { versionId } = pack;
	const id = packId(pack);
	if (running.has(id)) return 'stopped';
	const stop = new AbortController();
	running.set(id, { bytes: 0, stop });
	tell();
	const { packs } = openDevice();
	try {
		const noted = await packs.change(id, (before) => withComing(before, pack));
		hintPacks(true);
		// A refusal is no harm: the browser may then take the room back, and it is told.
		void navigator.storage?.persist?.();
		await keepShell(pack.engine);
		const cache = await caches.open(packCache(versionId));
		const told = (bytes: number) => {
			running.set(id, { bytes, stop });
			tell();
		};
		const came = await alone(id, () =>
			fetchPack(pack, { cache, fetch: (input, init) => fetch(input, init), told, signal: stop.signal })
		);
		if (came === 'whole') {
			await cache.put(openAddress(pack), new Response(versionId));
			noteTaken(true);
		}
		// Whether the title itself is gone, the library says when it is asked about the one that is here.
		const end = came === 'gone' && noted?.versionId !== versionId ? 'stopped' : came;
		await settle(pack, end);
		return end;
	} catch (error) {
		const full = error instanceof DOMException && error.name === 'QuotaExceededError';
		await settle(pack, full ? 'full' : 'cut');
		if (full) return 'full';
		// What the browser or the line refuses; the rest is a fault of ours.
		if (error instanceof DOMException || error instanceof TypeError) return 'cut';
		throw error;
	} finally {
		running.delete(id);
		tell();
	}
}

/** What is here stays until the other version is whole: it is read meanwhile, and when the line is cut. */
function withComing(before: Pack | undefined, pack: PackVersion): Pack {
	const seats = [...new Set([...(before?.seats ?? []), ...pack.seats])];
	const coming = { ...pack, seats, state: 'coming' } as const;
	return before && isHereWithout(before, pack) ? { ...before, next: coming } : coming;
}

function isHereWithout(before: Pack, { versionId }: PackVersion): boolean {
	return before.state === 'whole' && before.versionId !== versionId;
}

/** Notes how it ended, and puts away what is of no use any more. */
async function settle(pack: PackVersion, end: PackEnd): Promise<void> {
	const state = STATES[end];
	if (state === null) return drop(pack);
	const before = await openDevice().packs.get(packId(pack));
	const after = await openDevice().packs.change(packId(pack), (noted) => {
		const mine = [noted, noted?.next].find((one) => one?.versionId === pack.versionId);
		if (!noted || !mine) return noted;
		if (state === 'whole' || !isHereWithout(noted, pack)) return { ...mine, state, next: null };
		return state === 'coming' ? noted : { ...noted, next: null };
	});
	const kept = after ? versionsOf(after) : [];
	for (const gone of versionsOf(before ?? pack).filter((one) => !kept.includes(one)))
		await caches.delete(packCache(gone));
}

/** Versions of a title that have files on the device. */
export function versionsOf({ versionId, next }: Pack): string[] {
	return next ? [versionId, next.versionId] : [versionId];
}

/**
 * Takes several titles along, one after the other. All are noted first: a tab that is closed leaves all of them to go on with. What
 * ends one of them, by the line, the room or the child, ends it for those that wait.
 */
export async function takeAll(wanted: readonly Pack[]): Promise<PackEnd> {
	const { packs } = openDevice();
	const note = (pack: Pack, state: Pack['state']) =>
		packs.change(packId(pack), (before) => {
			if (before && isHereWithout(before, pack))
				return state === 'coming' ? withComing(before, pack) : { ...before, next: null };
			return before?.state === 'whole' ? before : { ...pack, state };
		});
	for (const pack of wanted) await note(pack, 'coming');
	hintPacks(true);
	for (const [at, pack] of wanted.entries()) {
		// Another page, or this one by itself, brings it already.
		if (bytesHere(pack) !== null) continue;
		const end = await take(pack);
		if (end === 'whole' || end === 'gone') continue;
		for (const waits of wanted.slice(at + 1)) await note(waits, STATES[end] ?? 'coming');
		return end;
	}
	return 'whole';
}

/** Goes on with what was cut. Of a lesson the library has no files as they were: it comes as it is now. */
export async function goOnTaking(pack: PackVersion): Promise<PackEnd> {
	if (pack.kind === 'book') return take(pack);
	const offer = await askPack(pack);
	return offer ? take(packOf(offer, pack.voice)) : 'cut';
}

/** Null: it goes from the device. */
const STATES: Readonly<Record<PackEnd, Pack['state'] | null>> = {
	whole: 'whole',
	cut: 'coming',
	full: 'full',
	stopped: 'stopped',
	gone: null
};

/** One tab at a time, where the browser can tell. */
async function alone(id: string, work: () => Promise<PackEnd>): Promise<PackEnd> {
	if (!('locks' in navigator)) return work();
	return navigator.locks.request(`pack-${id}`, { ifAvailable: true }, (lock) => (lock ? work() : 'cut'));
}

export function stopTaking(name: PackName): void {
	running.get(packId(name))?.stop.abort();
}

/** "Bỏ ra": nothing of it is left. */
export async function drop(pack: PackName & Pick<Pack, 'versionId'>): Promise<void> {
	stopTaking(pack);
	const { packs } = openDevice();
	const noted = await packs.get(packId(pack));
	for (const one of new Set([pack.versionId, ...(noted ? versionsOf(noted) : [])]))
		await caches.delete(packCache(one));
	await packs.remove(packId(pack));
	if ((await packs.all()).size > 0) return;
	hintPacks(false);
	noteTaken(false);
}
