// How a build comes to its place and is served from. Runs before anything is installed, too: only `node:` modules here.
import {
	copyFileSync,
	existsSync,
	linkSync,
	mkdirSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Where a build says which sources it was made of. */
export const FINGERPRINT = '.sources';
/** Files whose names carry the hash of their content; a page that is open asks for those of the build it came from. */
const HASHED = 'client/_app/immutable';
/** So long a page may stay open after an update. */
const KEPT_DAYS = 14;

/**
 * Puts a finished build in its place. Two renames: whoever looks sees the whole old one or the whole new one, but for the instant in
 * between, for which a start waits. Hashed files of builds before stay for pages that are open.
 */
export function putBuildInPlace(/** @type {string} */ next, /** @type {string} */ place) {
	carryHashedFiles(place, next);
	const before = `${next}.before`;
	if (existsSync(place)) renameSync(place, before);
	renameSync(next, place);
	rmSync(before, { recursive: true, force: true });
}

function carryHashedFiles(/** @type {string} */ from, /** @type {string} */ to) {
	if (!existsSync(join(from, HASHED))) return;
	const oldest = Date.now() - KEPT_DAYS * 86_400_000;
	for (const path of filesBelow(join(from, HASHED))) {
		const [old, target] = [join(from, HASHED, path), join(to, HASHED, path)];
		// A link keeps the time of the build that made the file.
		if (!existsSync(target) && statSync(old).mtimeMs > oldest) place(old, target);
	}
}

/**
 * A copy of the build (links, no bytes) that nothing else touches: a server goes on with the build that it began with, whatever becomes of
 * the folder meanwhile. Gives its path; the build itself where nothing can be written, for there nothing can be replaced either.
 */
export function copyForServing(/** @type {string} */ build, /** @type {string} */ parent) {
	const copy = join(parent, String(process.pid));
	try {
		clearCopiesOfTheDead(parent);
		rmSync(copy, { recursive: true, force: true });
		for (const path of filesBelow(build)) place(join(build, path), join(copy, path));
		process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
		return copy;
	} catch (error) {
		rmSync(copy, { recursive: true, force: true });
		if (['EROFS', 'EACCES', 'EPERM', 'ENOSPC', 'EDQUOT'].includes(codeOf(error))) return build;
		throw error;
	}
}

function clearCopiesOfTheDead(/** @type {string} */ parent) {
	if (!existsSync(parent)) return;
	for (const name of readdirSync(parent))
		if (!isAlive(Number(name))) rmSync(join(parent, name), { recursive: true, force: true });
}

function isAlive(/** @type {number} */ pid) {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		// Somebody else's process is alive as well.
		return codeOf(error) === 'EPERM';
	}
}

/** @returns {string[]} */
function filesBelow(/** @type {string} */ folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function place(/** @type {string} */ from, /** @type {string} */ to) {
	mkdirSync(dirname(to), { recursive: true });
	try {
		linkSync(from, to);
	} catch (error) {
		// Another disk, or one that knows no links.
		if (!['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK', 'ENOSYS'].includes(codeOf(error))) throw error;
		copyFileSync(from, to);
	}
}

function codeOf(/** @type {unknown} */ error) {
	return error instanceof Error && 'code' in error ? String(error.code) : '';
}
