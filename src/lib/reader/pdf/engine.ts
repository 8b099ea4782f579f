import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type * as Pdfjs from 'pdfjs-dist';
import {
	getDocument,
	GlobalWorkerOptions,
	TextLayer,
	VerbosityLevel
} from 'pdfjs-dist/legacy/build/pdf.min.mjs';

import { ReaderError } from '../navigator.ts';

export type PdfDocument = Pdfjs.PDFDocumentProxy;
export type PdfPageProxy = Pdfjs.PDFPageProxy;
export type PageViewport = ReturnType<PdfPageProxy['getViewport']>;
export { TextLayer };

// The legacy build: a phone that gets no new browser any more still opens a PDF.
GlobalWorkerOptions.workerSrc = workerUrl;

const CHUNK = 65_536; // bytes a Range request brings

/**
 * Opens a PDF piece by piece: only what the pages on the screen need is fetched. No forms, no scripts. The task is
 * destroyed with all that came of it.
 */
export function openPdf(url: string): Pdfjs.PDFDocumentLoadingTask {
	return getDocument({
		url,
		rangeChunkSize: CHUNK,
		disableAutoFetch: true,
		disableStream: true,
		enableXfa: false,
		cMapUrl: '/pdfjs/cmaps/',
		cMapPacked: true,
		standardFontDataUrl: '/pdfjs/standard_fonts/',
		wasmUrl: '/pdfjs/wasm/',
		iccUrl: '/pdfjs/iccs/',
		// What a file has of faults is told to readers in their words; a page that is left in the middle of its work is none.
		verbosity: VerbosityLevel.ERRORS
	});
}

/** Why a file, or a piece of it, did not come, as far as pdf.js tells: it names the status of an answer that is none. */
export function errorOf(cause: unknown, otherwise: 'cannot-open' | 'section-missing'): ReaderError {
	const status = cause instanceof Error && 'status' in cause ? Number(cause.status) : NaN;
	if (status > 0) return ReaderError.ofStatus(status, 'the file', otherwise);
	return status === 0 ? new ReaderError('unreachable', cause) : ReaderError.of(cause, otherwise);
}
