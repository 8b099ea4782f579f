import { getLocale } from '#lib/paraglide/runtime.js';

/** The `lang` of words in this language: nothing where the page speaks it anyway. */
export function foreign(language: string | undefined): string | undefined {
	return language === getLocale() ? undefined : language;
}
