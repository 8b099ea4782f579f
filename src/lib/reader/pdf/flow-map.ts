import * as v from 'valibot';
import { resourceUrl } from '#lib/api/publication-files.ts';
import { pathOf } from '#lib/publication/link.ts';
import type { Locator } from '#lib/publication/locator.ts';
import { positionsIn } from '#lib/publication/positions.ts';
import { webPublicationSchema, type WebPublication } from '#lib/publication/web-publication.ts';
import { ReaderError, type Located, type Target } from '../navigator.ts';
import { splitHref, type ReaderPublication } from '../publication.ts';

/** A page of the PDF in its flowing text. */
interface PageInText {
	readonly number: number;
	/** Path of the part, and the mark where the page begins. */
	readonly path: string;
	readonly fragment: string;
	/** How far into the part, 0..1. */
	readonly progression: number;
}

/** Between pages of a PDF, as which every place in it is kept, and places in its flowing text. */
export class FlowMap {
	/** The text as the engine for flowing books opens it. */
	readonly publication: ReaderPublication;
	readonly #pages: readonly PageInText[];

	constructor(pdf: ReaderPublication, manifest: WebPublication) {
		this.publication = textOf(pdf, manifest);
		this.#pages = manifest.pageList.flatMap(({ href, properties }): PageInText[] => {
			const { path, fragment } = splitHref(pathOf(href));
			const number = Number(/^page-(\d+)$/.exec(fragment ?? '')?.[1]);
			const progression = v.parse(v.optional(v.number(), 0), properties?.progression);
			return number > 0 && fragment ? [{ number, path, fragment, progression }] : [];
		});
	}

	/** Throws what `fetch`, `v.parse` and `ReaderError.ofStatus` throw. */
	static async load(pdf: ReaderPublication, flow: string, signal: AbortSignal): Promise<FlowMap> {
		const answer = await fetch(resourceUrl(pdf.versionId, flow), { signal });
		if (!answer.ok) throw ReaderError.ofStatus(answer.status, 'the text of the PDF', 'cannot-open');
		return new FlowMap(pdf, v.parse(webPublicationSchema, await answer.json()));
	}

	/** A page of the PDF as a place in the text; a place that was left in the text is found by its words. */
	toText(target: Target): Target | null {
		const { path } = splitHref(typeof target === 'string' ? target : target.href);
		// A part of the text itself: the voice goes from one to the next.
		if (this.publication.sections.some((part) => part.path === path)) return target;
		const at = this.#pages.findIndex(({ fragment }) => fragment === path);
		const page = this.#pages[at];
		if (!page) return null;
		if (typeof target === 'string' || target.type === 'application/pdf')
			return `${page.path}#${page.fragment}`;
		const { partialCfi, cssSelector, progression = 0 } = target.locations;
		const within = page.progression + progression * (this.#endOf(page) - page.progression);
		const locations = { partialCfi, cssSelector, fragments: [page.fragment], progression: within };
		return { ...target, href: page.path, locations };
	}

	/** Where the next page of the same part begins. */
	#endOf(page: PageInText): number {
		const next = this.#pages[this.#pages.indexOf(page) + 1];
		return next && next.path === page.path ? next.progression : 1;
	}

	/** A place in the text as a page of the PDF. `sees`: whether a mark is on the screen. */
	toPage(
		{ locator, title, ...rest }: Located,
		sees: (locator: Locator) => boolean,
		nameOf: (page: number) => string
	): Located {
		const { progression = 0 } = locator.locations;
		const inPart = this.#pages.filter(({ path }) => path === locator.href);
		const begun = inPart.filter((page) => page.progression <= progression + 0.001).length;
		// Letters are not evenly spread over the screen: a mark that is in sight knows better.
		const near = inPart.slice(Math.max(0, begun - 2), begun + 2);
		const seen = near.find(({ path, fragment }) =>
			sees({ href: path, type: locator.type, locations: { fragments: [fragment] } })
		);
		const page = seen ?? inPart[Math.max(0, begun - 1)] ?? this.#pages[0];
		const number = page?.number ?? 1;
		const span = page ? Math.max(0.0001, this.#endOf(page) - page.progression) : 1;
		const within = page ? (progression - page.progression) / span : 0;
		return {
			...rest,
			title: nameOf(number),
			section: number - 1,
			shown: [number - 1],
			locator: {
				...locator,
				href: `page-${number}`,
				title: title || nameOf(number),
				locations: {
					...locator.locations,
					position: number,
					fragments: [`page=${number}`],
					progression: Math.min(1, Math.max(0, within))
				}
			}
		};
	}
}

function textOf(pdf: ReaderPublication, { readingOrder, resources }: WebPublication): ReaderPublication {
	const entry = resources.find(({ type }) => type === 'application/oebps-package+xml');
	return {
		...pdf,
		form: 'reflowable',
		entry: entry ? pathOf(entry.href) : '',
		viewport: null,
		toc: [],
		pageList: [],
		sections: readingOrder.map(({ href, title, properties }) => {
			const characters = v.parse(v.optional(v.number(), 1), properties?.characters);
			const facts = { linear: true, fixed: false, characters };
			const path = pathOf(href);
			return { ...facts, path, title: title ?? pdf.title, positions: positionsIn(facts), overlay: null };
		})
	};
}
