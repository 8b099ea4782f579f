import type { SpokenRole } from '#lib/publication/spoken-blocks.ts';
import type { SpokenPiece } from '#lib/text/spoken/spoken.ts';

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

/** `recorded`: people read, and the book brings it; `prepared`: a machine of the library read it beforehand; `device`: a machine of this device reads it now. */
export type VoiceSource = 'recorded' | 'prepared' | 'device';

/** What can be passed over (EPUB: skippable) or left (escapable): a mark of a printed page, a note, a table. */
export type ClipRole = 'pagebreak' | Extract<SpokenRole, 'note' | 'cell' | 'picture'>;

interface Phrase {
	readonly text: Passage;
	readonly role?: ClipRole | undefined;
}

/** A phrase in a recording: which words are spoken when. */
export interface SoundClip extends Phrase {
	readonly source: Exclude<VoiceSource, 'device'>;
	/** Container path. */
	readonly audio: string;
	/** Seconds. */
	readonly begin: number;
	/** Seconds; null: to the end of the recording. */
	readonly end: number | null;
	/** When its words are said; of what people recorded nobody knows. */
	readonly words?: readonly TimedWord[];
}

/** A sentence that the device is to say. */
export interface SpeechClip extends Phrase {
	readonly source: 'device';
	readonly text: SpokenPlace;
	/** BCP 47 */
	readonly language: string;
	/** How it is said; places are offsets from `text.from` on. */
	readonly pieces: readonly SpokenPiece[];
}

/** A phrase of narration. */
export type Clip = SoundClip | SpeechClip;

/** What others have said of a section beforehand; empty: nobody has. */
export interface Phrases {
	readonly recorded: readonly SoundClip[];
	readonly prepared: readonly SoundClip[];
	/** The recording did not come; another time it may. */
	readonly lost?: boolean;
}
