import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';
import type { BlobStore, StoredBlob } from '#lib/server/ports/blob-store.ts';
import type { Clock } from '#lib/server/ports/clock.ts';
import { namedBlobs } from './blob-columns.ts';
import type { CollectionLeases } from './collection-lease.ts';

/** A blob younger than this is left alone, whoever put it: taking a book in or a restore may be under way. */
export const GRACE_MS = 86_400_000;
const MARK_AT_ONCE = 200;
const REMOVE_AT_ONCE = 25;

export interface Collected {
	/** All blobs that were looked at. */
	readonly seen: number;
	readonly removed: number;
	readonly bytes: number;
	/** Somebody else was collecting, so nothing was removed. */
	readonly busy: boolean;
}

interface Deps {
	readonly db: Kysely<Tables>;
	readonly blobs: BlobStore;
	readonly leases: CollectionLeases;
	readonly clock: Clock;
}

interface Options {
	/** Counts only. */
	readonly dryRun?: boolean;
	readonly graceMs?: number;
	readonly signal?: AbortSignal;
}

/**
 * Removes blobs that no row names: what an import that was killed had already stored, and what replaced versions left.
 *
 * Why no file that is needed is lost. A blob is removed only while a *turn* runs (`collection-turn.ts`), and only if no row names it when
 * it is looked up **during** the turn; the marking before it only makes the list short. A writer puts blobs first and writes the rows that
 * name them later (`blob-admission.ts`); a blob that was there already is not written again, so its age protects nobody. Therefore the writer
 *   1. waits until no turn runs and notes its number, 2. looks that each of its blobs is there, 3. writes its rows and, in the same
 *   transaction, sees that the number is still the same; the row of the number stays locked until the commit.
 * Either the commit comes before the next turn begins: then every look-up of that turn finds the rows, and the blobs stay. Or a turn has begun
 * since step 1: then the writer sees another number, takes everything back and begins at 1; what was removed meanwhile is missed at 2 and
 * the file is taken in again. There is no third case, on either database and with any store.
 *
 * The age is a second belt, for whoever writes rows without this agreement. A collector that is stopped for a minute loses its turn and
 * removes nothing more; one that is stopped exactly between asking and removing is bounded by the small batch and by the age.
 */
export async function collectBlobs(
	{ db, blobs, leases, clock }: Deps,
	options: Options = {}
): Promise<Collected> {
	const { dryRun = false, graceMs = GRACE_MS, signal } = options;
	const { seen, unnamed } = await mark(db, blobs, clock() - graceMs, signal);
	if (dryRun || unnamed.length === 0) return { seen, ...totalOf(unnamed), busy: false };

	const lease = await leases.begin();
	if (!lease) return { seen, removed: 0, bytes: 0, busy: true };
	const gone: StoredBlob[] = [];
	try {
		for (const batch of inBatches(unnamed, REMOVE_AT_ONCE)) {
			signal?.throwIfAborted();
			if (!(await lease.renew())) break;
			const named = await namedBlobs(
				db,
				batch.map((blob) => blob.sha256)
			);
			for (const blob of batch) {
				if (named.has(blob.sha256)) continue;
				await blobs.remove(blob.sha256);
				gone.push(blob);
			}
		}
	} finally {
		await lease.end();
	}
	return { seen, ...totalOf(gone), busy: false };
}

async function mark(db: Kysely<Tables>, blobs: BlobStore, before: number, signal: AbortSignal | undefined) {
	const unnamed: StoredBlob[] = [];
	let seen = 0;
	let old: StoredBlob[] = [];
	const look = async () => {
		signal?.throwIfAborted();
		const named = await namedBlobs(
			db,
			old.map((blob) => blob.sha256)
		);
		unnamed.push(...old.filter((blob) => !named.has(blob.sha256)));
		old = [];
	};
	for await (const blob of blobs.list()) {
		seen++;
		if (blob.storedAt < before) old.push(blob);
		if (old.length === MARK_AT_ONCE) await look();
	}
	await look();
	return { seen, unnamed };
}

function totalOf(blobs: readonly StoredBlob[]) {
	return { removed: blobs.length, bytes: blobs.reduce((sum, blob) => sum + blob.bytes, 0) };
}

function* inBatches<T>(all: readonly T[], size: number): Generator<readonly T[]> {
	for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}
