import type { Archive } from '../archive/archive.ts';
import type { CheckMessages } from '../check-messages.ts';
import { megabytes, type Limits } from '../limits.ts';
import { decodeText } from '../xml/decode.ts';
import { parseHtml } from '../xml/parse-html.ts';
import { parseXml, XmlRefused } from '../xml/parse.ts';
import type { XmlElement } from '../xml/tree.ts';

/** What opening an EPUB works with. */
export interface Opening {
	readonly archive: Archive;
	readonly limits: Limits;
	readonly checkMessages: CheckMessages;
	readonly signal: AbortSignal;
}

/** "Tom & Jerry" in a title is the commonest fault of all. */
const STRAY_AMPERSAND = /&(?!(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});)/gi;

/** The tree of an XML entry; null when it is not well-formed. Refuses the publication for entities and bombs. */
export async function readXml(
	path: string,
	{ archive, limits, checkMessages }: Opening
): Promise<XmlElement | null> {
	if (archive.sizeOf(path) > limits.xmlBytes)
		refuseXml(new XmlRefused('xml-too-large'), path, limits, checkMessages);
	const { text } = decodeText(await archive.read(path));
	for (const attempt of [text, text.replace(STRAY_AMPERSAND, '&amp;')]) {
		try {
			const tree = parseXml(attempt, limits);
			if (attempt !== text) checkMessages.warnEach('repaired', path);
			return tree;
		} catch (failure) {
			refuseXml(failure, path, limits, checkMessages);
		}
	}
	return null;
}

/** A page of the book: read strictly, else as a browser would read it and marked `repaired`. */
export async function readPage(
	path: string,
	{ archive, limits, checkMessages }: Opening
): Promise<XmlElement> {
	if (archive.sizeOf(path) > limits.xmlBytes)
		refuseXml(new XmlRefused('xml-too-large'), path, limits, checkMessages);
	const { text, clean } = decodeText(await archive.read(path));
	try {
		const tree = parseXml(text, limits);
		if (!clean) checkMessages.warnEach('repaired', path);
		return tree;
	} catch (failure) {
		refuseXml(failure, path, limits, checkMessages);
		checkMessages.warnEach('repaired', path);
	}
	try {
		return parseHtml(text, limits);
	} catch (failure) {
		refuseXml(failure, path, limits, checkMessages);
		throw failure;
	}
}

/** Returns only for a document that is merely broken. */
function refuseXml(failure: unknown, path: string, limits: Limits, checkMessages: CheckMessages): void {
	if (!(failure instanceof XmlRefused)) throw failure;
	switch (failure.trouble) {
		case 'not-well-formed':
			return;
		case 'xml-entities':
			return checkMessages.refuse('xml-entities', path);
		case 'xml-too-large':
			return checkMessages.refuse('xml-too-large', path, { limit: megabytes(limits.xmlBytes) });
		case 'xml-too-deep':
			return checkMessages.refuse('xml-too-deep', path, { limit: limits.xmlDepth });
		case 'xml-too-many-elements':
			return checkMessages.refuse('xml-too-many-elements', path, { limit: limits.xmlElements });
	}
}
