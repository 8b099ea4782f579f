import SQLite from 'better-sqlite3';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { versionInFile, versionInPool, type CatalogueVersion } from './catalogue-version.ts';
import { FileDamage, type Damage } from './damage.ts';
import { keepStatements, named } from './kept-statements.ts';
import { migrations } from './migrations/index.ts';
import { nameStatements } from './named-statements.ts';
import type { Tables } from './schema.ts';

export interface Database {
	readonly dialect: 'sqlite' | 'postgres';
	readonly db: Kysely<Tables>;
	/** SQLite only: the file, for online backup. */
	readonly sqlite: SQLite.Database | null;
	readonly catalogueVersion: CatalogueVersion;
	/** Of the SQLite file. A PostgreSQL server looks after its own, and can be mended while it runs. */
	readonly damage: Damage;
	close(): Promise<void>;
}

/** bigint and count(*) come back as number, as from SQLite; every value here fits in 2^53. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Longer than a server needs to answer, shorter than a person waits. Also the wait for one of the pool's connections. */
const CONNECT_MS = 5_000;
/** A line whose other end is gone without a word (a machine without power) is found out by the system, also under a task without limits. */
const KEEP_ALIVE_MS = 10_000;

/**
 * How long PostgreSQL may let wait, in ms: a statement at work, one that waits for a lock, a transaction between two statements, and
 * (`query_timeout`) an answer that does not come at all. What is left out has no end. Parameters of the same names in the address win.
 */
export type Limits = Readonly<
	Pick<
		pg.PoolConfig,
		'statement_timeout' | 'lock_timeout' | 'idle_in_transaction_session_timeout' | 'query_timeout'
	>
>;

/** For whoever a visitor waits for. The server gives up first: its answer leaves the connection in use, silence costs it. */
export const SERVING: Limits = {
	statement_timeout: 10_000,
	lock_timeout: 5_000,
	idle_in_transaction_session_timeout: 30_000,
	query_timeout: 12_000
};

/** For migrations and tasks: a large table takes its time, and a backup waits for its disk between two statements. */
export const UNLIMITED: Limits = {};

interface Options {
	readonly limits?: Limits;
	/** Hears once, in SQLite's words, when the file turns out to be damaged. */
	readonly onDamage?: (problem: string) => void;
}

const UNDAMAGED: Damage = { found: null, look: async () => null };

/** Opens a SQLite file (path or `:memory:`) or a PostgreSQL database (`postgres://…`). Does not migrate. */
export function openDatabase(
	url: string,
	{ limits = UNLIMITED, onDamage = () => {} }: Options = {}
): Database {
	if (/^postgres(ql)?:/.test(url)) {
		const pool = new pg.Pool({
			connectionString: url,
			max: 10,
			connectionTimeoutMillis: CONNECT_MS,
			keepAlive: true,
			keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
			...limits
		});
		// A connection that is lost (the server was started anew) fails the question that is on it; the pool opens another for the next.
		const lost = () => {};
		pool.on('error', lost).on('connect', (client) => client.on('error', lost));
		const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: nameStatements(pool) }) });
		return {
			dialect: 'postgres',
			db,
			sqlite: null,
			catalogueVersion: versionInPool(pool),
			damage: UNDAMAGED,
			close: () => db.destroy()
		};
	}
	const file = named(() => openFile(url));
	const damage = new FileDamage(file.memory ? null : url, onDamage);
	const note = (failure: unknown) => damage.note(failure);
	const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: keepStatements(file, note) }) });
	const catalogueVersion = versionInFile(file, note);
	const close = async () => {
		catalogueVersion.close();
		await db.destroy();
	};
	return { dialect: 'sqlite', db, sqlite: file, catalogueVersion, damage, close };
}

function openFile(path: string): SQLite.Database {
	const file = new SQLite(path);
	// FULL: what a person wrote survives a power cut, not only a crash of the process.
	for (const pragma of ['journal_mode = WAL', 'foreign_keys = ON', 'busy_timeout = 5000', 'synchronous = FULL']) {
		file.pragma(pragma);
	}
	return file;
}

/** Opens a database whose schema is brought up to date first, without limits. */
export async function openMigrated(url: string, options: Options): Promise<Database> {
	const before = openDatabase(url);
	try {
		await migrate(before);
	} finally {
		await before.close();
	}
	return openDatabase(url, options);
}

/** Brings the schema up to date. Safe to call from several processes: the migrator takes a lock. */
export async function migrate(database: Database): Promise<void> {
	const migrator = new Migrator({ db: database.db, provider: { getMigrations: async () => migrations } });
	const { error } = await migrator.migrateToLatest();
	if (error instanceof Error && /previously executed migration .* is missing/.test(error.message))
		throw new Error('This database was written by a newer version of the library. Start that version.');
	if (error) throw error instanceof Error ? error : new Error('The schema could not be brought up to date', { cause: error });
}
