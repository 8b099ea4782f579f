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
		/^(40001|40P01|55P03|SQLITE_BUSY(_SNAPSHOT|_RECOVERY)?)$/.test(codeOf(error)) || isOutdatedPlan(error)
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

/** A row with this key is there already. */
export function isDuplicate(error: unknown): boolean {
	return /^(23505|SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY))$/.test(codeOf(error));
}

/** A row that must never be was refused by a CHECK constraint. */
export function isImpossible(error: unknown): boolean {
	return /^(23514|SQLITE_CONSTRAINT_CHECK)$/.test(codeOf(error));
}
