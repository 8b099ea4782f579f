import type { ResourceCollector } from '../resource-collector.ts';
import { sanitiseStyleSheet } from '../sanitise/css.ts';
import { decodeText } from '../xml/decode.ts';
import type { PublicationFiles } from './files.ts';
import type { Opening } from './read-xml.ts';
import { surroundingsOf } from './surroundings-of.ts';

export async function storeStyles(
	files: PublicationFiles,
	shelf: ResourceCollector,
	opening: Opening
): Promise<void> {
	const { archive, checkMessages, limits } = opening;
	for (const file of files.all) {
		if (file.kind !== 'style') continue;
		opening.signal.throwIfAborted();
		const tooLarge = archive.sizeOf(file.path) > limits.cssBytes;
		if (tooLarge) checkMessages.warnEach('css-broken', file.path);
		const source = tooLarge ? '' : decodeText(await archive.read(file.path)).text;
		await shelf.put(
			file.path,
			file.mediaType,
			sanitiseStyleSheet(source, surroundingsOf(file.path, files, checkMessages)) + '\n'
		);
	}
}
