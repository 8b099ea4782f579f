import * as v from 'valibot';
import { openDevice } from '#lib/device/index.ts';
import { changedFields, recordValuesSchema, type RecordValues } from '../record-values.ts';
import { draftKey, forgetOldDrafts, PLACES } from './record-drafts.ts';
import type { Typed } from './record-editing.svelte.ts';

/** After the last key: soon enough for a battery that dies, seldom enough for a slow tablet. ms */
const PAUSE = 400;

const typedSchema = v.object({ values: recordValuesSchema, version: v.number() });

/** What was typed once and never saved. */
export interface DraftOffer extends Typed {
	readonly place: number;
	/** Epoch ms. */
	readonly savedAt: number;
}

/** Keeps what somebody types into the record form on this device, and offers it back. In the browser only. */
export class DraftKeeper {
	offers: readonly DraftOffer[] = $state.raw([]);
	/** When what stands in the form was kept, epoch ms; null: it is not. */
	keptAt: number | null = $state(null);
	/** False: the device refuses, and drafts are gone when the page is closed. */
	lasting = $state(true);
	#looked = $state(false);
	readonly #personId: string;
	readonly #publicationId: string;
	/** Place of what stands in the form. */
	#at: number | undefined;
	#waiting: { timer: ReturnType<typeof setTimeout>; typed: Typed } | null = null;

	constructor(personId: string, publicationId: string) {
		this.#personId = personId;
		this.#publicationId = publicationId;
	}

	/** Looks for drafts of this person and title; those that say what is saved anyway are no drafts. */
	async look(saved: RecordValues): Promise<void> {
		const { drafts } = openDevice();
		const found: DraftOffer[] = [];
		for (const place of PLACES) {
			const draft = await drafts.get(this.#key(place));
			const typed = draft && v.safeParse(typedSchema, draft);
			if (!draft || !typed?.success) continue;
			if (changedFields(typed.output.values, saved).length === 0) await drafts.remove(this.#key(place));
			else found.push({ ...typed.output, place, savedAt: draft.savedAt });
		}
		this.offers = found.sort((a, b) => b.savedAt - a.savedAt);
		this.lasting = openDevice().persisted;
		this.#looked = true;
		await forgetOldDrafts(Date.now());
	}

	/** Keeps what is typed a moment after the last key. */
	keep(typed: Typed): void {
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
		await openDevice().drafts.put(this.#key(this.#at), { ...waiting.typed, savedAt });
		this.lasting = openDevice().persisted;
	}

	/** What stands in the form is saved, or not wanted. */
	async drop(): Promise<void> {
		this.#stopWaiting();
		const place = this.#at;
		this.#at = undefined;
		this.keptAt = null;
		if (place !== undefined) await openDevice().drafts.remove(this.#key(place));
	}

	/** The offer comes into the form; what was typed there meanwhile becomes an offer. False: there is no room for it. */
	async take(offer: DraftOffer, current: Typed | null): Promise<boolean> {
		let left: DraftOffer | null = null;
		if (current) {
			this.keep(current);
			await this.flush();
			if (this.#at === undefined) return false;
			left = { ...current, place: this.#at, savedAt: Date.now() };
		}
		const others = this.offers.filter((other) => other !== offer);
		this.offers = left ? [left, ...others] : others;
		this.#at = offer.place;
		this.keptAt = offer.savedAt;
		return true;
	}

	async refuse(offer: DraftOffer): Promise<void> {
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
		return draftKey(this.#personId, this.#publicationId, place);
	}
}
