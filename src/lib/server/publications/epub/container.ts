import { joinPath } from '../container-path.ts';
import { attribute, descendants } from '../xml/tree.ts';
import { readXml, type Opening } from './read-xml.ts';

const CONTAINER = 'META-INF/container.xml';

/** Container path of the package document; refuses what is a zip and no EPUB. */
export async function findPackage(opening: Opening): Promise<string> {
	const { archive, checkMessages } = opening;
	await checkMimetype(opening);
	const container = archive.find(CONTAINER);
	if (!container) {
		const [lone, ...others] = archive.paths.filter((path) => /\.opf$/i.test(path));
		if (lone && others.length === 0) {
			checkMessages.warn('container-missing', CONTAINER);
			return lone;
		}
		return refuseZip(opening);
	}
	const root = await readXml(container, opening, { alone: true });
	if (!root) return checkMessages.refuse('container-broken', CONTAINER);
	for (const node of descendants(root)) {
		if (node.name !== 'rootfile') continue;
		const type = attribute(node, 'media-type') ?? 'application/oebps-package+xml';
		const named = joinPath('package', attribute(node, 'full-path') ?? '');
		if (type !== 'application/oebps-package+xml' || named === null) continue;
		const path = archive.find(named);
		if (path) return path;
		checkMessages.refuse('package-missing', named);
	}
	return checkMessages.refuse('package-missing', CONTAINER);
}

async function checkMimetype({ archive, checkMessages }: Opening): Promise<void> {
	if (!archive.find(CONTAINER)) return;
	const there = archive.has('mimetype');
	const says = there ? Buffer.from(await archive.head('mimetype', 64)).toString('latin1') : '';
	const asItShouldBe =
		says === 'application/epub+zip' && archive.first === 'mimetype' && archive.isStored('mimetype');
	if (!asItShouldBe) checkMessages.warn('mimetype-wrong', 'mimetype', { says: says.trim() });
}

/** Names what the zip really is, as far as its contents tell. */
function refuseZip({ archive, checkMessages }: Opening): never {
	const known: [string, RegExp][] = [
		['Word (DOCX)', /^word\/document\.xml$/],
		['Excel (XLSX)', /^xl\/workbook\.xml$/],
		['PowerPoint (PPTX)', /^ppt\/presentation\.xml$/],
		['OpenDocument', /^META-INF\/manifest\.xml$/],
		['Pages, Numbers, Keynote', /^Index(?:\.zip|\/.*\.iwa)$/],
		['FB2', /\.fb2$/i],
		['Java / Android', /^(?:META-INF\/MANIFEST\.MF|AndroidManifest\.xml)$/]
	];
	const kind = known.find(([, shape]) => archive.paths.some((path) => shape.test(path)))?.[0];
	if (kind) return checkMessages.refuse('file-not-a-publication', null, { kind });
	const book = archive.paths.find((path) => /\.(?:epub|pdf)$/i.test(path));
	if (book !== undefined) return checkMessages.refuse('zip-holds-book', book);
	if (
		archive.paths.length > 1 &&
		archive.paths.every((path) => /\.(?:jpe?g|png|gif|webp|avif)$|ComicInfo\.xml$/i.test(path))
	)
		return checkMessages.refuse('file-not-a-publication', null, { kind: 'CBZ' });
	if (archive.has('mimetype')) return checkMessages.refuse('container-missing', CONTAINER);
	return checkMessages.refuse('file-not-a-publication', null, { kind: 'ZIP' });
}
