import type { Logger } from 'pino';
import type { Database } from '#lib/server/database/connection.ts';
import type { Fixity } from '#lib/server/fixity/fixity.ts';
import { JOBS } from '#lib/server/jobs/job-kinds.ts';
import { handles } from '#lib/server/jobs/worker.ts';
import type { BlobStore, Cleared } from '#lib/server/ports/blob-store.ts';
import type { Clock } from '#lib/server/ports/clock.ts';
import type { JobQueue } from '#lib/server/ports/job-queue.ts';
import { collectBlobs, GRACE_MS, type Collected } from './collect-blobs.ts';
import type { CollectionLeases } from './collection-lease.ts';
import { nextNight } from './next-night.ts';
import { forgetReplacedVersions } from './replaced-versions.ts';

export interface Tidied {
	readonly blobs: Collected;
	/** Half-written blobs. */
	readonly unfinished: Cleared;
	/** Abandoned uploads, and what openings that were killed left. */
	readonly uploads: Cleared;
	/** Replaced versions whose unpacked files were let go; their blobs go the next day. */
	readonly versions: number;
	/** Classes that can be reopened no more, whose seats, progress and lists were deleted. */
	readonly classes: number;
}

interface Deps {
	readonly database: Database;
	readonly blobs: BlobStore;
	readonly leases: CollectionLeases;
	readonly fixity: Fixity;
	readonly clearUploads: (options: { dryRun: boolean }) => Promise<Cleared>;
	readonly forgetClasses: (options: { dryRun: boolean }) => Promise<number>;
	/** Asks for the voice and the braille of titles whose job was lost, or that came before them. */
	readonly askForWhatIsUnmade: () => Promise<void>;
	readonly jobs: JobQueue;
	readonly clock: Clock;
	readonly log: Logger;
}

export function createHousekeeping({
	database,
	blobs,
	leases,
	fixity,
	clearUploads,
	forgetClasses,
	askForWhatIsUnmade,
	jobs,
	clock,
	log
}: Deps) {
	const { db } = database;

	/** Clears away what nobody needs any more. */
	async function tidy({ dryRun, signal }: { dryRun: boolean; signal?: AbortSignal }): Promise<Tidied> {
		const uploads = await clearUploads({ dryRun });
		const classes = await forgetClasses({ dryRun });
		const unfinished = dryRun ? { count: 0, bytes: 0 } : await blobs.clearUnfinished(clock() - GRACE_MS);
		const collected = await collectBlobs({ db, blobs, leases, clock }, { dryRun, ...(signal && { signal }) });
		// After the collection: a backup that runs now has a day to copy the files of these versions.
		const versions = dryRun ? 0 : await forgetReplacedVersions(db, clock());
		return { blobs: collected, unfinished, uploads, versions, classes };
	}

	/** One pending job is enough, however many processes ask. */
	const plan = () => jobs.add(db, JOBS.housekeeping, {}, { runAt: nextNight(clock()) });

	const nightly = handles(JOBS.housekeeping, {
		async handle(_payload, signal) {
			// First, so that a night that fails is no last night.
			await plan();
			log.info(await tidy({ dryRun: false, signal }), 'the house is tidy');
			await askForWhatIsUnmade();
			const { checked, damaged } = await fixity.check({ prefix: prefixOfNight(clock()), signal });
			if (damaged.length > 0) log.error({ checked, damaged: damaged.length }, 'stored files are damaged');
		}
	});

	return { tidy, plan, jobs: [nightly] };
}

const NIGHTS = 16;

/** One sixteenth of the files a night, so that reading all of them again takes no night: those whose name begins with this digit. */
function prefixOfNight(now: number): string {
	return (Math.floor(now / 86_400_000) % NIGHTS).toString(NIGHTS);
}
