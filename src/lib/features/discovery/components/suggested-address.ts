import type { Suggested } from '../index.ts';

/** Where a suggestion leads: a book or a lesson itself; a person is searched for. */
export function suggestedAddress({ kind, slug, text }: Suggested): string {
	if (kind === 'contributor' || !slug) return `/tim?${new URLSearchParams({ q: text })}`;
	return kind === 'book' ? `/books/${slug}` : `/bai-hoc/${slug}`;
}
