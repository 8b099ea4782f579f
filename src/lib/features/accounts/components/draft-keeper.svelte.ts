import * as v from 'valibot';
import { openDevice } from '#lib/device/index.ts';
import { draftKey, PLACES, writing, type DraftOwner, type DraftSubject, type Typed } from './drafts.ts';

/** After the last key: soon enough for a battery that dies, seldom enough for a slow tablet. ms */
const PAUSE = 400;

/** What was typed once and never saved. */
export interface DraftOffer<T extends Typed = Typed> {
	readonly typed: T;
	readonly place: number;
	/** Epoch ms. */
	readonly savedAt: number;
}

/** Keeps what somebody types into a form on this device, and offers it back. In the browser only. */
export class DraftKeeper<T extends Typed> {
	offers: readonly DraftOffer<T>[] = $state.raw([]);
	/** When what stands in the form was kept, epoch ms; null: it is not. */
	keptAt: number | null = $state(null);
	/** False: the device refuses, and drafts are gone when the page is closed. */
	lasting = $state(true);
	#looked = $state(false);
	readonly #owner: () => DraftOwner;
	readonly #about: DraftSubject<T>;
	/** Place of what stands in the form. */
	#at: number | undefined;
	#waiting: { timer: ReturnType<typeof setTimeout>; typed: T } | null = null;
	#written: Promise<unknown> = Promise.resolve();

	constructor(owner: () => DraftOwner, about: DraftSubject<T>) {
		this.#owner = owner;
		this.#about = about;
	}

	/** From now on, until the answer is called, this form is one in which somebody writes. */
	start(isSaved: (typed: T) => boolean): () => void {
		void this.#look(isSaved);
		return writing(this);
	}

	/** Looks for drafts of this person and subject; those that say what is saved anyway are no drafts. */
	async #look(isSaved: (typed: T) => boolean): Promise<void> {
		const { drafts } = openDevice();
		const found: DraftOffer<T>[] = [];
		for (const place of PLACES) {
			const draft = await drafts.get(this.#key(place));
			const typed = draft && v.safeParse(this.#about.schema, draft);
			if (!draft || !typed?.success) continue;
			const ended = draft.epoch !== undefined && draft.epoch !== this.#owner().epoch;
			if (ended || isSaved(typed.output)) await drafts.remove(this.#key(place));
			else found.push({ typed: typed.output, place, savedAt: draft.savedAt });
		}
		this.offers = found.sort((a, b) => b.savedAt - a.savedAt);
		this.lasting = openDevice().persisted;
		this.#looked = true;
	}

	/** Keeps what is typed a moment after the last key. */
	keep(typed: T): void {
		this.#stopWaiting();
		this.#waiting = { typed, timer: setTimeout(() => void this.flush(), PAUSE) };
	}

	/** Keeps what waits at once: the page may go. */
	async flush(): Promise<void> {
		const waiting = this.#waiting;
		if (!waiting || !this.#looked) return;
		this.#at ??= this.#freePlace();
		if (this.#at === undefined) return;
		this.#stopWaiting();
		const savedAt = Date.now();
		this.keptAt = savedAt;
		const { values, version } = waiting.typed;
		const draft = { values, version, savedAt, epoch: this.#owner().epoch };
		this.#written = openDevice().drafts.put(this.#key(this.#at), draft);
		await this.#written;
		this.lasting = openDevice().persisted;
	}

	/** What stands in the form is saved, or not wanted. */
	async drop(): Promise<void> {
		this.#stopWaiting();
		const place = this.#at;
		this.#at = undefined;
		this.keptAt = null;
		await this.#written;
		if (place !== undefined) await openDevice().drafts.remove(this.#key(place));
	}

	/** The offer comes into the form; what was typed there meanwhile becomes an offer. False: there is no room for it. */
	async take(offer: DraftOffer<T>, current: T | null): Promise<boolean> {
		let left: DraftOffer<T> | null = null;
		if (current) {
			this.keep(current);
			await this.flush();
			if (this.#at === undefined) return false;
			left = { typed: current, place: this.#at, savedAt: Date.now() };
		}
		const others = this.offers.filter((other) => other !== offer);
		this.offers = left ? [left, ...others] : others;
		this.#at = offer.place;
		this.keptAt = offer.savedAt;
		return true;
	}

	async refuse(offer: DraftOffer<T>): Promise<void> {
		this.offers = this.offers.filter((other) => other !== offer);
		await openDevice().drafts.remove(this.#key(offer.place));
	}

	#freePlace(): number | undefined {
		return PLACES.find((place) => !this.offers.some((offer) => offer.place === place));
	}

	#stopWaiting(): void {
		if (this.#waiting) clearTimeout(this.#waiting.timer);
		this.#waiting = null;
	}

	#key(place: number): string {
		const { room, subject } = this.#about;
		return draftKey(room, this.#owner().id, subject, place);
	}
}
