import {
	Busy,
	DatabaseDamaged,
	DatabaseUnavailable,
	DomainError,
	StorageFailed,
	StorageFull
} from '#lib/domain-error.ts';

/** What a database refused, told alike for SQLite (better-sqlite3) and PostgreSQL (pg). Neither driver exports a class for it. */

function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/**
 * Another transaction was in the way, or the tables changed under it; the same work done again may succeed (deadlock,
 * serialization, a busy SQLite file, an outdated plan).
 */
export function mayBeTriedAgain(error: unknown): boolean {
	return (
		/^(40001|40P01|SQLITE_BUSY(_SNAPSHOT|_RECOVERY)?)$/.test(codeOf(error)) || isOutdatedPlan(error)
	);
}

/**
 * PostgreSQL: "cached plan must not change result type". Its words depend on the language of the server, and its code is
 * shared by whatever the server cannot do; where it comes from is told beside it.
 */
export function isOutdatedPlan(error: unknown): boolean {
	return (
		codeOf(error) === '0A000' &&
		error instanceof Error &&
		'routine' in error &&
		error.routine === 'RevalidateCachedQuery'
	);
}

/** PostgreSQL: a statement, or a lock it waited for, took longer than it may; who waits longer waits no better. */
function tookTooLong(error: unknown): boolean {
	return /^(57014|55P03)$/.test(codeOf(error));
}

/** pg has no code for it: what was asked was not answered within `query_timeout`. */
export function isSilence(error: unknown): error is Error {
	return error instanceof Error && error.message === 'Query read timeout';
}

/** A row with this key is there already. */
export function isDuplicate(error: unknown): boolean {
	return /^(23505|SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY))$/.test(codeOf(error));
}

/** A row that must never be was refused by a CHECK constraint. */
export function isImpossible(error: unknown): boolean {
	return /^(23514|SQLITE_CONSTRAINT_CHECK)$/.test(codeOf(error));
}

const FULL = /^(ENOSPC|EDQUOT|SQLITE_FULL|53100)$/;
const DISK = /^(EIO|EROFS|EACCES|EPERM)$/;
/** PostgreSQL's answers when it comes up, goes down, has no connection left or cannot read its own disk (appendix A of its manual). */
const SERVER_AWAY = /^(08...|57P0[1-5]|25P03|53300|58030|25006)$/;
const FILE_AWAY = /^SQLITE_(CANTOPEN|IOERR|READONLY|PERM|AUTH|PROTOCOL)/;
/** SQLite's codes for a damaged file, PostgreSQL's for damaged pages and indexes. */
const DAMAGED = /^(SQLITE_(CORRUPT|NOTADB)|XX00[12]$)/;
const LINE_AWAY = /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT)$/;
/** pg gives these no code. */
const LINE_WORDS = /connection terminated|timeout exceeded when trying to connect|connection error and is not queryable/i;

/** What SQLite threw, by its name when the disk is full or the file cannot be used; everything else as it is. */
export function namedSqliteFailure(error: unknown): unknown {
	const code = codeOf(error);
	if (FULL.test(code)) return new StorageFull(error);
	if (DAMAGED.test(code)) return new DatabaseDamaged(error);
	return FILE_AWAY.test(code) ? new DatabaseUnavailable(error) : error;
}

/** The same for what a PostgreSQL server answered, or the line to it. */
export function namedPostgresFailure(error: unknown): unknown {
	const code = codeOf(error);
	if (FULL.test(code)) return new StorageFull(error);
	if (DAMAGED.test(code)) return new DatabaseDamaged(error);
	if (SERVER_AWAY.test(code) || LINE_AWAY.test(code)) return new DatabaseUnavailable(error);
	if (isSilence(error)) return new DatabaseUnavailable(error);
	return error instanceof Error && LINE_WORDS.test(error.message) ? new DatabaseUnavailable(error) : error;
}

/**
 * Whatever a request or a task ended in, as the failure it is: a full or broken disk under whoever wrote, a database that is busy.
 * Null: a defect.
 */
export function namedFailure(error: unknown): DomainError | null {
	if (error instanceof DomainError) return error;
	const code = codeOf(error);
	if (FULL.test(code)) return new StorageFull(error);
	if (DISK.test(code)) return new StorageFailed(error);
	return mayBeTriedAgain(error) || tookTooLong(error) ? new Busy(error) : null;
}
