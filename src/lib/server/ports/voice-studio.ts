/** A sentence of a book, as its section has it. */
export interface SentenceOfBook {
	/** Container path of the section. */
	readonly path: string;
	/** Which block of the section (`publication/spoken-blocks.ts`); a new one is a new paragraph. */
	readonly block: number;
	readonly text: string;
	/** SHA-256 of what was recorded; null: nobody reads it, and it stays as it is. */
	readonly take: string | null;
}

export interface BookToVoice {
	/** SHA-256 of the EPUB as it was received. */
	readonly original: string;
	/** All sentences, in the order of the book, also those that nobody reads. */
	readonly sentences: readonly SentenceOfBook[];
	/** Who reads, as they wish to be named; null: without a name. */
	readonly narrator: string | null;
}

/** Why a recording or a book cannot be used, in one word (`messages`). */
export type StudioRefusal =
	| 'take-unreadable'
	| 'take-too-long'
	| 'take-silent'
	| 'voice-old-epub'
	| 'voice-other-words'
	| 'voice-page-broken';

export class StudioRefused extends Error {
	readonly code: StudioRefusal;

	constructor(code: StudioRefusal) {
		super(code);
		this.code = code;
	}
}

/** Where recordings of people are listened to by the machine, and bound into books: what comes from outside is opened in a process of its own. */
export interface VoiceStudio {
	/** What is kept of a recording: the voice without the silence around it, as Ogg with Opus. @throws {StudioRefused} */
	hear(bytes: Uint8Array): Promise<{ readonly sound: Uint8Array; readonly milliseconds: number }>;
	/** Whether a book could be given a voice. @throws {StudioRefused} */
	survey(book: BookToVoice): Promise<void>;
	/** The book with the voice in it, as a new EPUB, for as long as `use` runs. @throws {StudioRefused} */
	bind<T>(book: BookToVoice, use: (file: string) => Promise<T>): Promise<T>;
}
