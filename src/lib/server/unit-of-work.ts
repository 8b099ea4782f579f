import { sql, type Transaction } from 'kysely';
import { NotFound, StaleEdit } from '#lib/domain-error.ts';
import { differences } from './audit.ts';
import type { Database } from './database/connection.ts';
import { mayBeTriedAgain } from './database/failures.ts';
import type { Tables } from './database/schema.ts';
import type { EventBus, EventName, Events } from './events.ts';
import { newId } from './new-id.ts';
import type { Clock } from './ports/clock.ts';

/** Who acts: the id of a person, `operator` at the command line, null for the library itself and for children. */
export type By = string | null;

export interface AuditEntry {
	/** `<feature>.<verb>` */
	readonly verb: string;
	/** Id of the row that changed. */
	readonly subject: string;
	/** The row before and after; only what differs is kept. */
	readonly before?: object;
	readonly after?: object;
	/** Version that the change made. */
	readonly version?: number;
	/** Why, in the person's own words. */
	readonly reason?: string;
}

/** One transaction: whatever is read, decided, written, audited and announced in it holds together or not at all. */
export interface Unit {
	readonly tx: Transaction<Tables>;
	/** Epoch ms; one moment for the whole unit. */
	readonly now: number;
	readonly by: By;
	audit(entry: AuditEntry): Promise<void>;
	announce<Name extends EventName>(event: Name, payload: Events[Name]): Promise<void>;
	/** Holds a name until the unit ends, for decisions about rows that are not there yet ("is there a manager?"). */
	hold(name: string): Promise<void>;
}

/** How one kind of row that people edit is read and written. */
export interface EditableRows<Row extends { readonly version: number }, Change> {
	/** For `NotFound`. */
	readonly what: string;
	/** Reads the row and holds it until the unit ends, so that a decision about it stays true. Null: no such row. */
	hold(tx: Transaction<Tables>, id: string): Promise<Row | null>;
	/** Writes what was decided, with `version` + 1. */
	write(unit: Unit, row: Row, change: Change): Promise<void>;
}

export interface Decision<Change> {
	readonly change: Change;
	readonly audit: Omit<AuditEntry, 'subject' | 'version'>;
}

export interface UnitOfWork {
	/**
	 * Runs `work` in one transaction, again when another transaction was in the way: it reads and writes by `unit` alone, and does
	 * nothing else. Expected failures (`DomainError`) undo everything.
	 */
	run<T>(by: By, work: (unit: Unit) => Promise<T>): Promise<T>;
	/**
	 * Reads a row, decides, writes, audits. `expected` is the version that the person saw: another one is a `StaleEdit`; null takes
	 * whatever is there (the command line). `decide` answers null when nothing is to be done. Gives the version that is there now.
	 */
	change<Row extends { readonly version: number }, Change>(
		by: By,
		rows: EditableRows<Row, Change>,
		target: { readonly id: string; readonly expected: number | null },
		decide: (row: Row, unit: Unit) => Decision<Change> | null | Promise<Decision<Change> | null>
	): Promise<number>;
}

const TRIES = 6;
const PAUSE_MS = 15;

export function createUnitOfWork({
	database: { db, dialect },
	events,
	clock
}: {
	database: Database;
	events: EventBus;
	clock: Clock;
}): UnitOfWork {
	const unitIn = (tx: Transaction<Tables>, by: By): Unit => {
		const now = clock();
		return {
			tx,
			now,
			by,
			async audit({ verb, subject, before = {}, after = {}, version, reason }) {
				const detail = JSON.stringify({ ...differences(before, after), version, reason });
				await tx
					.insertInto('audit')
					.values({ id: newId(now), at: now, person_id: by, verb, subject, detail })
					.execute();
			},
			announce: (event, payload) => events.announce(tx, event, payload),
			async hold(name) {
				await (
					dialect === 'postgres'
						? sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`
						: // Any write takes SQLite's one lock for writers, also one that finds no row.
							sql`update setting set value = value where key = ''`
				).execute(tx);
			}
		};
	};

	const work: UnitOfWork = {
		async run(by, work) {
			for (let tries = 1; ; tries++) {
				try {
					return await db.transaction().execute((tx) => work(unitIn(tx, by)));
				} catch (error) {
					if (tries === TRIES || !mayBeTriedAgain(error)) throw error;
					await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tries * (1 + Math.random())));
				}
			}
		},

		change: (by, rows, { id, expected }, decide) =>
			work.run(by, async (unit) => {
				const row = await rows.hold(unit.tx, id);
				if (!row) throw new NotFound(rows.what);
				if (expected !== null && row.version !== expected) throw new StaleEdit(rows.what, row.version);
				const decision = await decide(row, unit);
				if (!decision) return row.version;
				const version = row.version + 1;
				await rows.write(unit, row, decision.change);
				await unit.audit({ ...decision.audit, subject: id, version });
				return version;
			})
	};
	return work;
}
