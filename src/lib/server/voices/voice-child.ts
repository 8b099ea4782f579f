// Runs alone in its own process (see voice-process.ts): says what it is asked, one order after the other. Reckoning takes long and must not
// keep readers waiting: it is the last that this machine does.
import { setPriority } from 'node:os';
import type { SaidAloud, SaidSentence, SentenceToSay } from '#lib/server/ports/voice-provider.ts';
import { loadEspeak } from './espeak.ts';
import { opusFile } from './opus-file.ts';

const LAST = 15;

try {
	setPriority(LAST);
} catch {
	// A system that does not allow it.
}
const voice = await loadEspeak();
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
	const parts: { samples: Int16Array; pause: number }[] = [];
	const timed: SaidSentence[] = [];
	let at = 0;
	for (const sentence of sentences) {
		const { samples, words } = voice.say(sentence);
		const pause = samples.length > 0 ? Math.round(sentence.pause * voice.rate) : 0;
		const begin = at / voice.rate;
		timed.push({ begin, end: (at + samples.length) / voice.rate, words: words.map((word) => begin + word) });
		parts.push({ samples, pause });
		at += samples.length + pause;
	}
	const whole = new Int16Array(at);
	at = 0;
	for (const { samples, pause } of parts) {
		whole.set(samples, at);
		at += samples.length + pause;
	}
	return { sound: await opusFile(whole, voice.rate), sentences: timed };
}
