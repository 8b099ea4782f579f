import { vi } from 'vitest';
import type { NavigatorWords } from '#lib/reader/navigator.ts';

/** Answers requests for the files of version `v1`; what is not there is not found, all else goes its own way. Ends with `vi.unstubAllGlobals`. */
export function serveBook(files: Readonly<Record<string, string>>): void {
	const real = globalThis.fetch;
	vi.stubGlobal('fetch', (async (input, init) => {
		const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
		const name = /^\/api\/resources\/v1\/(.+)$/.exec(pathname)?.[1];
		if (name === undefined) return real(input, init);
		const type = name.endsWith('.opf') ? 'application/oebps-package+xml' : 'application/xhtml+xml';
		const text = files[name];
		return new Response(text ?? '', { status: text ? 200 : 404, headers: { 'content-type': type } });
	}) satisfies typeof fetch);
}

export const NAVIGATOR_WORDS: NavigatorWords = {
	frame: (title) => `Nội dung: ${title}`,
	page: (label) => `Trang ${label}`,
	damagedPage: () => 'Trang hỏng',
	picture: () => 'Hình',
	media: (kind) => kind,
	pictureOpens: () => 'Nhấn Enter'
};
