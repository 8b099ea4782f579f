import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import type { BrailleTranslator } from '#lib/server/ports/braille-translator.ts';
import type { BrailleGrade } from '../choices.ts';
import type { FormatsStore } from '../formats-store.ts';
import { MOST_WORDS } from '../offered.ts';
import { readDocument } from '../read-document.server.ts';
import { wordsIn } from '../words.ts';
import { wordBlocks } from './blocks-to-braille.ts';
import { braillePath } from './braille-book.ts';
import { brailleLanguage, translateBook } from './translate-book.server.ts';

/** Main languages of books that braille is made of. */
export const BRAILLE_LANGUAGES = ['vi', 'en'] as const;

/** English has no grade 0: its first is uncontracted. */
const GRADES = { vi: [0, 1, 2], en: [1, 2] } as const satisfies Record<string, readonly BrailleGrade[]>;

interface Needs {
	readonly store: FormatsStore;
	readonly blobs: Pick<BlobStore, 'get' | 'put'>;
	readonly translator: BrailleTranslator;
}

/** Makes the braille of a published title, as far as it is not there. It is kept without lines and pages: those are laid out for who asks. */
export async function makeBraille(needs: Needs, id: string, signal: AbortSignal): Promise<void> {
	const { store, blobs, translator } = needs;
	const title = await store.titleById(id);
	if (title?.rated.status !== 'published' || title.words === 0 || title.words > MOST_WORDS) return;
	const usual = brailleLanguage(title.languages[0] ?? '');
	const missing = usual === null ? [] : GRADES[usual].filter((grade) => !title.braille.includes(grade));
	if (usual === null || missing.length === 0) return;
	const document = await readDocument(needs, title);
	const blocks = wordBlocks(document, wordsIn(document.language));
	for (const grade of missing) {
		const book = await translateBook(translator, { blocks, usual, grade }, signal);
		const stored = await blobs.put(new TextEncoder().encode(JSON.stringify(book)));
		const file = { path: braillePath(grade), mediaType: 'application/json', ...stored };
		await store.keep(title.versionId, file);
	}
}
