import type { Actor } from '#lib/features/accounts/index.ts';
import { mayView, onShelves, scopeOf } from '#lib/features/catalogue/index.ts';
import { resourceUrl } from '#lib/api/publication-files.ts';
import { NotFound } from '#lib/domain-error.ts';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import { FIRST_PAGE, textPagePath } from '#lib/server/publications/pdf/text-page-path.ts';
import type { OwnWebPublication } from '#lib/publication/web-publication.ts';
import { firstDrawnOf } from './first-words/first-drawn.server.ts';
import type { FirstDrawn } from './first-words/first-drawn.ts';
import { FirstWordsOfSections } from './first-words/index.server.ts';
import type { FirstWords } from './first-words/first-words.ts';
import { isSmallerCopy } from './smaller-copy.ts';
import { ListFiles } from './serve-lists.server.ts';
import { listsOfManifest, webPublicationOf } from './web-publication-of.ts';
import { makeTextView } from './text-view.server.ts';
import type { FirstPage, TextView } from './text-view.ts';
import type { ReadablePublication, ReadingStore, StoredFile } from './reading-store.ts';
import type { ServableFile } from '#lib/server/http/serve-file.ts';

export type { ReadingStore } from './reading-store.ts';
export type { TextView } from './text-view.ts';
export { createReadingStore } from './reading-store.server.ts';
export {
	serveCover,
	serveResource,
	DISPLAY_OPTIONS_PATH,
	emptyDisplayOptions
} from './serve-resource.server.ts';

export interface Reading {
	/** What the reader screen needs to open a title. */
	open(actor: Actor, slug: string): Promise<OwnWebPublication>;
	/** What of a PDF can be seen and read before its file has come; null: nothing. */
	firstPage(actor: Actor, slug: string): Promise<FirstPage | null>;
	/** The first page of a book whose pages were drawn for one size; null: it begins otherwise. */
	firstDrawn(actor: Actor, slug: string): Promise<FirstDrawn | null>;
	/** How the book begins, or the section that the address names (`muc`), as its page will look; null: nobody can tell. */
	firstWords(actor: Actor, slug: string, muc: string | null): Promise<FirstWords | null>;
	/** One section (EPUB) or page (PDF) as an ordinary page; `n` counts from 1. `contentsAt`: the part of long contents beside it. */
	section(actor: Actor, slug: string, n: number, contentsAt?: readonly number[] | null): Promise<TextView>;
	/** `avif`: a smaller copy of a picture may be answered in that format. */
	resource(actor: Actor, versionId: string, path: string, avif?: boolean): Promise<ServableFile>;
	/** What of the manifest of a large book is not in the page of the reader (`manifest-lists.ts`). */
	lists(actor: Actor, versionId: string): Promise<ServableFile>;
	cover(actor: Actor, versionId: string, width: number, format: string): Promise<ServableFile>;
}

interface Needs {
	readonly store: ReadingStore;
	readonly blobs: BlobStore;
}

/** Every verb passes the age policy; what is outside of it is not found. */
export function createReading({ store, blobs }: Needs): Reading {
	async function titleFor(actor: Actor, slug: string): Promise<ReadablePublication> {
		const title = await store.titleBySlug(slug);
		if (!title || !mayView(scopeOf(actor), title.rated)) throw new NotFound('publication');
		return title;
	}

	async function versionFor(actor: Actor, versionId: string): Promise<void> {
		const rated = await store.ratingOfVersion(versionId);
		if (!rated || !mayView(scopeOf(actor), rated)) throw new NotFound('resource');
	}

	async function textOf(versionId: string, path: string): Promise<string | null> {
		const file = await store.resource(versionId, path);
		return file && new TextDecoder().decode(await blobs.get(file.sha256));
	}

	const firstWords = new FirstWordsOfSections(textOf);

	const listFiles = new ListFiles();
	const servable = (file: StoredFile): ServableFile => ({
		...file,
		whole: () => blobs.get(file.sha256),
		stream: (range) => blobs.stream(file.sha256, range)
	});

	return {
		async open(actor, slug) {
			const title = await titleFor(actor, slug);
			return webPublicationOf(
				title,
				await store.nextInSeries(title.publicationId, onShelves(scopeOf(actor)))
			);
		},

		async firstPage(actor, slug) {
			const title = await titleFor(actor, slug);
			const { manifest, versionId } = title;
			const [item] = manifest.readingOrder;
			const picture = manifest.form === 'pdf' && item && (await store.resource(versionId, FIRST_PAGE));
			if (!picture) return null;
			const section = await store.section(versionId, 0);
			return {
				picture: resourceUrl(versionId, FIRST_PAGE),
				paragraphs: (section?.text ?? '').split('\n').filter((line) => line !== ''),
				lang: manifest.languages[0] ?? ''
			};
		},

		async firstDrawn(actor, slug) {
			const title = await titleFor(actor, slug);
			return firstDrawnOf(title, (path) => textOf(title.versionId, path));
		},

		async firstWords(actor, slug, muc) {
			return firstWords.of(await titleFor(actor, slug), muc);
		},

		async section(actor, slug, n, contentsAt = null) {
			const title = await titleFor(actor, slug);
			const item = title.manifest.readingOrder[n - 1];
			if (!Number.isInteger(n) || !item) throw new NotFound('section');
			const text = await store.section(title.versionId, n - 1);
			const page = title.manifest.form === 'pdf' ? textPagePath(item.path) : item.path;
			const file = await store.resource(title.versionId, page);
			const source = file ? new TextDecoder().decode(await blobs.get(file.sha256)) : null;
			return makeTextView({ title, item, n, source, text: text?.text ?? '', contentsAt });
		},

		async resource(actor, versionId, path, avif = false) {
			await versionFor(actor, versionId);
			const better = avif && isSmallerCopy(path) ? path.replace(/webp$/, 'avif') : null;
			const file =
				(better && (await store.resource(versionId, better))) ?? (await store.resource(versionId, path));
			if (!file) throw new NotFound('resource');
			return servable(file);
		},

		async lists(actor, versionId) {
			await versionFor(actor, versionId);
			const file = await listFiles.get(versionId, async () => {
				const manifest = await store.manifestOf(versionId);
				return manifest && listsOfManifest(manifest);
			});
			if (!file) throw new NotFound('resource');
			return file;
		},

		async cover(actor, versionId, width, format) {
			await versionFor(actor, versionId);
			const file = await store.cover(versionId, width, format);
			if (!file) throw new NotFound('cover');
			return servable(file);
		}
	};
}
