import type { Book } from 'epubjs';
import { resolveHref, splitHref, type ReaderPublication } from '../publication.ts';

/** Between container paths (ours) and the spine (the engine's). */
export class EpubMap {
	readonly #publication: ReaderPublication;
	readonly #spineByPath = new Map<string, { readonly index: number; readonly address: string }>();
	readonly #sectionBySpine = new Map<number, number>();

	constructor(spine: Pick<Book['spine'], 'length' | 'get'>, publication: ReaderPublication) {
		this.#publication = publication;
		for (let index = 0; index < spine.length; index++) {
			const address = spine.get(index)?.href;
			const path = address ? resolveHref(publication.entry, address) : null;
			if (address && path && !this.#spineByPath.has(path)) this.#spineByPath.set(path, { index, address });
		}
		publication.sections.forEach((section, i) => {
			const spineIndex = this.spineIndex(section.path);
			if (spineIndex !== undefined) this.#sectionBySpine.set(spineIndex, i);
		});
	}

	/** Spine index of a container path, fragment ignored. */
	spineIndex(href: string): number | undefined {
		return this.#spineByPath.get(splitHref(href).path)?.index;
	}

	/** The engine's own address of a container path, fragment ignored. */
	address(href: string): string | undefined {
		return this.#spineByPath.get(splitHref(href).path)?.address;
	}

	/** Index in `publication.sections`. */
	section(spineIndex: number): number {
		return this.#sectionBySpine.get(spineIndex) ?? spineIndex;
	}

	/** Where a link written in a section leads, as container path; null when it leaves the book. */
	resolve(spineIndex: number, href: string): string | null {
		const { sections, entry } = this.#publication;
		return resolveHref(sections[this.section(spineIndex)]?.path ?? entry, href);
	}
}
