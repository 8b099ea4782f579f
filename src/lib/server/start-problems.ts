import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { DatabaseUnavailable, StorageFull } from '#lib/domain-error.ts';

/** A setting names something that cannot be used: the message says which, what it is, what was expected, and what to do. */
export class SettingUnusable extends Error {
	constructor(message: string, cause: unknown) {
		super(message, { cause });
		this.name = 'SettingUnusable';
	}
}

/**
 * Makes the folder of DATA_DIR and sees that it can be written. `given` is the setting as it was written, `path` the folder it means.
 * @throws {SettingUnusable}
 */
export function prepareDataDir({ given, path }: { given: string; path: string }): void {
	const probe = join(path, `.probe-${randomUUID()}`);
	try {
		mkdirSync(path, { recursive: true });
		writeFileSync(probe, 'x', { flag: 'wx' });
		rmSync(probe);
	} catch (failure) {
		throw new SettingUnusable(
			`DATA_DIR is "${given}" (${path}), expected a folder in which the library may write. ${whyNotWritable(failure, path)}`,
			failure
		);
	}
}

function whyNotWritable(failure: unknown, path: string): string {
	const user = userInfo().username;
	switch (codeOf(failure)) {
		case 'EEXIST':
		case 'ENOTDIR':
			return `A file stands where the folder should be. Move it away, or name another folder.`;
		case 'EACCES':
		case 'EPERM':
			return `The user "${user}" may not write there. Give it the folder (sudo chown -R ${user} ${path}), or name another one.`;
		case 'EROFS':
			return `The disk is mounted read-only. Mount it for writing, or name a folder on another disk.`;
		case 'ENOSPC':
		case 'EDQUOT':
			return `The disk is full. Make room, or name a folder on another disk.`;
		default:
			return `It cannot be used: ${textOf(failure)}`;
	}
}

/**
 * Does what opens the database, and says by which setting it failed.
 * @throws {SettingUnusable}
 */
export async function orNameDatabase<T>(databaseUrl: string, open: () => Promise<T>): Promise<T> {
	try {
		return await open();
	} catch (failure) {
		const cause =
			failure instanceof DatabaseUnavailable || failure instanceof StorageFull ? failure.cause : failure;
		const sentence = /^postgres(ql)?:/.test(databaseUrl)
			? whyNoServer(cause, databaseUrl)
			: whyNoFile(cause, databaseUrl);
		throw sentence === null ? failure : new SettingUnusable(sentence, cause);
	}
}

/** What is to be done about a SQLite file that is not what was written, met at the start or under a serving library. */
export function damagedFileSentence(path: string, problem: string): string {
	return (
		`The database file ${path} (in DATA_DIR) is damaged: ${problem}. Stop the library, move the file away together with its neighbours -wal and -shm, and restore a backup:\n` +
		'  npm run library -- restore <backup.zip>'
	);
}

function whyNoFile(cause: unknown, path: string): string | null {
	const file = `The database file ${path} (in DATA_DIR)`;
	const code = codeOf(cause);
	if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return damagedFileSentence(path, textOf(cause));
	if (/^SQLITE_(CANTOPEN|READONLY|PERM)/.test(code))
		return `${file} cannot be opened for writing: ${textOf(cause)}. It must be a file of the user "${userInfo().username}": look at its owner (ls -l), and at whether a folder has its name.`;
	if (code === 'SQLITE_FULL' || code === 'ENOSPC')
		return `${file} cannot grow: the disk is full. Make room, then start again.`;
	return /^SQLITE_IOERR/.test(code) ? `${file} cannot be read: ${textOf(cause)}. Look at the disk.` : null;
}

/** The password of the address is told to nobody. */
function whyNoServer(cause: unknown, address: string): string | null {
	const where = `DATABASE_URL is "${withoutPassword(address)}"`;
	switch (codeOf(cause)) {
		case 'ECONNREFUSED':
		case 'ENOENT':
			return `${where}, but no PostgreSQL answers there. Start it, or correct the address.`;
		case 'ENOTFOUND':
		case 'EAI_AGAIN':
			return `${where}, but there is no machine of this name. Correct the address.`;
		case '28P01':
		case '28000':
			return `${where}, but the server refuses this user or password. Correct them; special signs in a password are written as %40 and the like.`;
		case '3D000':
			return `${where}, but the server has no database of this name. Make it (createdb), or correct the address.`;
		case '42501':
			return `${where}, but this user may not make tables there. Make it the owner of the database.`;
		case '57P03':
		case '53300':
			return `${where}, but the server takes no connections now: ${textOf(cause)}. Start again in a moment.`;
		case '53100':
			return `${where}, and the disk of that server is full. Make room, then start again.`;
		default:
			return /timeout|terminated|ETIMEDOUT|EHOSTUNREACH|ECONNRESET/i.test(`${codeOf(cause)} ${textOf(cause)}`)
				? `${where}, but nothing answers there in time: ${textOf(cause)}. Look at the network between, and at the address.`
				: null;
	}
}

export function withoutPassword(address: string): string {
	return address.replace(/^(\w+:\/\/[^:@/]*):[^@/]*@/, '$1:…@');
}

function codeOf(failure: unknown): string {
	return failure instanceof Error && 'code' in failure ? String(failure.code) : '';
}

function textOf(failure: unknown): string {
	return failure instanceof Error ? failure.message : String(failure);
}
