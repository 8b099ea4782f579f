import { beforeEach, expect, test } from 'vitest';
import type { SpeechClip, SpokenPlace } from './clip.ts';
import { DeviceVoice, speakingDevice } from './device-voice.ts';
import { voiceFor } from './device-voices.ts';

const voice = (lang: string, more: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice => ({
	...{ lang, name: lang, voiceURI: lang, localService: true, default: false },
	...more
});

/** An engine that speaks when the test says so. */
class Engine {
	speaking = false;
	pending = false;
	readonly spoken: SpeechSynthesisUtterance[] = [];
	get last(): SpeechSynthesisUtterance {
		return this.spoken.at(-1) as SpeechSynthesisUtterance;
	}
	speak(utterance: SpeechSynthesisUtterance) {
		this.spoken.push(utterance);
		this.speaking = true;
	}
	cancel() {
		this.speaking = false;
		const { last } = this;
		queueMicrotask(() =>
			last.dispatchEvent(new SpeechSynthesisErrorEvent('error', { utterance: last, error: 'interrupted' }))
		);
	}
	starts() {
		this.last.dispatchEvent(new SpeechSynthesisEvent('start', { utterance: this.last }));
	}
	reaches(charIndex: number) {
		this.last.dispatchEvent(
			new SpeechSynthesisEvent('boundary', { utterance: this.last, name: 'word', charIndex })
		);
	}
	ends() {
		this.speaking = false;
		this.last.dispatchEvent(new SpeechSynthesisEvent('end', { utterance: this.last }));
	}
	refuses(error: SpeechSynthesisErrorCode) {
		this.speaking = false;
		this.last.dispatchEvent(new SpeechSynthesisErrorEvent('error', { utterance: this.last, error }));
	}
}

const body = new DOMParser().parseFromString(
	'<html xmlns="http://www.w3.org/1999/xhtml" lang="vi"><head><title>x</title></head><body><p>Bé có 3 quả cam. Mẹ cười.</p></body></html>',
	'application/xhtml+xml'
).body;
const [oranges, mother] = speakingDevice([], 'vi').sentences(body, 4) as [SpeechClip, SpeechClip];

let engine: Engine;
let speaker: DeviceVoice;
let words: (SpokenPlace | null)[];
let told: string[];
beforeEach(() => {
	engine = new Engine();
	speaker = new DeviceVoice([], engine as unknown as SpeechSynthesis);
	[words, told] = [[], []];
	speaker.on('word', (word) => words.push(word));
	speaker.on('over', () => told.push('over'));
	speaker.on('failed', () => told.push('failed'));
});
const begun = async (saying: Promise<void>) => {
	engine.starts();
	await saying;
};

test('numbers are said the Vietnamese way, and the word that is said is the one that stands in the book', async () => {
	speaker.rate = 0.75;
	await begun(speaker.say(oranges, 'start'));
	expect(engine.last.text).toBe('Bé có ba quả cam.');
	expect(engine.last.rate).toBe(0.75);
	engine.reaches(6);
	const [three] = words;
	expect(three && [three.section, three.block, 'Bé có 3 quả cam.'.slice(three.from, three.to)]).toEqual([
		4,
		0,
		'3'
	]);
	engine.ends();
	expect(told).toEqual(['over']);
});

test('R4: paused it goes on with the word that was said', async () => {
	await begun(speaker.say(oranges, 'start'));
	engine.reaches(6);
	speaker.hush();
	await begun(speaker.say(oranges, 'paused'));
	expect(engine.last.text).toBe('ba quả cam.');
	engine.reaches(3);
	expect('Bé có 3 quả cam.'.slice(words.at(-1)?.from, words.at(-1)?.to)).toBe('quả');
	await Promise.resolve();
	expect(told).toEqual([]);
});

test('of two sentences the later one is heard, and the end of the first is no end', async () => {
	const first = speaker.say(oranges, 'start');
	const { last } = engine;
	const second = speaker.say(mother, 'start');
	last.dispatchEvent(new SpeechSynthesisEvent('end', { utterance: last }));
	await begun(second);
	await first;
	expect(told).toEqual([]);
	engine.ends();
	expect(told).toEqual(['over']);
});

test('an engine that refuses is told of: at once, or in the middle', async () => {
	const saying = speaker.say(oranges, 'start');
	engine.refuses('synthesis-failed');
	await expect(saying).rejects.toThrow('synthesis-failed');
	const wanting = speaker.say(oranges, 'start');
	engine.refuses('not-allowed');
	await expect(wanting).rejects.toMatchObject({ name: 'NotAllowedError' });
	await begun(speaker.say(oranges, 'start'));
	engine.refuses('audio-hardware');
	expect(told).toEqual(['failed']);
});

test('the voice of a language: the usual one of the device, else one of the place, else any', () => {
	const voices = [
		voice('en-US', { default: true }),
		voice('vi_VN', { name: 'a' }),
		voice('vi', { name: 'b' })
	];
	expect(voiceFor(voices, 'vi')?.name).toBe('b');
	expect(voiceFor(voices, 'vi-VN')?.name).toBe('a');
	expect(voiceFor(voices, 'en')?.lang).toBe('en-US');
	expect(voiceFor(voices, 'fr')).toBeNull();
});
