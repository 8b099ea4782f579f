import type { Book } from 'epubjs';
import { resolveHref, splitHref, type ReaderPublication } from '../publication.ts';

/** Between container paths (ours) and spine indexes (the engine's). */
export class EpubMap {
	readonly #spineByPath = new Map<string, number>();
	readonly #sectionBySpine = new Map<number, number>();

	constructor(book: Book, publication: ReaderPublication) {
		const length = book.spine.length;
		for (let index = 0; index < length; index++) {
			const href = book.spine.get(index)?.href;
			const path = href ? resolveHref(publication.entry, href) : null;
			if (path && !this.#spineByPath.has(path)) this.#spineByPath.set(path, index);
		}
		publication.sections.forEach((section, i) => {
			const spine = this.#spineByPath.get(section.path);
			if (spine !== undefined) this.#sectionBySpine.set(spine, i);
		});
	}

	/** Spine index of a container path, fragment ignored. */
	spineIndex(href: string): number | undefined {
		return this.#spineByPath.get(splitHref(href).path);
	}

	/** Index in `publication.sections`. */
	section(spineIndex: number): number {
		return this.#sectionBySpine.get(spineIndex) ?? spineIndex;
	}
}
