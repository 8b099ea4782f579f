import { readReference } from '../container-path.ts';
import { createCheckMessages } from '../check-messages.ts';
import { sanitiseXhtml } from '../sanitise/xhtml.ts';
import { attribute, descendants, setAttribute, SVG, type XmlElement } from '../xml/tree.ts';
import { serialise } from '../xml/serialise.ts';
import { countWords, sectionText } from './section-text.ts';
import type { PublicationFiles } from './files.ts';
import { readMetas } from './metas.ts';
import type { Navigation } from './navigation.ts';
import type { PackageDocument } from './package-document.ts';
import { readPage, type Opening } from './read-xml.ts';
import type { StoredPages } from './store-pages.ts';
import { surroundingsOf } from './surroundings-of.ts';

/** Bytes of the picture that stands on the book: what the package names, else what its cover page or first page shows. */
export async function findCover(
	document: PackageDocument,
	navigation: Navigation,
	files: PublicationFiles,
	stored: StoredPages,
	opening: Opening
): Promise<Uint8Array | null> {
	const pictureAt = (path: string) => readPicture(path, files, stored, opening);
	const items = [...document.items.values()];
	const old = readMetas(document.metadata).first('cover') ?? '';
	const named =
		items.find((item) => item.properties.includes('cover-image')) ?? document.items.get(old) ?? null;
	const places = [
		named?.path,
		document.guide.find((entry) => /^(?:other\.ms-)?cover/.test(entry.type))?.path,
		navigation.landmarks.find((landmark) => landmark.type === 'cover')?.href.split('#')[0]
	];
	for (const place of places) {
		if (place === undefined) continue;
		const inside = [...files.wrappers].find(([, wrapper]) => wrapper === place)?.[0] ?? place;
		const kind = files.get(inside)?.kind;
		if (kind === 'image' || kind === 'svg') return pictureAt(inside);
		if (kind !== 'document') continue;
		const quiet = { ...opening, checkMessages: createCheckMessages() };
		const page = sanitiseXhtml(
			(await readPage(inside, quiet)).tree,
			surroundingsOf(inside, files, quiet.checkMessages)
		);
		const shown = pictureOn(page, inside);
		const picture = typeof shown === 'string' ? await pictureAt(shown) : shown;
		if (picture) return picture;
	}
	const [opens] = stored.sections;
	if (!stored.first || !opens || countWords(sectionText(stored.first)) > MOST_WORDS_ON_A_COVER) return null;
	const shown = pictureOn(stored.first, opens.path);
	return typeof shown === 'string' ? pictureAt(shown) : shown;
}

const MOST_WORDS_ON_A_COVER = 30;

/** The one picture of a page: the path of a file, or the drawing itself. Null when it shows none or several. */
function pictureOn(page: XmlElement, path: string): string | Uint8Array | null {
	const drawings: XmlElement[] = [];
	const paths = new Set<string>();
	for (const node of descendants(page)) {
		if (node.namespace === SVG && node.name === 'svg') drawings.push(node);
		const source = attribute(node, node.name === 'image' ? 'href' : 'src');
		const reference =
			source !== null && (node.name === 'img' || node.name === 'image') ? readReference(source, path) : null;
		if (reference?.kind === 'local') paths.add(reference.path);
	}
	const [only] = paths;
	if (only !== undefined && paths.size === 1) return only;
	const [drawing] = drawings;
	return drawing && drawings.length === 1 && paths.size === 0 ? drawingBytes(drawing) : null;
}

function drawingBytes(drawing: XmlElement): Uint8Array {
	return Buffer.from(serialise(drawing));
}

async function readPicture(
	path: string,
	files: PublicationFiles,
	stored: StoredPages,
	opening: Opening
): Promise<Uint8Array | null> {
	const kind = files.get(path)?.kind;
	if (kind === 'image') return opening.archive.read(path);
	const drawing = stored.drawings.get(path);
	if (kind !== 'svg' || !drawing) return null;
	return drawingBytes(await withPicturesInside(structuredClone(drawing), path, files, opening));
}

/** The renderer opens no files: pictures inside a drawing travel in it. */
async function withPicturesInside(
	drawing: XmlElement,
	path: string,
	files: PublicationFiles,
	{ archive }: Opening
): Promise<XmlElement> {
	for (const node of descendants(drawing)) {
		if (node.name !== 'image') continue;
		const reference = readReference(attribute(node, 'href') ?? '', path);
		const file = reference.kind === 'local' ? files.get(reference.path) : null;
		if (file?.kind !== 'image') continue;
		const data = Buffer.from(await archive.read(file.path)).toString('base64');
		setAttribute(node, 'href', `data:${file.mediaType};base64,${data}`);
	}
	return drawing;
}
