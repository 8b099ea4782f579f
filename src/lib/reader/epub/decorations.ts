import type { Locator } from '#lib/publication/locator.ts';
import type { Decoration, DecorationStyle } from '../navigator.ts';

interface Lit {
	readonly element: Element;
	readonly name: string;
}

/** Lights pieces of the section on the screen, by class: the frame's stylesheet says how they look. */
export class Decorations {
	readonly #find: (locator: Locator) => Element | null;
	readonly #classOf: (style: DecorationStyle) => string;
	readonly #groups = new Map<string, readonly Decoration[]>();
	#lit: Lit[] = [];

	/** `find`: the element of a place, null when another section is on the screen. */
	constructor(find: (locator: Locator) => Element | null, classOf: (style: DecorationStyle) => string) {
		this.#find = find;
		this.#classOf = classOf;
	}

	set(group: string, decorations: readonly Decoration[]): void {
		if (decorations.length === 0) this.#groups.delete(group);
		else this.#groups.set(group, decorations);
		this.draw();
	}

	/** After a section has come, or the look of the page has changed. */
	draw(): void {
		for (const { element, name } of this.#lit) element.classList.remove(name);
		this.#lit = [...this.#groups.values()].flat().flatMap(({ locator, style }) => {
			const element = this.#find(locator);
			return element ? [{ element, name: this.#classOf(style) }] : [];
		});
		for (const { element, name } of this.#lit) element.classList.add(name);
	}
}
