/** The device's Vietnamese voice, once the browser has said which voices it has; undefined until then and when there is none. */
class Speech {
	voice: SpeechSynthesisVoice | undefined = $state();
	#watching = false;
	/** the recorded label that sounds now */
	#clip: HTMLAudioElement | undefined;

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
		this.#hush();
		const words = new SpeechSynthesisUtterance(text);
		words.voice = this.voice;
		words.lang = this.voice.lang;
		words.rate = 0.9;
		speechSynthesis.speak(words);
	}

	/** Plays the recording of a label in place of what sounds; when it can't be had, the device's voice says the text. */
	async play(address: string, text: string): Promise<void> {
		this.#hush();
		const clip = new Audio(address);
		this.#clip = clip;
		try {
			await clip.play();
		} catch {
			// Pausing for the next label ends a play that had not begun: then there is nothing to make good.
			if (this.#clip === clip) this.say(text);
		}
	}

	#hush(): void {
		this.#clip?.pause();
		this.#clip = undefined;
		if (this.voice) speechSynthesis.cancel();
	}
}

export const speech = new Speech();
