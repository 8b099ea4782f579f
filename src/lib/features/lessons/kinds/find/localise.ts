import { NOTHING_ALOUD, type Aloud, type Localiser, type Shown } from '../kind.ts';
import type { AuthoredFind } from './schema.ts';

export function localise(
	{ model: _model, wrong: _wrong, evidence: _evidence, ...shown }: AuthoredFind,
	{ inOneLanguage }: Localiser
) {
	return inOneLanguage(shown);
}
export type Find = Shown<ReturnType<typeof localise>>;

export const aloud = (): Aloud => NOTHING_ALOUD;
