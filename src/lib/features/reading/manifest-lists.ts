import * as v from 'valibot';
import { manifestListsUrl } from '#lib/api/publication-files.ts';
import { linkSchema, type Link } from '#lib/publication/link.ts';
import type { OwnWebPublication } from '#lib/publication/web-publication.ts';
import { ReaderError } from '#lib/reader/navigator.ts';
import type { ReaderPublication } from '#lib/reader/publication.ts';
import { readingOrderAlone } from './reading-order-alone.ts';

/** What of a manifest grows with the book. */
export type ManifestLists = Pick<OwnWebPublication, 'readingOrder' | 'toc' | 'pageList' | 'landmarks'>;

const links = v.array(linkSchema);
const listsSchema: v.GenericSchema<unknown, ManifestLists> = v.object({
	readingOrder: links,
	toc: links,
	pageList: links,
	landmarks: links
});

/** Entries of all lists together that are sent within the page of the reader: 50 kB before they are packed. */
const MOST = 300;

interface PageManifest {
	readonly manifest: OwnWebPublication;
	/** Address of the lists that the manifest of the page is without; null: it is whole. */
	readonly lists: string | null;
}

/** The page of a book of thousands of sections is as light as any other: its lists are a file of their own, kept for good. */
export function manifestForPage(manifest: OwnWebPublication): PageManifest {
	const { readingOrder, toc, pageList, metadata } = manifest;
	if (readingOrder.length + pageList.length + entriesIn(toc) <= MOST) return { manifest, lists: null };
	// One entry says that there are contents.
	const [first] = toc;
	const short = first ? [{ href: first.href, title: first.title }] : [];
	const pages = metadata['vuon-sach'].form === 'pdf' ? { numberOfPages: readingOrder.length } : {};
	return {
		manifest: {
			...manifest,
			metadata: { ...metadata, ...pages },
			readingOrder: [],
			toc: short,
			pageList: [],
			landmarks: []
		},
		lists: manifestListsUrl(metadata['vuon-sach'].versionId)
	};
}

function entriesIn(entries: readonly Link[]): number {
	return entries.reduce((sum, { children = [] }) => sum + 1 + entriesIn(children), 0);
}

/** The manifest with the lists that it was sent without. Throws `ReaderError`: `unreachable`, `unavailable`. */
export async function wholeManifest(
	{ manifest, lists }: PageManifest,
	ask: typeof fetch
): Promise<OwnWebPublication> {
	if (lists === null) return manifest;
	const answer = await ask(lists).catch((cause: unknown) => {
		throw new ReaderError('unreachable', cause);
	});
	if (!answer.ok) throw ReaderError.ofStatus(answer.status, lists, 'unavailable');
	return { ...manifest, ...v.parse(listsSchema, await answer.json()) };
}

interface AtHand {
	readonly manifest: OwnWebPublication;
	/** Why its lists are not in it; null: it is whole. */
	readonly listsMissing: NonNullable<ReaderPublication['listsMissing']> | null;
}

/**
 * The same for who reads: asked for twice. Where the lists do not come the book can be read, with the order of its sections alone; without
 * that too it has none, and the reader says that the book has not arrived.
 */
export async function manifestAtHand(sent: PageManifest, ask: typeof fetch): Promise<AtHand> {
	try {
		const manifest = await wholeManifest(sent, ask).catch(() => wholeManifest(sent, ask));
		return { manifest, listsMissing: null };
	} catch (error) {
		const readingOrder = await readingOrderAlone(sent.manifest, ask).catch(() => []);
		const { code } = ReaderError.of(error, 'unavailable');
		const listsMissing = code === 'unreachable' ? code : 'unavailable';
		return { manifest: { ...sent.manifest, readingOrder }, listsMissing };
	}
}
