/** A sentence of the section on the screen, by what a voice says of it (`publication/spoken-blocks.ts`). */
export interface SpokenPlace {
	/** Index in `publication.sections`. */
	readonly section: number;
	readonly block: number;
	/** Letters of the block: with another number it is another text. */
	readonly length: number;
	readonly from: number;
	readonly to: number;
}

/** Which words are spoken: those of an element, by its container path with fragment, or those of a sentence. */
export type Passage = string | SpokenPlace;

export interface TimedWord {
	readonly from: number;
	readonly to: number;
	/** Seconds in the recording. */
	readonly begin: number;
}

/** A phrase of narration: which words are spoken when in which recording. */
export interface Clip {
	readonly text: Passage;
	/** Container path. */
	readonly audio: string;
	/** Seconds. */
	readonly begin: number;
	/** Seconds; null: to the end of the recording. */
	readonly end: number | null;
	/** When its words are said; of what people recorded nobody knows. */
	readonly words?: readonly TimedWord[];
}

/** `recorded`: people read, and the book brings it; `prepared`: a machine of the library read it beforehand. */
export type VoiceSource = 'recorded' | 'prepared';

/** What is spoken of a section; none: nobody has read it. */
export interface Phrases {
	readonly source: VoiceSource;
	readonly clips: readonly Clip[];
}
