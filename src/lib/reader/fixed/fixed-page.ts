import type { Size } from '../size.ts';

/** Longest that a page waits for its pictures before it is shown without them, ms. */
const PICTURES = 1_500;

/**
 * One page of fixed layout: a frame of exactly the size that the page was drawn for, made larger or smaller from outside. Inside of it
 * a pixel is a pixel, `vh` is a part of the page, and nothing is laid out anew when the screen changes.
 */
export class FixedPage {
	readonly element = document.createElement('div');
	readonly iframe = document.createElement('iframe');
	readonly section: number;
	readonly size: Size;

	constructor(section: number, size: Size, title: string) {
		this.section = section;
		this.size = size;
		this.element.className = 'fixed-page';
		this.iframe.setAttribute('sandbox', 'allow-same-origin');
		this.iframe.setAttribute('scrolling', 'no');
		this.iframe.title = title;
		this.iframe.style.width = `${size.width}px`;
		this.iframe.style.height = `${size.height}px`;
		this.element.append(this.iframe);
	}

	get document(): Document | null {
		return this.iframe.contentDocument;
	}

	/** CSS pixels of the screen for one of the page. */
	scale(scale: number): void {
		this.element.style.width = `${this.size.width * scale}px`;
		this.element.style.height = `${this.size.height * scale}px`;
		this.iframe.style.transform = `scale(${scale})`;
	}

	/**
	 * Writes the page into its frame, which must be in the document. Resolves with its words in place, and with its pictures unless they
	 * take long. `style`: put at the end of its head; `address`: what its references start from.
	 */
	async load(markup: string, { address, style }: { address: string; style: string }): Promise<Document> {
		const whole = new Promise((resolve) => this.iframe.addEventListener('load', resolve, { once: true }));
		const base = `<base href="${address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`;
		this.iframe.srcdoc = markup.replace(/<head\b[^>]*>/i, (head) => head + base);
		const page = await this.#parsed();
		const ours = page.createElementNS('http://www.w3.org/1999/xhtml', 'style');
		ours.id = 'vs-reading';
		ours.textContent = style;
		page.head?.append(ours);
		await Promise.race([whole, new Promise((resolve) => setTimeout(resolve, PICTURES))]);
		return page;
	}

	restyle(style: string): void {
		const ours = this.document?.getElementById('vs-reading');
		if (ours) ours.textContent = style;
	}

	/** The frame fires its event when the last picture is there; the words can be read long before. */
	async #parsed(): Promise<Document> {
		for (;;) {
			const page = this.document;
			if (page?.URL === 'about:srcdoc' && page.readyState !== 'loading') return page;
			if (!this.iframe.isConnected) throw new DOMException('the page has left', 'AbortError');
			await new Promise((resolve) => setTimeout(resolve, 15));
		}
	}
}

/** How much larger or smaller pages that stand side by side are shown, so that all of them are seen whole. */
export function fitScale(room: Size, pages: readonly Size[]): number {
	const width = pages.reduce((sum, page) => sum + page.width, 0);
	const height = Math.max(...pages.map((page) => page.height));
	return Math.min(room.width / width, room.height / height);
}
