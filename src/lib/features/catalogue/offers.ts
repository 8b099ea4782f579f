import type { Publication } from './publication.ts';

/** What a book gives a reader, in the order a family asks; each has words in components/offer-words.ts. */
export type Offer =
	| 'audio'
	| 'audio-follows'
	| 'read-aloud'
	| 'large-text'
	| 'page-zoom'
	| 'screen-reader'
	| 'image-words'
	| 'image-words-unknown'
	| 'sign-language'
	| 'flashing'
	| 'calm'
	| 'hazards-unknown'
	| 'unknown';

type Described = Pick<Publication, 'form' | 'hasAudio' | 'accessibility'>;

/** From the accessibility metadata as the publication states it; what it does not state is said to be unknown, not denied. `said`: by the voice of the library. */
export function offersOf({ form, hasAudio, accessibility }: Described, said: boolean): Offer[] {
	const { accessModes, accessModesSufficient, features, hazards } = accessibility;
	const has = (...names: string[]): boolean => names.some((name) => features.includes(name));
	const offers: Offer[] = [];
	if (hasAudio) offers.push(has('synchronizedAudioText') ? 'audio-follows' : 'audio');
	else if (said) offers.push('read-aloud');
	offers.push(form === 'reflowable' ? 'large-text' : 'page-zoom');
	if (accessModesSufficient.some((modes) => modes.length === 1 && modes[0] === 'textual'))
		offers.push('screen-reader');
	if (has('alternativeText', 'longDescription', 'describedMath')) offers.push('image-words');
	else if (features.length > 0 && accessModes.includes('visual')) offers.push('image-words-unknown');
	if (has('signLanguage')) offers.push('sign-language');
	if (hazards.some((hazard) => hazard === 'flashing' || hazard === 'motionSimulation' || hazard === 'sound'))
		offers.push('flashing');
	else if (hazards.some((hazard) => hazard === 'none' || hazard === 'noFlashingHazard')) offers.push('calm');
	else if (features.length > 0) offers.push('hazards-unknown');
	if (features.length === 0 && accessModes.length === 0) offers.push('unknown');
	return offers;
}
