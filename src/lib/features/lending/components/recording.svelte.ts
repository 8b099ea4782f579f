import * as v from 'valibot';
import { Recorder } from './recorder.svelte.ts';

/** A sentence as the reader of it sees it. */
export interface SentenceShown {
	readonly n: number;
	readonly position: number;
	readonly text: string;
	readonly language: string;
	readonly take: number;
	readonly verdict: 'approved' | 'returned' | null;
	readonly note: string;
	readonly milliseconds: number | null;
}

/** What the library says of a recording: kept, or why not. */
const answerSchema = v.object({
	take: v.optional(v.number()),
	milliseconds: v.optional(v.number()),
	message: v.optional(v.string())
});

/** A recording that waits to be kept: the network was gone, or the server said no. */
interface Waiting {
	readonly n: number;
	readonly sound: Blob;
}

/** The desk of somebody who reads: which sentence, and what became of each. `address`: of the lending. */
export class Recording {
	sentences: readonly SentenceShown[] = $state.raw([]);
	/** Index in `sentences`. */
	at = $state(0);
	sending = $state(false);
	waiting: Waiting | null = $state.raw(null);
	/** Why the last recording was not kept, in a sentence; null: it was. */
	trouble: string | null = $state(null);
	readonly recorder: Recorder;
	readonly #address: string;
	readonly #overtaken: () => Promise<unknown>;
	/** The sentence that is being recorded; the person may look at another meanwhile. */
	#recording = 0;

	readonly sentence = $derived(this.sentences[this.at]);
	readonly recorded = $derived(this.sentences.filter(({ take }) => take > 0).length);
	/** Index of the next one to read, behind this one first; -1: none is left. */
	readonly open = $derived.by(() => {
		const isOpen = ({ take, verdict }: SentenceShown) => take === 0 || verdict === 'returned';
		const behind = this.sentences.findIndex((one, index) => index > this.at && isOpen(one));
		return behind === -1 ? this.sentences.findIndex(isOpen) : behind;
	});

	/** @param overtaken somebody recorded the sentence in another window: brings what is there now */
	constructor(address: string, sentences: readonly SentenceShown[], overtaken: () => Promise<unknown>) {
		this.#address = address;
		this.#overtaken = overtaken;
		this.sentences = sentences;
		const first = this.sentences.findIndex(({ take, verdict }) => take === 0 || verdict === 'returned');
		this.at = Math.max(0, first);
		this.recorder = new Recorder((sound) => void this.#send({ n: this.#recording, sound }));
	}

	/** What the server says now; a page that was loaded anew. */
	know(sentences: readonly SentenceShown[]): void {
		this.sentences = sentences;
		this.at = Math.min(this.at, Math.max(0, sentences.length - 1));
	}

	go(to: number): void {
		if (this.recorder.state === 'recording' || to < 0 || to >= this.sentences.length) return;
		this.at = to;
		if (!this.waiting) this.trouble = null;
	}

	press(): void {
		if (this.recorder.state === 'recording') return this.recorder.end();
		if (this.sending || !this.sentence) return;
		this.#recording = this.sentence.n;
		[this.trouble, this.waiting] = [null, null];
		void this.recorder.begin();
	}

	async sendAgain(): Promise<void> {
		if (this.waiting && !this.sending) await this.#send(this.waiting);
	}

	async #send(given: Waiting): Promise<void> {
		const before = this.sentences.find(({ n }) => n === given.n);
		if (!before) return;
		this.sending = true;
		this.waiting = given;
		this.trouble = null;
		try {
			const response = await fetch(`${this.#address}/cau/${given.n}?lan=${before.take}`, {
				method: 'PUT',
				body: given.sound
			});
			const answer = v.parse(answerSchema, await response.json());
			if (response.ok) this.#kept(given.n, answer.take ?? 0, answer.milliseconds ?? 0);
			else {
				this.trouble = answer.message ?? '';
				// What the server has looked at and refused is not sent again.
				if (response.status < 500) this.waiting = null;
				if (response.status === 409) await this.#overtaken();
			}
		} catch {
			this.trouble = '';
		} finally {
			this.sending = false;
		}
	}

	#kept(n: number, take: number, milliseconds: number): void {
		this.waiting = null;
		this.sentences = this.sentences.map((one) =>
			one.n === n ? { ...one, take, milliseconds, verdict: null, note: '' } : one
		);
	}
}
