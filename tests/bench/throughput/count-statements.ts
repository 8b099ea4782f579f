import { createRequire } from 'node:module';
import { join } from 'node:path';
import type SQLite from 'better-sqlite3';

/*
 * Loaded before the library (`node --import`), by the benchmark alone: counts what SQLite is asked, below every layer of
 * ours, and tells the parent process when it asks. The library itself knows nothing of it.
 */
const require = createRequire(join(process.cwd(), 'package.json'));
const Database = require('better-sqlite3') as typeof SQLite;

let counts = { statements: 0, prepared: 0, ms: 0 };

const prepare = Database.prototype.prepare;
Database.prototype.prepare = function (this: SQLite.Database, source: string) {
	counts.prepared++;
	return timed(() => prepare.call(this, source));
} as typeof prepare;

const sample = new Database(':memory:');
const statement = Object.getPrototypeOf(sample.prepare('select 1')) as Record<
	'all' | 'get' | 'run' | 'iterate',
	(this: SQLite.Statement, ...values: unknown[]) => unknown
>;
sample.close();
for (const method of ['all', 'get', 'run', 'iterate'] as const) {
	const original = statement[method];
	statement[method] = function (this: SQLite.Statement, ...values: unknown[]) {
		counts.statements++;
		return timed(() => original.apply(this, values));
	};
}

function timed<Result>(work: () => Result): Result {
	const started = performance.now();
	try {
		return work();
	} finally {
		counts.ms += performance.now() - started;
	}
}

process.on('message', () => {
	process.send?.(counts);
	counts = { statements: 0, prepared: 0, ms: 0 };
});
process.channel?.unref();
