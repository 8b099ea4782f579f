import load from '@echogarden/espeak-ng-emscripten';
import type { SentenceToSay } from '#lib/server/ports/voice-provider.ts';
import { joined, trimmed, type SpokenSamples, type Voice } from './voice.ts';

/** Words a minute as the engine counts them, by language: about three syllables a second, as one reads to a child. */
const RATES: Readonly<Record<string, number>> = { vi: 115 };
const USUAL_RATE = 130;
/** Silence that a sentence ends with; the rest is cut, and the pause that was asked for follows. Seconds. */
const TAIL = 0.06;

/** eSpeak NG, compiled to run anywhere: a voice of rules, clear and without warmth, in a hundred languages. */
export async function loadEspeak(): Promise<Voice> {
	const { eSpeakNGWorker: Worker } = await load();
	const engine = await new Worker();
	const known = new Set(engine.list_voices().flatMap(({ languages }) => languages.map(({ name }) => name)));
	const rate = engine.get_samplerate() || 22_050;

	/** The engine's name of a language: the whole tag, or its first part. */
	const nameOf = (language: string) => {
		const tag = language.toLowerCase();
		const [first = ''] = tag.split('-');
		return known.has(tag) ? tag : known.has(first) ? first : null;
	};

	return {
		rate,
		speaks: (language) => nameOf(language) !== null,
		say({ language, words }: SentenceToSay): SpokenSamples {
			const name = nameOf(language);
			const starts: number[] = [];
			let text = '';
			for (const word of words) {
				if (word !== '' && text !== '') text += ' ';
				starts.push([...text].length);
				text += word;
			}
			const begins: (number | null)[] = words.map(() => null);
			if (name === null || text === '') return { samples: new Float32Array(0), words: words.map(() => 0) };
			engine.set_voice(name);
			engine.set_rate(RATES[name.split('-')[0] ?? ''] ?? USUAL_RATE);
			const parts: Float32Array[] = [];
			engine.synthesize(text.normalize('NFC'), (samples, events) => {
				parts.push(Float32Array.from(samples, (sample) => sample / 32_768));
				for (const { type, text_position: position, audio_position: at } of events) {
					if (type !== 'word') continue;
					const word = indexOfWord(starts, words, position - 1);
					if (word !== -1) begins[word] ??= at / 1000;
				}
			});
			const samples = trimmed(joined(parts), Math.round(TAIL * rate));
			// A word that the engine does not tell of begins with the one before it.
			let last = 0;
			return {
				samples,
				words: begins.map((begin) => (last = Math.min(begin ?? last, samples.length / rate)))
			};
		}
	};
}

/** The last word that begins at a place or before it, and says something. */
function indexOfWord(starts: readonly number[], words: readonly string[], place: number): number {
	for (let index = starts.length - 1; index >= 0; index--)
		if (words[index] !== '' && (starts[index] ?? 0) <= place) return index;
	return -1;
}
