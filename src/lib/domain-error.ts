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
