import { createReadStream } from 'node:fs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { CheckMessages } from '../check-messages.ts';

/** Tells the librarian what the file would do elsewhere; here none of it runs. */
export async function noteActiveContent(
	pdf: PDFDocumentProxy,
	file: string,
	checkMessages: CheckMessages
): Promise<void> {
	const plain = await wordsInFile(file);
	// Of a part that is missing in a damaged file nothing can be said; the plain search saw it, or it is not there.
	if ((await pdf.hasJSActions().catch(() => false)) || plain.has('/JavaScript'))
		checkMessages.warn('pdf-script');
	const attachments = await pdf.getAttachments().catch(() => null);
	const count = attachments ? [...attachments.keys()].length : 0;
	if (count > 0 || plain.has('/EmbeddedFile'))
		checkMessages.warn('pdf-attachments', null, { count: Math.max(1, count) });
	if (['/Launch', '/SubmitForm', '/ImportData', '/GoToR'].some((word) => plain.has(word)))
		checkMessages.warn('pdf-launch');
}

const WORDS = ['/JavaScript', '/EmbeddedFile', '/Launch', '/SubmitForm', '/ImportData', '/GoToR'] as const;
const LONGEST = 16;

/** Names that stand uncompressed in the file: where the parser does not look, a plain search still does. */
async function wordsInFile(file: string): Promise<Set<string>> {
	const found = new Set<string>();
	let tail = '';
	for await (const chunk of createReadStream(file, { encoding: 'latin1', highWaterMark: 1 << 20 })) {
		const text = tail + String(chunk);
		for (const word of WORDS) if (new RegExp(word + '(?![A-Za-z])').test(text)) found.add(word);
		tail = text.slice(-LONGEST);
	}
	return found;
}
