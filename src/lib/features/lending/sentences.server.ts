import { DOMParser } from '@xmldom/xmldom';
import { spokenBlocks, type SpokenNode } from '#lib/publication/spoken-blocks.ts';
import { utterancesOf } from '#lib/publication/utterances.ts';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import type { NewSentence, TitleToLend } from './lending-store.ts';

/** Words about pictures and formulas are not of the book: nobody reads them out. */
const READ = new Set(['text', 'heading', 'cell', 'note']);
const HAS_WORDS = /[\p{L}\p{N}]/u;

/** The sentences of a title in the order of the book, as its readers see them. */
export async function sentencesOf(
	{ sections, languages }: TitleToLend,
	blobs: Pick<BlobStore, 'get'>
): Promise<NewSentence[]> {
	const found: NewSentence[] = [];
	for (const { position, path, sha256 } of sections) {
		const blocks = spokenBlocks<SpokenNode>(rootOf(new TextDecoder().decode(await blobs.get(sha256))));
		for (const [block, spoken] of blocks.entries()) {
			if (!READ.has(spoken.role)) continue;
			for (const { from, to, language } of utterancesOf(spoken, languages[0] ?? 'vi')) {
				const text = spoken.text.slice(from, to);
				if (HAS_WORDS.test(text)) found.push({ n: found.length + 1, position, path, block, text, language });
			}
		}
	}
	return found;
}

function rootOf(source: string): SpokenNode {
	const document = new DOMParser({ onError: () => {} }).parseFromString(source, 'application/xhtml+xml');
	const root = document.documentElement;
	if (!root) throw new Error('a section without a root');
	return root.getElementsByTagName('body').item(0) ?? root;
}
