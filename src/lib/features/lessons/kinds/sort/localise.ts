import type { Locale } from '../../locales.ts';
import type { Aloud, Localiser, Shown } from '../kind.ts';
import type { AuthoredSort } from './schema.ts';

export function localise(authored: AuthoredSort, { inOneLanguage, heard }: Localiser) {
	const told = inOneLanguage(authored);
	return { ...told, cards: heard(told.cards) };
}
export type Sort = Shown<ReturnType<typeof localise>>;

export function aloud({ cards }: AuthoredSort, locale: Locale): Aloud {
	const parts = cards.map(({ id, label, inside }) => ({
		id,
		words: [label[locale], inside?.[locale] ?? '']
	}));
	return { choices: [], parts };
}
