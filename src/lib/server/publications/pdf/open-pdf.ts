import { open } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { coversOf } from '../cover/covers.ts';
import { sharedViewport } from '../epub/layout.ts';
import { createCheckMessages, type CheckMessages } from '../check-messages.ts';
import type { Limits } from '../limits.ts';
import type { Manifest, OpenedPublication, StoredSection } from '../manifest.ts';
import type { OpenContext } from '../open-context.ts';
import { createResourceCollector } from '../resource-collector.ts';
import { noteActiveContent } from './active-content.ts';
import { balancePages } from './balance-pages.ts';
import { declaredPages } from './declared-pages.ts';
import { loadPdf } from './load-pdf.ts';
import { readOutline } from './outline.ts';
import { pagePicture } from './page-picture.ts';
import { readPdfMetadata } from './pdf-metadata.ts';
import { readPages } from './read-pages.ts';
import { FIRST_PAGE, FLOW_MANIFEST } from './text-page-path.ts';

const STORED_AS = 'publication.pdf';

/** Opens a PDF: the file stays as it is, its words, contents, labels and first page are taken out for finding and reading. */
export async function openPdf(
	context: OpenContext,
	limits: Limits,
	checkMessages: CheckMessages
): Promise<Omit<OpenedPublication, 'originalSha256' | 'originalBytes' | 'checkMessages'>> {
	const file = await open(context.file, 'r');
	try {
		const pdf = await loadPdf(file, limits, checkMessages);
		if (pdf.numPages === 0) checkMessages.refuse('pdf-empty');
		if (pdf.numPages > limits.pdfPages)
			checkMessages.refuse('pdf-pages-too-many', null, { pages: pdf.numPages, limit: limits.pdfPages });
		const tagged = isMarked(await pdf.getMarkInfo().catch(() => null));
		if (!tagged) checkMessages.warn('pdf-untagged');
		const metadata = await readPdfMetadata(pdf, context.fileName, tagged, checkMessages);
		const declared = await declaredPages(context.file);
		if (declared > pdf.numPages)
			checkMessages.warn('pdf-pages-missing', null, { pages: declared, count: pdf.numPages });
		await noteActiveContent(pdf, context.file, checkMessages);
		const toc = await readOutline(pdf).catch(() => []);
		const shelf = createResourceCollector(context.blobs);
		const language = metadata.languages[0] ?? null;
		const pageList = pageListOf((await pdf.getPageLabels().catch(() => null)) ?? []);
		const labels = new Map(pageList.map(({ href, label }) => [href, label]));
		const labelOf = (page: number) => labels.get(`page-${page}`) ?? String(page);
		const openNamed = () => loadPdf(file, limits, createCheckMessages(), 'named');
		const facts = { title: metadata.title, toc, language, tagged, labelOf, openNamed };
		const { sections, sizes, scans, flows } = await readPages(
			pdf,
			facts,
			shelf,
			context.signal,
			checkMessages
		);
		const viewport = sharedViewport(sizes);
		await shelf.putFile(STORED_AS, 'application/pdf', await soonOpened(context, pdf.numPages, limits));
		const picture = await pagePicture(pdf);
		if (picture) await shelf.put(FIRST_PAGE, 'image/webp', await asFirstPage(picture));
		const covers = await coversOf(picture, metadata, context.blobs, checkMessages, limits);
		await pdf.loadingTask.destroy();
		return {
			mediaType: 'application/pdf',
			metadata,
			manifest: {
				form: 'pdf',
				languages: metadata.languages,
				direction: 'ltr',
				packagePath: null,
				pdfPath: STORED_AS,
				flowPath: flows ? FLOW_MANIFEST : null,
				readingOrder: sections.map((section, at) =>
					asReadingOrderItem(section, { size: viewport ? null : sizes[at], scan: scans.has(at + 1) })
				),
				toc,
				landmarks: [],
				pageList,
				viewport,
				mediaOverlay: null,
				tagged
			},
			resources: shelf.list(),
			sections,
			...covers
		};
	} finally {
		await file.close();
	}
}

/** The file as readers get it: a long one with its pages as a tree, when that copy is the same book. */
async function soonOpened({ file, scratch }: OpenContext, pages: number, limits: Limits): Promise<string> {
	const copy = join(scratch, 'balanced.pdf');
	if (!(await balancePages(file, copy).catch(() => false))) return file;
	const handle = await open(copy, 'r');
	try {
		const pdf = await loadPdf(handle, limits, createCheckMessages());
		await pdf.getPage(pages);
		const same = pdf.numPages === pages;
		await pdf.loadingTask.destroy();
		return same ? copy : file;
	} catch {
		return file;
	} finally {
		await handle.close();
	}
}

/** Letters stay sharp, and it comes with the page itself on a slow line. */
function asFirstPage(picture: Uint8Array): Promise<Uint8Array> {
	return sharp(picture).webp({ quality: 70, effort: 4 }).toBuffer();
}

/** Typed as an object, given as a map. */
function isMarked(info: unknown): boolean {
	if (info instanceof Map) return info.get('Marked') === true;
	return typeof info === 'object' && info !== null && 'Marked' in info && info.Marked === true;
}

function asReadingOrderItem(
	{ path, title, words, text }: StoredSection,
	{ size, scan }: { size: Manifest['viewport'] | undefined; scan: boolean }
): Manifest['readingOrder'][number] {
	const fixed = {
		mediaType: 'application/pdf',
		linear: true,
		layout: 'fixed',
		positions: 1,
		overlay: null
	} as const;
	return {
		path,
		title,
		words,
		characters: text.length,
		...fixed,
		...(size && { size }),
		...(scan && { scan })
	};
}

/** Names of the pages where they tell more than the number: "iv" of page 4, "1" of page 7. */
function pageListOf(labels: readonly string[]): Manifest['pageList'] {
	const named = labels.map((label) => label.trim().normalize('NFC'));
	if (named.every((label, at) => label === '' || label === String(at + 1))) return [];
	return named.flatMap((label, at) => (label === '' ? [] : [{ label, href: `page-${at + 1}` }]));
}
