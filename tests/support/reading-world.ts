import { Listeners } from '#lib/reader/listeners.ts';
import {
	ReaderError,
	type Located,
	type Navigator,
	type NavigatorEvents,
	type Turn
} from '#lib/reader/navigator.ts';
import { ReadingSession, type OpenNote } from '#lib/reader/session.ts';
import { DEFAULT_SETTINGS, type ReadingSettings } from '#lib/reader/settings.ts';
import type { Player, PlayerEvents } from '#lib/reader/tools/narration.ts';

/** How something that takes time ends: the test decides when, and with an error or not. */
export type Pass = (what: string) => Promise<void>;

/** Everything a session could leave behind, counted. */
export class ReadingWorld {
	navigators = { made: 0, alive: 0, most: 0 };
	players = { made: 0, alive: 0, most: 0, speaking: 0 };
	/** Timers that would still call back. */
	timers = new Set<() => void>();
	/** Things that an open page does at this moment. */
	acting = 0;
	overlapped = false;
	online = true;
	log: string[] = [];
	navigator: FakeNavigator | null = null;
	readonly session: ReadingSession;
	readonly #pass: Pass;

	constructor(pass: Pass) {
		this.#pass = pass;
		this.session = new ReadingSession({
			after: (_ms, call) => {
				const timer = () => void (this.timers.delete(timer) && call());
				this.timers.add(timer);
				return () => void this.timers.delete(timer);
			},
			online: () => this.online,
			sections: [],
			makeNavigator: async () => {
				await pass('engine');
				return (this.navigator = new FakeNavigator(this, pass));
			},
			readNote: async (link) => {
				await pass('note');
				return link.reference && { ...NOTE, back: link.back };
			},
			makePlayer: async () => {
				await pass('player');
				return new FakePlayer(this, pass);
			}
		});
	}

	open(settings: ReadingSettings = DEFAULT_SETTINGS): Promise<void> {
		return this.session.open({ container: {} as HTMLElement, settings });
	}

	/** Something that happens to the page itself; two at once would tear it. */
	async act(what: string): Promise<void> {
		this.overlapped ||= this.acting > 0;
		this.acting++;
		this.log.push(what);
		try {
			await this.#pass(what);
		} finally {
			this.acting--;
		}
	}
}

export const located = (section: number): Located => ({
	locator: { href: `ch${section}.xhtml`, type: 'application/xhtml+xml', locations: {} },
	section,
	title: '',
	aside: false,
	atStart: section === 0,
	atEnd: section === 2,
	shown: [section],
	span: { from: 0, to: 1 }
});

export const NOTE: OpenNote = {
	...{ kind: 'note', mark: '1', lang: 'vi', target: 'notes.xhtml#n1', back: null },
	content: () => ({}) as Node
};

/** A book of three pages. */
export class FakeNavigator implements Navigator {
	readonly events = new Listeners<NavigatorEvents>();
	readonly narrate = { sees: () => true, reveal: () => {}, body: () => null };
	readonly #world: ReadingWorld;
	readonly #pass: Pass;
	#page = 0;
	#destroyed = false;

	constructor(world: ReadingWorld, pass: Pass) {
		this.#world = world;
		this.#pass = pass;
		const { navigators } = world;
		navigators.made++;
		navigators.most = Math.max(navigators.most, ++navigators.alive);
	}

	async open(): Promise<void> {
		await this.#pass('open');
		this.#tell();
	}

	async go(): Promise<void> {
		await this.#world.act('go');
		this.#page = 1;
		this.#tell();
	}

	async turn(turn: Turn): Promise<boolean> {
		const page = this.#page + (turn === 'next' ? 1 : -1);
		if (page < 0 || page > 2) return false;
		await this.#world.act(turn);
		this.#page = page;
		this.#tell();
		return true;
	}

	#tell(): void {
		this.events.emit('located', located(this.#page));
	}

	async apply({ fontSize }: ReadingSettings): Promise<void> {
		await this.#world.act(`letters ${fontSize}`);
	}

	async zoom(by: number): Promise<void> {
		await this.#world.act(`zoom ${by}`);
	}

	current(): Located {
		return located(this.#page);
	}

	on<E extends keyof NavigatorEvents>(event: E, listener: (detail: NavigatorEvents[E]) => void): () => void {
		return this.events.on(event, listener);
	}

	decorate(): void {}

	focus(): void {}

	destroy(): void {
		if (this.#destroyed) throw new Error('destroyed twice');
		this.#destroyed = true;
		this.#world.navigators.alive--;
		this.events.clear();
	}
}

class FakePlayer implements Player {
	readonly #events = new Listeners<PlayerEvents>();
	readonly #world: ReadingWorld;
	readonly #pass: Pass;
	#asked = 0;
	#speaking = false;

	constructor(world: ReadingWorld, pass: Pass) {
		this.#world = world;
		this.#pass = pass;
		const { players } = world;
		players.made++;
		players.most = Math.max(players.most, ++players.alive);
	}

	async play(): Promise<void> {
		const asked = ++this.#asked;
		this.#events.emit('state', 'loading');
		await this.#pass('sound');
		if (asked !== this.#asked) return;
		this.#speak(true);
		this.#events.emit('state', 'playing');
	}

	fromHere(): Promise<void> {
		return this.play();
	}

	pause(): void {
		this.#speak(false);
		this.#events.emit('state', 'paused');
	}

	stop(): void {
		this.#asked++;
		this.#speak(false);
		this.#events.emit('state', 'silent');
	}

	#speak(speaking: boolean): void {
		if (speaking !== this.#speaking) this.#world.players.speaking += speaking ? 1 : -1;
		this.#speaking = speaking;
	}

	async next(): Promise<void> {}
	async again(): Promise<void> {}
	async escape(): Promise<void> {}
	choose(): void {}
	remember(): void {}

	async previous(): Promise<void> {}

	on<E extends keyof PlayerEvents>(event: E, listener: (detail: PlayerEvents[E]) => void): () => void {
		return this.#events.on(event, listener);
	}

	destroy(): void {
		this.stop();
		this.#world.players.alive--;
		this.#events.clear();
	}
}

export const unreachable = () => new ReaderError('unreachable');
