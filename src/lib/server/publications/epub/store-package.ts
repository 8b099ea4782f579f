import { element, type XmlElement } from '../xml/tree.ts';
import { serialise } from '../xml/serialise.ts';
import type { ResourceShelf } from '../resource-shelf.ts';
import { cleanNcx, cleanPackage } from './clean-package.ts';
import type { PublicationFiles } from './files.ts';
import type { PackageDocument } from './package-document.ts';
import { readXml, type Opening } from './read-xml.ts';
import { surroundingsOf } from './surroundings-of.ts';

const CONTAINER = 'urn:oasis:names:tc:opendocument:xmlns:container';

/** Package document, NCX and container file, written afresh from what was kept. */
export async function storePackage(
	document: PackageDocument,
	files: PublicationFiles,
	shelf: ResourceShelf,
	opening: Opening
): Promise<void> {
	const { findings } = opening;
	for (const { path, mediaType } of files.all) {
		if (mediaType !== 'application/x-dtbncx+xml') continue;
		const root = await readXml(path, opening);
		if (root?.name === 'ncx') {
			const clean = cleanNcx(root, surroundingsOf(path, files, findings));
			await shelf.put(path, mediaType, serialise(clean));
		} else files.drop(path);
	}
	const around = surroundingsOf(document.path, files, findings);
	const clean = cleanPackage(document, files, around);
	await shelf.put(document.path, 'application/oebps-package+xml', serialise(clean));
	await shelf.put('META-INF/container.xml', 'application/xml', serialise(containerFor(document.path)));
}

function containerFor(packagePath: string): XmlElement {
	const rootfile = element(CONTAINER, 'rootfile', {
		'full-path': packagePath,
		'media-type': 'application/oebps-package+xml'
	});
	return element(CONTAINER, 'container', { version: '1.0' }, [
		element(CONTAINER, 'rootfiles', {}, [rootfile])
	]);
}
