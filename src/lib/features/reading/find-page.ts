import { hrefOf } from '#lib/publication/link.ts';
import type { Target } from '#lib/reader/navigator.ts';
import { positionsOf, type ReaderPublication } from '#lib/reader/publication.ts';

/** What numbers a reader goes by: those printed in the book, its drawn pages, or the positions of its text. */
export type PageKind = 'printed' | 'drawn' | 'position';

export function pageKind({ form, pageList }: ReaderPublication): PageKind {
	if (form !== 'reflowable') return 'drawn';
	return pageList.length > 0 ? 'printed' : 'position';
}

/** The first and the last page that can be gone to, as they are called. */
export function pageRange(publication: ReaderPublication): { readonly first: string; readonly last: string } {
	const { sections, pageList } = publication;
	if (pageKind(publication) === 'printed')
		return { first: pageList[0]?.label ?? '', last: pageList.at(-1)?.label ?? '' };
	const last = publication.form === 'reflowable' ? positionsOf(publication).total : sections.length;
	return { first: '1', last: String(last) };
}

const plain = (text: string) => text.normalize('NFC').trim().toLocaleLowerCase('vi');

/** Where a page is that a reader names by its label or its number; null: there is none. */
export function findPage(publication: ReaderPublication, typed: string): Target | null {
	const wanted = plain(typed);
	if (wanted === '') return null;
	const labelled = publication.pageList.find(({ label }) => plain(label) === wanted);
	if (labelled) return labelled.href;
	if (!/^\d{1,6}$/.test(wanted)) return null;
	const n = Number(wanted);
	const kind = pageKind(publication);
	if (kind === 'drawn') return publication.sections[n - 1]?.path ?? null;
	return kind === 'position' ? positionTarget(publication, n) : null;
}

function positionTarget(publication: ReaderPublication, n: number): Target | null {
	const place = positionsOf(publication).place(n);
	const section = place && publication.sections[place.section];
	if (!section) return null;
	return {
		href: hrefOf(section.path),
		type: 'application/xhtml+xml',
		locations: { progression: place.progression, position: n }
	};
}
