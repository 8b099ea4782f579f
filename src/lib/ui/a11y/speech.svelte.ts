import { Latest } from '#lib/async/latest.ts';
import { clipOf } from './label-clips.ts';

/** One voice at a time on a page: recorded clips, and the device's Vietnamese voice. */
class Speech {
	/** Once the browser has said which voices it has; undefined until then and when there is none. */
	voice: SpeechSynthesisVoice | undefined = $state();
	/** Who is being heard, by the name given; null in silence. */
	speaker: string | null = $state(null);
	#watching = false;
	/** What sounds now ends when its signal is aborted. */
	readonly #sounding = new Latest();

	/** Call in the browser only, as often as you like. */
	look(): void {
		if (this.#watching || typeof speechSynthesis === 'undefined') return;
		this.#watching = true;
		const choose = (): void => {
			// Of a service elsewhere none: it would be told what a child looks at.
			const here = speechSynthesis.getVoices().filter(({ localService }) => localService);
			this.voice = here.find((voice) => /^vi\b/i.test(voice.lang.replace('_', '-')));
		};
		choose();
		speechSynthesis.addEventListener?.('voiceschanged', choose);
	}

	/** Says a text; a new one silences the old. `who` speaks: the text itself where nobody needs to know. */
	say(text: string, who = text): void {
		if (!this.voice) return;
		const signal = this.#begin(who);
		const words = new SpeechSynthesisUtterance(text);
		words.voice = this.voice;
		words.lang = this.voice.lang;
		words.rate = 0.9;
		words.onend = words.onerror = () => this.#end(signal);
		signal.addEventListener('abort', () => speechSynthesis.cancel());
		speechSynthesis.speak(words);
	}

	/**
	 * Plays a recording in place of what sounds; when it can't be had, the device's voice says the text. null: a text in
	 * another language than the device's voice.
	 */
	async play(address: string, text: string | null, who = text ?? address): Promise<void> {
		const signal = this.#begin(who);
		const clip = new Audio(address);
		clip.onended = () => this.#end(signal);
		signal.addEventListener('abort', () => clip.pause());
		try {
			await clip.play();
		} catch {
			if (signal.aborted) return;
			this.#end(signal);
			if (text !== null) this.say(text, who);
		}
	}

	/** Says a label: the recorded clip of it, else the device's voice; where neither is, nothing. */
	label(text: string): void {
		const clip = clipOf(text);
		if (clip) void this.play(clip, text);
		else this.say(text);
	}

	/** Silence; with a name only when that one is heard. */
	stop(who = this.speaker): void {
		if (who !== this.speaker) return;
		this.#sounding.stop();
		this.speaker = null;
	}

	#begin(who: string): AbortSignal {
		const signal = this.#sounding.start();
		this.speaker = who;
		return signal;
	}

	#end(signal: AbortSignal): void {
		if (!signal.aborted) this.stop();
	}
}

export const speech = new Speech();
