import { DOMParser } from '@xmldom/xmldom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ReaderPublication } from '../publication.ts';
import { ClipPlayer, type NarratedPage } from './clip-player.ts';
import { phrasesOf } from './phrases.ts';
import type { Passage } from './clip.ts';

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
	addEventListener() {}
}

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
		word: () => {}
	};
	overlay = new ClipPlayer(publication, page, phrasesOf(publication), tape);
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
		word: () => {}
	};
	const player = new ClipPlayer(
		{ ...publication, sections },
		page,
		phrasesOf({ ...publication, sections }),
		tape
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
		word: () => {}
	};
	const player = new ClipPlayer(
		{ ...publication, sections },
		page,
		phrasesOf({ ...publication, sections }),
		tape
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
