import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { countWords } from '../epub/section-text.ts';
import type { ResourceCollector } from '../resource-collector.ts';
import type { PageDocument, PageNames } from './flow/page-document.ts';
import {
	areaOnPage,
	coverage,
	drawnOn,
	storePictures,
	type Area,
	type PagePicture,
	type PictureBudget
} from './flow/page-pictures.ts';
import { withoutFalseMarks } from './furniture.ts';
import { wordsOn } from './words-on-page.ts';
import { edgesOf, type PageEdges } from './layout/running-lines.ts';
import { textLines, type TextLine } from './layout/text-lines.ts';
import { markedPieces } from './marked-pieces.ts';
import { pageText } from './page-text.ts';
import { figuresOf, type StructureNode } from './structure-node.ts';
import { structuredPage } from './structured-page.ts';
import { pagePicturePath } from './text-page-path.ts';

/** A page as it was read, before its neighbours are known. */
export interface ReadPage {
	/** The words in the order they are drawn. */
	readonly plain: string;
	/** Words and pictures by their place; empty of a page with a structure. */
	readonly lines: readonly TextLine[];
	readonly edges: PageEdges;
	readonly structured: PageDocument | null;
	/** A picture fills the page, and there are no words. */
	readonly pictured: boolean;
	readonly blank: boolean;
}

export const NOTHING: ReadPage = {
	...{ plain: '', lines: [], edges: { top: [], bottom: [], more: false }, structured: null },
	...{ pictured: false, blank: false }
};

/** A picture that fills so much of a page without words is the page. */
const FILLS = 0.5;
/** Pixels. */
const PAGE_WIDTH = 1600;

interface Reading extends PageNames {
	readonly tagged: boolean;
	readonly shelf: ResourceCollector;
	readonly budget: PictureBudget;
	/** The page as its fonts are known by name (`loadPdf`). */
	readonly named: (number: number) => Promise<PDFPageProxy>;
}

export async function readPage(page: PDFPageProxy, reading: Reading): Promise<ReadPage> {
	const items = withoutFalseMarks(await wordsOn(page, reading.named));
	const plain = pageText(items);
	const silent = countWords(plain) === 0;
	// Over budget, a page without words is taken for a picture: a scan of hundreds of pages.
	const skipped = { areas: [], blank: false };
	const spent = reading.budget.milliseconds <= 0;
	const { areas, blank } = spent
		? skipped
		: await drawnOn(page, reading.budget).catch(() => ({ areas: [], blank: true }));
	const viewport = page.getViewport({ scale: 1 });
	const pictured = silent && (spent || coverage(areas, viewport) >= FILLS);
	const facts = { plain, pictured, blank: silent && blank };
	const structured = reading.tagged ? await readStructure(page, items, plain, areas, reading) : null;
	if (structured) return { ...NOTHING, ...facts, structured };
	const words = textLines(items, viewport.transform);
	// A page that is a picture is kept whole, large enough to read its letters.
	const whole = pictured ? [{ left: 0, top: 0, right: viewport.width, bottom: viewport.height }] : areas;
	const pictures = await store(page, whole, reading, pictured ? PAGE_WIDTH : undefined);
	return { ...facts, structured: null, lines: withPictures(words, whole, pictures), edges: edgesOf(words) };
}

type Items = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'];

async function readStructure(
	page: PDFPageProxy,
	items: Items,
	plain: string,
	areas: readonly Area[],
	reading: Reading
): Promise<PageDocument | null> {
	// A tree that cannot be read takes nothing away: the words are there.
	const tree: StructureNode | null = await page.getStructTree().catch(() => null);
	if (!tree) return null;
	const figures = figuresOf(tree.children ?? []);
	const places = figures.map(({ bbox }, i) =>
		bbox ? areaOnPage(page, bbox) : areas.length === figures.length ? areas[i] : undefined
	);
	const placed = figures.flatMap((figure, i) => {
		const area = places[i];
		return area && area.right > area.left && area.bottom > area.top ? [{ figure, area }] : [];
	});
	const stored = await store(
		page,
		placed.map(({ area }) => area),
		reading
	);
	const pictures = new Map<StructureNode, PagePicture>();
	for (const [i, { figure }] of placed.entries()) {
		const picture = stored[i];
		if (picture) pictures.set(figure, picture);
	}
	const { title, language } = reading;
	return structuredPage(tree, markedPieces(items), { title, language, plain, pictures });
}

function store(
	page: PDFPageProxy,
	areas: readonly Area[],
	{ shelf, budget }: Reading,
	widest?: number
): Promise<(PagePicture | null)[]> {
	const pathOf = (n: number) => pagePicturePath(`page-${page.pageNumber}`, n);
	// What cannot be drawn is told by its words alone.
	return storePictures(page, areas, { pathOf, widest, shelf, budget }).catch(() => areas.map(() => null));
}

/** A picture stands among the words where it lies; one behind the words is the ground they are written on. */
function withPictures(
	words: readonly TextLine[],
	areas: readonly Area[],
	pictures: readonly (PagePicture | null)[]
): TextLine[] {
	const found = areas.flatMap(({ left, top, right, bottom }, i): TextLine[] => {
		const under = words.filter(
			(line) => line.left < right && line.right > left && line.baseline > top && line.baseline < bottom
		);
		if (under.length * 2 > words.length && words.length > 0) return [];
		return [{ text: '', left, right, baseline: bottom, size: bottom - top, picture: pictures[i] ?? null }];
	});
	return [...words, ...found];
}
