import type { Locator } from '#lib/publication/locator.ts';
import type { Decoration } from '../navigator.ts';
import { DocumentText } from '../document-text.ts';
import { Paint, type Painted } from '../paint.ts';
import { rangeOfQuote } from '../quote-range.ts';
import { standsIn } from './find-part.ts';

interface Lit {
	readonly element: Element;
	readonly name: string;
}

export interface MarkedBody {
	readonly body: Element;
	/** The place as it is told in this section. */
	readonly place: Locator;
	/** It is the section that the place names; else another part of the same long section. */
	readonly home: boolean;
}

/** Lights pieces of the sections on the screen: what is narrated by a class, words by paint. The style sheet of the page says how they look. */
export class Decorations {
	readonly #find: (locator: Locator) => Element | null;
	readonly #wordsOf: (locator: Locator) => MarkedBody | null;
	readonly #narratedClass: () => string;
	readonly #groups = new Map<string, readonly Decoration[]>();
	readonly #paint = new Paint();
	#lit: Lit[] = [];

	/**
	 * `find`: the element of a place, `wordsOf`: the body in which its words may stand; null when another section is on the screen.
	 */
	constructor(
		find: (locator: Locator) => Element | null,
		narratedClass: () => string,
		wordsOf: (locator: Locator) => MarkedBody | null = (place) => {
			const body = find({ ...place, locations: {} });
			return body && { body, place, home: true };
		}
	) {
		this.#find = find;
		this.#wordsOf = wordsOf;
		this.#narratedClass = narratedClass;
	}

	set(group: string, decorations: readonly Decoration[]): void {
		if (decorations.length === 0) this.#groups.delete(group);
		else this.#groups.set(group, decorations);
		this.draw();
	}

	/** After a section has come, or the look of the page has changed. */
	draw(): void {
		const all = [...this.#groups.values()].flat();
		for (const { element, name } of this.#lit) element.classList.remove(name);
		this.#lit = all.flatMap(({ locator, style }) => {
			const element = style === 'narrated' ? this.#find(locator) : null;
			return element ? [{ element, name: this.#narratedClass() }] : [];
		});
		for (const { element, name } of this.#lit) element.classList.add(name);
		this.#paint.show(all.flatMap((decoration) => this.#painted(decoration)));
	}

	#painted({ locator, style }: Decoration): Painted[] {
		const marked = style === 'narrated' ? null : this.#wordsOf(locator);
		if (!marked) return [];
		const { body, place, home } = marked;
		// In another part of a long section only the very words are lit, and nothing that looks like them.
		if (!home && !standsIn(DocumentText.of(body), locator.text ?? {})) return [];
		const range = rangeOfQuote(body, place);
		return range ? [{ range, style }] : [];
	}
}
