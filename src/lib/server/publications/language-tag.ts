import { fold } from '#lib/text/fold.ts';

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** The languages somebody meant, as BCP 47 tags in their usual spelling; `unknown`: what is none. */
export interface MeantLanguages {
	readonly tags: readonly string[];
	readonly unknown: boolean;
}

/**
 * Reads what people write for a language: tags in any spelling (`vi_VN`, `VIE`), the country instead (`VN`), the name in Vietnamese,
 * English or its own words ("Tiếng Việt", "English"), or several at once ("vi, en").
 */
export function meantLanguages(stated: string): MeantLanguages {
	const value = stated.trim();
	// "Undetermined" says nothing, and says so.
	if (/^(?:und|mis)(?:[-_]|$)/i.test(value)) return { tags: [], unknown: false };
	const whole = tagOf(value);
	if (whole) return { tags: [whole], unknown: false };
	// Whole names first: "Tiếng Việt (vi)", "vi - Vietnamese".
	const phrases = value.replace(/^lang(?:uage)?\s*[:=]/i, '').split(/["'“”()[\]{},;/|]+|\s+[-–—]\s+/);
	for (const parts of [phrases, value.split(/[,;/|]+|\s+/)]) {
		const tags = parts
			.map((part) => part.trim())
			.filter((part) => part !== '')
			.map(tagOf);
		if (tags.length > 0 && tags.every((tag) => tag !== null))
			return { tags: [...new Set(tags)], unknown: false };
	}
	return { tags: [], unknown: true };
}

/** The tag of one `lang` attribute; null when it is no language. */
export function languageTag(stated: string): string | null {
	let tag = remembered.get(stated);
	if (tag === undefined) {
		tag = meantLanguages(stated).tags[0] ?? null;
		if (remembered.size < 1000) remembered.set(stated, tag);
	}
	return tag;
}

const remembered = new Map<string, string | null>();

function tagOf(value: string): string | null {
	const written = value.replaceAll('_', '-').replace(/[.@].*$/, '');
	const canonical = canonicalTag(written) ?? canonicalTag(written.split('-')[0] ?? '');
	return canonical ?? byName().get(fold(value)) ?? null;
}

function canonicalTag(written: string): string | null {
	let tag: string | undefined;
	try {
		[tag] = Intl.getCanonicalLocales(written);
	} catch (failure) {
		if (!(failure instanceof RangeError)) throw failure;
	}
	const [language = '', ...rest] = tag?.split('-') ?? [];
	if (!tag || language.length > 3) return null;
	// Of the seven thousand languages with three letters the system names the larger ones only.
	if (language.length === 3 || names.of(language) !== undefined) return tag;
	return rest.length === 0 ? languageOfRegion(language) : null;
}

/** Which way the pages of a book in this language turn. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
	return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** ISO 15924 codes of the scripts that are written from right to left today. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** `VN` is no language but the country where most people speak one. */
function languageOfRegion(code: string): string | null {
	const region = code.toUpperCase();
	if (region === 'ZZ' || regions.of(region) === undefined) return null;
	return new Intl.Locale('und', { region }).maximize().language;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
let known: ReadonlyMap<string, string> | null = null;

/** Languages, and countries for theirs, by folded name in English, Vietnamese and the language itself. */
function byName(): ReadonlyMap<string, string> {
	known ??= new Map(allNames());
	return known;
}

function* allNames(): Generator<[string, string]> {
	const codes = [...LETTERS].flatMap((first) => [...LETTERS].map((second) => first + second));
	const vietnamese = new Intl.DisplayNames('vi', { type: 'language' });
	const countries = new Intl.DisplayNames('vi', { type: 'region' });
	for (const code of codes) {
		const language = regions.of(code.toUpperCase()) === undefined ? null : languageOfRegion(code);
		if (language === null) continue;
		yield [fold(regions.of(code.toUpperCase()) ?? ''), language];
		yield [fold(countries.of(code.toUpperCase()) ?? ''), language];
	}
	for (const code of codes) {
		const english = names.of(code);
		if (english === undefined) continue;
		yield [fold(english), code];
		yield [fold(new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? ''), code];
		const inVietnamese = fold(vietnamese.of(code) ?? '');
		yield [inVietnamese, code];
		yield [inVietnamese.replace(/^tieng /, ''), code];
	}
}
