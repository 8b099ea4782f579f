import { createRequire } from 'node:module';
import type { SentenceToSay } from '#lib/server/ports/voice-provider.ts';
import type { VoiceFolder } from './voice-folders.ts';
import { joined, trimmed, type SpokenSamples, type Voice } from './voice.ts';

/** A slow reader, as one reads to a child; 1 is the usual speed of the model. */
const SPEED = 0.9;
/** Silence after a part of a sentence, and at its end. Seconds. */
const [BREATH, TAIL] = [0.2, 0.06];
/** A word behind which a reader takes breath. */
const LAST_OF_PART = /[,;:.!?…–—][”’"')\]]*$/u;

/** What of `sherpa-onnx-node` is used (Apache-2.0; its programs come from npm for each system, and may be missing). */
interface Sherpa {
	readonly OfflineTts: new (config: object) => {
		readonly sampleRate: number;
		generate(asked: {
			readonly text: string;
			readonly sid: number;
			readonly speed: number;
			readonly enableExternalBuffer: boolean;
		}): { readonly samples: Float32Array };
	};
}

/**
 * A natural voice: a VITS model (Piper's are) that an operator put into `DATA_DIR/voices`. These models do not tell when they say which word, so
 * a sentence is said in the parts between its commas: each begins at a time that is known, and is lit as a whole.
 */
export function loadSherpa({ language, model, tokens, data, lexicon }: VoiceFolder): Voice {
	const { OfflineTts } = createRequire(import.meta.url)('sherpa-onnx-node') as Sherpa;
	const engine = new OfflineTts({
		model: {
			vits: { model, tokens, ...(data && { dataDir: data }), ...(lexicon && { lexicon }) },
			...{ numThreads: 1, debug: false, provider: 'cpu' }
		},
		maxNumSentences: 1
	});
	const rate = engine.sampleRate;
	const primary = (tag: string) => tag.toLowerCase().split('-', 1)[0];
	function heard(words: readonly string[]): Float32Array {
		const text = words.filter(Boolean).join(' ').normalize('NFC');
		if (text === '') return new Float32Array(0);
		const { samples } = engine.generate({ text, sid: 0, speed: SPEED, enableExternalBuffer: false });
		return trimmed(samples, Math.round(TAIL * rate));
	}
	return {
		rate,
		speaks: (wanted) => primary(wanted) === primary(language),
		say({ words }: SentenceToSay): SpokenSamples {
			const parts: Float32Array[] = [];
			const begins: number[] = [];
			let at = 0;
			for (const part of partsOf(words)) {
				const sound = heard(part);
				const breath = sound.length > 0 && at > 0 ? Math.round(BREATH * rate) : 0;
				parts.push(new Float32Array(breath), sound);
				begins.push(...part.map(() => (at + breath) / rate));
				at += breath + sound.length;
			}
			return { samples: joined(parts), words: begins };
		}
	};
}

function partsOf(words: readonly string[]): readonly (readonly string[])[] {
	const parts: string[][] = [[]];
	for (const word of words) {
		parts.at(-1)?.push(word);
		if (LAST_OF_PART.test(word)) parts.push([]);
	}
	return parts.filter(({ length }) => length > 0);
}
