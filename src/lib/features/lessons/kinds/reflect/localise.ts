import { NOTHING_ALOUD, type Aloud, type Localiser, type Shown } from '../kind.ts';
import type { AuthoredReflect } from './schema.ts';

export const localise = (authored: AuthoredReflect, { inOneLanguage }: Localiser) => inOneLanguage(authored);
export type Reflect = Shown<ReturnType<typeof localise>>;

export const aloud = (): Aloud => NOTHING_ALOUD;
