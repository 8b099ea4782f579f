import { EntryDamaged, type Archive } from '../archive/archive.ts';
import { proves } from '../legacy-letters/evidence.ts';
import { legacyFontsIn, NO_LEGACY_FONTS, together, type LegacyFonts } from '../legacy-letters/fonts.ts';
import type { Limits } from '../limits.ts';
import { characterOf, namedCharacter } from '../xml/characters.ts';
import { decodeText } from '../xml/decode.ts';

/** Words of a page, or of all together, that prove what the styles say. */
const ENOUGH = 5;

/** Fonts of before Unicode that styles of the book name, as far as words of its pages are Vietnamese only in their letters. */
export async function findLegacyFonts(archive: Archive, limits: Limits): Promise<LegacyFonts> {
	const styles = archive.paths.filter(
		(path) => /\.css$/i.test(path) && archive.sizeOf(path) <= limits.cssBytes
	);
	const pages = archive.paths.filter(
		(path) => /\.x?html?$/i.test(path) && archive.sizeOf(path) <= limits.xmlBytes
	);
	const found: LegacyFonts[] = [];
	for (const path of [...styles, ...pages])
		found.push(legacyFontsIn(withoutZeros(await bytesOf(path, archive))));
	const named = together(found);
	if (named.letters.size === 0) return NO_LEGACY_FONTS;
	const words: string[] = [];
	for (const path of pages) words.push(wordsOf(decodeText(await bytesOf(path, archive)).text));
	const proven = [...named.letters].filter((letters) =>
		[...words, words.join(' ')].some((some) => proves(letters, some, ENOUGH))
	);
	return { ...named, letters: new Set(proven) };
}

async function bytesOf(path: string, archive: Archive): Promise<Uint8Array> {
	try {
		return await archive.read(path);
	} catch (failure) {
		if (failure instanceof EntryDamaged) return new Uint8Array();
		throw failure;
	}
}

/** Names of fonts are ASCII: in whatever encoding, without its zeros they can be found. */
function withoutZeros(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString('latin1').replaceAll('\0', '');
}

/** Roughly the words of a page: enough to tell letters by. */
function wordsOf(markup: string): string {
	const body = markup.slice(Math.max(0, markup.search(/<body[\s>]/i)));
	return body
		.replace(/<[^<>]*>/g, ' ')
		.replace(/&(#?\w{1,32});/g, (whole, name: string) =>
			name.startsWith('#') ? (characterOf(name.slice(1)) ?? '') : (namedCharacter(name) ?? whole)
		);
}
