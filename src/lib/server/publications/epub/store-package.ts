import { writeReference } from '../container-path.ts';
import { attribute, childElements, element, firstChild, OPF, type XmlElement } from '../xml/tree.ts';
import { serialise } from '../xml/serialise.ts';
import type { Manifest } from '../manifest.ts';
import type { ResourceCollector } from '../resource-collector.ts';
import { cleanNcx, cleanPackage } from './clean-package.ts';
import type { PublicationFiles } from './files.ts';
import type { PackageDocument } from './package-document.ts';
import { readXml, type Opening } from './read-xml.ts';
import type { Page } from './resolve-spine.ts';
import type { SectionCuts } from './section-cuts.ts';
import { surroundingsOf } from './surroundings-of.ts';

const CONTAINER = 'urn:oasis:names:tc:opendocument:xmlns:container';

/** Package document, NCX and container file, written afresh from what was kept. */
export async function storePackage(
	document: PackageDocument & Pick<Manifest, 'direction'>,
	{ pages, cuts }: { readonly pages: readonly Page[]; readonly cuts: SectionCuts },
	files: PublicationFiles,
	shelf: ResourceCollector,
	opening: Opening
): Promise<void> {
	const { checkMessages } = opening;
	for (const { path, mediaType } of files.all) {
		if (mediaType !== 'application/x-dtbncx+xml') continue;
		const root = await readXml(path, opening);
		if (root?.name === 'ncx') {
			const clean = cleanNcx(root, surroundingsOf(path, files, checkMessages));
			cuts.lead(clean, path);
			await shelf.put(path, mediaType, serialise(clean));
		} else files.drop(path);
	}
	const around = surroundingsOf(document.path, files, checkMessages);
	const clean = cleanPackage(document, pages, files, around);
	const guide = firstChild(clean, 'guide');
	if (guide) cuts.lead(guide, document.path);
	declareAdded(clean, document.path, shelf);
	await shelf.put(document.path, 'application/oebps-package+xml', serialise(clean));
	await shelf.put('META-INF/container.xml', 'application/xml', serialise(containerFor(document.path)));
}

/** Smaller copies of pictures, style sheets taken out of pages, files the manifest forgot. */
function declareAdded(clean: XmlElement, packagePath: string, shelf: ResourceCollector): void {
	const manifest = firstChild(clean, 'manifest');
	if (!manifest) return;
	const declared = new Set(childElements(manifest).map((item) => attribute(item, 'href')));
	for (const [at, { path, mediaType }] of shelf.list().entries()) {
		const href = writeReference(packagePath, path);
		if (declared.has(href)) continue;
		manifest.children.push(element(OPF, 'item', { id: `kept-${at}`, href, 'media-type': mediaType }));
	}
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
