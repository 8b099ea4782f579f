import sharp from 'sharp';
import { allBlocks } from '#lib/publication/accessible-document.ts';
import type { PrintOrder } from '#lib/server/ports/large-printer.ts';
import { Flow } from './flow.ts';
import { LargePrint, type PrintPicture } from './large-print.ts';
import { printFaces } from './print-faces.ts';
import { Sheet, type Page } from './sheet.ts';

/** A4, in points: what a school can print. */
const PAGE: Page = { width: 595.28, height: 841.89, side: 48, top: 48, bottom: 66, ground: null };
/** Pixels a point: 144 a inch. */
const FINE = 2;
const QUALITY = 80;
/** Of a picture that is not what it says it is. */
const MOST_PIXELS = 40_000_000;

/** Large print as a tagged PDF. */
export async function printDocument(order: PrintOrder): Promise<Uint8Array> {
	const { document: book, size, words } = order;
	const faces = printFaces(order.face);
	const sheet = new Sheet({
		page: PAGE,
		language: book.language,
		info: {
			Title: book.title,
			Author: book.by.join(', '),
			Subject: book.subtitle ?? '',
			Keywords: '',
			Creator: 'Vườn Sách',
			Producer: 'Vườn Sách'
		},
		made: new Date(0),
		numbers: { face: faces.regular, size: 16, colour: '#000000', raised: false, language: null },
		numbersAt: 30
	});
	const flow = new Flow(sheet);
	const print = new LargePrint({
		...{ sheet, faces, pictures: await printable(order) },
		order: { size, words, language: book.language }
	});
	flow.page();
	const title = sheet.structure('Sect');
	sheet.root.add(title);
	const small = [...(book.subtitle ? [book.subtitle] : []), ...book.by, book.publisher, book.rights];
	flow.place(
		print.title([
			{ text: book.title, size: size * 1.8 },
			...small.filter((text) => text !== null).map((text) => ({ text, size }))
		]),
		title
	);
	title.end();
	for (const { blocks } of book.sections) {
		if (blocks.length === 0) continue;
		flow.full();
		const part = sheet.structure('Sect');
		sheet.root.add(part);
		flow.place(print.section(blocks), part);
		part.end();
	}
	return sheet.finish(0);
}

/** Pictures as JPEG on white, no finer than they are printed. What can not be read is told in words. */
async function printable({ document, pictures }: PrintOrder): Promise<Map<string, PrintPicture>> {
	const made = new Map<string, PrintPicture>();
	const width = Math.round((PAGE.width - 2 * PAGE.side) * FINE);
	for (const { blocks } of document.sections)
		for (const block of allBlocks(blocks)) {
			const path = block.kind === 'picture' ? block.path : null;
			const bytes = path === null ? undefined : pictures.get(path);
			if (path === null || !bytes || made.has(path)) continue;
			try {
				const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS })
					.rotate()
					.resize({ width, height: width * 2, fit: 'inside', withoutEnlargement: true })
					.flatten({ background: '#ffffff' })
					.jpeg({ quality: QUALITY })
					.toBuffer({ resolveWithObject: true });
				made.set(path, { bytes: data, width: info.width, height: info.height });
			} catch {
				continue; // its description stands in its place
			}
		}
	return made;
}
