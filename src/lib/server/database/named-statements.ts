import { createHash } from 'node:crypto';
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { LRUCache } from 'lru-cache';
import type pg from 'pg';
import { isOutdatedPlan, isSilence, namedPostgresFailure } from './failures.ts';

/** PostgreSQL keeps a named statement for as long as the connection lives: so many, and then no more. */
export const MOST_NAMES = 300;
/** Asked so often word for word, it will come again; a list of ids in one of its many lengths hardly does. */
export const OFTEN = 8;
/** Texts whose askings are counted. */
const COUNTED = 1_000;
const LONGEST_TEXT = 4_000;
/** Neither `begin` nor what changes tables is worth a plan. */
const HAS_A_PLAN = /^\s*(select|insert|update|delete|with)\b/i;

/** The names of the statements that come often; the same text has the same name on every connection. */
export class StatementNames {
	readonly #names = new Map<string, string>();
	readonly #asked = new LRUCache<string, number>({ max: COUNTED });
	#age = 0;

	/** Null: to be sent without a name. */
	of(text: string): string | null {
		const known = this.#names.get(text);
		if (known) return known;
		if (this.#names.size >= MOST_NAMES || text.length > LONGEST_TEXT || !HAS_A_PLAN.test(text)) return null;
		const asked = (this.#asked.get(text) ?? 0) + 1;
		this.#asked.set(text, asked);
		if (asked < OFTEN) return null;
		this.#asked.delete(text);
		const name = `${createHash('sha256').update(text).digest('base64url').slice(0, 22)}-${this.#age}`;
		this.#names.set(text, name);
		return name;
	}

	/** The tables are others than when `name` was prepared: from now on everything gets another name. */
	renew(name: string): void {
		if (!name.endsWith(`-${this.#age}`)) return;
		this.#age++;
		this.#names.clear();
	}
}

/** The pool as Kysely's driver asks for it: statements that come often are parsed and planned once a connection. */
export function nameStatements(pool: pg.Pool): PostgresPool {
	const names = new StatementNames();
	return {
		options: pool.options,
		connect: async () => new NamingClient(await pool.connect().catch(throwNamed), names),
		end: () => pool.end()
	};
}

class NamingClient implements PostgresPoolClient {
	readonly #client: pg.PoolClient;
	readonly #names: StatementNames;
	/** The server was asked and never answered: it may still be busy with it, so nothing else is asked here, not even to take back. */
	#silence: Error | null = null;

	constructor(client: pg.PoolClient, names: StatementNames) {
		this.#client = client;
		this.#names = names;
	}

	query<R>(sql: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>>;
	query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
	query<R>(
		asked: string | PostgresCursor<R>,
		parameters: ReadonlyArray<unknown> = []
	): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
		if (typeof asked !== 'string') throw new TypeError('the pool was given no cursor to read row by row with');
		return this.#ask(asked, [...parameters]).catch(throwNamed) as Promise<PostgresQueryResult<R>>;
	}

	async #ask(text: string, values: unknown[]): Promise<pg.QueryResult> {
		if (this.#silence) throw this.#silence;
		try {
			return await this.#askByName(text, values);
		} catch (error) {
			if (isSilence(error)) this.#silence = error;
			throw error;
		}
	}

	async #askByName(text: string, values: unknown[]): Promise<pg.QueryResult> {
		const name = this.#names.of(text);
		if (name === null) return this.#client.query(text, values);
		const alone = this.#client.getTransactionStatus() === 'I';
		try {
			return await this.#client.query({ name, text, values });
		} catch (error) {
			if (!isOutdatedPlan(error)) throw error;
			this.#names.renew(name);
			// A transaction is lost by any error: whoever runs it may run it again.
			if (!alone) throw error;
			return this.#client.query(text, values);
		}
	}

	release(destroy?: boolean): void {
		this.#client.release(destroy === true || this.#silence !== null);
	}
}

function throwNamed(error: unknown): never {
	throw namedPostgresFailure(error);
}
