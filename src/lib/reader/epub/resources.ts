import { resourceUrl } from '#lib/api/publication-files.ts';
import { savesData } from '../ahead.ts';
import { ReaderError } from '../navigator.ts';
import { nextLinear, splitHref, type ReaderPublication } from '../publication.ts';
import { isAbort, within } from '../within.ts';

/**
 * How epub.js gets the files of a book. The table of contents comes with the page and the display options are always
 * empty, so the navigation document and com.apple.ibooks.display-options.xml are never asked for; what was fetched
 * ahead, while the engine itself was loading or while the section before was read, is used once.
 */
export class ResourceRequests {
	readonly #ahead = new Map<string, Promise<Response>>();
	/** Addresses fetched or asked for. */
	readonly #known = new Set<string>();
	readonly #entry: string;

	/** `entry`: address of the package document. */
	constructor(entry: string) {
		this.#entry = absolute(entry);
	}

	/** Fetches a file that the engine will ask for soon; one that was had before is in the browser's own store. */
	fetchAhead(url: string): void {
		const address = absolute(url);
		if (this.#known.has(address)) return;
		this.#known.add(address);
		const response = fetchWhole(address);
		response.catch(() => {
			// the engine asks again when it needs it
			this.#known.delete(address);
			this.#ahead.delete(address);
		});
		this.#ahead.set(address, response);
	}

	/** Has a file at hand before the page on the screen is left for it. Throws `unreachable` without a network, `unavailable` where the library cannot answer and `section-missing` for what is not there. */
	async ensure(url: string): Promise<void> {
		// What was used up is asked for again: the browser's own store may have let it go.
		if (!this.#ahead.has(absolute(url))) this.#known.delete(absolute(url));
		this.fetchAhead(url);
		try {
			await this.#ahead.get(absolute(url));
		} catch (cause) {
			throw ReaderError.of(cause, 'unreachable');
		}
	}

	/** A page of the book as it was stored. Throws as `ensure` does. */
	async text(url: string): Promise<string> {
		const address = absolute(url);
		const ahead = this.#ahead.get(address);
		this.#ahead.delete(address);
		this.#known.add(address);
		const response =
			(await ahead?.catch(() => null)) ??
			(await fetch(address).catch((cause: unknown) => {
				throw new ReaderError('unreachable', cause);
			}));
		if (!response.ok) throw ReaderError.ofStatus(response.status, address, 'section-missing');
		return response.text();
	}

	/** The same as a document; it stays at hand for the engine. */
	async page(url: string): Promise<Document> {
		const text = await this.text(url);
		this.#known.delete(absolute(url));
		return parseText(text, 'application/xhtml+xml');
	}

	readonly request = async (
		url: string,
		type?: string,
		_credentials?: boolean,
		_headers?: Record<string, string>,
		signal?: AbortSignal
	): Promise<unknown> => {
		const address = absolute(url);
		const missing = address === this.#entry ? 'cannot-open' : 'section-missing';
		if (address.endsWith('.display-options.xml')) return parse('<display_options/>', 'application/xml');
		// The engine names a type for every section; without one it asks for the package or for its navigation.
		if (type === undefined && address !== this.#entry)
			return parse(EMPTY_NAVIGATION, 'application/xhtml+xml');
		const ahead = this.#ahead.get(address);
		this.#ahead.delete(address);
		this.#known.add(address);
		const response =
			(await ahead?.catch(() => null)) ??
			(await fetch(address, { signal }).catch((cause: unknown) => {
				this.#known.delete(address);
				throw isAbort(cause) ? cause : new ReaderError('unreachable', cause);
			}));
		if (!response.ok) throw ReaderError.ofStatus(response.status, address, missing);
		if (type === 'blob') return response.blob();
		if (type === 'binary') return response.arrayBuffer();
		if (type === 'json') return response.json();
		return parseText(await response.text(), response.headers.get('content-type') ?? '');
	};
}

const EMPTY_NAVIGATION =
	'<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body><nav epub:type="toc"><ol/></nav></body></html>';

/** An answer with all its bytes: neither a line that breaks in the middle is one, nor a server that has no answer. */
async function fetchWhole(address: string): Promise<Response> {
	const answer = await fetch(address);
	const { status, statusText, headers } = answer;
	if (!answer.ok) throw ReaderError.ofStatus(status, address, 'section-missing');
	return new Response(await answer.blob(), { status, statusText, headers });
}

function absolute(url: string): string {
	return new URL(url, location.href).href;
}

function parse(text: string, type: DOMParserSupportedType): Document {
	return new DOMParser().parseFromString(text, type);
}

/** XML strictly; a document that is not well-formed is read as HTML rather than cut off. */
function parseText(text: string, mediaType: string): Document {
	if (/html/.test(mediaType)) {
		const document = parse(text, 'application/xhtml+xml');
		return document.querySelector('parsererror') ? parse(text, 'text/html') : document;
	}
	return parse(text, /svg/.test(mediaType) ? 'image/svg+xml' : 'application/xml');
}

/** While a section is read the next one comes, unless the device asks to save data. */
export function fetchNextSection(
	publication: ReaderPublication,
	section: number,
	requests: Pick<ResourceRequests, 'fetchAhead'>
): void {
	const next = publication.sections[nextLinear(publication, section, 1) ?? -1];
	if (next && !savesData()) requests.fetchAhead(resourceUrl(publication.versionId, next.path));
}

/**
 * The engine clears the screen for another section: that section must be there first. `place`: its index, or a
 * container path with or without fragment. Throws as `ensure` does.
 */
export async function reachSection(
	publication: ReaderPublication,
	place: number | string,
	requests: Pick<ResourceRequests, 'ensure'>,
	signal: AbortSignal
): Promise<void> {
	const path = typeof place === 'string' ? splitHref(place).path : publication.sections[place]?.path;
	if (path === undefined) return;
	await within(requests.ensure(resourceUrl(publication.versionId, path)), { signal });
}
