import { deleteDB, openDB } from 'idb';
import { afterEach } from 'vitest';
import { Device } from '#lib/device/device.ts';
import { SET_ASIDE, STEPS, type SetAside, type StoreName } from '#lib/device/schema.ts';

type Options = NonNullable<ConstructorParameters<typeof Device>[0]>;

/** A localStorage of its own. */
export class MemoryStorage {
	readonly texts: Map<string, string>;

	constructor(texts: Readonly<Record<string, string>> = {}) {
		this.texts = new Map(Object.entries(texts));
	}

	getItem(key: string): string | null {
		return this.texts.get(key) ?? null;
	}

	removeItem(key: string): void {
		this.texts.delete(key);
	}
}

let count = 0;
const endings: (() => void | Promise<void>)[] = [];
afterEach(async () => {
	for (const end of endings.splice(0).reverse()) await end();
	localStorage.clear();
});

/** One browser with a database of its own; each `open` is one more tab. */
export class Browser {
	readonly name = `tabs-${++count}`;

	constructor() {
		endings.push(() => deleteDB(this.name));
	}

	open(options: Options = {}): Device {
		const device = new Device({ name: this.name, oldStorage: null, ...options });
		endings.push(() => device.close());
		return device;
	}

	/** One more tab, opened for the child at a seat of a class. */
	openAt(seat: string): Device {
		const device = this.open().atSeat(seat);
		endings.push(async () => {
			device.close();
			await deleteDB(`${this.name}:${seat}`);
		});
		return device;
	}

	/** The databases of seats that are there. */
	async seats(): Promise<string[]> {
		const all = await indexedDB.databases();
		return all.flatMap(({ name = '' }) => (name.startsWith(`${this.name}:`) ? [name] : []));
	}

	/** What lies in the database, whatever it is. */
	async raw(store: StoreName, key: string): Promise<unknown> {
		const database = await openDB(this.name);
		const value: unknown = await database.get(store, key);
		database.close();
		return value;
	}

	async putRaw(store: StoreName, key: string, value: unknown): Promise<void> {
		const database = await openDB(this.name, STEPS.length, {
			upgrade: (made) => STEPS.forEach((step) => step(made))
		});
		await database.put(store, value, key);
		database.close();
	}

	async setAside(): Promise<SetAside[]> {
		const database = await openDB(this.name);
		const all = (await database.getAll(SET_ASIDE)) as SetAside[];
		database.close();
		return all;
	}
}
