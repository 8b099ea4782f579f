import { DOMParser } from '@xmldom/xmldom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReaderPublication } from '../publication.ts';
import { ClipPlayer, type NarratedPage, type Voices } from './clip-player.ts';
import type { Clip, Passage, SoundClip, SpeechClip } from './clip.ts';
import { Listeners } from '../listeners.ts';
import { USUAL_LISTENING } from './narration.ts';
import { phrasesOf } from './phrases.ts';
import { Recording } from './recording.ts';
import type { SpeakerEvents } from './speaker.ts';

const section = (n: number, narrated = true) => ({
	...{ path: `ch${n}.xhtml`, title: '', linear: true, fixed: false, characters: 9, positions: 1 },
	overlay: narrated ? `ch${n}.smil` : null
});
const publication = {
	versionId: 'v1',
	sections: [section(1), section(2, false), section(3)]
} as unknown as ReaderPublication;
const smil = (n: number) =>
	`<smil xmlns="http://www.w3.org/ns/SMIL"><body>${[0, 1]
		.map(
			(i) =>
				`<par><text src="ch${n}.xhtml#p${i}"/><audio src="a${n}.mp3" clipBegin="${i}s" clipEnd="${i + 1}s"/></par>`
		)
		.join('')}</body></smil>`;

/** A recording of two seconds that plays as fast as the test says. */
class Tape {
	src = '';
	currentTime = 0;
	playbackRate = 1;
	preservesPitch = true;
	paused = true;
	plays = 0;
	failing = false;
	get ended() {
		return this.currentTime >= 2;
	}
	async play() {
		if (this.failing) throw new Error('no sound');
		this.plays++;
		this.paused = false;
	}
	pause() {
		this.paused = true;
	}
	readonly #listeners = new Map<string, () => void>();
	addEventListener(event: string, listener: () => void) {
		this.#listeners.set(event, listener);
	}
	fire(event: string) {
		this.#listeners.get(event)?.();
	}
}

/** No test here looks at a real page. */
const NOWHERE = { rangeOf: () => null, body: () => null };
const voices = (book: ReaderPublication, more: Partial<Voices> = {}): Voices => ({
	phrases: phrasesOf(book),
	recording: new Recording('v1', tape as unknown as HTMLAudioElement),
	device: async () => null,
	fill: (_, recorded) => recorded,
	...more
});

let tape: Tape;
let marks: (Passage | null)[];
let shown: string[];
let here: number;
let seen: string | null;
let overlay: ClipPlayer;

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('DOMParser', DOMParser);
	vi.stubGlobal('fetch', async (url: string) => ({
		ok: true,
		text: async () => smil(Number(/ch(\d)/.exec(url)?.[1]))
	}));
	[tape, marks, shown, here, seen] = [new Tape(), [], [], 0, null];
	const page: NarratedPage = {
		section: () => here,
		sees: (text) => text === seen,
		show: async (path) => {
			shown.push(path);
			here = publication.sections.findIndex((s) => s.path === path);
			return true;
		},
		mark: (text) => marks.push(text),
		word: () => {},
		...NOWHERE
	};
	overlay = new ClipPlayer(publication, page, voices(publication), USUAL_LISTENING);
});
afterEach(() => vi.useRealTimers());

async function until(time: number) {
	tape.currentTime = time;
	await vi.advanceTimersByTimeAsync(60);
}

test('R9: nothing is heard before the child asks for it', () => {
	expect(tape.plays).toBe(0);
	expect(overlay.state).toBe('silent');
});

test('R2, D5, H3: each phrase is marked while it is read', async () => {
	await overlay.play();
	expect(marks).toEqual(['ch1.xhtml#p0']);
	await until(1.01);
	expect(marks).toEqual(['ch1.xhtml#p0', 'ch1.xhtml#p1']);
	expect(tape.currentTime).toBe(1.01);
});

test('R6: reading begins with the first phrase on the page', async () => {
	seen = 'ch1.xhtml#p1';
	await overlay.play();
	expect(marks).toEqual(['ch1.xhtml#p1']);
	expect(tape.currentTime).toBe(1);
});

test('R4: after a pause the voice goes on at the same word', async () => {
	await overlay.play();
	tape.currentTime = 0.4;
	overlay.pause();
	expect(overlay.state).toBe('paused');
	await overlay.play();
	expect(tape.currentTime).toBe(0.4);
	expect(overlay.state).toBe('playing');
});

test('R5: the voice goes on over chapters, past one without a recording, and stops at the end', async () => {
	await overlay.play();
	await until(1.01);
	await until(2);
	expect(shown).toEqual(['ch3.xhtml']);
	expect(marks.at(-1)).toBe('ch3.xhtml#p0');
	await until(1.01);
	await until(2);
	expect(overlay.state).toBe('silent');
	expect(marks.at(-1)).toBeNull();
});

test('R3, D6: next and previous phrase', async () => {
	await overlay.play();
	await overlay.next();
	expect(marks.at(-1)).toBe('ch1.xhtml#p1');
	await overlay.previous();
	expect(tape.currentTime).toBe(0);
	await overlay.previous();
	expect(marks.at(-1)).toBe('ch1.xhtml#p0');
	await until(1.01);
	expect(marks.at(-1)).toBe('ch1.xhtml#p1');
});

test('R7: a recording that does not come ends in words, not in silence', async () => {
	let trouble = 0;
	overlay.on('trouble', () => trouble++);
	tape.failing = true;
	await overlay.play();
	expect(trouble).toBe(1);
	tape.failing = false;
	await overlay.play();
	await vi.advanceTimersByTimeAsync(11_000);
	expect(trouble).toBe(2);
	expect(overlay.state).toBe('silent');
});

test('a press on "Dừng" while the words of the voice are on their way leaves silence', async () => {
	let answer = () => {};
	vi.stubGlobal('fetch', async () => {
		await new Promise<void>((resolve) => (answer = resolve));
		return { ok: true, text: async () => smil(1) };
	});
	const playing = overlay.play();
	expect(overlay.state).toBe('loading');
	overlay.stop();
	answer();
	await playing;
	expect([overlay.state, tape.plays, tape.paused]).toEqual(['silent', 0, true]);
	expect(marks.at(-1)).toBeNull();
});

test('a player that was put away while the next chapter came is not heard again', async () => {
	await overlay.play();
	await overlay.next();
	let answer = () => {};
	vi.stubGlobal('fetch', async () => {
		await new Promise<void>((resolve) => (answer = resolve));
		return { ok: true, text: async () => smil(3) };
	});
	await until(2);
	overlay.destroy();
	const { plays } = tape;
	answer();
	await vi.advanceTimersByTimeAsync(60_000);
	expect([tape.plays, tape.paused, overlay.state]).toEqual([plays, true, 'silent']);
	expect(vi.getTimerCount()).toBe(0);
});

test('sound that was stopped before it was heard is no trouble', async () => {
	let trouble = 0;
	overlay.on('trouble', () => trouble++);
	let refuse = (_: Error) => {};
	tape.play = () => new Promise((_, reject) => (refuse = reject));
	const playing = overlay.play();
	await vi.advanceTimersByTimeAsync(10);
	overlay.stop();
	refuse(new Error('The play() request was interrupted by a call to pause().'));
	await playing;
	expect([trouble, overlay.state]).toEqual([0, 'silent']);
});

test('while the child turns on quickly, only the last page is read', async () => {
	await overlay.play();
	here = 2;
	await Promise.all([overlay.fromHere(), overlay.fromHere(), overlay.fromHere()]);
	expect(marks.filter((mark) => mark === 'ch3.xhtml#p0')).toHaveLength(1);
	expect([overlay.state, vi.getTimerCount()]).toEqual(['playing', 1]);
});

/** Chapter two has words of its own that nobody recorded. */
function withUnrecorded(): { overlay: ClipPlayer; told: unknown[] } {
	const sections = [section(1), { ...section(2, false), characters: 900 }, { ...section(3), title: 'Ba' }];
	const told: unknown[] = [];
	const page: NarratedPage = {
		section: () => here,
		sees: () => false,
		show: async (path) => {
			shown.push(path);
			here = sections.findIndex((one) => one.path === path);
			return true;
		},
		mark: (text) => marks.push(text),
		word: () => {},
		...NOWHERE
	};
	const player = new ClipPlayer(
		{ ...publication, sections },
		page,
		voices({ ...publication, sections }),
		USUAL_LISTENING
	);
	player.on('unnarrated', (unnarrated) => told.push(unnarrated));
	return { overlay: player, told };
}

test('in a chapter without a recording the voice stays silent and says where it comes back', async () => {
	const { overlay: player, told } = withUnrecorded();
	here = 1;
	await player.play();
	expect([player.state, tape.plays, shown]).toEqual(['silent', 0, []]);
	expect(told).toEqual([{ next: 'Ba' }]);
});

test('a voice that comes to a chapter nobody recorded shows it and does not pass it over', async () => {
	const { overlay: player, told } = withUnrecorded();
	await player.play();
	await until(1.01);
	await until(2);
	expect([player.state, shown, marks.at(-1)]).toEqual(['silent', ['ch2.xhtml'], null]);
	expect(told).toEqual([{ next: 'Ba' }]);
});

test('back from the first phrase of a chapter no unrecorded one is passed over either', async () => {
	const { overlay: player, told } = withUnrecorded();
	here = 2;
	await player.play();
	await player.previous();
	expect([player.state, marks.at(-1), shown, told]).toEqual(['playing', 'ch3.xhtml#p0', [], []]);
});

test('after the last recorded chapter the voice ends where it is; asked for there, it promises nothing', async () => {
	const sections = [section(1), { ...section(2, false), characters: 900 }];
	const told: unknown[] = [];
	const page: NarratedPage = {
		section: () => here,
		sees: () => false,
		show: async (path) => !!shown.push(path),
		mark: () => {},
		word: () => {},
		...NOWHERE
	};
	const player = new ClipPlayer(
		{ ...publication, sections },
		page,
		voices({ ...publication, sections }),
		USUAL_LISTENING
	);
	player.on('unnarrated', (unnarrated) => told.push(unnarrated));
	await player.play();
	await until(1.01);
	await until(2);
	expect([player.state, shown, told]).toEqual(['silent', [], []]);
	here = 1;
	await player.play();
	expect(told).toEqual([{ next: null }]);
});

test('phrases that do not come over the line are trouble, and the next press asks again', async () => {
	let trouble = 0;
	overlay.on('trouble', () => trouble++);
	const answer = fetch;
	vi.stubGlobal('fetch', async () => {
		throw new TypeError('offline');
	});
	await overlay.play();
	expect([trouble, overlay.state, shown]).toEqual([1, 'silent', []]);
	vi.stubGlobal('fetch', answer);
	await overlay.play();
	expect([trouble, overlay.state]).toEqual([1, 'playing']);
});

test('a tab in the background that is seldom woken hears nothing twice and passes nothing that was not heard', async () => {
	await overlay.play();
	tape.currentTime = 2; // both phrases went by before anybody looked
	tape.fire('ended');
	await vi.advanceTimersByTimeAsync(1);
	expect(marks).toContain('ch1.xhtml#p1');
	await vi.advanceTimersByTimeAsync(60);
	expect(marks.at(-1)).toBe('ch3.xhtml#p0');
});

test('a clock that is set right while it is read is no silence; sound that stands still is', async () => {
	let troubles = 0;
	overlay.on('trouble', () => troubles++);
	await overlay.play();
	await until(0.4);
	vi.setSystemTime(Date.now() + 30 * 86_400_000);
	await until(0.4);
	expect([overlay.state, troubles]).toEqual(['playing', 0]);
	await vi.advanceTimersByTimeAsync(11_000);
	expect(troubles).toBe(1);
});

test('R4: after a stop the voice begins again with the sentence that was heard last, as long as it is in sight', async () => {
	seen = 'ch1.xhtml#p1';
	await overlay.play();
	overlay.stop();
	await overlay.play();
	expect(marks.at(-1)).toBe('ch1.xhtml#p1');
	overlay.stop();
	seen = 'ch1.xhtml#p0';
	await overlay.play();
	expect(marks.at(-1)).toBe('ch1.xhtml#p0');
});

test('R3: the same phrase once more', async () => {
	await overlay.play();
	tape.currentTime = 0.6;
	await overlay.again();
	expect([tape.currentTime, marks.at(-1), overlay.state]).toEqual([0, 'ch1.xhtml#p0', 'playing']);
});

test('the speed changes while it is read and stays in the next recording', async () => {
	await overlay.play();
	overlay.choose({ ...USUAL_LISTENING, rate: 0.5 });
	expect([tape.playbackRate, tape.preservesPitch, tape.currentTime]).toEqual([0.5, true, 0]);
	here = 2;
	await overlay.fromHere();
	expect(tape.playbackRate).toBe(0.5);
});

describe('of several voices', () => {
	const clip = (n: number, more: Partial<SoundClip> = {}): SoundClip => ({
		...{ source: 'recorded', text: `ch1.xhtml#p${n}`, audio: 'a1.mp3', begin: n, end: n + 1 },
		...more
	});
	const said = (n: number, more: Partial<SoundClip> = {}) =>
		clip(n, { source: 'prepared', text: place(n), audio: 'm.ogg', ...more });
	const place = (block: number) => ({ section: 0, block, length: 9, from: 0, to: 9 });
	const sentence = (n: number): SpeechClip => ({
		...{ source: 'device', text: place(n), language: 'vi', pieces: [] }
	});
	/** Words that stand one after the other, `p0` to `p9` and the blocks of a voice alike. */
	const rangeOf = (text: Passage) => {
		const at = typeof text === 'string' ? Number(text.at(-1)) : text.block;
		return {
			at,
			startContainer: { ownerDocument: 'page' },
			compareBoundaryPoints: (_: number, other: { at: number }) => (at >= other.at ? 1 : -1)
		} as unknown as Range;
	};
	class Device {
		readonly said: Clip[] = [];
		readonly #events = new Listeners<SpeakerEvents>();
		rate = 1;
		speaks = (_: string) => true;
		readonly speaker = {
			rate: 1,
			say: async (one: SpeechClip) => void this.said.push(one),
			hush: () => {},
			destroy: () => {},
			on: <E extends keyof SpeakerEvents>(event: E, listener: (detail: SpeakerEvents[E]) => void) =>
				this.#events.on(event, listener)
		};
		sentences = () => [0, 1].map(sentence);
		over() {
			this.#events.emit('over', undefined);
		}
		fails() {
			this.#events.emit('failed', undefined);
		}
	}
	let heard: string[];
	let standIns: number;
	let troubles: number;
	function playerOf(
		phrases: { recorded: readonly SoundClip[]; prepared: readonly SoundClip[] },
		device: Device | null = null,
		more: Partial<Voices> = {}
	) {
		[heard, standIns, troubles] = [[], 0, 0];
		const page: NarratedPage = {
			section: () => 0,
			sees: () => true,
			show: async () => true,
			mark: (text) => marks.push(text),
			word: () => {},
			rangeOf,
			body: () => ({}) as Element
		};
		const book = { ...publication, sections: [section(1)] };
		const player = new ClipPlayer(
			book,
			page,
			voices(book, {
				phrases: async () => phrases,
				device: async () => device,
				fill: (_, recorded, others) =>
					[
						...recorded,
						...others.filter((one) => !recorded.some(({ text }) => sameWords(text, one.text)))
					].sort((a, b) => atOf(a) - atOf(b)),
				...more
			}),
			USUAL_LISTENING
		);
		player.on('phrase', ({ source, text }) => heard.push(`${source} ${atOfText(text)}`));
		player.on('standIn', () => standIns++);
		player.on('trouble', () => troubles++);
		return player;
	}
	const atOfText = (text: Passage) => (typeof text === 'string' ? Number(text.at(-1)) : text.block);
	const atOf = ({ text }: Clip) => atOfText(text);
	const sameWords = (a: Passage, b: Passage) => atOfText(a) === atOfText(b);

	test('R8: between recorded phrases the voice of the library reads what nobody recorded', async () => {
		const player = playerOf({ recorded: [clip(0, { end: 1 })], prepared: [said(0), said(1)] });
		await player.play();
		await until(1.01);
		expect(heard).toEqual(['recorded 0', 'prepared 1']);
		expect(tape.src).toContain('m.ogg');
	});

	test('R8: where the library has no voice the device reads what nobody recorded', async () => {
		const device = new Device();
		const player = playerOf({ recorded: [clip(0, { end: 1 })], prepared: [] }, device);
		await player.play();
		await player.fromHere(); // by now the device has told its voices
		await until(1.01);
		expect(heard.at(-1)).toBe('device 1');
		expect(tape.paused).toBe(true);
		device.over();
		await vi.advanceTimersByTimeAsync(1);
		expect(player.state).toBe('silent');
	});

	test('R7: when a recording does not come another voice reads on from the same words, and it is said', async () => {
		const player = playerOf({ recorded: [clip(0), clip(1)], prepared: [said(0), said(1)] });
		tape.play = async () => {
			if (tape.src.includes('a1.mp3')) throw new Error('404');
			tape.plays++;
			tape.paused = false;
		};
		await player.play();
		expect([heard, standIns, troubles, player.state]).toEqual([
			['recorded 0', 'prepared 0'],
			1,
			0,
			'playing'
		]);
	});

	test('R7: a recording that is shorter than the book says is no silence', async () => {
		const player = playerOf({ recorded: [clip(0), clip(2)], prepared: [said(0), said(1), said(2)] });
		await player.play();
		await until(1.01);
		await until(2); // the prepared sentence is over, too
		await vi.advanceTimersByTimeAsync(60);
		expect(heard).toEqual(['recorded 0', 'prepared 1', 'recorded 2', 'prepared 2']);
		expect(standIns).toBe(1);
	});

	test('R7: with no other voice it is said, and the next press tries again', async () => {
		const player = playerOf({ recorded: [clip(0)], prepared: [] });
		tape.failing = true;
		await player.play();
		expect([troubles, player.state]).toEqual([1, 'silent']);
		tape.failing = false;
		await player.play();
		expect([troubles, player.state]).toEqual([1, 'playing']);
	});

	test('R1: the child may have a machine read all of it, from the same words on', async () => {
		const player = playerOf({ recorded: [clip(0), clip(1)], prepared: [said(0), said(1)] });
		await player.play();
		player.choose({ ...USUAL_LISTENING, voice: 'prepared' });
		await vi.advanceTimersByTimeAsync(1);
		expect(heard.at(-1)).toMatch(/^prepared/);
		expect(player.state).toBe('playing');
	});

	test('R1: a voice that is chosen while another is on its way is the one that is heard', async () => {
		let bring = () => {};
		const phrases = { recorded: [clip(0)], prepared: [said(0)] };
		const late = new Promise<typeof phrases>((resolve) => (bring = () => resolve(phrases)));
		const player = playerOf(phrases, null, { phrases: () => late });
		void player.play();
		expect(player.state).toBe('loading');
		player.choose({ ...USUAL_LISTENING, voice: 'prepared' });
		bring();
		await vi.advanceTimersByTimeAsync(1);
		expect(heard).toEqual(['prepared 0']);
		expect(player.state).toBe('playing');
	});

	test('R3: what the child leaves out is not read; a table can be left', async () => {
		const prepared = [
			said(0),
			said(1, { role: 'note' }),
			said(2, { role: 'cell' }),
			said(3, { role: 'cell' }),
			said(4)
		];
		const player = playerOf({ recorded: [], prepared });
		player.choose({ ...USUAL_LISTENING, skipped: ['note'] });
		await player.play();
		await player.next();
		expect(heard.at(-1)).toBe('prepared 2');
		await player.escape();
		expect(heard.at(-1)).toBe('prepared 4');
	});

	test('a sentence in a language that the device does not speak is read by the library', async () => {
		const device = new Device();
		device.speaks = (language) => language === 'vi';
		device.sentences = () => [sentence(0), { ...sentence(1), language: 'en' }];
		const player = playerOf({ recorded: [], prepared: [said(0), said(1)] }, device);
		player.choose({ ...USUAL_LISTENING, voice: 'device' });
		await player.play();
		await player.next();
		expect(heard).toEqual(['device 0', 'prepared 1']);
	});

	test('a device that falls silent is trouble', async () => {
		const device = new Device();
		const player = playerOf({ recorded: [], prepared: [] }, device);
		await player.play();
		device.fails();
		await vi.advanceTimersByTimeAsync(1);
		expect([troubles, player.state]).toEqual([1, 'silent']);
	});

	test('a line that is gone is no silence where the device can speak', async () => {
		const device = new Device();
		const player = playerOf({ recorded: [], prepared: [] }, device, {
			phrases: () => Promise.reject(new TypeError('offline'))
		});
		await player.play();
		expect(heard).toEqual(['device 0']);
	});
});

describe('page by page', () => {
	const drawn = {
		...publication,
		sections: [section(1), section(2, false), section(3)]
	} as ReaderPublication;
	const waiting = { ...USUAL_LISTENING, pageByPage: true };
	function pages(onScreen: readonly number[]) {
		const ended = vi.fn();
		const page: NarratedPage = {
			section: () => here,
			sees: () => true,
			show: async (path) => {
				shown.push(path);
				return true;
			},
			mark: (text) => marks.push(text),
			word: () => {},
			rangeOf: () => null,
			body: (at) => (onScreen.includes(at) ? ({} as Element) : null)
		};
		const player = new ClipPlayer(drawn, page, voices(drawn), waiting);
		player.on('ended', ended);
		return { player, ended };
	}

	test('P1-2: a page that has been read waits until it is turned, and is read again from its beginning', async () => {
		const { player, ended } = pages([0]);
		await player.play();
		await until(1.01);
		await until(2);
		expect([player.state, shown, marks.at(-1), ended.mock.calls.length]).toEqual(['waiting', [], null, 1]);
		await player.play();
		expect([player.state, marks.at(-1)]).toEqual(['playing', 'ch1.xhtml#p0']);
	});

	test('of two pages side by side both are read', async () => {
		const { player } = pages([0, 1, 2]);
		await player.play();
		await until(1.01);
		await until(2);
		expect([player.state, marks.at(-1)]).toEqual(['playing', 'ch3.xhtml#p0']);
	});
});
