import type { BlobAdmission } from '#lib/server/ports/blob-admission.ts';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import type { UnitOfWork } from '#lib/server/unit-of-work.ts';
import type { CollectionLeases } from './collection-lease.ts';

/** Questions to the store at once; an object store answers each over the network. */
const AT_ONCE = 16;
const TRIES = 5;

class CollectedMeanwhile extends Error {}

interface Deps {
	readonly work: UnitOfWork;
	readonly blobs: Pick<BlobStore, 'has'>;
	readonly leases: CollectionLeases;
}

/** The writer's half of the agreement that `collect-blobs.ts` describes. */
export function createBlobAdmission({ work, blobs, leases }: Deps): BlobAdmission {
	return {
		async admit(by, names, write) {
			for (let tries = 1; ; tries++) {
				const number = await leases.idle();
				await requireAll(blobs, [...new Set(names)]);
				try {
					return await work.run(by, async (unit) => {
						const result = await write(unit);
						// Last, when the transaction has written: on SQLite nobody else can write until it ends.
						if (!(await leases.unchanged(unit.tx, number))) throw new CollectedMeanwhile();
						return result;
					});
				} catch (failure) {
					if (!(failure instanceof CollectedMeanwhile) || tries === TRIES) throw failure;
				}
			}
		}
	};
}

async function requireAll(blobs: Pick<BlobStore, 'has'>, names: readonly string[]): Promise<void> {
	for (let at = 0; at < names.length; at += AT_ONCE) {
		const there = await Promise.all(names.slice(at, at + AT_ONCE).map((name) => blobs.has(name)));
		const missing = there.filter((has) => !has).length;
		if (missing > 0)
			throw new Error(`${missing} files of this book are not in the store; take the book in again.`);
	}
}
