import { expect, it } from 'vitest';
import { Busy, DatabaseDamaged, DatabaseUnavailable, NotFound, StorageFailed, StorageFull } from '#lib/domain-error.ts';
import { mayBeTriedAgain, namedFailure, namedPostgresFailure, namedSqliteFailure } from './failures.ts';

const coded = (code: string) => Object.assign(new Error(code), { code });

it.each(['ENOSPC', 'EDQUOT', 'SQLITE_FULL', '53100'])('%s: there is no room left, wherever it is met', (code) => {
	for (const name of [namedFailure, namedSqliteFailure, namedPostgresFailure]) {
		const failure = name(coded(code));
		expect(failure).toBeInstanceOf(StorageFull);
		expect(failure).toMatchObject({ status: 507, code: 'storage-full', cause: { code } });
	}
});

it('a disk that refuses is another thing than one without room', () => {
	for (const code of ['EIO', 'EROFS', 'EACCES']) expect(namedFailure(coded(code))).toBeInstanceOf(StorageFailed);
});

it.each(['SQLITE_CANTOPEN', 'SQLITE_IOERR_READ', 'SQLITE_READONLY'])(
	'%s: the embedded database cannot be used',
	(code) => expect(namedSqliteFailure(coded(code))).toBeInstanceOf(DatabaseUnavailable)
);

it.each(['SQLITE_CORRUPT', 'SQLITE_CORRUPT_INDEX', 'SQLITE_NOTADB', 'XX001', 'XX002'])(
	'%s: what is stored is damaged, and trying again later does not help',
	(code) => {
		const name = code.startsWith('SQLITE') ? namedSqliteFailure : namedPostgresFailure;
		expect(name(coded(code))).toBeInstanceOf(DatabaseDamaged);
		expect(name(coded(code))).toMatchObject({ status: 503, code: 'database-damaged' });
	}
);

it.each(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '08006', '25P03', '53300'])(
	'%s: the server of the database is away',
	(code) => expect(namedPostgresFailure(coded(code))).toBeInstanceOf(DatabaseUnavailable)
);

it('what pg says without a code is understood too', () => {
	for (const words of [
		'Connection terminated unexpectedly',
		'timeout exceeded when trying to connect',
		'Query read timeout'
	])
		expect(namedPostgresFailure(new Error(words))).toBeInstanceOf(DatabaseUnavailable);
});

it('what a caller decides about, and defects, stay what they are', () => {
	for (const code of ['23505', '40001', 'SQLITE_BUSY', 'SQLITE_CONSTRAINT_UNIQUE', '42601']) {
		const error = coded(code);
		expect(namedSqliteFailure(error)).toBe(error);
		expect(namedPostgresFailure(error)).toBe(error);
	}
	expect(namedFailure(new TypeError('undefined is not a function'))).toBeNull();
	const known = new NotFound();
	expect(namedFailure(known)).toBe(known);
	expect(namedFailure(coded('SQLITE_BUSY'))).toBeInstanceOf(Busy);
});

it.each(['57014', '55P03'])('%s: the statement took longer than it may, and is not tried at once again', (code) => {
	expect(namedFailure(coded(code))).toBeInstanceOf(Busy);
	expect(mayBeTriedAgain(coded(code))).toBe(false);
});
