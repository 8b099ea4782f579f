import type { OutboxItem } from './records.ts';
import type { RecordStore } from './record-store.ts';

/** What waits longer than this is of no use any more. ms */
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

/** What is to be sent, until the receiver has said that it came. The oldest make room when there are too many. */
export class Outbox {
	readonly #items: RecordStore<OutboxItem>;
	readonly #now: () => number;

	constructor(items: RecordStore<OutboxItem>, now: () => number) {
		this.#items = items;
		this.#now = now;
	}

	/** Added twice is added once. `body`: plain JSON. */
	async add(id: string, body: unknown): Promise<void> {
		const item: OutboxItem = { id, body, queuedAt: this.#now() };
		await this.#items.change(id, (before) => before ?? item);
	}

	/** Oldest first. */
	async pending(): Promise<OutboxItem[]> {
		const oldest = this.#now() - KEPT_FOR;
		const items = [...(await this.#items.all()).values()].reverse();
		for (const { id, queuedAt } of items) if (queuedAt < oldest) await this.#items.remove(id);
		return items.filter(({ queuedAt }) => queuedAt >= oldest);
	}

	/** It came. */
	async acknowledge(id: string): Promise<void> {
		await this.#items.remove(id);
	}
}
