import { opusFile, RATE } from '../opus-file.ts';
import { decodeTake } from './decode.ts';
import { TakeRefused } from './take-refused.ts';
import { voicedPart } from './trim.ts';

/** Bits a second of what is kept: it is encoded once more when the book is made. */
const BITRATE = 48_000;
/** A recording may begin late and end late; what is said may last so long. Seconds. */
export const LONGEST_TAKE = 90;

/** What is kept of a recording: the voice without the silence around it. */
export async function hear(bytes: Uint8Array): Promise<{ sound: Uint8Array; milliseconds: number }> {
	const sound = await decodeTake(bytes, LONGEST_TAKE);
	const voiced = voicedPart(sound, RATE);
	if (!voiced) throw new TakeRefused('take-silent');
	const part = sound.slice(voiced.from, voiced.to);
	return {
		sound: await opusFile(part, BITRATE),
		milliseconds: Math.round((part.length / RATE) * 1000)
	};
}
