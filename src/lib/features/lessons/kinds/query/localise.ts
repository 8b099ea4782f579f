import type { Locale } from '../../locales.ts';
import type { Aloud, Localiser, Shown } from '../kind.ts';
import type { AuthoredQuery } from './schema.ts';

export function localise(
	{ model: _model, wrong: _wrong, ...shown }: AuthoredQuery,
	{ inOneLanguage }: Localiser
) {
	return inOneLanguage(shown);
}
export type Query = Shown<ReturnType<typeof localise>>;

export function aloud({ goals }: AuthoredQuery, locale: Locale): Aloud {
	return { choices: goals.map(({ label }) => label[locale]), parts: [] };
}
