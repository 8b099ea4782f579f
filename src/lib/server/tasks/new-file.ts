import { randomBytes } from 'node:crypto';
import { link, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** File systems that know no hard links say so with one of these (exFAT sticks, some network shares). */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/**
 * Writes a file that appears under its name only when it is whole and on the disk, and never over one that is there, also when another process
 * makes the same name meanwhile. `write` gets the path of a new file beside it, readable by its owner alone.
 */
export async function writeNewFile(path: string, write: (partial: string) => Promise<void>): Promise<void> {
	const target = resolve(path);
	const folder = dirname(target);
	if (!(await stat(folder).catch(() => null))?.isDirectory())
		throw new Error(`There is no folder ${folder}.`);
	if (await stat(target).catch(() => null)) throw taken(target);
	const partial = `${target}.${randomBytes(4).toString('hex')}.part`;
	try {
		await (await open(partial, 'wx', 0o600)).close();
		await write(partial);
		await flush(partial);
		await giveName(partial, target);
		await flush(folder);
	} catch (failure) {
		await rm(partial, { force: true });
		throw failure;
	}
}

/** A link, unlike a rename, fails where the name is taken. Without links the name is claimed by an empty file of our own. */
async function giveName(partial: string, target: string): Promise<void> {
	try {
		await link(partial, target);
		await rm(partial);
	} catch (failure) {
		if (codeOf(failure) === 'EEXIST') throw taken(target);
		if (!NO_LINKS.has(codeOf(failure))) throw failure;
		const claim = await open(target, 'wx').catch((error: unknown) => {
			throw codeOf(error) === 'EEXIST' ? taken(target) : error;
		});
		await claim.close();
		await rename(partial, target);
	}
}

async function flush(path: string): Promise<void> {
	const handle = await open(path, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

function taken(path: string): Error {
	return new Error(
		`${path} is there already, and a backup overwrites nothing. Give another name, for instance with the date.`
	);
}

function codeOf(failure: unknown): string {
	return failure instanceof Error && 'code' in failure ? String(failure.code) : '';
}
