/** Of what somebody recorded: where the voice begins and ends. Samples; null: there is no voice in it. */
export interface Voiced {
	readonly from: number;
	readonly to: number;
}

/** Seconds. */
const WINDOW = 0.01;
/** A breath before the first sound, and until the last one has faded. */
const BEFORE = 0.15;
const AFTER = 0.25;
/** A voice lasts longer than a knock at the table. */
const SHORTEST_VOICE = 0.08;
/** Of full scale: what is below is silence anywhere (-46 dB). */
const SILENCE = 0.005;
/** A voice is so much louder than the room it is in. */
const ABOVE_ROOM = 2.5;
/** Never higher than this part of the loudest: a room that hums must not swallow a soft ending. */
const OF_LOUDEST = 0.12;

/** Silence at both ends is left out; silence within stays, as it was spoken. */
export function voicedPart(sound: Float32Array, rate: number): Voiced | null {
	const length = Math.round(rate * WINDOW);
	const loud = loudnesses(sound, length);
	const sorted = loud.toSorted((one, other) => one - other);
	const room = sorted[Math.floor(sorted.length / 10)] ?? 0;
	const loudest = sorted.at(-1) ?? 0;
	const limit = Math.max(SILENCE, Math.min(room * ABOVE_ROOM, loudest * OF_LOUDEST));
	const voiced = loud.flatMap((one, at) => (one > limit ? [at] : []));
	const [first, last] = [voiced[0], voiced.at(-1)];
	if (first === undefined || last === undefined || voiced.length * WINDOW < SHORTEST_VOICE) return null;
	return {
		from: Math.max(0, first * length - Math.round(BEFORE * rate)),
		to: Math.min(sound.length, (last + 1) * length + Math.round(AFTER * rate))
	};
}

/** Root mean square of each window. */
function loudnesses(sound: Float32Array, length: number): number[] {
	const found: number[] = [];
	for (let from = 0; from < sound.length; from += length) {
		const window = sound.subarray(from, from + length);
		let sum = 0;
		for (const sample of window) sum += sample * sample;
		found.push(Math.sqrt(sum / window.length));
	}
	return found;
}
