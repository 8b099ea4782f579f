import type { Size } from '../size.ts';

/** The size that a page says it was drawn in; null when it says none. */
export function drawnSize(markup: string): Size | null {
	const [, content = ''] = /<meta\b[^>]*\bname="viewport"[^>]*\bcontent="([^"]*)"/i.exec(markup) ?? [];
	const side = (name: string) =>
		Number(new RegExp(`(?:^|[\\s,;])${name}\\s*=\\s*(\\d+(?:\\.\\d+)?)`).exec(content)?.[1]);
	const [width, height] = [side('width'), side('height')];
	return width > 0 && height > 0 ? { width, height } : null;
}
