import type { FileHandle } from 'node:fs/promises';

/** Where a zip lies inside a file, in bytes, end excluded. */
export interface ZipRange {
	readonly start: number;
	readonly end: number;
}

const END_RECORD = Buffer.from('PK\x05\x06', 'latin1');
const DIRECTORY_ENTRY = Buffer.from('PK\x01\x02', 'latin1');
const END_RECORD_BYTES = 22;
/** A comment of the zip itself, and what a server may have added. */
const LOOKED_AT = 65_535 + END_RECORD_BYTES + 1024 * 1024;
const LONGEST_BEGINNING = 1024 * 1024;

/** The zip of a file that may have other bytes before and behind it; null when no end of a zip fits to its beginning. */
export async function zipRangeOf(handle: FileHandle): Promise<ZipRange | null> {
	const { size } = await handle.stat();
	const from = Math.max(0, size - LOOKED_AT);
	const tail = await bytesAt(handle, from, size - from);
	let at = tail.lastIndexOf(END_RECORD);
	for (let tries = 0; at >= 0 && tries < 100; tries++) {
		const range = await judgeEnd(handle, tail.subarray(at), from + at);
		if (range && range.end <= size) return range;
		at = at === 0 ? -1 : tail.lastIndexOf(END_RECORD, at - 1);
	}
	return null;
}

async function judgeEnd(handle: FileHandle, record: Buffer, at: number): Promise<ZipRange | null> {
	if (record.length < END_RECORD_BYTES) return null;
	const [count, bytes, offset] = [record.readUInt16LE(10), record.readUInt32LE(12), record.readUInt32LE(16)];
	const end = at + END_RECORD_BYTES + record.readUInt16LE(20);
	// Zip64 keeps the true numbers elsewhere.
	if (count === 0xffff || bytes === 0xffffffff || offset === 0xffffffff) return { start: 0, end };
	const directory = at - bytes;
	const start = directory - offset;
	if (directory < 0 || start < 0 || start > LONGEST_BEGINNING) return null;
	const entry = await bytesAt(handle, directory, DIRECTORY_ENTRY.length);
	return count === 0 || entry.equals(DIRECTORY_ENTRY) ? { start, end } : null;
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
	const buffer = Buffer.alloc(length);
	const { bytesRead } = await handle.read(buffer, 0, length, position);
	return buffer.subarray(0, bytesRead);
}
