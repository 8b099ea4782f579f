import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EntryDamaged } from '../archive/archive.ts';
import { makeCopies, measureImage } from '../images.ts';
import type { ResourceCollector } from '../resource-collector.ts';
import { decodeText } from '../xml/decode.ts';
import { deobfuscate } from './deobfuscate.ts';
import type { PublicationFile, PublicationFiles } from './files.ts';
import type { PackageDocument } from './package-document.ts';
import type { Opening } from './read-xml.ts';

/** Pictures, fonts, sounds and films: one at a time through a scratch file, never whole in memory. */
export async function storeMedia(
	files: PublicationFiles,
	document: PackageDocument,
	shelf: ResourceCollector,
	scratch: string,
	opening: Opening
): Promise<void> {
	const copy = join(scratch, 'media');
	for (const file of files.all) {
		opening.signal.throwIfAborted();
		if (file.kind === 'captions') await storeCaptions(file, files, shelf, opening);
		if (!['image', 'font', 'audio', 'video'].includes(file.kind)) continue;
		try {
			await opening.archive.extract(file.path, copy);
		} catch (failure) {
			if (!(failure instanceof EntryDamaged)) throw failure;
			opening.checkMessages.noteEach('file-damaged', file.path);
			files.drop(file.path);
			continue;
		}
		if (file.kind === 'image') await storeImage(file, copy, files, shelf, opening);
		else if (file.obfuscation) {
			const clear = deobfuscate(await readFile(copy), file.obfuscation, document.identifiers);
			if (clear) await shelf.put(file.path, file.mediaType, clear);
		} else await shelf.putFile(file.path, file.mediaType, copy);
		// The shelf may have taken the file by a second name: never write into it again.
		await rm(copy, { force: true });
	}
}

async function storeCaptions(
	file: PublicationFile,
	files: PublicationFiles,
	shelf: ResourceCollector,
	opening: Opening
): Promise<void> {
	const tooLarge = opening.archive.sizeOf(file.path) > opening.limits.cssBytes;
	const { text } = decodeText(tooLarge ? new Uint8Array() : await opening.archive.read(file.path));
	if (text.startsWith('WEBVTT')) await shelf.put(file.path, file.mediaType, text.normalize('NFC'));
	else {
		opening.checkMessages.warnEach('manifest-item-foreign', file.path);
		files.drop(file.path);
	}
}

async function storeImage(
	file: PublicationFile,
	copy: string,
	files: PublicationFiles,
	shelf: ResourceCollector,
	{ limits, checkMessages }: Opening
): Promise<void> {
	const size = await measureImage(copy, limits.imagePixels);
	if (typeof size === 'string') {
		checkMessages.warn(size, file.path);
		files.drop(file.path);
		return;
	}
	await shelf.putFile(file.path, file.mediaType, copy);
	const copies = await makeCopies(copy, size, limits.imagePixels);
	if (copies === null) checkMessages.warn('image-broken', file.path);
	const named = (copies ?? []).map((one) => ({ ...one, path: `${file.path}@${one.width}.${one.format}` }));
	for (const { path, format, bytes } of named) await shelf.put(path, `image/${format}`, bytes);
	// `srcset` names the WebP; the same address answers with the AVIF beside it to browsers that ask for one.
	const webp = named.filter(({ format }) => format === 'webp');
	files.variants.set(file.path, { ...size, copies: webp.map(({ width, path }) => ({ width, path })) });
}
