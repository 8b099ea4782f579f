import { NOTHING_ALOUD, type Aloud, type Localiser, type Shown } from '../kind.ts';
import type { AuthoredCompare } from './schema.ts';

export const localise = (authored: AuthoredCompare, { inOneLanguage }: Localiser) => inOneLanguage(authored);
export type Compare = Shown<ReturnType<typeof localise>>;

export const aloud = (): Aloud => NOTHING_ALOUD;
