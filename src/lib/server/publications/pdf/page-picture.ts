import { createCanvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Twice the width of a phone: letters are as sharp as there. */
const WIDTH = 780;
const TALLEST = 2400;

/** The first page as a PNG, for the cover and for the screen until the file itself has come; null when it cannot be drawn. */
export async function pagePicture(pdf: PDFDocumentProxy): Promise<Uint8Array | null> {
	try {
		const page = await pdf.getPage(1);
		const natural = page.getViewport({ scale: 1 });
		const viewport = page.getViewport({ scale: Math.min(WIDTH / natural.width, TALLEST / natural.height) });
		const canvas = createCanvas(
			Math.max(1, Math.round(viewport.width)),
			Math.max(1, Math.round(viewport.height))
		);
		const context = canvas.getContext('2d');
		context.fillStyle = '#fff';
		context.fillRect(0, 0, canvas.width, canvas.height);
		// The canvas of this package draws like a browser's and is typed on its own.
		await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
		return canvas.toBuffer('image/png');
	} catch {
		return null;
	}
}
