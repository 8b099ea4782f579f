import { beforeEach, expect, test, vi } from 'vitest';
import { speech } from './speech.svelte.ts';

/** A recording: it sounds when the test lets it, and says when it ended. */
class Clip {
	static all: Clip[] = [];
	readonly src: string;
	sounds = false;
	#paused = false;
	onended: () => void = () => {};
	begin: () => void = () => {};
	refuse: (error: Error) => void = () => {};

	constructor(src: string) {
		this.src = src;
		Clip.all.push(this);
	}
	play() {
		return new Promise<void>((resolve, reject) => {
			this.begin = () => {
				this.sounds = !this.#paused;
				resolve();
			};
			this.refuse = reject;
		});
	}
	pause() {
		this.#paused = true;
		this.sounds = false;
		this.refuse(new Error('interrupted by pause'));
	}
}

interface Words {
	text: string;
	onend?: () => void;
}
const said: Words[] = [];

beforeEach(() => {
	Clip.all = [];
	said.length = 0;
	vi.stubGlobal('Audio', Clip);
	vi.stubGlobal(
		'SpeechSynthesisUtterance',
		class {
			readonly text: string;
			constructor(text: string) {
				this.text = text;
			}
		}
	);
	vi.stubGlobal('speechSynthesis', {
		speak: (words: Words) => said.push(words),
		cancel: () => (said.length = 0)
	});
	speech.stop();
	speech.voice = { lang: 'vi-VN' } as SpeechSynthesisVoice;
});

const tick = () => new Promise((resolve) => setTimeout(resolve, 0));

test('pressed three times quickly, one voice is heard, and it can be stopped', async () => {
	for (let i = 0; i < 3; i++) void speech.play('/a.mp3', 'a', 'button');
	for (const clip of Clip.all) clip.begin();
	await tick();
	expect(speech.speaker).toBe('button');
	expect(Clip.all.map(({ sounds }) => sounds)).toEqual([false, false, true]);
	speech.stop('button');
	expect([speech.speaker, Clip.all.at(-1)?.sounds]).toEqual([null, false]);
});

test('a recording that was interrupted silences nobody else', async () => {
	void speech.play('/a.mp3', 'a', 'one');
	void speech.play('/b.mp3', 'b', 'other');
	void speech.play('/a.mp3', 'a', 'one');
	Clip.all.at(-1)?.begin();
	await tick();
	expect([speech.speaker, Clip.all.at(-1)?.sounds, said]).toEqual(['one', true, []]);
	Clip.all[0]?.onended();
	expect(speech.speaker).toBe('one');
	Clip.all.at(-1)?.onended();
	expect(speech.speaker).toBeNull();
});

test('the device’s voice is heard as somebody too, and leaves with its page', () => {
	speech.say('Chào em', 'lesson');
	expect([speech.speaker, said.map(({ text }) => text)]).toEqual(['lesson', ['Chào em']]);
	speech.stop('another');
	expect(speech.speaker).toBe('lesson');
	speech.stop('lesson');
	expect([speech.speaker, said]).toEqual([null, []]);
});

test('a recording that is missing is said by the device, unless the text is in another language', async () => {
	void speech.play('/gone.mp3', 'Xin chào', 'one');
	Clip.all.at(-1)?.refuse(new Error('404'));
	await tick();
	expect([speech.speaker, said.map(({ text }) => text)]).toEqual(['one', ['Xin chào']]);
	void speech.play('/gone.mp3', null, 'two');
	Clip.all.at(-1)?.refuse(new Error('404'));
	await tick();
	expect([speech.speaker, said]).toEqual([null, []]);
});
