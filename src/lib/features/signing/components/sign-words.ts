import * as m from '#lib/paraglide/messages.js';
import type { SignLanguage } from '#lib/publication/sign-video.ts';
import type { SignableSection } from '../signing-store.ts';

export const LANGUAGE_NAMES: Readonly<Record<SignLanguage, () => string>> = {
	sgn: m.signing_language_sgn,
	hab: m.signing_language_hab,
	haf: m.signing_language_haf,
	hos: m.signing_language_hos,
	ils: m.signing_language_ils,
	ase: m.signing_language_ase
};

/** What the desk calls a page or a chapter. */
export function sectionName({ position, title }: SignableSection): string {
	return title === ''
		? m.signing_page_n({ n: position + 1 })
		: m.signing_section_n({ n: position + 1, title });
}
