import type { FileHandle } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, PDFDataRangeTransport, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { CheckMessages } from '../check-messages.ts';
import type { Limits } from '../limits.ts';

const FIRST_BYTES = 65_536;

/** Reads the file by ranges: a PDF of hundreds of megabytes is never whole in memory. */
class FileRanges extends PDFDataRangeTransport {
	readonly #file: FileHandle;

	constructor(file: FileHandle, length: number, start: Uint8Array) {
		super(length, start);
		this.#file = file;
	}

	override requestDataRange(begin: number, end: number): void {
		const bytes = new Uint8Array(end - begin);
		this.#file.read(bytes, 0, bytes.length, begin).then(
			({ bytesRead }) => this.onDataRange(begin, bytes.subarray(0, bytesRead)),
			() => this.abort()
		);
	}
}

/**
 * Opens the document; scripts in it are never run, forms never built, nothing is fetched. `fonts`: those that the file
 * names and does not bring are put in place to be drawn, or known by their name alone, which is enough for words and better:
 * numbers of glyphs of a named font are told as letters, those of one put in its place are not.
 */
export async function loadPdf(
	file: FileHandle,
	limits: Limits,
	checkMessages: CheckMessages,
	fonts: 'drawn' | 'named' = 'drawn'
): Promise<PDFDocumentProxy> {
	const { size } = await file.stat();
	const start = new Uint8Array(Math.min(size, FIRST_BYTES));
	await file.read(start, 0, start.length, 0);
	const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
	try {
		return await getDocument({
			range: new FileRanges(file, size, start),
			rangeChunkSize: FIRST_BYTES,
			disableAutoFetch: true,
			disableStream: true,
			enableXfa: false,
			useSystemFonts: false,
			useWorkerFetch: false,
			...(fonts === 'drawn' && { standardFontDataUrl: join(home, 'standard_fonts') + '/' }),
			cMapUrl: join(home, 'cmaps') + '/',
			wasmUrl: join(home, 'wasm') + '/',
			iccUrl: join(home, 'iccs') + '/',
			maxImageSize: limits.imagePixels,
			verbosity: 0
		}).promise;
	} catch (failure) {
		const name = failure instanceof Error ? failure.name : '';
		const message = failure instanceof Error ? failure.message : '';
		if (name === 'PasswordException' || /encrypt|password/i.test(message))
			return checkMessages.refuse('pdf-locked');
		return checkMessages.refuse('pdf-broken');
	}
}
