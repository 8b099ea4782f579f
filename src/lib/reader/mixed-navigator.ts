import './mixed-navigator.css';
import { hrefOf } from '#lib/publication/link.ts';
import { EpubNavigator } from './epub/epub-navigator.ts';
import type { ResourceRequests } from './epub/resources.ts';
import { FixedNavigator } from './fixed/fixed-navigator.ts';
import { Listeners } from './listeners.ts';
import {
	ReaderError,
	type BookPicture,
	type Decoration,
	type GoOptions,
	type Located,
	type Narratable,
	type Navigator,
	type NavigatorEvents,
	type NavigatorOptions,
	type Quotable,
	type Target,
	type TextOnScreen,
	type Turn
} from './navigator.ts';
import { nextLinear, sectionIndexOf, type ReaderPublication } from './publication.ts';
import type { ReadingSettings } from './settings.ts';

interface MixedOptions extends NavigatorOptions {
	readonly requests: ResourceRequests;
}

type Kind = 'flowing' | 'drawn';

interface Engine {
	readonly navigator: Navigator;
	readonly room: HTMLElement;
}

/** Out of sight and reach, but not out of the layout: an engine without room would lay its pages out anew. */
function setAside(room: HTMLElement, aside: boolean): void {
	room.inert = aside;
	room.classList.toggle('set-aside', aside);
}

const FORWARDED = [
	'located',
	'touch',
	'tap',
	'swipe',
	'selected',
	'key',
	'picture',
	'link',
	'external-link',
	'zoomed',
	'error'
] as const;

/** Flowing words and drawn pages in one book: each section by the engine of its kind, as the package says section by section. */
export class MixedNavigator implements Navigator {
	readonly #options: MixedOptions;
	readonly #publication: ReaderPublication;
	readonly #events = new Listeners<NavigatorEvents>();
	readonly #engines = new Map<Kind, Engine>();
	readonly #groups = new Map<string, readonly Decoration[]>();
	readonly narrate: Narratable = {
		sees: (place) => this.#shown?.narrate?.sees(place) ?? false,
		reveal: (place) => this.#shown?.narrate?.reveal(place),
		body: (section) => this.#shown?.narrate?.body(section) ?? null
	};
	readonly quotes: Quotable = {
		selected: () => this.#shown?.quotes?.selected() ?? null,
		paragraph: () => this.#shown?.quotes?.paragraph() ?? null,
		unselect: () => this.#shown?.quotes?.unselect()
	};
	#settings: ReadingSettings;
	#container: HTMLElement | null = null;
	#kind: Kind | null = null;
	#ended = false;

	constructor(options: MixedOptions) {
		this.#options = options;
		this.#publication = options.publication;
		this.#settings = options.settings;
	}

	get #shown(): Navigator | null {
		return (this.#kind && this.#engines.get(this.#kind)?.navigator) ?? null;
	}

	on<E extends keyof NavigatorEvents>(event: E, listener: (detail: NavigatorEvents[E]) => void): () => void {
		return this.#events.on(event, listener);
	}

	current(): Located | null {
		return this.#shown?.current() ?? null;
	}

	async open(container: HTMLElement, start?: Target): Promise<void> {
		this.#container = container;
		const { sections } = this.#publication;
		const first = sections.find(({ linear }) => linear) ?? sections[0];
		const known = start !== undefined && sectionIndexOf(this.#publication, start) >= 0;
		await this.#show(known ? start : (first?.path ?? ''));
	}

	async go(target: Target, options?: GoOptions): Promise<void> {
		await this.#show(target, options);
	}

	async turn(turn: Turn): Promise<boolean> {
		const by = turn === 'next' ? 1 : -1;
		const here = this.current();
		if (!here || !this.#shown) return false;
		const edge = by === 1 ? Math.max(...here.shown) : Math.min(...here.shown);
		const next = here.aside ? null : nextLinear(this.#publication, edge, by);
		const other =
			next === null || this.#kindOf(next) === this.#kind ? null : this.#publication.sections[next];
		// A drawn page that is larger than the screen is read to its end by its own engine.
		const leaves = by === 1 ? here.span.to >= 0.999 : here.span.from <= 0.001;
		if (!other || !leaves || this.#kind === 'drawn') {
			if (await this.#shown.turn(turn)) return true;
			if (!other) return false;
		}
		// Back into flowing words: to their last page.
		const end = { href: hrefOf(other.path), type: 'application/xhtml+xml', locations: { progression: 1 } };
		await this.#show(by === 1 ? other.path : end);
		return true;
	}

	#kindOf(section: number): Kind {
		return this.#publication.sections[section]?.fixed ? 'drawn' : 'flowing';
	}

	async #show(target: Target, options?: GoOptions): Promise<void> {
		const section = sectionIndexOf(this.#publication, target);
		if (section < 0) throw new ReaderError('section-missing');
		const kind = this.#kindOf(section);
		const hadFocus = document.activeElement instanceof HTMLIFrameElement;
		const changes = kind !== this.#kind;
		const engine = this.#engines.get(kind);
		if (engine) await engine.navigator.go(target, options);
		else await this.#start(kind, target);
		if (!changes || this.#ended) return;
		this.#kind = kind;
		for (const [one, { room }] of this.#engines) {
			setAside(room, one !== kind);
		}
		if (hadFocus || options?.focus) this.#shown?.focus();
		const located = this.current();
		if (located) this.#events.emit('located', located);
	}

	async #start(kind: Kind, target: Target): Promise<void> {
		const room = document.createElement('div');
		room.className = 'engine-room';
		setAside(room, this.#kind !== null);
		this.#container?.append(room);
		const options = { ...this.#options, settings: this.#settings };
		const navigator: Navigator =
			kind === 'drawn'
				? new FixedNavigator(options)
				: new EpubNavigator({ ...options, publication: { ...this.#publication, form: 'reflowable' } });
		this.#engines.set(kind, { navigator, room });
		for (const event of FORWARDED) this.#forward(event, kind, navigator);
		for (const [group, decorations] of this.#groups) navigator.decorate?.(group, decorations);
		try {
			await navigator.open(room, target);
		} catch (error) {
			this.#engines.delete(kind);
			if (!this.#ended) navigator.destroy();
			room.remove();
			throw error;
		}
	}

	#forward<E extends (typeof FORWARDED)[number]>(event: E, kind: Kind, navigator: Navigator): void {
		navigator.on(event, (detail) => {
			if (kind === this.#kind) this.#events.emit(event, detail);
		});
	}

	async apply(settings: ReadingSettings): Promise<void> {
		this.#settings = settings;
		await Promise.all([...this.#engines.values()].map(({ navigator }) => navigator.apply(settings)));
	}

	/** Of drawn pages alone: words grow with the letters that the child chose. */
	get zoom(): Navigator['zoom'] {
		const shown = this.#shown;
		return shown?.zoom && ((by) => shown.zoom?.(by) ?? Promise.resolve());
	}

	nudge(pixels: number): boolean {
		return this.#shown?.nudge?.(pixels) ?? false;
	}

	pictures(): readonly BookPicture[] {
		return this.#shown?.pictures?.() ?? [];
	}

	decorate(group: string, decorations: readonly Decoration[]): void {
		if (decorations.length === 0) this.#groups.delete(group);
		else this.#groups.set(group, decorations);
		for (const { navigator } of this.#engines.values()) navigator.decorate?.(group, decorations);
	}

	text(): TextOnScreen | null {
		return this.#shown?.text?.() ?? null;
	}

	passed(ids: readonly string[]): string | null {
		return this.#shown?.passed?.(ids) ?? null;
	}

	headings(): readonly string[] {
		return this.#shown?.headings?.() ?? [];
	}

	focus(): void {
		this.#shown?.focus();
	}

	destroy(): void {
		this.#ended = true;
		this.#events.clear();
		for (const { navigator, room } of this.#engines.values()) {
			navigator.destroy();
			room.remove();
		}
	}
}
