import { createMp3Encoder } from 'wasm-media-encoders';
import { RATE } from '../opus-file.ts';
import { joined } from '../voice.ts';
import { decodeTake } from './decode.ts';
import { LONGEST_TAKE } from './hear.ts';

/** Bits a second: 29 MB an hour. MP3 is what every reading system plays, and what EPUB has always allowed. */
const KILOBITS = 64;
/** Silence before a sentence; more at the beginning of a paragraph. Seconds. */
const PAUSE = { sentence: 0.2, block: 0.5 };

export interface TakeOfSentence {
	readonly sound: Uint8Array;
	/** Begins a paragraph. */
	readonly begins: boolean;
}

/** The takes one after the other as one file, and when each begins; the last ends with the file. Seconds. */
export async function bindTakes(
	takes: AsyncIterable<TakeOfSentence>
): Promise<{ mp3: Uint8Array; begins: number[]; seconds: number }> {
	const encoder = await createMp3Encoder();
	encoder.configure({ channels: 1, sampleRate: RATE, bitrate: KILOBITS });
	const parts: Uint8Array[] = [];
	const begins: number[] = [];
	let length = 0;
	for await (const { sound, begins: paragraph } of takes) {
		begins.push(length / RATE);
		const pause = new Float32Array(RATE * (paragraph ? PAUSE.block : PAUSE.sentence));
		const voice = await decodeTake(sound, LONGEST_TAKE);
		const whole = joined([pause, voice]);
		length += whole.length;
		// What an encoder gives is its own memory.
		parts.push(new Uint8Array(encoder.encode([whole])));
	}
	parts.push(new Uint8Array(encoder.finalize()));
	return { mp3: Buffer.concat(parts), begins, seconds: length / RATE };
}
