import { joinPath } from '../container-path.ts';
import { attribute, descendants } from '../xml/tree.ts';
import { readXml, type Opening } from './read-xml.ts';

const CONTAINER = 'META-INF/container.xml';

/** Where the book is described. */
export interface FoundPackage {
	readonly path: string;
	/** Package documents of further renditions of the same book. */
	readonly others: readonly string[];
}

const PACKAGE = 'application/oebps-package+xml';

/** The package document of the first rendition; refuses what is a zip and no EPUB. */
export async function findPackage(opening: Opening): Promise<FoundPackage> {
	const { archive, checkMessages } = opening;
	await checkMimetype(opening);
	const container = archive.find(CONTAINER);
	if (!container) {
		const [lone, ...others] = archive.paths.filter((path) => /\.opf$/i.test(path));
		if (lone && others.length === 0) {
			checkMessages.warn('container-missing', CONTAINER);
			return { path: lone, others };
		}
		return refuseZip(opening);
	}
	const root = await readXml(container, opening, { alone: true });
	if (!root) return checkMessages.refuse('container-broken', CONTAINER);
	const rootfiles = [...descendants(root)].filter((node) => node.name === 'rootfile');
	const declared = rootfiles.filter((node) => (attribute(node, 'media-type') ?? PACKAGE) === PACKAGE);
	const named = (declared.length > 0 ? declared : rootfiles).flatMap(
		(node) => joinPath('', (attribute(node, 'full-path') ?? '').trim()) || []
	);
	const [path, ...others] = new Set(named.flatMap((one) => archive.find(one) ?? []));
	if (path === undefined) {
		const [lone, ...more] = archive.paths.filter((one) => /\.opf$/i.test(one));
		if (lone === undefined || more.length > 0)
			return checkMessages.refuse('package-missing', named[0] ?? CONTAINER);
		checkMessages.warn('container-broken', CONTAINER);
		return { path: lone, others: [] };
	}
	if (others.length > 0) checkMessages.info('renditions-other', null, { count: others.length });
	return { path, others };
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
