import PDFDocument from 'pdfkit';

type Make = (document: PDFKit.PDFDocument) => void;

/** A small PDF; `make` writes on it. */
export async function tinyPdf(make: Make, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
	const document = new PDFDocument({ size: [300, 400], compress: false, ...options });
	const parts: Uint8Array[] = [];
	document.on('data', (part: Uint8Array) => parts.push(part));
	const done = new Promise((resolve) => document.on('end', resolve));
	make(document);
	document.end();
	await done;
	return Buffer.concat(parts);
}
