import type { PageLook } from '../page-look.ts';
import type { ReadingSettings } from '../settings.ts';
import { within } from '../within.ts';
import { pageStyle } from './user-style-sheet.ts';

const STYLE_ID = 'vs-reading';

/** The styles of a page: our stylesheet and the reading faces, put on, changed, brought later. */
export class PageStyles {
	readonly #look: () => PageLook;
	readonly #fixed: boolean;
	/** The first page of a visit does not wait for its faces; those after it have them at hand. */
	#facesHere = false;

	constructor(look: () => PageLook, fixed: boolean) {
		this.#look = look;
		this.#fixed = fixed;
	}

	/** Puts our stylesheet at the end of the head, before the engine measures the page. */
	putOn(document: Document, settings: ReadingSettings): void {
		const head = document.querySelector('head');
		if (!head || document.getElementById(STYLE_ID)) return;
		const style = create(document, 'style');
		style.id = STYLE_ID;
		style.textContent = this.#css(settings);
		if (this.#facesHere) head.append(facesLink(document, this.#look().facesHref));
		head.append(style);
	}

	change(document: Document, settings: ReadingSettings): void {
		const style = document.getElementById(STYLE_ID);
		if (style) style.textContent = this.#css(settings);
	}

	/**
	 * Brings the reading faces to the first page, which is on the screen already in the device's own: a frame is not
	 * loaded before its faces are, and nobody waits for letters on a slow line. Resolves true when the letters of the
	 * page have changed.
	 */
	async bringFaces(document: Document): Promise<boolean> {
		if (this.#facesHere) return false;
		this.#facesHere = true;
		await within(addFaces(document, this.#look().facesHref)).catch(() => null);
		return true;
	}

	#css(settings: ReadingSettings): string {
		return pageStyle(settings, this.#look(), this.#fixed);
	}
}

/** Resolves when the faces are there. */
async function addFaces(document: Document, href: string): Promise<void> {
	const link = facesLink(document, href);
	const loaded = new Promise((resolve) => {
		link.addEventListener('load', resolve, { once: true });
		link.addEventListener('error', resolve, { once: true });
	});
	document.getElementById(STYLE_ID)?.before(link);
	await loaded;
	void document.body.offsetWidth; // the letters on the page are laid out in the new faces, which asks for them
	await document.fonts.ready;
}

function facesLink(document: Document, href: string): HTMLElement {
	const link = create(document, 'link');
	link.setAttribute('rel', 'stylesheet');
	link.setAttribute('href', href);
	return link;
}

function create(document: Document, name: string): HTMLElement {
	return document.createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElement;
}
