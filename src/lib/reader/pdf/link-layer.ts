/** Where a link of a PDF page leads: a destination inside, or an address outside. */
export type PdfLink = { readonly destination: unknown } | { readonly url: string };

interface Annotation {
	readonly subtype?: string;
	readonly rect?: readonly number[];
	readonly dest?: unknown;
	readonly url?: string;
	readonly unsafeUrl?: string;
	readonly contentsObj?: { readonly str?: string };
}

interface Viewport {
	convertToViewportPoint(x: number, y: number): number[];
}

/** Links of a page as real links over the picture of the page. */
export function linkLayer(
	annotations: readonly Annotation[],
	viewport: Viewport,
	follow: (link: PdfLink) => void
): HTMLElement {
	const layer = document.createElement('div');
	layer.className = 'pdf-links';
	for (const { subtype, rect, dest, url, contentsObj } of annotations) {
		const link: PdfLink | null = dest ? { destination: dest } : url ? { url } : null;
		if (subtype !== 'Link' || !rect || !link) continue;
		const [left = 0, bottom = 0, right = 0, top = 0] = rect;
		const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(left, bottom);
		const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(right, top);
		const anchor = document.createElement('a');
		anchor.href = 'url' in link ? link.url : '#';
		anchor.setAttribute('aria-label', contentsObj?.str || ('url' in link ? link.url : '→'));
		anchor.style.left = `${Math.min(x1, x2)}px`;
		anchor.style.top = `${Math.min(y1, y2)}px`;
		anchor.style.width = `${Math.abs(x2 - x1)}px`;
		anchor.style.height = `${Math.abs(y2 - y1)}px`;
		anchor.addEventListener('click', (event) => {
			event.preventDefault();
			follow(link);
		});
		layer.append(anchor);
	}
	return layer;
}
