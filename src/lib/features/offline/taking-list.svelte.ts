import { askPacks, type PackOffer } from '#lib/api/packs.ts';
import { openDevice, packId, type Pack } from '#lib/device/index.ts';
import type { PackEnd } from './fetch-pack.ts';
import { bytesHere, drop, onTaking, packOf, roomLeft, stopTaking, takeAll, weightOf } from './taking.ts';

/** Several titles that are taken along together, as a screen shows them. */
export class TakingList {
	readonly #slugs: readonly string[];
	/** Those of them that are noted on the device. */
	packs: readonly Pack[] = $state.raw([]);
	/** The device has been asked. */
	known = $state(false);
	offers: readonly PackOffer[] | null = $state.raw(null);
	withVoice = $state(true);
	/** Bytes that are here, of all titles; null: nothing comes now. */
	here: number | null = $state(null);
	/** Bytes; null: the browser does not say. */
	room: number | null = $state(null);
	unanswered = $state(false);
	/** How the last attempt in this tab ended. */
	end: PackEnd | null = $state(null);
	#running = false;

	constructor(slugs: readonly string[]) {
		this.#slugs = slugs;
	}

	/** How many titles are here as a whole. */
	get whole(): number {
		return this.packs.filter(({ state }) => state === 'whole').length;
	}
	/** All that can be taken along is here: a title that a grown-up has to open is not offered. */
	get isWhole(): boolean {
		const { whole } = this;
		const nothingLeft = this.offers !== null && this.wanted.length === 0 && this.waiting.length === 0;
		return this.here === null && whole > 0 && (whole === this.#slugs.length || nothingLeft);
	}
	/** Noted, and not whole yet: they can go on. */
	get waiting(): readonly Pack[] {
		return this.packs.filter(({ state }) => state !== 'whole' && state !== 'lost');
	}
	/** Titles that would come now; those that are here stay as they are. */
	get wanted(): readonly PackOffer[] {
		const whole = this.packs.filter(({ state }) => state === 'whole').map(({ slug }) => slug);
		return (this.offers ?? []).filter(({ slug }) => !whole.includes(slug));
	}
	get bookWeight(): number {
		return this.wanted.reduce((sum, { files }) => sum + weightOf(files), 0);
	}
	get voiceWeight(): number {
		return this.wanted.reduce((sum, { voice }) => sum + weightOf(voice), 0);
	}
	get weight(): number {
		return this.bookWeight + (this.withVoice ? this.voiceWeight : 0);
	}
	/** Bytes of all titles that are noted. */
	get all(): number {
		return this.packs.reduce((sum, { bytes }) => sum + bytes, 0);
	}

	/** The answer stops it. */
	watch(): () => void {
		const { packs } = openDevice();
		const look = async () => {
			const all = await packs.all();
			this.packs = this.#slugs.flatMap((slug) => all.get(packId({ kind: 'book', slug })) ?? []);
			this.known = true;
			hear();
		};
		const hear = () => {
			const comes = this.#running || this.packs.some((pack) => bytesHere(pack) !== null);
			this.here = comes ? this.packs.reduce((sum, pack) => sum + bytesOf(pack), 0) : null;
		};
		void look();
		const stops = [packs.onChange(() => void look()), onTaking(hear)];
		return () => stops.forEach((stop) => stop());
	}

	async weigh(): Promise<void> {
		this.unanswered = false;
		const [offers, room] = await Promise.all([askPacks(this.#slugs), roomLeft()]);
		this.offers = offers;
		this.room = room;
		this.unanswered = offers === null;
	}

	async begin(): Promise<void> {
		await this.#see(this.wanted.map((offer) => packOf(offer, this.withVoice)));
	}

	async goOn(): Promise<void> {
		await this.#see(this.waiting);
	}

	stop(): void {
		for (const pack of this.packs) stopTaking(pack);
	}

	async remove(): Promise<void> {
		for (const pack of this.packs) await drop(pack);
	}

	async #see(wanted: readonly Pack[]): Promise<void> {
		if (this.#running) return;
		this.#running = true;
		this.end = null;
		try {
			this.end = await takeAll(wanted);
		} finally {
			this.#running = false;
			this.here = null;
		}
	}
}

function bytesOf(pack: Pack): number {
	return bytesHere(pack) ?? (pack.state === 'whole' ? pack.bytes : 0);
}
