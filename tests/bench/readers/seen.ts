/**
 * Runs in the page of every reader, the same for all: looks at each frame of the screen, in shadow roots and in the frames of
 * books too, for what is painted of the book. `window.seen.first` is the moment (ms since the address was asked for) after which the
 * first words stand on the screen; `window.seen.turned` settles when another page than before does.
 */
export interface Seen {
	/** 0: not yet. */
	first: number;
	/** ms from the press of the key, which the caller makes after `watchTurn`. */
	turned: Promise<number> | null;
	watchTurn(): void;
}

export function watchPage({ words, canvas }: { words: string; canvas: boolean }): void {
	const top = window as unknown as { seen: Seen; parent: Window };
	if (top.parent !== window) return;
	// Closed shadow roots are looked into as well.
	const roots = new WeakMap<Element, ShadowRoot>();
	const attach = Element.prototype.attachShadow;
	Element.prototype.attachShadow = function (options) {
		const root = attach.call(this, options);
		roots.set(this, root);
		return root;
	};
	const numbers = new WeakMap<Node, number>();
	let count = 0;
	const numberOf = (node: Node) => {
		const known = numbers.get(node) ?? ++count;
		numbers.set(node, known);
		return known;
	};

	/** Elements of a tag in the document, in shadow roots and in frames, with what of the screen can show through to them. */
	interface Place {
		readonly element: Element;
		readonly left: number;
		readonly top: number;
		readonly right: number;
		readonly bottom: number;
	}
	function frames(root: Document | ShadowRoot, window: Place | null, found: Place[]): void {
		const shadows = root.querySelectorAll('*');
		for (const element of shadows) {
			const shadow = roots.get(element) ?? element.shadowRoot;
			if (shadow) frames(shadow, window, found);
			if (element.localName !== 'iframe') continue;
			const box = element.getBoundingClientRect();
			if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
			const left = box.left + (window?.left ?? 0);
			const top = box.top + (window?.top ?? 0);
			if (left >= innerWidth || top >= innerHeight) continue;
			if (left + box.width <= 0 || top + box.height <= 0) continue;
			const place = { element, left, top, right: left + box.width, bottom: top + box.height };
			found.push(place);
			const inside = (element as HTMLIFrameElement).contentDocument;
			if (inside) frames(inside, place, found);
		}
	}

	const probe = document.createElement('canvas');
	probe.width = probe.height = 24;
	function isDrawn(picture: HTMLCanvasElement | HTMLImageElement): boolean {
		const pen = probe.getContext('2d', { willReadFrequently: true });
		if (!pen) return false;
		if (picture instanceof HTMLImageElement && !(picture.complete && picture.naturalWidth > 0)) return false;
		if (picture.width === 0) return false;
		pen.fillStyle = '#fff';
		pen.fillRect(0, 0, 24, 24);
		pen.drawImage(picture, 0, 0, 24, 24);
		return pen.getImageData(0, 0, 24, 24).data.some((value) => value < 245);
	}
	/** Of a PDF: the page that is drawn in the middle of the screen. */
	function drawn(): string {
		for (const picture of document.querySelectorAll<HTMLCanvasElement | HTMLImageElement>(
			'main canvas, main img, .canvasWrapper canvas'
		)) {
			const { left, right, top, bottom } = picture.getBoundingClientRect();
			const middle = top <= innerHeight / 2 && bottom >= innerHeight / 2 && left < innerWidth && right > 0;
			if (middle && isDrawn(picture)) {
				const page = picture.closest('[data-page-number], [data-page]');
				return `page ${numberOf(page ?? picture)}`;
			}
		}
		return '';
	}

	/** Of an EPUB: the spot of the text in the middle of the screen; `words`: only when they are among it. */
	function read(find: string | null): string {
		const places: Place[] = [];
		frames(document, null, places);
		for (const { element, left, top } of places) {
			const inside = (element as HTMLIFrameElement).contentDocument;
			if (!inside?.body) continue;
			const scale = element.getBoundingClientRect().width / ((element as HTMLIFrameElement).offsetWidth || 1);
			const walker = inside.createTreeWalker(inside.body, NodeFilter.SHOW_TEXT);
			const range = inside.createRange();
			for (let text = walker.nextNode(); text; text = walker.nextNode()) {
				if (!text.nodeValue?.trim()) continue;
				if (find !== null && !text.nodeValue.includes(find)) continue;
				range.selectNodeContents(text);
				for (const box of range.getClientRects()) {
					const [x, y] = [left + box.left * scale, top + box.top * scale];
					if (box.width === 0 || x < -1 || y < -1 || x > innerWidth - 20 || y > innerHeight - 20) continue;
					if (!text.parentElement?.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
						break;
					return `text ${numberOf(text)} ${Math.round(x)} ${Math.round(y)}`;
				}
				if (find !== null) break;
			}
		}
		return '';
	}

	const afterPaint = (then: () => void) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = then;
		requestAnimationFrame(() => port2.postMessage(null));
	};
	const now = () => (canvas ? drawn() : read(null));
	const turned = () =>
		new Promise<number>((resolve) => {
			const before = now();
			let pressed = 0;
			const press = () => (pressed ||= performance.now());
			const places: Place[] = [];
			frames(document, null, places);
			const windows = places.map(({ element }) => (element as HTMLIFrameElement).contentWindow);
			for (const one of [window, ...windows])
				one?.addEventListener('keydown', press, { once: true, capture: true });
			const look = () => {
				const after = pressed ? now() : '';
				if (!after || after === before) requestAnimationFrame(look);
				else afterPaint(() => resolve(performance.now() - pressed));
			};
			look();
		});
	top.seen = {
		first: 0,
		turned: null,
		watchTurn: () => void (top.seen.turned = turned())
	};
	const look = () => {
		if (document.body && (canvas ? drawn() : read(words)))
			afterPaint(() => (top.seen.first = performance.now()));
		else requestAnimationFrame(look);
	};
	look();
}
