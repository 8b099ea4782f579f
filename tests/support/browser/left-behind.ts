import { vi } from 'vitest';

/** Something that still runs, and who began it. */
export interface Left {
	readonly what: string;
	readonly stack: string;
}

/** Targets that outlive a component: a listener on one of its own elements goes with the element. */
const LASTING = [
	Window,
	Document,
	HTMLHtmlElement,
	HTMLBodyElement,
	MediaQueryList,
	VisualViewport,
	ScreenOrientation,
	FontFaceSet
];
/** What the test's own machinery begins is not counted. */
const OURS = /\/src\/lib\/|epubjs|pdfjs/;

/**
 * Watches what is begun on the page from now on: listeners on what outlives a component, timers, frames asked for, observers, players
 * and addresses of blobs. `vi.restoreAllMocks` ends the watch.
 */
export class LeftBehind {
	readonly #alive = new Map<unknown, Left>();
	readonly #players: readonly HTMLAudioElement[];

	/** `players`: those of {@link silentPlayers}, where the page has used some before it is watched. */
	constructor(players = silentPlayers()) {
		this.#players = players;
		this.#watchListeners();
		this.#watchTimers();
		this.#watchObservers();
		this.#watchSound();
		this.#watchBlobs();
	}

	/** Everything that was begun and has not ended. */
	get all(): Left[] {
		const frames = Array.from(document.querySelectorAll('iframe'), () => ({ what: 'iframe', stack: '' }));
		const speaking = this.#players
			.filter(({ paused }) => !paused)
			.map(() => ({ what: 'a voice', stack: '' }));
		return [...this.#alive.values(), ...frames, ...speaking];
	}

	/** How many players there ever were. */
	get players(): number {
		return this.#players.length;
	}

	#began(key: unknown, what: string): void {
		const stack = new Error().stack ?? '';
		if (OURS.test(stack)) this.#alive.set(key, { what, stack });
	}

	#ended(key: unknown): void {
		this.#alive.delete(key);
	}

	#watchListeners(): void {
		const { addEventListener, removeEventListener } = EventTarget.prototype;
		/** One key for each pair of a target and what it was told. */
		const keys = new WeakMap<object, Map<string, object>>();
		const ids = new WeakMap<object, number>();
		let last = 0;
		const keyOf = (target: EventTarget, type: string, listener: object, capture: boolean): object => {
			const id = ids.get(listener) ?? ++last;
			ids.set(listener, id);
			const of = keys.get(target) ?? new Map<string, object>();
			keys.set(target, of);
			const name = `${type} ${id} ${capture}`;
			const key = of.get(name) ?? {};
			of.set(name, key);
			return key;
		};
		const captures = (options: boolean | EventListenerOptions | undefined) =>
			typeof options === 'boolean' ? options : (options?.capture ?? false);
		const begin = (key: object, what: string) => this.#began(key, what);
		const finish = (key: object) => this.#ended(key);
		vi.spyOn(EventTarget.prototype, 'addEventListener').mockImplementation(function (
			this: EventTarget,
			type,
			listener,
			options
		) {
			const target = this ?? window;
			addEventListener.call(target, type, listener, options);
			if (!listener || !LASTING.some((kind) => target instanceof kind)) return;
			const { once = false, signal } = typeof options === 'object' ? options : {};
			if (signal?.aborted) return;
			const key = keyOf(target, type, listener, captures(options));
			begin(key, `a listener for ${type} on ${target.constructor.name}`);
			const end = () => finish(key);
			if (signal) addEventListener.call(signal, 'abort', end);
			if (once) addEventListener.call(target, type, end, { once: true });
		});
		vi.spyOn(EventTarget.prototype, 'removeEventListener').mockImplementation(function (
			this: EventTarget,
			type,
			listener,
			options
		) {
			const target = this ?? window;
			removeEventListener.call(target, type, listener, options);
			if (listener) finish(keyOf(target, type, listener, captures(options)));
		});
	}

	#watchTimers(): void {
		this.#clock('setTimeout', 'clearTimeout', true);
		this.#clock('setInterval', 'clearInterval', false);
		this.#clock('requestAnimationFrame', 'cancelAnimationFrame', true);
	}

	#clock(
		start: 'setTimeout' | 'setInterval' | 'requestAnimationFrame',
		stop: 'clearTimeout' | 'clearInterval' | 'cancelAnimationFrame',
		once: boolean
	): void {
		const [began, stopped] = [window[start], window[stop]];
		const watched = (call: (...given: unknown[]) => void, ms?: number) => {
			const ends = (...given: unknown[]) => {
				if (once) this.#ended(`${start} ${id}`);
				call(...given);
			};
			const id = Number(Reflect.apply(began, window, [ends, ms]));
			this.#began(`${start} ${id}`, `${start} ${ms ?? ''}`);
			return id;
		};
		vi.spyOn(window, start).mockImplementation(watched as never);
		vi.spyOn(window, stop).mockImplementation((id?: number) => {
			Reflect.apply(stopped, window, [id]);
			this.#ended(`${start} ${id}`);
		});
	}

	#watchObservers(): void {
		for (const Observer of [ResizeObserver, MutationObserver, IntersectionObserver]) {
			const { observe, disconnect } = Observer.prototype;
			const begin = (observer: object) => this.#began(observer, `an observer: ${Observer.name}`);
			const finish = (observer: object) => this.#ended(observer);
			vi.spyOn(Observer.prototype, 'observe').mockImplementation(function (
				this: object,
				...given: unknown[]
			) {
				begin(this);
				Reflect.apply(observe, this, given);
			});
			vi.spyOn(Observer.prototype, 'disconnect').mockImplementation(function (this: object) {
				finish(this);
				Reflect.apply(disconnect, this, []);
			});
		}
	}

	#watchSound(): void {
		vi.spyOn(window, 'AudioContext').mockImplementation(function () {
			throw new Error('the reader has no use for an AudioContext');
		});
	}

	#watchBlobs(): void {
		const { createObjectURL, revokeObjectURL } = URL;
		vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
			const address = createObjectURL(blob);
			this.#began(address, 'the address of a blob');
			return address;
		});
		vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => {
			revokeObjectURL(address);
			this.#ended(address);
		});
	}
}

/** All players of sound from now on are real, and what they play is silence. */
export function silentPlayers(): readonly HTMLAudioElement[] {
	const players: HTMLAudioElement[] = [];
	vi.spyOn(window, 'Audio').mockImplementation(function () {
		const player = document.createElement('audio');
		Object.defineProperty(player, 'src', {
			set: (address: string) => player.setAttribute('src', address ? SILENCE : '')
		});
		players.push(player);
		return player;
	});
	return players;
}

/** Sixty seconds of silence, 8 kHz, one byte a sample. */
const SILENCE = (() => {
	const samples = 60 * 8_000;
	const bytes = new DataView(new ArrayBuffer(44 + samples));
	const write = (at: number, text: string) =>
		[...text].forEach((letter, i) => bytes.setUint8(at + i, letter.charCodeAt(0)));
	write(0, 'RIFF');
	bytes.setUint32(4, 36 + samples, true);
	write(8, 'WAVEfmt ');
	bytes.setUint32(16, 16, true);
	bytes.setUint16(20, 1, true);
	bytes.setUint16(22, 1, true);
	bytes.setUint32(24, 8_000, true);
	bytes.setUint32(28, 8_000, true);
	bytes.setUint16(32, 1, true);
	bytes.setUint16(34, 8, true);
	write(36, 'data');
	bytes.setUint32(40, samples, true);
	new Uint8Array(bytes.buffer, 44).fill(128);
	return URL.createObjectURL(new Blob([bytes.buffer], { type: 'audio/wav' }));
})();
