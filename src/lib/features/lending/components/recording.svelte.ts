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

/** A recording that is not kept yet: on its way, or the network was gone. */
interface Waiting {
	readonly n: number;
	readonly sound: Blob;
}

/** The desk of somebody who reads: which sentence, and what became of each. `address`: of the lending. */
export class Recording {
	sentences: readonly SentenceShown[] = $state.raw([]);
	/** Index in `sentences`. */
	at = $state(0);
	/** Recordings on their way, the oldest first; `sending`: the first of them is being sent. */
	waiting: readonly Waiting[] = $state.raw([]);
	sending = $state(false);
	/** Why the last recording was not kept, in a sentence; null: it was. */
	trouble: string | null = $state(null);
	readonly recorder: Recorder;
	readonly #address: string;
	readonly #overtaken: () => Promise<unknown>;
	readonly sentence = $derived(this.sentences[this.at]);
	/** Its recording is not kept yet. */
	readonly isOnItsWay = $derived(this.waiting.some(({ n }) => n === this.sentence?.n));
	/** The next sentence stands on the same page: reading goes on without a stop. */
	readonly readsOn = $derived(this.sentences[this.at + 1]?.position === this.sentence?.position);
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
		this.recorder = new Recorder((n, sound) => void this.#add({ n, sound }));
	}

	/** What the server says now; a page that was loaded anew. */
	know(sentences: readonly SentenceShown[]): void {
		this.sentences = sentences;
		this.at = Math.min(this.at, Math.max(0, sentences.length - 1));
	}

	/** While somebody reads: on to the next sentence of the page, and what was read so far is kept. */
	go(to: number): void {
		const next = this.sentences[to];
		if (!next) return;
		if (this.recorder.state === 'recording') {
			if (to !== this.at + 1 || !this.readsOn || this.waiting.some(({ n }) => n === next.n)) return;
			this.recorder.cut(next.n);
		} else if (this.waiting.length === 0) this.trouble = null;
		this.at = to;
	}

	press(): void {
		if (this.recorder.state === 'recording') return this.recorder.end();
		if (this.isOnItsWay || !this.sentence) return;
		if (this.waiting.length === 0) this.trouble = null;
		void this.recorder.begin(this.sentence.n);
	}

	async sendAgain(): Promise<void> {
		if (!this.sending) await this.#send();
	}

	async #add(given: Waiting): Promise<void> {
		this.waiting = [...this.waiting, given];
		if (!this.sending) await this.#send();
	}

	/** One after the other; what was not kept stays, and is sent again when it is asked for. */
	async #send(): Promise<void> {
		this.sending = true;
		this.trouble = null;
		try {
			for (let given = this.waiting[0]; given; given = this.waiting[0]) {
				if (!(await this.#sent(given))) return;
				this.waiting = this.waiting.filter((one) => one !== given);
			}
		} catch {
			this.trouble = '';
		} finally {
			this.sending = false;
		}
	}

	/** False: the library has trouble of its own, and it stays. */
	async #sent({ n, sound }: Waiting): Promise<boolean> {
		const before = this.sentences.find((one) => one.n === n);
		if (!before) return true;
		const response = await fetch(`${this.#address}/cau/${n}?lan=${before.take}`, {
			method: 'PUT',
			body: sound
		});
		const answer = v.parse(answerSchema, await response.json());
		if (response.ok) this.#kept(n, answer.take ?? 0, answer.milliseconds ?? 0);
		else {
			this.trouble = answer.message ?? '';
			if (response.status >= 500) return false;
			// What the server has looked at and refused is not sent again: it is read again.
			if (this.recorder.state !== 'recording') this.at = this.sentences.indexOf(before);
			if (response.status === 409) await this.#overtaken();
		}
		return true;
	}

	#kept(n: number, take: number, milliseconds: number): void {
		this.sentences = this.sentences.map((one) =>
			one.n === n ? { ...one, take, milliseconds, verdict: null, note: '' } : one
		);
	}
}
