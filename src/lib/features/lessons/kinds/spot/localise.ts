import type { Locale } from '../../locales.ts';
import type { Aloud, Localiser, Shown } from '../kind.ts';
import type { AuthoredSpot } from './schema.ts';

export function localise(authored: AuthoredSpot, { inOneLanguage, heard }: Localiser) {
	const told = inOneLanguage(authored);
	return { ...told, parts: heard(told.parts) };
}
export type Spot = Shown<ReturnType<typeof localise>>;

export function aloud({ parts }: AuthoredSpot, locale: Locale): Aloud {
	return {
		choices: parts.map(({ label }) => label[locale]),
		parts: parts.map(({ id, label }) => ({ id, words: [label[locale]] }))
	};
}
