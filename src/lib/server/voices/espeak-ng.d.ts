/** eSpeak NG compiled by Emscripten; as much of it as is used. */
declare module '@echogarden/espeak-ng-emscripten' {
	interface SpeechEvent {
		readonly type: 'word' | 'sentence' | 'end' | 'samplerate' | 'mark' | 'play' | 'phoneme';
		/** Of a word: its first character in the text, counted in code points from 1. */
		readonly text_position: number;
		/** Milliseconds from the beginning. */
		readonly audio_position: number;
	}
	interface Worker {
		list_voices(): readonly {
			readonly identifier: string;
			readonly languages: readonly { readonly name: string }[];
		}[];
		/** 0: it has this voice. */
		set_voice(name: string): number;
		/** Words a minute. */
		set_rate(rate: number): void;
		get_samplerate(): number;
		/** Calls back piece by piece; an answer that is true ends it. */
		synthesize(
			text: string,
			heard: (samples: Int16Array, events: readonly SpeechEvent[]) => boolean | void
		): void;
	}
	const load: () => Promise<{ readonly eSpeakNGWorker: new () => Worker | Promise<Worker> }>;
	export default load;
}
