import { NOTHING_ALOUD, type Aloud, type Localiser, type Shown } from '#lib/features/lessons/kinds/kind.ts';
import type { AuthoredCount } from './schema.ts';

export function localise(authored: AuthoredCount, { inOneLanguage }: Localiser) {
	return { ...inOneLanguage(authored), digits: String(authored.number).length };
}
export type Count = Shown<ReturnType<typeof localise>>;

export const aloud = (): Aloud => ({ ...NOTHING_ALOUD, choices: ['Viết con số.'] });
