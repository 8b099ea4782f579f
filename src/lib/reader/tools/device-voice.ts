import { utterancesOf } from '#lib/publication/utterances.ts';
import { spoken } from '#lib/text/spoken/spoken.ts';
import { Listeners } from '../listeners.ts';
import type { SpeechClip } from './clip.ts';
import type { SpeakingDevice } from './clip-player.ts';
import type { Begin, Speaker, SpeakerEvents } from './speaker.ts';
import { blocksIn } from './spoken-range.ts';
import { voiceFor } from './device-voices.ts';

/** ms. Voices that do not begin by then are none: some browsers list more than they have. */
const BEGINS = 8_000;

/**
 * The voice of the device (Web Speech). Not every engine tells which word it says (Android and remote voices do not): the sentence is lit
 * all the same. A pause ends the sentence, since engines differ in what pausing does; it goes on with the word that was said.
 */
export class DeviceVoice implements Speaker<SpeechClip> {
	rate = 1;
	readonly #voices: readonly SpeechSynthesisVoice[];
	readonly #speech: SpeechSynthesis;
	readonly #events = new Listeners<SpeakerEvents>();
	#asked = 0;
	#clip: SpeechClip | null = null;
	/** Index of the piece that is said. */
	#piece = 0;

	constructor(voices: readonly SpeechSynthesisVoice[], speech: SpeechSynthesis = speechSynthesis) {
		this.#voices = voices;
		this.#speech = speech;
	}

	on<E extends keyof SpeakerEvents>(event: E, listener: (detail: SpeakerEvents[E]) => void): () => void {
		return this.#events.on(event, listener);
	}

	say(clip: SpeechClip, begin: Begin): Promise<void> {
		const first = begin === 'paused' && clip === this.#clip ? this.#piece : 0;
		this.hush();
		const asked = this.#asked;
		this.#clip = clip;
		this.#piece = first;
		const { said, starts } = sentenceOf(clip, first);
		const utterance = new SpeechSynthesisUtterance(said);
		const voice = voiceFor(this.#voices, clip.language) ?? this.#voices[0] ?? null;
		utterance.voice = voice;
		utterance.lang = voice?.lang ?? clip.language;
		utterance.rate = this.rate;
		const mine = () => asked === this.#asked;
		return new Promise((resolve, reject) => {
			const late = setTimeout(() => mine() && fail(new Error('no voice begins')), BEGINS);
			let begun = false;
			const fail = (error: Error) => {
				clearTimeout(late);
				if (!mine()) return resolve();
				this.hush();
				if (begun) this.#events.emit('failed', undefined);
				else reject(error);
			};
			utterance.onstart = () => {
				clearTimeout(late);
				begun = true;
				resolve();
			};
			utterance.onboundary = ({ charIndex, name }) => {
				if (!mine() || (name && name !== 'word')) return;
				this.#piece =
					first +
					Math.max(
						0,
						starts.findLastIndex((at) => at <= charIndex)
					);
				const piece = clip.pieces[this.#piece];
				const { from } = clip.text;
				this.#events.emit(
					'word',
					piece ? { ...clip.text, from: from + piece.from, to: from + piece.to } : null
				);
			};
			utterance.onend = () => {
				clearTimeout(late);
				resolve();
				if (mine()) this.#events.emit('over', undefined);
			};
			utterance.onerror = ({ error }) => {
				if (error === 'not-allowed')
					return fail(new DOMException('a press is wanted first', 'NotAllowedError'));
				fail(new Error(error));
			};
			if (said === '') utterance.onend(new Event('end') as SpeechSynthesisEvent);
			else this.#speech.speak(utterance);
		});
	}

	hush(): void {
		this.#asked++;
		if (this.#speech.speaking || this.#speech.pending) this.#speech.cancel();
	}

	destroy(): void {
		this.hush();
		this.#events.clear();
	}
}

/** The words from a piece on, and where each piece begins in them. */
function sentenceOf({ pieces }: SpeechClip, first: number): { said: string; starts: readonly number[] } {
	let said = '';
	const starts = pieces.slice(first).map((piece) => {
		if (said !== '' && piece.said !== '') said += ' ';
		const at = said.length;
		said += piece.said;
		return at;
	});
	return { said, starts };
}

/** The sentences of a section as the device says them. `usual`: the language of what names none. */
function sentencesIn(body: Element, section: number, usual: string): SpeechClip[] {
	return blocksIn(body).flatMap((one, block) =>
		utterancesOf(one, usual).map(({ from, to, language }): SpeechClip => ({
			source: 'device',
			text: { section, block, length: one.text.length, from, to },
			role: one.role === 'note' || one.role === 'cell' || one.role === 'picture' ? one.role : undefined,
			language,
			pieces: spoken(one.text.slice(from, to), language)
		}))
	);
}

/** `voices`: those of `device-voices.ts` that speak a language of the book. */
export function speakingDevice(voices: readonly SpeechSynthesisVoice[], usual: string): SpeakingDevice {
	return {
		speaker: new DeviceVoice(voices),
		sentences: (body, section) => sentencesIn(body, section, usual),
		speaks: (language) => voiceFor(voices, language) !== null
	};
}
