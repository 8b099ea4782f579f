import type { OutboxItem } from './records.ts';
import type { RecordStore } from './record-store.ts';

/** What nobody wants now is of no use any more after so long. ms */
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

/** What is to be sent, until the receiver has said that it came. The oldest make room when there are too many. */
export class Outbox {
	readonly #items: RecordStore<OutboxItem>;
	readonly #now: () => number;

	constructor(items: RecordStore<OutboxItem>, now: () => number) {
		this.#items = items;
		this.#now = now;
	}

	/** Takes the place of what waits under this id. `body`: plain JSON. */
	async put(id: string, body: unknown): Promise<void> {
		const now = this.#now();
		await this.#items.change(id, (before) => ({ id, body, queuedAt: laterThan(before, now) }));
	}

	/** Oldest first. What is old by the clock is sent too: a clock that stood a year behind when it was kept says nothing about it. */
	async pending(): Promise<OutboxItem[]> {
		return [...(await this.#items.all()).values()].reverse();
	}

	/** Who would take it is not here: it waits on, a month by the clock. */
	async leave(item: OutboxItem): Promise<void> {
		if (item.queuedAt < this.#now() - KEPT_FOR) await this.acknowledge(item);
	}

	/** It came as it was read from here; what took its place meanwhile waits on. */
	async acknowledge({ id, queuedAt }: OutboxItem): Promise<void> {
		await this.#items.change(id, (before) => (before?.queuedAt === queuedAt ? undefined : before));
	}

	/** Told after each change, here or in another tab. The answer stops it. */
	onChange(listener: () => void): () => void {
		return this.#items.onChange(listener);
	}
}

/** The time tells two bodies of one id apart, also in one millisecond and with a clock that was set back. */
function laterThan(before: OutboxItem | undefined, now: number): number {
	return before ? Math.max(now, before.queuedAt + 1) : now;
}
