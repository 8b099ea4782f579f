import { entriesByPath } from '../toc.ts';
import type { PublicationFiles } from './files.ts';
import { readNav, readNcx, targetAmong, type Navigation } from './navigation.ts';
import type { ManifestItem, PackageDocument } from './package-document.ts';
import { readPage, readXml, type Opening } from './read-xml.ts';

/** Table of contents, landmarks and page list, from the navigation document, the NCX and the guide, whichever speak. */
export async function findNavigation(
	document: PackageDocument,
	files: PublicationFiles,
	opening: Opening
): Promise<Navigation> {
	const { checkMessages } = opening;
	const target = targetAmong((path) => {
		const file = files.locate(path);
		return file ? (files.wrappers.get(file.path) ?? file.path) : null;
	});
	const items = [...document.items.values()];
	const nav = items.find(
		(item) => item.properties.includes('nav') && files.get(item.path)?.kind === 'document'
	);
	const modern = nav ? readNav((await readPage(nav.path, opening)).tree, nav.path, target) : null;
	const ncx = ncxOf(document, items);
	const ncxRoot = ncx && (!modern || modern.toc.length === 0) ? await readXml(ncx.path, opening) : null;
	const old = ncx && ncxRoot ? readNcx(ncxRoot, ncx.path, target) : null;
	if (!nav && !ncx) checkMessages.warn('navigation-missing', document.path);
	const toc = modern && modern.toc.length > 0 ? modern.toc : (old?.toc ?? []);
	if ((nav || ncx) && entriesByPath(toc).size === 0)
		checkMessages.warn('navigation-broken', (nav ?? ncx)?.path ?? document.path);
	const guide = document.guide.map(({ type, title, path, fragment }) => {
		const place = files.wrappers.get(path) ?? path;
		return {
			type: type === 'text' ? 'bodymatter' : type,
			title,
			href: fragment ? `${place}#${fragment}` : place
		};
	});
	return {
		toc,
		landmarks: modern && modern.landmarks.length > 0 ? modern.landmarks : guide,
		pageList: modern && modern.pageList.length > 0 ? modern.pageList : (old?.pageList ?? [])
	};
}

function ncxOf(document: PackageDocument, items: readonly ManifestItem[]): ManifestItem | null {
	const named = document.items.get(document.ncx ?? '');
	return named ?? items.find((item) => item.mediaType === 'application/x-dtbncx+xml') ?? null;
}
