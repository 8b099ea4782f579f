import type { Entry } from 'yauzl';
import type { CheckMessages } from '../check-messages.ts';
import { megabytes, type Limits } from '../limits.ts';
import { habitOf, judgeName } from './entry-name.ts';

const STORED = 0;
const DEFLATED = 8;
const RATIO_MATTERS_ABOVE = 1024 * 1024;
const UNIX = 3;

/** The files of a zip by container path; refuses the whole archive for one entry that could do harm. */
export function judgeEntries(
	entries: readonly Entry[],
	limits: Limits,
	checkMessages: CheckMessages
): Map<string, Entry> {
	const files = new Map<string, Entry>();
	const taken = new Map<string, Entry>();
	const habit = habitOf(entries);
	let oddName: string | null = null;
	let total = 0;
	for (const entry of entries) {
		const verdict = judgeName(entry, habit, limits);
		if ('code' in verdict) return checkMessages.refuse(verdict.code, verdict.shown);
		const { path } = verdict;
		if (verdict.mended) oddName ??= path;
		const folded = path.replace(/\/$/, '').toLowerCase();
		const other = taken.get(folded);
		if (other && !isSameFile(other, entry)) return checkMessages.refuse('path-twice', path);
		if (other) continue;
		taken.set(folded, entry);
		judgeEntry(entry, path, limits, checkMessages);
		total += entry.uncompressedSize;
		if (total > limits.totalBytes)
			return checkMessages.refuse('zip-total-too-large', null, { limit: megabytes(limits.totalBytes) });
		if (!path.endsWith('/')) files.set(path, entry);
	}
	if (oddName !== null) checkMessages.warn('names-mended', oddName);
	return files;
}

/** Some packers write a file twice; the same bytes are no second meaning. */
function isSameFile(one: Entry, other: Entry): boolean {
	return one.crc32 === other.crc32 && one.uncompressedSize === other.uncompressedSize;
}

function judgeEntry(entry: Entry, path: string, limits: Limits, checkMessages: CheckMessages): void {
	if (entry.isEncrypted()) checkMessages.refuse('zip-entry-encrypted', path);
	if (isLink(entry)) checkMessages.refuse('zip-symlink', path);
	if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
		checkMessages.refuse('zip-method-unknown', path, { method: entry.compressionMethod });
	if (entry.uncompressedSize > limits.entryBytes)
		checkMessages.refuse('zip-entry-too-large', path, {
			megabytes: megabytes(entry.uncompressedSize),
			limit: megabytes(limits.entryBytes)
		});
	const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
	if (entry.uncompressedSize > RATIO_MATTERS_ABOVE && ratio > limits.expansionRatio)
		checkMessages.refuse('zip-bomb', path, { ratio: Math.round(ratio), limit: limits.expansionRatio });
}

/** Links, devices, pipes: everything a Unix archiver marks as neither file nor folder. */
function isLink(entry: Entry): boolean {
	if (entry.versionMadeBy >>> 8 !== UNIX) return false;
	const kind = (entry.externalFileAttributes >>> 28) & 0xf;
	return kind !== 0 && kind !== 0o10 && kind !== 0o4;
}
