import { positionsIn } from '#lib/publication/positions.ts';
import { EntryDamaged, openArchive } from '../archive/archive.ts';
import { coversOf } from '../cover/covers.ts';
import type { CheckMessages } from '../check-messages.ts';
import { directionOf } from '../language-tag.ts';
import type { Limits } from '../limits.ts';
import type { Manifest, OpenedPublication } from '../manifest.ts';
import { createResourceCollector } from '../resource-collector.ts';
import { entriesByPath } from '../toc.ts';
import type { OpenContext } from '../open-context.ts';
import { findPackage } from './container.ts';
import { findCover } from './find-cover.ts';
import { surveyFiles } from './files.ts';
import { findLegacyFonts } from './find-legacy-fonts.ts';
import { findNavigation } from './find-navigation.ts';
import { leaveOutExcess } from './leave-out-excess.ts';
import { isFixed, isFixedByDefault, placeInSpread, sharedViewport } from './layout.ts';
import { readMetadata } from './metadata.ts';
import { readMetas } from './metas.ts';
import { readPackage } from './package-document.ts';
import { readProtection } from './protection.ts';
import { readXml, type Opening } from './read-xml.ts';
import { pathsElsewhere } from './renditions.ts';
import { resolveSpine } from './resolve-spine.ts';
import { findCuts } from './section-cuts.ts';
import { mediaOverlayOf, storeOverlays } from './store-overlays.ts';
import { storeMedia } from './store-media.ts';
import { storePackage } from './store-package.ts';
import { storeDrawings, storePages } from './store-pages.ts';
import { storeStyles } from './store-styles.ts';

type Opened = Omit<OpenedPublication, 'originalSha256' | 'originalBytes' | 'checkMessages'>;

/** Opens an EPUB 2 or 3: judge the zip, read what it says of itself, clean and store every file. */
export async function openEpub(
	context: OpenContext,
	limits: Limits,
	checkMessages: CheckMessages
): Promise<Opened> {
	const archive = await openArchive(context.file, limits, checkMessages);
	try {
		const opening: Opening = {
			archive,
			limits,
			checkMessages,
			signal: context.signal,
			legacyFonts: await findLegacyFonts(archive, limits)
		};
		// A locked book is called locked, whatever else cannot be read of it.
		const obfuscated = await readProtection(opening);
		const found = await findPackage(opening);
		const packagePath = found.path;
		const document = await readPackage(packagePath, opening);
		const metadata = readMetadata(document, context.fileName, checkMessages);
		const metas = readMetas(document.metadata);
		const elsewhere = await pathsElsewhere(found, document.items.values(), opening);
		const files = await surveyFiles(document, obfuscated, elsewhere, opening);
		await leaveOutExcess(files, opening);
		const shelf = createResourceCollector(context.blobs);
		await storeMedia(files, document, shelf, context.scratch, opening);
		const drawings = await storeDrawings({ files, shelf, opening });
		const displayOptions = archive.find('META-INF/com.apple.ibooks.display-options.xml');
		const fixedByDefault = isFixedByDefault(
			metas,
			displayOptions ? await readXml(displayOptions, opening) : null
		);
		const uncut = resolveSpine(document, files, opening);
		const flowing = uncut.filter(({ spine }) => !isFixed(spine, fixedByDefault));
		const cuts = await findCuts(flowing, files, opening);
		const pages = cuts.apart(uncut, files);
		const navigation = cuts.navigation(await findNavigation(document, files, opening));
		const direction = document.direction ?? directionOf(metadata.languages[0] ?? 'vi');
		const fixed = new Map(pages.map((page) => [page.path, isFixed(page.spine, fixedByDefault)]));

		await storeStyles(files, shelf, opening);
		const stored = await storePages(pages, {
			files,
			shelf,
			opening,
			fixed,
			metadata,
			titles: entriesByPath(navigation.toc),
			...{ cuts, drawings }
		});
		const overlays = await storeOverlays(files, shelf, opening, cuts);
		await storePackage({ ...document, direction }, { pages, cuts }, files, shelf, opening);

		const drawn = pages.filter(({ path }) => fixed.get(path));
		const viewport = sharedViewport(drawn.map(({ path }) => stored.viewports.get(path) ?? null));
		const readingOrder = pages.map((page, at): Manifest['readingOrder'][number] => {
			const section = stored.sections[at];
			// A recording leads through the first of two copies: its words are named by the file.
			const said = (!page.again && document.items.get(page.spine.item.overlay ?? '')?.path) || null;
			const overlay = page.part ? (overlays.ofParts.get(page.path) ?? null) : said;
			const characters = section?.text.length ?? 0;
			const isDrawn = fixed.get(page.path) ?? false;
			const { linear } = page.spine;
			const size = isDrawn && !viewport ? stored.viewports.get(page.path) : undefined;
			return {
				path: page.path,
				mediaType: 'application/xhtml+xml',
				title: section?.title ?? '',
				linear,
				layout: isDrawn ? 'fixed' : 'reflowable',
				words: section?.words ?? 0,
				characters,
				positions: positionsIn({ linear, fixed: isDrawn, characters }),
				...(isDrawn && placeInSpread(page.spine, metas.first('rendition:spread'))),
				...(size && { size }),
				overlay: overlay !== null && (page.part || overlays.seconds.has(overlay)) ? overlay : null
			};
		});
		const fixedPages = readingOrder.filter((item) => item.layout === 'fixed');
		const manifest: Manifest = {
			form: fixedPages.length * 2 > readingOrder.length ? 'fixed' : 'reflowable',
			languages: metadata.languages,
			direction,
			packagePath,
			pdfPath: null,
			readingOrder,
			...navigation,
			toc: navigation.toc.length > 0 ? navigation.toc : tocFromPages(readingOrder),
			viewport,
			mediaOverlay: mediaOverlayOf(metas, overlays.seconds),
			tagged: true
		};
		const picture = await findCover(document, navigation, files, stored, opening);
		const covers = await coversOf(picture, metadata, context.blobs, checkMessages, limits);
		return {
			mediaType: 'application/epub+zip',
			metadata,
			manifest,
			resources: shelf.list(),
			sections: stored.sections,
			...covers
		};
	} catch (failure) {
		// Damage that reaches so far is in a file everything rests on.
		if (failure instanceof EntryDamaged) return checkMessages.refuse('zip-entry-damaged', failure.path);
		throw failure;
	} finally {
		archive.close();
	}
}

/** Better a list of pages than nothing to choose from. */
function tocFromPages(readingOrder: Manifest['readingOrder']): Manifest['toc'] {
	return readingOrder
		.filter((item) => item.linear)
		.map((item, at) => ({ title: item.title || String(at + 1), href: item.path, children: [] }));
}
