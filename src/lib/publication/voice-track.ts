import * as v from 'valibot';

/**
 * The sound of a section that a machine prepared, and when which words are said. JSON; times are seconds from the beginning of the sound,
 * places are offsets in the text of a block (`spoken-blocks.ts`).
 */
export interface VoiceTrack {
	/** Container paths, each no longer than about a minute, so that a voice that begins in the middle waits for no more. */
	readonly sounds: readonly string[];
	/** One a block of the section. */
	readonly blocks: readonly TrackBlock[];
}

/** Container path of the folder of what a voice made of a section. */
export const voiceFolder = (voice: string, position: number) => `@voice/${voice}/${position}`;

/** Container path of what a voice made of a section: its track, or the n-th of its sounds. */
export function voicePath(voice: string, position: number, sound: number | null = null): string {
	const folder = voiceFolder(voice, position);
	return sound === null ? `${folder}/track.json` : `${folder}/${sound}.ogg`;
}

export interface TrackBlock {
	/** Letters of the block: with another number it is another text, and nothing is lit. */
	readonly length: number;
	/** What can be passed over or left; none: words like others. */
	readonly role?: 'note' | 'cell' | 'picture' | undefined;
	readonly sentences: readonly TrackSentence[];
}

export interface TrackSentence {
	readonly from: number;
	readonly to: number;
	/** Index in `sounds`. */
	readonly sound: number;
	readonly begin: number;
	readonly end: number;
	/** `[from, to, begin]` of each word. */
	readonly words: readonly (readonly [number, number, number])[];
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.pipe(v.number(), v.minValue(0));

export const voiceTrackSchema: v.GenericSchema<unknown, VoiceTrack> = v.object({
	sounds: v.array(v.string()),
	blocks: v.array(
		v.object({
			length: count,
			role: v.optional(v.picklist(['note', 'cell', 'picture'])),
			sentences: v.array(
				v.object({
					...{ from: count, to: count, sound: count, begin: time, end: time },
					words: v.array(v.tuple([count, count, time]))
				})
			)
		})
	)
});
