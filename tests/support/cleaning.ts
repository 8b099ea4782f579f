import { sanitiseStyleSheet } from '#lib/server/publications/sanitise/css.ts';
import type { FileKind, Surroundings } from '#lib/server/publications/sanitise/surroundings.ts';
import { sanitiseXhtml } from '#lib/server/publications/sanitise/xhtml.ts';
import { parseXml } from '#lib/server/publications/xml/parse.ts';
import { serialise } from '#lib/server/publications/xml/serialise.ts';
import { page } from './tiny-epub.ts';

const KINDS: Readonly<Record<string, FileKind>> = {
	'c1.xhtml': 'document',
	'chương 2.xhtml': 'document',
	'meo.png': 'image',
	'to.jpg': 'image',
	've.svg': 'svg',
	'sach.css': 'style',
	'chu.woff2': 'font',
	'doc.mp3': 'audio',
	'phim.mp4': 'video',
	'loi.vtt': 'captions'
};

export const XML_LIMITS = { xmlBytes: 20_000_000, xmlDepth: 256, xmlElements: 500_000 };

/** A page in the middle of a small book, counting what is taken out of it. */
export function surroundings() {
	const removed: Record<string, number> = {};
	const warned: Record<string, number> = {};
	const around: Surroundings = {
		path: 'OEBPS/c1.xhtml',
		title: 'Chương 1',
		fixed: false,
		locate(path) {
			const kind = KINDS[path.replace(/^OEBPS\//, '')];
			return kind ? { path, kind } : null;
		},
		isElsewhere: () => false,
		placeOf: (path) => path,
		variants: (path) =>
			path === 'OEBPS/to.jpg'
				? { width: 2000, height: 900, copies: [{ width: 640, path: 'OEBPS/to.jpg@640.webp' }] }
				: null,
		cleanDrawing: () => null,
		putStyle: () => 'c1.xhtml.1.css',
		removed: (code, count = 1) => {
			removed[code] = (removed[code] ?? 0) + count;
		},
		warned: (code, count = 1) => {
			warned[code] = (warned[code] ?? 0) + count;
		}
	};
	return { ...around, counts: { removed, warned } };
}

/** The inside of a page after cleaning. */
export function cleanBody(body: string, head = '') {
	const around = surroundings();
	const whole = serialise(sanitiseXhtml(parseXml(page(body, head), XML_LIMITS), around), { doctype: 'html' });
	const markup = /<body>(.*)<\/body>/s.exec(whole)?.[1] ?? '';
	return { whole, markup, ...around.counts };
}

export function cleanCss(source: string): string {
	return sanitiseStyleSheet(source, surroundings());
}
