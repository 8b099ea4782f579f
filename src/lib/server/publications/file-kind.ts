import { createReadStream, createWriteStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { zipRangeOf } from './archive/zip-range.ts';
import type { CheckMessages } from './check-messages.ts';
import type { Limits } from './limits.ts';

/** What a file holds, and where that lies: the file itself, or a copy without what was around it. */
export interface RecognisedFile {
	readonly kind: 'zip' | 'pdf';
	readonly file: string;
}

/** EPUB or PDF by the bytes; everything else is refused by its name. `scratch`: a folder for a copy. */
export async function recogniseFile(
	file: string,
	scratch: string,
	limits: Limits,
	checkMessages: CheckMessages
): Promise<RecognisedFile> {
	const handle = await open(file, 'r');
	try {
		const head = await firstBytes(handle);
		const text = head.toString('latin1');
		if (text.startsWith('\x1f\x8b')) return await unpackGzip(file, handle, scratch, limits, checkMessages);
		const isZip = text.startsWith('PK\x03\x04') || text.startsWith('PK\x05\x06');
		// PDF readers accept some rubbish before the header.
		if (!isZip && text.includes('%PDF-')) return { kind: 'pdf', file };
		const known = isZip ? null : knownKind(text);
		if (known) return checkMessages.refuse('file-not-a-publication', null, { kind: known });
		const range = await zipRangeOf(handle);
		const { size } = await handle.stat();
		const around = range ? range.start + size - range.end : 0;
		if (range && around > 0) {
			checkMessages.warn('zip-surrounded', null, { bytes: around });
			const copy = join(scratch, 'package.zip');
			await pipeline(
				createReadStream(file, { start: range.start, end: range.end - 1 }),
				createWriteStream(copy)
			);
			return { kind: 'zip', file: copy };
		}
		if (isZip || range) return { kind: 'zip', file };
		if (head.every((byte) => byte === 0)) return checkMessages.refuse('file-empty');
		const kind = textKind(text);
		if (kind) return checkMessages.refuse('file-not-a-publication', null, { kind });
		return checkMessages.refuse('file-unknown');
	} finally {
		await handle.close();
	}
}

/** What a server packed for the way only; an archive of another kind stays refused. */
async function unpackGzip(
	file: string,
	handle: FileHandle,
	scratch: string,
	limits: Limits,
	checkMessages: CheckMessages
): Promise<RecognisedFile> {
	const copy = join(scratch, 'unpacked');
	const { size } = await handle.stat();
	const most = Math.min(limits.fileBytes, Math.max(1024 * 1024, size * limits.expansionRatio));
	let bytes = 0;
	const measured = new Transform({
		transform(chunk: Uint8Array, _encoding, done) {
			bytes += chunk.length;
			done(bytes > most ? new Error('larger than allowed') : null, chunk);
		}
	});
	try {
		await pipeline(createReadStream(file), createGunzip(), measured, createWriteStream(copy));
	} catch (failure) {
		if (!(failure instanceof Error)) throw failure;
		if ('code' in failure && failure.code === 'Z_BUF_ERROR') return checkMessages.refuse('zip-cut-short');
		if ('code' in failure && !String(failure.code).startsWith('Z_')) throw failure;
		return checkMessages.refuse('file-not-a-publication', null, { kind: 'GZIP' });
	}
	const inside = await open(copy, 'r');
	try {
		const text = (await firstBytes(inside)).toString('latin1');
		if (!text.startsWith('PK') && !text.includes('%PDF-'))
			return checkMessages.refuse('file-not-a-publication', null, { kind: 'GZIP' });
	} finally {
		await inside.close();
	}
	checkMessages.info('gzip-unpacked');
	return recogniseFile(copy, scratch, limits, checkMessages);
}

const KNOWN: readonly (readonly [string, string])[] = [
	['\xd0\xcf\x11\xe0', 'Word, Excel, PowerPoint (1997–2003)'],
	['Rar!', 'RAR'],
	['7z\xbc\xaf', '7-Zip'],
	['{\\rtf', 'RTF'],
	['AT&TFORM', 'DjVu'],
	['\x89PNG', 'PNG'],
	['\xff\xd8\xff', 'JPEG'],
	['GIF8', 'GIF'],
	['RIFF', 'RIFF'],
	['MZ', 'EXE'],
	['\x7fELF', 'ELF'],
	['ID3', 'MP3'],
	['ITSF', 'CHM'],
	['ITOLITLS', 'LIT'],
	['TPZ', 'Topaz'],
	['\xeaDRMION', 'KFX'],
	['%!PS', 'PostScript'],
	['BZh', 'BZIP2'],
	['\xfd7zXZ', 'XZ']
];

function knownKind(text: string): string | null {
	const byStart = KNOWN.find(([start]) => text.startsWith(start))?.[1];
	if (byStart) return byStart;
	const creator = text.slice(60, 68);
	if (creator === 'BOOKMOBI') return 'MOBI / AZW';
	if (creator === 'TEXtREAd') return 'PalmDOC';
	return text.slice(257, 262) === 'ustar' ? 'TAR' : null;
}

/** What a file of text is, read byte by byte. */
function textKind(text: string): string | null {
	const start = text
		.replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
		.replaceAll('\0', '')
		.trimStart();
	if (/<FictionBook[\s>]/.test(start)) return 'FB2';
	if (/^(?:<!doctype html|<html|<head|<body|<script|<\?php)/i.test(start) || /<html[\s>]/i.test(start))
		return 'HTML';
	if (/^(?:MIME-Version:|From: <)/i.test(start)) return 'MHT';
	return start.startsWith('<?xml') || start.startsWith('<') ? 'XML' : null;
}

async function firstBytes(handle: FileHandle): Promise<Buffer> {
	const buffer = Buffer.alloc(1024);
	const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
	return buffer.subarray(0, bytesRead);
}
