import type { Locator } from '#lib/publication/locator.ts';
import type { Decoration } from '../navigator.ts';
import { Paint, type Painted } from '../paint.ts';
import { rangeOfQuote } from '../quote-range.ts';

interface Lit {
	readonly element: Element;
	readonly name: string;
}

/** Lights pieces of the sections on the screen: what is narrated by a class, words by paint. The style sheet of the page says how they look. */
export class Decorations {
	readonly #find: (locator: Locator) => Element | null;
	readonly #narratedClass: () => string;
	readonly #groups = new Map<string, readonly Decoration[]>();
	readonly #paint = new Paint();
	#lit: Lit[] = [];

	/** `find`: the element of a place, without a fragment the body of its section; null when another section is on the screen. */
	constructor(find: (locator: Locator) => Element | null, narratedClass: () => string) {
		this.#find = find;
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
		const root = style === 'narrated' ? null : this.#find({ ...locator, locations: {} });
		const range = root && rangeOfQuote(root, locator);
		return range ? [{ range, style }] : [];
	}
}
