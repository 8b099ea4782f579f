import { openDevice } from '#lib/device/index.ts';
import type { OpenNote, ReadingSession } from '#lib/reader/session.ts';
import type { ReadingSettings } from '#lib/reader/settings.ts';
import type { NarrationView } from '#lib/reader/tools/narration.ts';
import type { Layer } from '../layer.ts';
import { DEFAULT_GOING, paceBeside, readGoing, type GoingSettings } from './going-settings.ts';
import { Pace } from './pace.ts';
import { Rest } from './rest.svelte.ts';

/** Key in the store `settings` of the device. */
const GOING = 'going';

/** What it asks of the reader's screen. */
interface Reads {
	readonly opened: boolean;
	readonly layer: Layer | null;
	readonly note: OpenNote | null;
	readonly outside: string | null;
	readonly narration: NarrationView;
	readonly settings: ReadingSettings;
	keepPlace(): void;
}

/** Pages that go on by themselves, and rests for the eyes. */
export class Going {
	settings: GoingSettings = $state.raw(DEFAULT_GOING);
	/** `off`: its buttons are not there. */
	state: 'off' | 'running' | 'paused' = $state('off');
	readonly rest: Rest;
	readonly #pace: Pace;
	readonly #screen: Reads;
	/** The press that is down has paused it, and means nothing more. */
	#takes = false;

	constructor(session: ReadingSession, screen: Reads) {
		this.#screen = screen;
		const after = (ms: number, call: () => void) => {
			const timer = setTimeout(call, ms);
			return () => clearTimeout(timer);
		};
		this.#pace = new Pace(
			{
				after,
				frame(call) {
					const frame = requestAnimationFrame(call);
					return () => cancelAnimationFrame(frame);
				},
				glides: () => (this.glides ? (document.querySelector('.paper')?.clientHeight ?? null) : null),
				glide: (pixels) => session.nudge(pixels),
				turn: async () => {
					const moved = await session.turn('next');
					if (!moved) this.pause();
					return moved;
				},
				keep: () => screen.keepPlace()
			},
			this.settings.seconds
		);
		this.rest = new Rest({
			after,
			reads: () => screen.opened && document.visibilityState === 'visible',
			busy: () => this.#covered || screen.narration.state === 'playing',
			begun: () => this.pause()
		});
		session.on('touch', (touch) => {
			if (this.#takes) touch.take();
			this.#takes = false;
		});
		for (const event of ['swipe', 'picture', 'external-link'] as const) session.on(event, () => this.pause());
		session.on('selected', (selected) => selected && this.pause());
		session.on('edge', () => this.pause());
	}

	/** Words glide where they scroll, unless somebody wants no movement: then they go on screen by screen. */
	get glides(): boolean {
		const { flow, quiet } = this.#screen.settings;
		return flow === 'scroll' && !quiet && !matchMedia('(prefers-reduced-motion: reduce)').matches;
	}

	get #covered(): boolean {
		const { layer, note, outside } = this.#screen;
		return layer !== null || note !== null || outside !== null;
	}

	async recall(device = openDevice()): Promise<void> {
		this.settings = readGoing(await device.settings.get(GOING));
		this.#follow();
	}

	set(change: Partial<GoingSettings>, device = openDevice()): void {
		this.settings = { ...this.settings, ...change };
		const kept = { ...this.settings, updatedAt: Date.now() };
		void device.settings.change(GOING, (before) => ({ ...before, ...kept }));
		this.#follow();
	}

	#follow(): void {
		this.#pace.seconds = this.settings.seconds;
		this.rest.minutes = this.settings.rest;
	}

	/** A voice turns the pages itself. */
	get available(): boolean {
		return this.#screen.opened && ['silent', 'paused'].includes(this.#screen.narration.state);
	}

	start(): void {
		if (!this.available) return;
		this.rest.end();
		this.state = 'running';
		this.#pace.start();
	}

	/** Until somebody starts it again. */
	pause(): void {
		this.#pace.stop();
		if (this.state === 'running') this.state = 'paused';
	}

	toggle(): void {
		if (this.state === 'running') this.pause();
		else this.start();
	}

	stop(): void {
		this.#pace.stop();
		this.state = 'off';
	}

	quicker(by: 1 | -1): void {
		this.set({ seconds: paceBeside(this.settings.seconds, by) });
	}

	/** A finger or a mouse is put on the page: it waits, and the tap turns nothing. */
	pressed(): void {
		this.#takes = this.state === 'running';
		this.pause();
	}

	/** What came over the page, or took its place. */
	watch(): void {
		if (this.#covered) this.pause();
		if (this.state !== 'off' && this.#screen.narration.state === 'playing') this.stop();
	}

	/** Escape ends a rest, where nothing else lies over the page. */
	key(event: KeyboardEvent): boolean {
		const ends =
			event.key === 'Escape' && !event.defaultPrevented && this.rest.left !== null && !this.#covered;
		if (ends) this.rest.end();
		return ends;
	}

	close(): void {
		this.stop();
		this.rest.close();
	}
}
