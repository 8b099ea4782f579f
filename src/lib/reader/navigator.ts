import type { Locator } from '#lib/publication/locator.ts';
import type { MarkColour } from './mark-colour.ts';
import type { PageLook } from './page-look.ts';
import type { ReaderPublication } from './publication.ts';
import type { ReadingSettings } from './settings.ts';
import type { WordsForMissing } from './what-is-missing.ts';

/** Where the reader is now, and what can be said about it. */
export interface Located {
	readonly locator: Locator;
	/** Index in `publication.sections`; pages of a PDF are its sections. */
	readonly section: number;
	/** Name of the chapter or page; empty when it has none. */
	readonly title: string;
	/** Beside the reading order: nothing is finished there, and it is not where the book goes on. */
	readonly aside: boolean;
	readonly atStart: boolean;
	readonly atEnd: boolean;
	/** Indexes of the sections on the screen: more than one in a scrolling PDF. */
	readonly shown: readonly number[];
	/** Part of the section that is on the screen, 0..1. */
	readonly span: { readonly from: number; readonly to: number };
}

export type Zone = 'start' | 'middle' | 'end';
export type Turn = 'next' | 'previous';

/** A tap that hit no link, before it means anything else. */
export interface Touch {
	/** Of the page that was touched. */
	readonly document: Document;
	/** In the coordinates of that document, CSS pixels. */
	readonly x: number;
	readonly y: number;
	/** It has meant something: no page turns. */
	take(): void;
}

/** Flowing words on the screen, for what follows their lines. */
export interface TextOnScreen {
	readonly document: Document;
	readonly frame: HTMLIFrameElement;
	/** Clips the frame: what of the section is seen. */
	readonly window: HTMLElement;
	/** Pages beside each other in the window. */
	readonly columns: number;
	/** Its lines stand upright. */
	readonly upright: boolean;
	/** Index in `publication.sections`, of the text itself. */
	readonly section: number;
}

export interface NavigatorEvents {
	located: Located;
	touch: Touch;
	/** A tap on the page that hit no link; `start` is the side where the text begins. */
	tap: Zone;
	swipe: Turn;
	/** Whether words of the page are selected. */
	selected: boolean;
	/** A key pressed while the focus is inside the page. */
	key: KeyboardEvent;
	/** A link that stays in the publication; whoever opened it goes there. */
	link: FollowedLink;
	/** A link that leaves the publication: the reader asks first. */
	'external-link': string;
	/** A picture of the page, tapped or chosen by the keyboard. */
	picture: BookPicture;
	/** The drawn page is as many times as large as the screen asks for. */
	zoomed: number;
	error: ReaderError;
}

/** `unreachable`: the network is gone; `unavailable`: the library answers that it cannot now. What is on the screen stays. */
export type ReaderErrorCode = 'too-slow' | 'cannot-open' | 'section-missing' | 'unreachable' | 'unavailable';

export class ReaderError extends Error {
	readonly code: ReaderErrorCode;

	constructor(code: ReaderErrorCode, cause?: unknown) {
		super(code, { cause });
		this.name = 'ReaderError';
		this.code = code;
	}

	/** What an engine threw, as an error of ours: its own code when it has one, also when the engine wrapped it, else `code`. */
	static of(cause: unknown, code: ReaderErrorCode): ReaderError {
		for (let at = cause; at instanceof Error; at = at.cause) if (at instanceof ReaderError) return at;
		return new ReaderError(code, cause);
	}

	/** What a status of HTTP says that is no answer; `otherwise`: what it means that a file is not there. */
	static ofStatus(status: number, address: string, otherwise: ReaderErrorCode): ReaderError {
		return new ReaderError(isPassing(status) ? 'unavailable' : otherwise, `${status} ${address}`);
	}
}

/** A server that is in trouble or has too much to do may answer a moment later. */
function isPassing(status: number): boolean {
	return status >= 500 || status === 429;
}

/** A place: a stored position, or a container path with or without fragment. */
export type Target = Locator | string;

/** A link of the page, pressed. */
export interface FollowedLink {
	readonly target: Target;
	/** null: it is a link like others. */
	readonly reference: NoteReference | null;
	/** Gives the keyboard back to it; null where it has none. */
	readonly back: (() => void) | null;
}

/** A picture on the page. */
export interface BookPicture {
	/** In the frame of the page. */
	readonly element: Element;
	/** Container path of its page. */
	readonly path: string;
	/** Gives the keyboard back to it. */
	back(): void;
}

/** A mark that refers to a note, or a word that refers to its meaning. */
export interface NoteReference {
	readonly kind: 'note' | 'glossary';
	/** Whether the file says so, or it only looks like it. */
	readonly sure: boolean;
	/** Its words: "1", "*", "bay hơi". */
	readonly mark: string;
}

export interface GoOptions {
	/** Moves the keyboard focus to the target: after a jump, never after a page turn. */
	readonly focus?: boolean;
}

/** What both engines are made with. */
export interface NavigatorOptions {
	readonly publication: ReaderPublication;
	readonly settings: ReadingSettings;
	readonly look: () => PageLook;
	readonly words: NavigatorWords;
}

/** A piece of the text and how it is lit, in the field's word (Readium's Decorator API). */
export interface Decoration {
	/** Unique within its group. */
	readonly id: string;
	/** Section and the words that are lit; of what is narrated, as the first fragment, the element. */
	readonly locator: Locator;
	readonly style: DecorationStyle;
}

/** `narrated`: the element that a voice is reading; `found`: the words that were looked for. All but the first light the words of the locator. */
export type DecorationStyle = 'narrated' | 'found' | MarkColour;

/** Words as they are painted on a page; `sentence` and `word`: what a voice is saying. */
export type PaintStyle = DecorationStyle | 'sentence' | 'word';

/** Words of the page on the screen as places, to keep them. */
export interface Quotable {
	/** The words that are selected; null: none. */
	selected(): Locator | null;
	/** The paragraph at the place; null where there are no words. */
	paragraph(): Locator | null;
	/** Nothing is selected any more. */
	unselect(): void;
}

/** Of whatever frame: `instanceof` knows those of its own alone. */
export const isRange = (place: Locator | Range): place is Range => 'startContainer' in place;

/** What a voice needs to know of the page on the screen. */
export interface Narratable {
	/** Whether a place, or words of a section on the screen, begin in sight. */
	sees(place: Locator | Range): boolean;
	/** Brings them into sight, at the turn of a page. */
	reveal(place: Locator | Range): void;
	/** What holds the words of a section; null while it is not on the screen. */
	body(section: number): Element | null;
	/** The text that is read aloud, where it has sections of its own: the flowing words of a PDF. */
	readonly text?: { readonly publication: ReaderPublication; section(): number };
}

/**
 * What both engines stand behind. Promises settle within a bounded time, whatever the engine does. The optional members
 * are capabilities: an engine that cannot do it has no such member, and nobody asks which engine it is.
 */
export interface Navigator {
	open(container: HTMLElement, start?: Target): Promise<void>;
	go(target: Target, options?: GoOptions): Promise<void>;
	/** Resolves false when there is nothing further. */
	turn(turn: Turn): Promise<boolean>;
	/** What is on the screen now, also before things have come to rest there; null before the first page. */
	current(): Located | null;
	on<E extends keyof NavigatorEvents>(event: E, listener: (detail: NavigatorEvents[E]) => void): () => void;
	apply(settings: ReadingSettings): Promise<void>;
	/** Moves the keyboard focus into the text. */
	focus(): void;
	/** At any time, also while it opens: nothing of it goes on. Promises that are under way reject. */
	destroy(): void;
	/** Lights exactly these decorations of a group, now and whenever their section is shown; none: the group goes out. */
	decorate?(group: string, decorations: readonly Decoration[]): void;
	readonly narrate?: Narratable;
	readonly quotes?: Quotable;
	/** Of elements of the section on the screen, by id, the last that begins at the place or before it; null: none does. */
	passed?(ids: readonly string[]): string | null;
	/** The headings under which the place is, the highest first. */
	headings?(): readonly string[];
	/** The flowing words on the screen; null when there are none. */
	text?(): TextOnScreen | null;
	/** Moves a text that scrolls down by CSS pixels, less than 0 up; false: whole pages stay, and so does what is at its end. */
	nudge?(pixels: number): boolean;
	/** The pictures that are in sight. */
	pictures?(): readonly BookPicture[];
	/** Makes a drawn page larger or smaller by a factor. */
	zoom?(by: number): Promise<void>;
}

/** Names that the engines give to frames and pages, in the visitor's language. */
export interface NavigatorWords extends WordsForMissing {
	/** Accessible name of the frame or page: "Nội dung: Chương 1". */
	frame(title: string): string;
	/** What is said of a picture that the keyboard can open. */
	pictureOpens(): string;
	/** "Trang iv": by the label that the page itself bears. */
	page(label: string): string;
	/** Stands in place of a page that the file has lost. */
	damagedPage(): string;
}
