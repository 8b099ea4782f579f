import type { Target } from '../navigator.ts';
import { splitHref } from '../publication.ts';
import type { PdfDocument } from './engine.ts';
import { nearestPageWith } from './page-words.ts';

/** Page of a place, from 1; null when the PDF has no such page. */
export function pageNumber(target: Target | undefined, pages: number): number | null {
	if (!target) return null;
	const { path } = splitHref(typeof target === 'string' ? target : target.href);
	const named = /^page-(\d+)$/.exec(path)?.[1];
	const n = Number(named ?? (typeof target === 'string' ? NaN : target.locations.position));
	return n >= 1 && n <= pages ? n : null;
}

interface Opening {
	readonly document: Pick<PdfDocument, 'getPage' | 'numPages'>;
	readonly signal: AbortSignal;
}

/**
 * Page to open a PDF at. A place without a `position` was left in another version of the file: its words are looked for
 * until `signal` says that nobody waits any more, else the page of that number is shown.
 */
export async function openingPage(
	target: Target | undefined,
	{ document, signal }: Opening
): Promise<number> {
	const count = document.numPages;
	const around = pageNumber(target, count) ?? 1;
	if (typeof target !== 'object' || target.locations.position !== undefined) return around;
	const words = target.text?.highlight;
	if (!words) return around;
	const found = await nearestPageWith(words, { around, count, signal }, async (number) => {
		const page = await document.getPage(number);
		const { items } = await page.getTextContent({ disableNormalization: true });
		return items.map((item) => ('str' in item ? item.str : '')).join(' ');
	});
	return found ?? around;
}

/** Page that a link inside the PDF leads to: its destination is a name, or begins with a page or its index. */
export async function pageOfLink(
	document: Pick<PdfDocument, 'getDestination' | 'getPageIndex'>,
	destination: unknown
): Promise<number | null> {
	const found = typeof destination === 'string' ? await document.getDestination(destination) : destination;
	const first: unknown = Array.isArray(found) ? found[0] : null;
	if (typeof first === 'number') return first + 1;
	return isReference(first) ? (await document.getPageIndex(first)) + 1 : null;
}

/** How a PDF names one of its objects. */
function isReference(value: unknown): value is Parameters<PdfDocument['getPageIndex']>[0] {
	return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;
}
