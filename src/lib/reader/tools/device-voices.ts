/** ms. Some browsers know their voices only after they were asked once. */
const KNOWN_AFTER = 1_000;

/**
 * The voices that speak on this device itself. Those of a service elsewhere would be told what a child reads: they are left out
 * (decision 0040).
 */
export async function deviceVoices(): Promise<readonly SpeechSynthesisVoice[]> {
	if (!('speechSynthesis' in globalThis)) return [];
	const here = () => speechSynthesis.getVoices().filter(({ localService }) => localService);
	if (speechSynthesis.getVoices().length > 0) return here();
	await new Promise<void>((resolve) => {
		const known = () => {
			clearTimeout(timer);
			speechSynthesis.removeEventListener('voiceschanged', known);
			resolve();
		};
		const timer = setTimeout(known, KNOWN_AFTER);
		speechSynthesis.addEventListener('voiceschanged', known);
	});
	return here();
}

const primary = (language: string) => language.toLowerCase().split(/[-_]/, 1)[0];

/** Of a language, the one that the device itself would choose; null: none speaks it. */
export function voiceFor(
	voices: readonly SpeechSynthesisVoice[],
	language: string
): SpeechSynthesisVoice | null {
	const speaking = voices.filter(({ lang }) => primary(lang) === primary(language));
	const exact = speaking.filter(
		({ lang }) => lang.replace('_', '-').toLowerCase() === language.toLowerCase()
	);
	return [...exact, ...speaking].find((voice) => voice.default) ?? exact[0] ?? speaking[0] ?? null;
}
