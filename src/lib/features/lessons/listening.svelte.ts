import { getLocale } from '#lib/paraglide/runtime.js';
import { speech } from '#lib/ui/a11y/speech.svelte.ts';

/** One voice at a time: a clip of the lesson, or the device's own Vietnamese voice where a lesson brings no clip. */
class Listening {
	/** Who is being heard. */
	playing: string | null = $state(null);
	#clip: HTMLAudioElement | null = null;

	look(): void {
		speech.look();
	}

	/** A Vietnamese voice reads no English page. */
	get hasVoice(): boolean {
		return speech.voice !== undefined && getLocale() === 'vi';
	}

	toggle(who: string, clip: string | null, text: string): void {
		const again = this.playing === who;
		this.stop();
		if (again) return;
		if (!clip) return speech.say(text);
		this.playing = who;
		this.#clip = new Audio(clip);
		this.#clip.addEventListener('ended', () => this.stop(who));
		this.#clip.addEventListener('error', () => this.stop(who));
		this.#clip.play().catch(() => this.stop(who));
	}

	/** Silence; with a name only when that one is heard. */
	stop(who = this.playing): void {
		if (who !== this.playing) return;
		this.#clip?.pause();
		this.#clip = null;
		this.playing = null;
	}
}

export const listening = new Listening();
