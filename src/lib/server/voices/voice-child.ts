// Runs alone in its own process (see voice-process.ts): says what it is asked, one order after the other. Reckoning takes long and must not
// keep readers waiting: it is the last that this machine does. Its argument: the natural voices, JSON.
import { setPriority } from 'node:os';
import * as v from 'valibot';
import type { SaidAloud, SaidSentence, SentenceToSay } from '#lib/server/ports/voice-provider.ts';
import { loadEspeak } from './espeak.ts';
import { opusFile, RATE, resampled } from './opus-file.ts';
import { loadSherpa } from './sherpa.ts';
import { voiceFoldersSchema } from './voice-folders.ts';
import { joined } from './voice.ts';

const LAST = 15;

try {
	setPriority(LAST);
} catch {
	// A system that does not allow it.
}
const natural = v.parse(voiceFoldersSchema, JSON.parse(process.argv[2] ?? '[]'));
/** A sentence is said by the first that speaks its language. */
const voices = [...natural.map(loadSherpa), await loadEspeak()];

process.on('disconnect', () => process.exit(0));
process.on('message', (sentences: readonly SentenceToSay[]) => {
	say(sentences).then(
		(said) => process.send?.(said),
		(error: unknown) => {
			process.stderr.write(error instanceof Error ? (error.stack ?? error.message) : String(error));
			process.exit(1);
		}
	);
});

async function say(sentences: readonly SentenceToSay[]): Promise<SaidAloud> {
	const parts: Float32Array[] = [];
	const timed: SaidSentence[] = [];
	let at = 0;
	for (const sentence of sentences) {
		const voice = voices.find((one) => one.speaks(sentence.language));
		const said = voice?.say(sentence);
		const sound = voice && said ? await resampled(said.samples, voice.rate) : new Float32Array(0);
		const pause = new Float32Array(sound.length > 0 ? Math.round(sentence.pause * RATE) : 0);
		const [begin, end] = [at / RATE, (at + sound.length) / RATE];
		const words = sentence.words.map((_, n) => Math.min(end, begin + (said?.words[n] ?? 0)));
		timed.push({ begin, end, words });
		parts.push(sound, pause);
		at += sound.length + pause.length;
	}
	return { sound: await opusFile(joined(parts)), sentences: timed };
}
