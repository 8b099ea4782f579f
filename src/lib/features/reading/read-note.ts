import { resourceUrl } from '#lib/api/publication-files.ts';
import { findNote, kindOfTarget } from '#lib/reader/epub/find-note.ts';
import type { FollowedLink, NoteReference } from '#lib/reader/navigator.ts';
import { sectionIndexOf, splitHref, type ReaderPublication } from '#lib/reader/publication.ts';
import type { OpenNote } from '#lib/reader/session.ts';
import { noteContent } from './note-content.ts';

/**
 * What a link of the page leads to, when it is read beside the page: a note, the meaning of a word, or a page that stands outside of the
 * reading order. null: the book is turned to it.
 */
export async function readNote(
	publication: ReaderPublication,
	link: FollowedLink,
	signal: AbortSignal
): Promise<OpenNote | null> {
	const { target, reference: known } = link;
	if (typeof target !== 'string' || publication.form === 'pdf') return null;
	const { path, fragment } = splitHref(target);
	const inOrder = sectionIndexOf(publication, target) >= 0;
	if (inOrder && !known && fragment === null) return null;
	const answer = await fetch(resourceUrl(publication.versionId, path), { signal });
	if (!answer.ok) return null;
	const page = new DOMParser().parseFromString(await answer.text(), 'application/xhtml+xml');
	if (!page.body) return null;
	const reference = known ?? referenceTo(page, fragment);
	const found = findNote(page, { fragment, reference, inOrder });
	if (!found) return null;
	const content = noteContent(found, { versionId: publication.versionId, path });
	const whole = found[0] === page.body;
	return {
		kind: reference?.kind ?? (whole ? 'page' : 'note'),
		mark: known?.mark ?? '',
		lang: found[0]?.closest('[lang]')?.getAttribute('lang') ?? publication.languages[0] ?? '',
		content: () => content.cloneNode(true),
		target: inOrder ? target : null,
		back: link.back
	};
}

/** The file may say it of the target alone. */
function referenceTo(page: Document, fragment: string | null): NoteReference | null {
	const kind = fragment === null ? null : kindOfTarget(page, fragment);
	return kind && { kind, sure: true, mark: '' };
}
