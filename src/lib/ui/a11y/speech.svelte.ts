/** The device's Vietnamese voice, once the browser has said which voices it has; undefined until then and when there is none. */
class Speech {
	voice: SpeechSynthesisVoice | undefined = $state();
	#watching = false;

	/** Call in the browser only, as often as you like. */
	look(): void {
		if (this.#watching || typeof speechSynthesis === 'undefined') return;
		this.#watching = true;
		const choose = (): void => {
			this.voice = speechSynthesis.getVoices().find((voice) => /^vi\b/i.test(voice.lang.replace('_', '-')));
		};
		choose();
		speechSynthesis.addEventListener?.('voiceschanged', choose);
	}

	/** Says one short label; a new one silences the old. */
	say(text: string): void {
		if (!this.voice) return;
		speechSynthesis.cancel();
		const words = new SpeechSynthesisUtterance(text);
		words.voice = this.voice;
		words.lang = this.voice.lang;
		words.rate = 0.9;
		speechSynthesis.speak(words);
	}
}

export const speech = new Speech();
