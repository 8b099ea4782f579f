import { sql } from 'kysely';
import { within } from '#lib/async/within.ts';
import type { Database } from './database/connection.ts';
import type { DiskSpace } from './disk-space.ts';
import type { BlobStore } from './ports/blob-store.ts';

type State = 'ok' | 'full' | 'failed' | 'damaged';

export interface Readiness {
	readonly ready: boolean;
	/** `disk`: the one below DATA_DIR; `full` when nothing more fits on it. `database`: `damaged` until a backup is restored. */
	readonly checks: Readonly<Record<'database' | 'disk' | 'files' | 'search', State>>;
	/** What recognises words on scanned pages; null: nothing, they stay pictures. */
	readonly recogniser: string | null;
}

interface Deps {
	readonly database: Database;
	readonly disk: DiskSpace;
	/** Books may not open while pages still work: told, but not a reason to stop traffic. */
	readonly blobs: Pick<BlobStore, 'has'>;
	/** The same of searching. */
	readonly search: () => Promise<boolean>;
	readonly recogniser: string | null;
}

/** What does not answer so long is as good as away; whoever asks for health asks again soon. */
const PATIENCE_MS = 3_000;
const NO_SUCH_FILE = '0'.repeat(64);

export function createHealth({ database, disk, blobs, search, recogniser }: Deps) {
	const stateOf = (answer: Promise<State>): Promise<State> =>
		within(PATIENCE_MS, answer).catch(() => 'failed');
	async function stateOfDatabase(): Promise<State> {
		if ((await database.damage.look()) !== null) return 'damaged';
		await sql`select 1 from setting`.execute(database.db);
		return 'ok';
	}
	return {
		async readiness(): Promise<Readiness> {
			const [db, space, files, engine] = await Promise.all([
				stateOf(stateOfDatabase()),
				stateOf(disk.state()),
				stateOf(blobs.has(NO_SUCH_FILE).then(() => 'ok')),
				stateOf(search().then((ok) => (ok ? 'ok' : 'failed')))
			]);
			return {
				ready: db === 'ok' && space === 'ok',
				checks: { database: db, disk: space, files, search: engine },
				recogniser
			};
		}
	};
}
