import { partPath } from '#lib/publication/section-parts.ts';
import { createCheckMessages } from '../check-messages.ts';
import { readReference, writeReference } from '../container-path.ts';
import { sanitiseXhtml } from '../sanitise/xhtml.ts';
import { attribute, descendants, EPUB, setAttribute, XLINK, type XmlElement } from '../xml/tree.ts';
import { cutSection, LONG } from './cut-section.ts';
import type { PublicationFiles } from './files.ts';
import type { Navigation } from './navigation.ts';
import { readPage, type Opening } from './read-xml.ts';
import type { Page } from './resolve-spine.ts';
import { surroundingsOf } from './surroundings-of.ts';

/** One file that is read in parts. */
interface Cut {
	readonly count: number;
	/** The part in which an id or the name of an anchor stands first, from 1. */
	readonly partOf: ReadonlyMap<string, number>;
}

/** The long sections of a book: where what stood in them is now. */
export class SectionCuts {
	readonly #cuts: ReadonlyMap<string, Cut>;

	constructor(cuts: ReadonlyMap<string, Cut>) {
		this.#cuts = cuts;
	}

	get any(): boolean {
		return this.#cuts.size > 0;
	}

	/** The pages of the book, each part a page of its own; in files, and whatever names them, the first part stands for the file. */
	apart(pages: readonly Page[], files: PublicationFiles): readonly Page[] {
		return pages.flatMap((page) => {
			const { count = 1 } = (page.again ? undefined : this.#cuts.get(page.path)) ?? {};
			if (count === 1) return [page];
			files.wrappers.set(page.path, partPath(page.path, 1));
			return Array.from({ length: count }, (_, at) => ({
				...page,
				path: partPath(page.path, at + 1),
				part: at + 1
			}));
		});
	}

	/** Where a place, a container path with or without fragment, is now. */
	placeOf(href: string): string {
		const at = href.indexOf('#');
		const [path, fragment] = at < 0 ? [href, ''] : [href.slice(0, at), href.slice(at + 1)];
		const place = this.#place(path, fragment);
		return fragment ? `${place}#${fragment}` : place;
	}

	#place(path: string, fragment: string): string {
		const whole = path.replace(/\.part-001\.xhtml$/, '');
		const cut = this.#cuts.get(whole);
		return cut ? partPath(whole, cut.partOf.get(fragment) ?? 1) : path;
	}

	navigation({ toc, landmarks, pageList }: Navigation): Navigation {
		const entry = <T extends { readonly href: string }>(one: T): T => ({
			...one,
			href: this.placeOf(one.href)
		});
		const entries = (list: Navigation['toc']): Navigation['toc'] =>
			list.map((one) => ({
				...one,
				href: one.href === null ? null : this.placeOf(one.href),
				children: entries(one.children)
			}));
		return { toc: entries(toc), landmarks: landmarks.map(entry), pageList: pageList.map(entry) };
	}

	/** Leads the links of a file to where their targets are now. `path`: where it stands; `whole`: the file it was cut from. */
	lead(tree: XmlElement, path: string, whole = path): void {
		if (!this.any) return;
		for (const node of descendants(tree))
			for (const [name, namespace] of REFERENCES) {
				const href = attribute(node, name, namespace);
				if (href === null) continue;
				const reference = readReference(href, whole);
				if (reference.kind !== 'local') continue;
				const place = this.#place(reference.path, reference.fragment);
				if (place !== reference.path)
					setAttribute(node, name, writeReference(path, place, reference.fragment), namespace);
			}
	}
}

const REFERENCES = [
	['href', ''],
	['src', ''],
	['href', XLINK],
	['textref', EPUB]
] as const;

/** Finds the sections that are too long for a page. Each is cleaned here without a word: what is taken out of it is told when it is stored. */
export async function findCuts(
	pages: readonly Page[],
	files: PublicationFiles,
	opening: Opening
): Promise<SectionCuts> {
	const cuts = new Map<string, Cut>();
	const quiet = { ...opening, checkMessages: createCheckMessages() };
	for (const { file, path, again } of pages) {
		// A letter has up to three bytes; letters that were written out have more.
		const long = file.kind === 'document' && opening.archive.sizeOf(file.path) >= LONG / 2;
		if (again || !long) continue;
		opening.signal.throwIfAborted();
		const source = (await readPage(file.path, quiet)).tree;
		const around = surroundingsOf(
			file.path,
			files,
			quiet.checkMessages,
			{ title: '', fixed: false },
			new Map()
		);
		const parts = cutSection(sanitiseXhtml(source, around));
		if (parts.length > 1) cuts.set(path, { count: parts.length, partOf: namesIn(parts) });
	}
	return new SectionCuts(cuts);
}

function namesIn(parts: readonly XmlElement[]): ReadonlyMap<string, number> {
	const names = new Map<string, number>();
	for (const [at, part] of parts.entries())
		for (const node of descendants(part))
			for (const name of [attribute(node, 'id'), node.name === 'a' ? attribute(node, 'name') : null])
				if (name !== null && !names.has(name)) names.set(name, at + 1);
	return names;
}
