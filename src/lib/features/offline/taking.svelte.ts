import { askPack, type PackOffer } from '#lib/api/packs.ts';
import { openDevice, packId, type Pack, type PackName } from '#lib/device/index.ts';
import { toasts } from '#lib/ui/components/toasts.svelte.ts';
import * as m from '#lib/paraglide/messages.js';
import type { PackEnd } from './fetch-pack.ts';
import { titleOf, wordsOf } from './pack-words.ts';
import {
	bytesHere,
	drop,
	goOnTaking,
	onTaking,
	packOf,
	roomLeft,
	stopTaking,
	take,
	weightOf
} from './taking.ts';

/** One title that is taken along, as a screen shows it. */
export class Taking {
	readonly #name: PackName;
	pack: Pack | undefined = $state.raw();
	offer: PackOffer | null = $state.raw(null);
	withVoice = $state(true);
	/** Bytes that are here while it comes; null: it does not come now. */
	here: number | null = $state(null);
	/** Bytes; null: the browser does not say. */
	room: number | null = $state(null);
	/** The library was asked, and did not answer. */
	unanswered = $state(false);
	/** How the last attempt in this tab ended. */
	end: PackEnd | null = $state(null);

	constructor(name: PackName) {
		this.#name = name;
	}

	get bookWeight(): number {
		return this.offer ? weightOf(this.offer.files) : 0;
	}
	get voiceWeight(): number {
		return this.offer ? weightOf(this.offer.voice) : 0;
	}
	/** Null: nobody knows yet. */
	get weight(): number | null {
		return this.offer && this.bookWeight + (this.withVoice ? this.voiceWeight : 0);
	}

	/** The answer stops it. */
	watch(): () => void {
		const { packs } = openDevice();
		const look = async () => (this.pack = await packs.get(packId(this.#name)));
		const hear = () => (this.here = bytesHere(this.#name));
		void look();
		hear();
		const stops = [packs.onChange(() => void look()), onTaking(hear)];
		return () => stops.forEach((stop) => stop());
	}

	async weigh(): Promise<void> {
		this.unanswered = false;
		const [offer, room] = await Promise.all([askPack(this.#name), roomLeft()]);
		this.offer = offer;
		this.room = room;
		this.unanswered = offer === null;
	}

	async begin(): Promise<void> {
		const { offer } = this;
		if (offer) await this.#see(() => take(packOf(offer, this.withVoice)), offer);
	}

	async goOn(): Promise<void> {
		const { pack } = this;
		if (pack) await this.#see(() => goOnTaking(pack), pack);
	}

	/** The version that the library has now, in the place of the one that is here: this one stays until the other is whole. */
	async renew(): Promise<void> {
		await this.weigh();
		const { offer, pack } = this;
		if (offer && pack) await this.#see(() => take(packOf(offer, pack.voice)), offer);
	}

	stop(): void {
		stopTaking(this.#name);
	}

	async remove(): Promise<void> {
		if (!this.pack) return;
		const title = titleOf(this.pack);
		await drop(this.pack);
		toasts.say(m.offline_removed({ title }));
	}

	async #see(taking: () => Promise<PackEnd>, what: Pack | PackOffer): Promise<void> {
		this.end = null;
		this.end = await taking();
		const title = titleOf(what);
		if (this.end === 'whole') toasts.say(m.offline_done({ title }));
		if (this.end === 'gone') toasts.say(wordsOf(what).gone({ title }), 'bad');
	}
}
