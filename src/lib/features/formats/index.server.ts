import { Readable } from 'node:stream';
import type { Actor } from '#lib/features/accounts/index.ts';
import { mayView, scopeOf } from '#lib/features/catalogue/index.ts';
import { NotFound } from '#lib/domain-error.ts';
import { JOBS } from '#lib/server/jobs/job-kinds.ts';
import { handles, type JobHandler } from '#lib/server/jobs/worker.ts';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import type { BrailleTranslator } from '#lib/server/ports/braille-translator.ts';
import type { LargePrinter } from '#lib/server/ports/large-printer.ts';
import { audiobookZip } from './audio/audiobook-zip.server.ts';
import { brailleFile, type BrailleKind } from './braille/braille-file.server.ts';
import { BRAILLE_LANGUAGES, makeBraille } from './braille/make-braille.server.ts';
import { braillePath } from './braille/braille-book.ts';
import { brailleOfSection } from './braille/braille-of-section.server.ts';
import type { BrailleChoice, BrailleGrade, PrintChoice } from './choices.ts';
import type { FormatsStore, TitleToFormat } from './formats-store.ts';
import { htmlDocument } from './html-document.ts';
import { offeredOf, type OfferedFormats } from './offered.ts';
import { addressOf, picturesOf } from './pictures.server.ts';
import { readDocument } from './read-document.server.ts';
import { wordsIn } from './words.ts';

export { createFormatsStore } from './formats-store.server.ts';

/** A file that is made for whoever asks. */
export interface MadeFile {
	readonly name: string;
	readonly mediaType: string;
	/** Null: it is made as it is sent. */
	readonly bytes: number | null;
	readonly body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>;
}

interface Needs {
	readonly store: FormatsStore;
	readonly blobs: Pick<BlobStore, 'get' | 'put' | 'stream'>;
	readonly printer: LargePrinter;
	/** null: this machine has none, and no braille is made. */
	readonly translator: BrailleTranslator | null;
	/** Asks for the braille of a title. */
	readonly ask: (publicationId: string) => Promise<void>;
}

/** Other formats of a title. Every verb asks the age policy and the rights; what may not be had is not found. */
export function createFormats({ store, blobs, printer, translator, ask }: Needs) {
	async function titleFor(actor: Actor, slug: string): Promise<TitleToFormat> {
		const title = await store.titleBySlug(slug);
		if (!title || !mayView(scopeOf(actor), title.rated)) throw new NotFound('publication');
		return title;
	}

	/** The title, when it can be had in the format. */
	async function titleIn(
		actor: Actor,
		slug: string,
		has: (offered: OfferedFormats) => boolean
	): Promise<TitleToFormat> {
		const title = await titleFor(actor, slug);
		const offered = offeredOf(title);
		if (!offered || !has(offered)) throw new NotFound('format');
		return title;
	}

	const brail = handles(JOBS.brailPublication, {
		async handle({ id }, signal) {
			if (translator) await makeBraille({ store, blobs, translator }, id, signal);
		}
	});

	return {
		/** What the page of a title offers; null: nothing. */
		async offered(actor: Actor, slug: string): Promise<OfferedFormats | null> {
			return offeredOf(await titleFor(actor, slug));
		},

		/** The whole book as one accessible page that needs nothing else. */
		async page(actor: Actor, slug: string): Promise<MadeFile> {
			const title = await titleIn(actor, slug, ({ page }) => page);
			const book = await readDocument({ store, blobs }, title);
			const pieces = htmlDocument(book, wordsIn(book.language), addressOf({ store, blobs }, title.versionId));
			return {
				...{ name: `${slug}.html`, mediaType: 'text/html; charset=utf-8', bytes: null },
				body: Readable.toWeb(Readable.from(encoded(pieces))) as ReadableStream<Uint8Array>
			};
		},

		/** Large print: a tagged PDF. */
		async print(
			actor: Actor,
			slug: string,
			{ size, face }: PrintChoice,
			signal?: AbortSignal
		): Promise<MadeFile> {
			const title = await titleIn(actor, slug, ({ print }) => print);
			const document = await readDocument({ store, blobs }, title);
			const pictures = await picturesOf({ store, blobs }, title.versionId, document);
			const order = { document, pictures, face, size, words: wordsIn(document.language) };
			const body = new Uint8Array(await printer.print(order, signal));
			const name = `${slug}-${size}.pdf`;
			return { name, mediaType: 'application/pdf', bytes: body.length, body };
		},

		/** Braille for a display or an embosser, laid out as its reader wants it. */
		async braille(actor: Actor, slug: string, kind: BrailleKind, choice: BrailleChoice): Promise<MadeFile> {
			const title = await titleIn(actor, slug, ({ braille }) => braille.includes(choice.grade));
			return brailleFile({ store, blobs }, title, kind, choice);
		},

		/** Grades in which a title can be read here as braille; none: there is no braille of it. Reading it is no taking away: the age policy alone is asked. */
		async grades(actor: Actor, slug: string): Promise<readonly BrailleGrade[]> {
			return (await titleFor(actor, slug)).braille;
		},

		/** A section in braille, paragraph by paragraph. `section`: its container path. */
		async brailleOfSection(actor: Actor, slug: string, grade: BrailleGrade, section: string) {
			return brailleOfSection({ store, blobs }, await titleFor(actor, slug), grade, section);
		},

		/** The title as an audiobook: by people where they read it, else by the voice of the library. */
		async audio(actor: Actor, slug: string): Promise<MadeFile> {
			const title = await titleIn(actor, slug, ({ audio }) => audio !== null);
			const body = audiobookZip({ store, blobs }, title);
			return { name: `${slug}-nghe.zip`, mediaType: 'application/zip', bytes: null, body };
		},

		/** The file as the library received it. */
		async epub(actor: Actor, slug: string): Promise<MadeFile> {
			const { original } = await titleIn(actor, slug, ({ epub }) => epub !== null);
			const body = Readable.toWeb(await blobs.stream(original.sha256)) as ReadableStream<Uint8Array>;
			return { name: `${slug}.epub`, mediaType: original.mediaType, bytes: original.bytes, body };
		},

		/** Of titles that were there before the translator was, or whose job was lost. */
		async askForAll(): Promise<void> {
			if (!translator) return;
			for (const { id } of await store.titlesWithout(braillePath(2), BRAILLE_LANGUAGES)) await ask(id);
		},

		jobs: [brail] satisfies JobHandler[]
	};
}

async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
	const encoder = new TextEncoder();
	for await (const piece of pieces) yield encoder.encode(piece);
}
