import { resourceUrl } from '#lib/api/publication-files.ts';
import type { ReaderPublication } from '#lib/reader/publication.ts';
import { ReadableText } from './readable-text.ts';

/** Letters of sections that are held at once: a long novel twice. */
const HELD = 6_000_000;

/** A page of a PDF as an ordinary document (`pdf/text-page-path.ts` writes it). */
const textOfPage = (page: string) => `text/${page}.xhtml`;

/** The words of the sections of a publication, fetched as the reader fetches them, and held as long as there is room. */
export class SectionTexts {
	readonly #publication: ReaderPublication;
	readonly #held = new Map<number, ReadableText>();
	#letters = 0;

	constructor(publication: ReaderPublication) {
		this.#publication = publication;
	}

	/** null: a section without words. Throws what `fetch` throws. */
	async get(at: number, signal: AbortSignal): Promise<ReadableText | null> {
		const held = this.#held.get(at);
		if (held) return held;
		const { form, versionId, sections } = this.#publication;
		const section = sections[at];
		if (!section || (form === 'pdf' && section.characters === 0)) return null;
		const path = form === 'pdf' ? textOfPage(section.path) : section.path;
		const answer = await fetch(resourceUrl(versionId, path), { signal });
		if (!answer.ok) throw new Error(`a section: ${answer.status}`);
		const read = ReadableText.of(parse(await answer.text()));
		this.#hold(at, read);
		return read;
	}

	#hold(at: number, read: ReadableText): void {
		this.#held.set(at, read);
		this.#letters += read.letters;
		for (const [oldest, { letters }] of this.#held) {
			if (this.#letters <= HELD || oldest === at) break;
			this.#held.delete(oldest);
			this.#letters -= letters;
		}
	}
}

function parse(markup: string): Document {
	const parser = new DOMParser();
	const page = parser.parseFromString(markup, 'application/xhtml+xml');
	return page.querySelector('parsererror') ? parser.parseFromString(markup, 'text/html') : page;
}
