import { open } from 'node:fs/promises';
import type { CheckMessages } from './check-messages.ts';

/** EPUB or PDF by the first bytes; everything else is refused by its name. */
export async function recogniseFile(file: string, checkMessages: CheckMessages): Promise<'zip' | 'pdf'> {
	const head = await firstBytes(file, 1024);
	const text = head.toString('latin1');
	if (text.startsWith('PK\x03\x04') || text.startsWith('PK\x05\x06')) return 'zip';
	// PDF readers accept some rubbish before the header.
	if (text.includes('%PDF-')) return 'pdf';
	const kind =
		KNOWN.find(([start]) => text.startsWith(start))?.[1] ??
		(text.slice(60, 68) === 'BOOKMOBI' ? 'MOBI' : null);
	if (kind) return checkMessages.refuse('file-not-a-publication', null, { kind });
	if (/^\s*(?:\ufeff|ï»¿)?\s*(?:<!doctype html|<html|<\?xml)/i.test(text))
		return checkMessages.refuse('file-not-a-publication', null, { kind: 'HTML / XML' });
	return checkMessages.refuse('file-unknown');
}

const KNOWN: readonly (readonly [string, string])[] = [
	['\xd0\xcf\x11\xe0', 'Word (DOC)'],
	['Rar!', 'RAR'],
	['7z\xbc\xaf', '7-Zip'],
	['\x1f\x8b', 'GZIP'],
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
	['TPZ', 'Topaz'],
	['\xeaDRMION', 'KFX']
];

async function firstBytes(file: string, count: number): Promise<Buffer> {
	const handle = await open(file, 'r');
	try {
		const buffer = Buffer.alloc(count);
		const { bytesRead } = await handle.read(buffer, 0, count, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await handle.close();
	}
}
