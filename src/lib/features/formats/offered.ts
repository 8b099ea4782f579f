import type { BrailleGrade } from './choices.ts';
import { mayHandOn, type RightsKind } from '#lib/features/catalogue/index.ts';

/** In which formats a title can be had at this moment. */
export interface OfferedFormats {
	readonly slug: string;
	/** Large print and one page. */
	readonly print: boolean;
	readonly page: boolean;
	/** The file as it was received. Bytes. */
	readonly epub: number | null;
	/** As an audiobook: its size in bytes, and how long it is where that is known. */
	readonly audio: { readonly bytes: number; readonly seconds: number | null } | null;
	/** Grades that are ready; none: there is no braille of it. */
	readonly braille: readonly BrailleGrade[];
}

interface Formattable {
	readonly slug: string;
	readonly rights: { readonly kind: RightsKind } | null;
	readonly words: number;
	readonly languages: readonly string[];
	readonly audio: { readonly bytes: number; readonly seconds: number | null } | null;
	readonly braille: readonly BrailleGrade[];
	readonly original: { readonly mediaType: string; readonly bytes: number; readonly cleaned: boolean };
}

/** What is longer is a shelf of books, and a page or a print of it nobody's. */
export const MOST_WORDS = 200_000;

/** Null: it may not be taken away, or there is nothing to take. */
export function offeredOf(title: Formattable): OfferedFormats | null {
	if (!mayHandOn(title.rights)) return null;
	const fits = title.words > 0 && title.words <= MOST_WORDS;
	const offered = {
		slug: title.slug,
		print: fits && isLatin(title.languages[0] ?? 'vi'),
		page: fits,
		epub: isEpub(title.original) ? title.original.bytes : null,
		audio: title.audio,
		braille: title.braille
	};
	return offered.audio !== null ||
		offered.print ||
		offered.page ||
		offered.epub !== null ||
		offered.braille.length > 0
		? offered
		: null;
}

/** A file out of which something dangerous was taken for readers is not handed on as it came. */
function isEpub({ mediaType, cleaned }: Formattable['original']): boolean {
	return mediaType === 'application/epub+zip' && !cleaned;
}

/** The faces of large print have these letters alone. */
function isLatin(language: string): boolean {
	try {
		return new Intl.Locale(language).maximize().script === 'Latn';
	} catch {
		return false; // a tag that is none
	}
}
