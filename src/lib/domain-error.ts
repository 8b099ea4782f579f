/**
 * An expected failure with a name, a code and a message key.
 * `hooks.server.ts` maps it to an HTTP status and a sentence in the visitor's language; everything else is a defect.
 */
export class DomainError extends Error {
	readonly code: string;
	readonly status: number;
	/** Facts for the sentence (never personal data): `{ limit: '100 MB' }`. */
	readonly facts: Readonly<Record<string, string | number>>;

	constructor(code: string, status: number, facts: Record<string, string | number> = {}) {
		super(code);
		this.name = new.target.name;
		this.code = code;
		this.status = status;
		this.facts = facts;
	}
}

/** What a visitor may not see does not exist for that visitor. */
export class NotFound extends DomainError {
	constructor(what = 'page') {
		super('not-found', 404, { what });
	}
}

export class NotAllowed extends DomainError {
	constructor() {
		super('not-allowed', 403);
	}
}

export class SignInNeeded extends DomainError {
	constructor() {
		super('sign-in-needed', 401);
	}
}

/** A form or request that cannot be understood; `field` names the culprit. */
export class InvalidInput extends DomainError {
	constructor(code: string, facts: Record<string, string | number> = {}) {
		super(code, 400, facts);
	}
}

/** Two people acted at once, or something is no longer as the person saw it; `code` says what. */
export class Conflict extends DomainError {
	constructor(code: string, facts: Record<string, string | number> = {}) {
		super(code, 409, facts);
	}
}

/** The row was edited since the person read it: nothing was written, and both sides can be shown. */
export class StaleEdit extends Conflict {
	/** `version` is the one that is there now. */
	constructor(what: string, version: number) {
		super('stale-edit', { what, version });
	}
}

/** There is no room left where the library writes: nothing was written, and reading goes on. */
export class StorageFull extends DomainError {
	constructor(cause: unknown) {
		super('storage-full', 507);
		this.cause = cause;
	}
}

/** The disk does not do what it is asked: it is read-only, broken, or not ours to write on. */
export class StorageFailed extends DomainError {
	constructor(cause: unknown) {
		super('storage-failed', 503);
		this.cause = cause;
	}
}

/** The database cannot be reached or read. Whatever was not committed is undone; the same may be asked again later. */
export class DatabaseUnavailable extends DomainError {
	constructor(cause: unknown, code = 'database-unavailable') {
		super(code, 503);
		this.cause = cause;
	}
}

/** What is stored in the database is not what was written. Waiting does not heal it: a backup is to be restored. */
export class DatabaseDamaged extends DatabaseUnavailable {
	constructor(cause: unknown) {
		super(cause, 'database-damaged');
	}
}

/** Others were in the way at every try. Nothing is half done. */
export class Busy extends DomainError {
	constructor(cause: unknown) {
		super('busy', 503);
		this.cause = cause;
	}
}
