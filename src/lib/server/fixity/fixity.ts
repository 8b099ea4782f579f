import { sql, type Kysely } from 'kysely';
import { NotAllowed } from '#lib/domain-error.ts';
import { isStaff, type Actor } from '#lib/features/accounts/index.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import { BLOB_COLUMNS } from '#lib/server/housekeeping/blob-columns.ts';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import type { Clock } from '#lib/server/ports/clock.ts';
import { problemOf, type FileProblem } from './file-problem.ts';
import { usesOf, type FileUse } from './file-uses.ts';

export interface DamagedFile {
	readonly sha256: string;
	readonly problem: FileProblem;
	/** Empty: no title uses it any more. */
	readonly uses: readonly FileUse[];
}

interface Deps {
	readonly db: Kysely<Tables>;
	readonly blobs: BlobStore;
	readonly clock: Clock;
}

interface CheckOptions {
	/** First hex digits of the names to be looked at; all files when left out. */
	readonly prefix?: string;
	readonly signal?: AbortSignal;
	/** Told at once, a file that is not sound. */
	readonly onDamage?: (damaged: DamagedFile) => void;
}

const AT_ONCE = 200;
/** Titles in one list at the desk. */
const SHOWN = 50;

export type Fixity = ReturnType<typeof createFixity>;

/** Whether the stored files are still the bytes they were: every file is named by its SHA-256, which is its proof. */
export function createFixity({ db, blobs, clock }: Deps) {
	/** Writes down what is known of a file now; null: it is sound. */
	async function note(sha256: string, problem: FileProblem | null): Promise<void> {
		await db.transaction().execute(async (tx) => {
			await tx.deleteFrom('damaged_file').where('name', '=', sha256).execute();
			if (problem)
				await tx.insertInto('damaged_file').values({ name: sha256, problem, found_at: clock() }).execute();
		});
	}

	/** Reads every file that the catalogue names, or those of one prefix, and writes down what it finds. */
	async function check({ prefix = '', signal, onDamage }: CheckOptions = {}) {
		const known = new Set(
			(await db.selectFrom('damaged_file').select('name').execute()).map(({ name }) => name)
		);
		const damaged: DamagedFile[] = [];
		let checked = 0;
		for await (const names of namesInUse(db, prefix)) {
			for (const sha256 of names) {
				signal?.throwIfAborted();
				checked++;
				const problem = await problemOf(blobs, sha256);
				if (problem || known.delete(sha256)) await note(sha256, problem);
				if (!problem) continue;
				known.delete(sha256);
				const found = { sha256, problem, uses: await usesOf(db, [sha256]) };
				damaged.push(found);
				onDamage?.(found);
			}
		}
		// Noted once, and named by nothing any more.
		for (const sha256 of known) if (sha256.startsWith(prefix)) await note(sha256, null);
		return { checked, damaged };
	}

	return {
		check,
		note,

		/** What the desk tells: how many files are damaged, and the titles that need them. */
		async overview(actor: Actor) {
			if (!isStaff(actor)) throw new NotAllowed();
			const rows = await db
				.selectFrom('damaged_file')
				.select(['name', 'problem'])
				.orderBy('found_at')
				.orderBy('name')
				.execute();
			const problems = new Map(rows.map(({ name, problem }) => [name, problem]));
			const uses = await usesOf(
				db,
				rows.slice(0, SHOWN).map(({ name }) => name)
			);
			return {
				count: rows.length,
				files: uses.slice(0, SHOWN).map((use) => ({
					publicationId: use.publicationId,
					title: use.title,
					part: use.part,
					path: use.path,
					problem: problems.get(use.sha256) ?? 'altered'
				}))
			};
		}
	};
}

/** The names of all files that some row names, in order, in pages. */
export async function* namesInUse(db: Kysely<Tables>, prefix = ''): AsyncGenerator<readonly string[]> {
	for (let last = prefix; ;) {
		const parts = BLOB_COLUMNS.map(
			([table, column]) =>
				sql`select ${sql.ref(column)} as name from ${sql.table(table)}
					where ${sql.ref(column)} > ${last} and ${sql.ref(column)} < ${`${prefix}g`}`
		);
		const { rows } = await sql<{ name: string }>`${sql.join(parts, sql` union `)}
			order by name limit ${AT_ONCE}`.execute(db);
		const end = rows.at(-1);
		if (!end) return;
		yield rows.map(({ name }) => name);
		last = end.name;
	}
}
