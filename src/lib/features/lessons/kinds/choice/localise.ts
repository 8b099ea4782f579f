import type { Locale } from '../../locales.ts';
import type { Aloud, Localiser, Shown } from '../kind.ts';
import type { AuthoredChoice } from './schema.ts';

export function localise(authored: AuthoredChoice, { inOneLanguage, heard }: Localiser) {
	const told = inOneLanguage(authored);
	return { ...told, options: heard(told.options) };
}
export type Choice = Shown<ReturnType<typeof localise>>;

export function aloud({ options }: AuthoredChoice, locale: Locale): Aloud {
	return {
		choices: options.map(({ label }) => label[locale]),
		parts: options.map(({ id, label }) => ({ id, words: [label[locale]] }))
	};
}
