import type { Locator } from '#lib/publication/locator.ts';
import { Lazy } from '#lib/async/lazy.ts';
import { Queue } from '#lib/async/queue.ts';
import { Listeners } from './listeners.ts';
import {
	ReaderError,
	type Decoration,
	type BookPicture,
	type FollowedLink,
	type Located,
	type Navigator,
	type NavigatorEvents,
	type Quotable,
	type ReaderErrorCode,
	type Target,
	type TextOnScreen,
	type Turn
} from './navigator.ts';
import { afterJump, stepBack, type Trail } from './history.ts';
import type { ReaderPublication } from './publication.ts';
import type { ReadingSettings } from './settings.ts';
import type { NarratedPage } from './tools/clip-player.ts';
import { narratedPage } from './tools/narrated-page.ts';
import {
	Narration,
	SILENT,
	type Heard,
	type ListenFrom,
	type ListeningChoice,
	type NarrationView,
	type Player,
	type SpokenPhrase
} from './tools/narration.ts';
import { Waiting, type After, type WaitLength } from './waiting.ts';

/**
 * opening → open ⇄ turning, and two ends: `closed`, and `failed`, when nothing is on the screen but the reason. After
 * either nothing runs any more.
 */
export type SessionState = 'opening' | 'open' | 'turning' | 'failed' | 'closed';

/** All that a screen shows of a session; a new object at each change. */
export interface SessionView {
	readonly state: SessionState;
	readonly located: Located | null;
	/** Of a session that failed, or what did not come while the page on the screen stays. */
	readonly failure: ReaderErrorCode | null;
	readonly waiting: WaitLength;
	readonly narration: NarrationView;
	/** Whether drawn pages can be made larger. */
	readonly zooms: boolean;
	/** How many times as large as the screen asks for they are. */
	readonly zoom: number;
	/** Where jumps began: as many steps lead back. */
	readonly trail: Trail;
	/** What is read beside the page. */
	readonly note: OpenNote | null;
}

/** A note, the meaning of a word, or a page outside of the reading order. */
export interface OpenNote {
	readonly kind: 'note' | 'glossary' | 'page';
	/** Words of the reference: "1", "bay hơi"; empty for a link like others. */
	readonly mark: string;
	/** BCP 47; empty when nobody says. */
	readonly lang: string;
	/** A fresh copy, safe to put into the page of the reader. */
	content(): Node;
	/** Where it stands in the reading order or beside it; null: nowhere the book can be turned to. */
	readonly target: string | null;
	/** Gives the keyboard back to the reference. */
	readonly back: (() => void) | null;
}

const PAGE_EVENTS = ['touch', 'tap', 'swipe', 'selected', 'key', 'picture', 'external-link'] as const;

interface SessionEvents extends Pick<NavigatorEvents, 'located' | (typeof PAGE_EVENTS)[number]> {
	changed: SessionView;
	/** The phrase that the voice reads, as a container path with fragment or as its words on the screen; null: none. */
	spoken: string | Range | null;
	/** What the voice says now. */
	phrase: SpokenPhrase;
	/** The voice has read to the end of the book. */
	read: void;
	/** There was no page to turn to on that side. */
	edge: Turn;
}

/** What a session needs of the world. */
export interface SessionEnvironment {
	readonly after: After;
	online(): boolean;
	/** The engine that the publication needs, not opened yet. `needed.signal`: the session has ended. */
	makeNavigator(needed: NeededEngine): Promise<Navigator>;
	/** What a link leads to, when it is read beside the page; null: the book is turned to it. */
	readNote(link: FollowedLink, signal: AbortSignal): Promise<OpenNote | null>;
	/** The player of the voices that the book has. */
	/** `text`: what is read aloud, where it is not the publication itself. */
	makePlayer(page: NarratedPage, choice: ListeningChoice, text?: ReaderPublication): Promise<Player>;
	readonly sections: ReaderPublication['sections'];
}

export interface NeededEngine {
	readonly settings: ReadingSettings;
	readonly start: Target | undefined;
	readonly signal: AbortSignal;
}

interface Opening {
	readonly container: HTMLElement;
	readonly settings: ReadingSettings;
	readonly start?: Target | undefined;
}

/** One reading of one publication. Whatever a session began ends with it, also what had not arrived yet. */
export class ReadingSession {
	readonly #environment: SessionEnvironment;
	readonly #events = new Listeners<SessionEvents>();
	readonly #ending = new AbortController();
	readonly #moves = new Queue<'move' | 'apply' | 'zoom'>();
	readonly #waiting: Waiting;
	readonly #narration: Narration;
	#navigator: Lazy<Navigator> | null = null;
	#settings: ReadingSettings | null = null;
	readonly #decorations = new Map<string, readonly Decoration[]>();
	#zoom = 1;
	/** Turns that wait: on (above 0) or back. */
	#turns = 0;
	/** What failed and can be tried again. */
	#again: (() => Promise<void>) | null = null;
	#view: SessionView = {
		state: 'opening',
		located: null,
		failure: null,
		waiting: 'none',
		narration: SILENT,
		zooms: false,
		zoom: 1,
		trail: [],
		note: null
	};

	constructor(environment: SessionEnvironment) {
		this.#environment = environment;
		this.#waiting = new Waiting(environment.after, (waiting) => this.#set({ waiting }));
		this.#narration = new Narration((choice) => this.#makePlayer(choice), {
			view: (narration) => this.#set({ narration }),
			phrase: (phrase) => this.#events.emit('phrase', phrase),
			ended: () => this.#events.emit('read', undefined)
		});
	}

	get view(): SessionView {
		return this.#view;
	}

	/** Aborted when the session is closed or fails: for what others do as long as somebody reads. */
	get signal(): AbortSignal {
		return this.#ending.signal;
	}

	on<E extends keyof SessionEvents>(event: E, listener: (detail: SessionEvents[E]) => void): () => void {
		return this.#events.on(event, listener);
	}

	/** Opens once; a second call is none. Resolves when the first page is shown, or never will be. */
	async open({ container, settings, start }: Opening): Promise<void> {
		if (this.#navigator || this.#over) return;
		this.#settings = settings;
		this.#navigator = new Lazy(
			() => this.#environment.makeNavigator({ settings, start, signal: this.signal }),
			(made) => made.destroy()
		);
		try {
			const navigator = await this.#waiting.for(this.#navigator.get());
			if (!navigator) return;
			this.#listenTo(navigator);
			for (const [group, lit] of this.#decorations) navigator.decorate?.(group, lit);
			await this.#waiting.for(navigator.open(container, start));
			this.#set({ state: 'open', zooms: navigator.zoom !== undefined });
			if (this.#settings !== settings) await this.apply(this.#settings);
		} catch (error) {
			this.#fail(error);
		}
	}

	#listenTo(navigator: Navigator): void {
		for (const event of PAGE_EVENTS) navigator.on(event, (detail) => this.#events.emit(event, detail));
		navigator.on('link', (link) => void this.#follow(link));
		navigator.on('zoomed', (zoom) => this.#set({ zoom }));
		navigator.on('error', (error) => this.#fail(error));
		navigator.on('located', (located) => this.#arrived(located));
	}

	#arrived(located: Located): void {
		if (this.#over) return;
		this.#again = null;
		// In a book of both kinds only drawn pages can be made larger.
		const zooms = this.#navigator?.value?.zoom !== undefined;
		this.#set({ located, zooms, ...(this.#opened ? { failure: null } : {}) });
		this.#events.emit('located', located);
	}

	/**
	 * Turns asked for during another follow it, and one the other way takes one back; while a wait is shown they do not pile up.
	 * False: the page has not moved by this one.
	 */
	async turn(turn: Turn): Promise<boolean> {
		const { state, waiting } = this.#view;
		this.#turns = turnsAfter(state === 'turning' && waiting === 'none' ? this.#turns : 0, turn);
		return this.#turnOn(turn);
	}

	async #turnOn(asked: Turn): Promise<boolean> {
		const moved = await this.#move(
			async (navigator) => {
				if (this.#turns === 0) return false;
				const turn = this.#turns > 0 ? 'next' : 'previous';
				this.#turns -= Math.sign(this.#turns);
				const moved = await navigator.turn(turn);
				if (!moved) this.#turns = 0;
				if (!moved && !this.#over) this.#events.emit('edge', turn);
				return moved;
			},
			async () => void (await this.turn(asked))
		);
		if (moved && this.#turns !== 0) await this.#turnOn(this.#turns > 0 ? 'next' : 'previous');
		else if (moved) await this.#narration.follow();
		return moved;
	}

	/** A note opens beside the page, any other link is gone to. */
	async #follow(link: FollowedLink): Promise<void> {
		const note = await this.#environment.readNote(link, this.signal).catch(() => null);
		if (note) this.#set({ note });
		else await this.go(link.target);
	}

	/** What was read beside the page is put away; gives it, so that the keyboard can be given back. */
	closeNote(): OpenNote | null {
		const { note } = this.#view;
		if (note) this.#set({ note: null });
		return note;
	}

	/** The page of the note itself. */
	async openNote(): Promise<void> {
		const target = this.#view.note?.target;
		this.#set({ note: null });
		if (target) await this.go(target);
	}

	/** Of ids of the section on the screen, the last that was passed. */
	passed(ids: readonly string[]): string | null {
		return this.#navigator?.value?.passed?.(ids) ?? null;
	}

	/** Whether words of the page can be lit while they are said. */
	get narrates(): boolean {
		const navigator = this.#navigator?.value;
		return navigator?.narrate !== undefined && navigator.decorate !== undefined;
	}

	/** Container path of the section on the screen; of a PDF that flows, of the part of its text. Null before the first page. */
	get sectionPath(): string | null {
		const navigator = this.#navigator?.value;
		const text = navigator?.narrate?.text;
		if (text) return text.publication.sections[text.section()]?.path ?? null;
		return this.#environment.sections[navigator?.current()?.section ?? -1]?.path ?? null;
	}

	/** The flowing words on the screen; null when there are none. */
	text(): TextOnScreen | null {
		return this.#navigator?.value?.text?.() ?? null;
	}

	/** Lights pieces of the text, now and whenever their section is shown; also before the first page. */
	decorate(group: string, decorations: readonly Decoration[]): void {
		this.#decorations.set(group, decorations);
		this.#navigator?.value?.decorate?.(group, decorations);
	}

	/** Words of the page on the screen as places. */
	get quotes(): Quotable | null {
		return this.#navigator?.value?.quotes ?? null;
	}

	headings(): readonly string[] {
		return this.#navigator?.value?.headings?.() ?? [];
	}

	/** Moves a text that scrolls; false: nothing has moved. */
	nudge(pixels: number): boolean {
		return this.#navigator?.value?.nudge?.(pixels) ?? false;
	}

	/** The pictures that are in sight. */
	pictures(): readonly BookPicture[] {
		return this.#navigator?.value?.pictures?.() ?? [];
	}

	/** Jumps to a place and takes the keyboard along; a way back is left. */
	async go(target: Target): Promise<void> {
		const from = this.place;
		const moved = await this.#jump(target, () => this.go(target));
		if (moved && from) this.#set({ trail: afterJump(this.#view.trail, from) });
	}

	/** To where the last jump began, and from there to where the one before it did. */
	async back(): Promise<void> {
		const step = stepBack(this.#view.trail);
		if (step && (await this.#jump(step.place, () => this.back()))) this.#set({ trail: step.trail });
	}

	/** Where the reader is at this moment, also before things have come to rest. */
	get place(): Locator | null {
		return (this.#navigator?.value?.current() ?? this.#view.located)?.locator ?? null;
	}

	async #jump(target: Target, again: () => Promise<void>): Promise<boolean> {
		this.#turns = 0;
		const moved = await this.#move(
			(navigator) => navigator.go(target, { focus: true }).then(() => true),
			again
		);
		if (moved) await this.#narration.follow();
		return moved;
	}

	/** Resolves true when the page has moved; false when it did not, or a newer move took its place. */
	async #move(by: (navigator: Navigator) => Promise<boolean>, again: () => Promise<void>): Promise<boolean> {
		let moved = false;
		await this.#do('move', async (navigator) => {
			this.#set({ state: 'turning' });
			try {
				moved = await this.#waiting.for(by(navigator));
			} catch (error) {
				this.#again = again;
				this.#turns = 0;
				throw error;
			} finally {
				if (this.#view.state === 'turning') this.#set({ state: 'open' });
			}
		});
		return moved && !this.#over;
	}

	/** The look of the page; of several wishes the last counts. */
	async apply(settings: ReadingSettings): Promise<void> {
		this.#settings = settings;
		await this.#do('apply', async (navigator) => {
			await this.#waiting.for(navigator.apply(settings));
			this.#set({ zooms: navigator.zoom !== undefined });
		});
	}

	/** Makes drawn pages larger or smaller by a factor. */
	async zoom(by: number): Promise<void> {
		if (!this.#view.zooms) return;
		this.#zoom *= by;
		await this.#do('zoom', async (navigator) => {
			const all = this.#zoom;
			this.#zoom = 1;
			await navigator.zoom?.(all);
		});
	}

	/** One thing at a time happens to an open page; errors become the failure of the view. */
	async #do(kind: 'move' | 'apply' | 'zoom', deed: (navigator: Navigator) => Promise<void>): Promise<void> {
		const navigator = this.#opened ? this.#navigator?.value : null;
		if (!navigator) return;
		await this.#moves.add(kind, () => deed(navigator).catch((error: unknown) => this.#fail(error)));
	}

	/** "Nghe" and "Dừng". */
	async listen(): Promise<void> {
		if (this.#opened) await this.#narration.toggle();
	}

	/** A phrase further or back. */
	async step(turn: Turn): Promise<void> {
		if (this.#opened) await this.#narration.step(turn);
	}

	/** The phrase once more. */
	async again(): Promise<void> {
		if (this.#opened) await this.#narration.again();
	}

	/** Out of the table or the note that is read. */
	async escape(): Promise<void> {
		if (this.#opened) await this.#narration.escape();
	}

	/** "Đọc từ đây": from the words on that are selected on the page. */
	async listenFromSelection(): Promise<void> {
		const place = this.#opened ? this.#selected() : null;
		if (place) await this.#narration.from(place);
	}

	/** Of two pages that lie beside each other the words may be on either. */
	#selected(): ListenFrom | null {
		const navigator = this.#navigator?.value;
		const here = navigator?.current()?.section ?? 0;
		for (const section of [here, here + 1, here - 1]) {
			const chosen = navigator?.narrate?.body(section)?.ownerDocument.getSelection();
			if (chosen && !chosen.isCollapsed) return { section, words: chosen.getRangeAt(0).cloneRange() };
		}
		return null;
	}

	/** Silence; the next press begins on the page that is there then. */
	silence(): void {
		if (this.#view.narration.state !== 'silent') this.#narration.stop();
	}

	setListening(choice: ListeningChoice): void {
		this.#narration.choose(choice);
	}

	/** What was heard last on another visit. */
	remember(heard: Heard): void {
		this.#narration.remember(heard);
	}

	async #makePlayer(choice: ListeningChoice): Promise<Player> {
		const navigator = this.#navigator?.value;
		const show = (path: string) =>
			this.#move(
				(opened) => opened.go(path).then(() => true),
				() => this.go(path)
			);
		const page = navigator
			? narratedPage(navigator, {
					sections: this.#environment.sections,
					show,
					spoken: (text) => this.#events.emit('spoken', text)
				})
			: null;
		if (!page) throw new Error('this engine has no words to light');
		return this.#environment.makePlayer(page, choice, navigator?.narrate?.text?.publication);
	}

	/** Tries again what failed while the page stayed. */
	async retry(): Promise<void> {
		const again = this.#again;
		this.#again = null;
		this.#set({ failure: null });
		if (!this.#over) await again?.();
	}

	/** Moves the keyboard focus into the text. */
	focus(): void {
		this.#navigator?.value?.focus();
	}

	close(): void {
		this.#end({ state: 'closed' });
		this.#events.clear();
	}

	#fail(error: unknown): void {
		const opened = this.#opened;
		const { code } = ReaderError.of(error, 'cannot-open');
		const failure = !opened && !this.#environment.online() ? 'unreachable' : code;
		// What did not come does not take away what is on the screen.
		const stays = failure !== 'too-slow' && failure !== 'cannot-open';
		if (opened && stays) this.#set({ failure });
		else this.#end({ state: 'failed', failure });
	}

	#end(last: Partial<SessionView>): void {
		this.#set({ ...last, waiting: 'none', narration: SILENT });
		this.#ending.abort();
		this.#waiting.stop();
		this.#moves.close();
		this.#narration.close();
		this.#navigator?.close();
	}

	get #opened(): boolean {
		return this.#view.state === 'open' || this.#view.state === 'turning';
	}

	get #over(): boolean {
		return this.#ending.signal.aborted;
	}

	#set(change: Partial<SessionView>): void {
		if (this.#over) return;
		this.#view = { ...this.#view, ...change };
		this.#events.emit('changed', this.#view);
	}
}

/** More than a hand presses before it looks. */
const MOST_TURNS = 12;

function turnsAfter(before: number, turn: Turn): number {
	return Math.max(-MOST_TURNS, Math.min(MOST_TURNS, before + (turn === 'next' ? 1 : -1)));
}
