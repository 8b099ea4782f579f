/** A sentence to be said. */
export interface SentenceToSay {
	/** BCP 47 */
	readonly language: string;
	/** What is said for each word (`text/spoken/`), in order. */
	readonly words: readonly string[];
	/** Silence after it. Seconds. */
	readonly pause: number;
}

export interface SaidSentence {
	/** Seconds from the beginning of the sound. */
	readonly begin: number;
	readonly end: number;
	/** When each of its words begins, likewise. */
	readonly words: readonly number[];
}

export interface SaidAloud {
	/** Ogg with Opus, one channel. */
	readonly sound: Uint8Array;
	readonly sentences: readonly SaidSentence[];
}

export interface VoiceMember {
	/** As people are told it: "eSpeak NG". */
	readonly name: string;
	/** BCP 47; null: many. */
	readonly language: string | null;
	/** As its makers say it; null: they say nothing. */
	readonly licence: string | null;
}

/** A voice of the library. */
export interface VoiceProvider {
	/** In addresses and records; another one when the sound or its timing becomes another. Letters, digits, `-`. */
	readonly id: string;
	/** Those who speak, in the order in which they are preferred. */
	readonly members: readonly VoiceMember[];
	/** Says sentences one after the other, in one sound; one in a language that it does not know has no length. Rejects when `signal` calls it off, or after a time without an answer. */
	say(sentences: readonly SentenceToSay[], signal?: AbortSignal): Promise<SaidAloud>;
	/** Ends what it started; it starts again when it is asked. */
	rest(): void;
}
