import type { TocEntry } from '#lib/publication/toc.ts';

/** The first title the table of contents gives to each file, in its own order. */
export function entriesByPath(toc: readonly TocEntry[]): Map<string, string> {
	const titles = new Map<string, string>();
	const visit = (entries: readonly TocEntry[]) => {
		for (const { title, href, children } of entries) {
			const path = href?.split('#')[0];
			if (path !== undefined && title !== '' && !titles.has(path)) titles.set(path, title);
			visit(children);
		}
	};
	visit(toc);
	return titles;
}
