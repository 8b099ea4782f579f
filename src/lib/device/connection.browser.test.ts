import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Browser, MemoryStorage } from '../../../tests/support/browser/tabs.ts';
import type { Position } from './records.ts';
import { STEPS } from './schema.ts';

const at = (updatedAt: number, href = 'a.xhtml'): Position => ({
	locator: { href, type: 'application/xhtml+xml', locations: {} },
	...{ title: 'Chim sâu', versionId: 'v1', coverRatio: 0.75, total: 3, updatedAt }
});

describe('a new version while a page of the old one is open', () => {
	const LATER = [
		...STEPS,
		(database: Parameters<(typeof STEPS)[number]>[0]) => void database.createObjectStore('later')
	];

	it('upgrades at once, keeps what is there, and the old page goes on', async () => {
		const browser = new Browser();
		const old = browser.open();
		await old.positions.put('chim-sau', at(1));
		const newer = browser.open({ steps: LATER });
		expect(await newer.positions.get('chim-sau')).toEqual(at(1));
		expect(newer.persisted).toBe(true);
		await old.positions.put('chim-sau', at(2));
		expect(old.persisted).toBe(true);
		expect((await newer.positions.get('chim-sau'))?.updatedAt).toBe(2);
	});

	it('a write of the old page that is on its way when the new one comes is not lost', async () => {
		const browser = new Browser();
		const old = browser.open();
		await old.positions.get('chim-sau');
		const writes = Array.from({ length: 20 }, (_, i) => old.positions.put(`s${i}`, at(i + 1)));
		const newer = browser.open({ steps: LATER });
		await Promise.all([...writes, newer.positions.all()]);
		expect((await newer.positions.all()).size).toBe(20);
		expect(old.persisted).toBe(true);
	});

	it('what the old page cannot read of the new one stays where it is', async () => {
		const browser = new Browser();
		const newer = browser.open({ steps: LATER });
		await newer.positions.all();
		newer.close();
		const database = await openDB(browser.name);
		await database.put('positions', { form: 2, updatedAt: 7 }, 'chim-sau');
		database.close();
		const old = browser.open();
		expect(await old.positions.get('chim-sau')).toBeUndefined();
		expect(await browser.raw('positions', 'chim-sau')).toEqual({ form: 2, updatedAt: 7 });
		await old.positions.put('chim-sau', at(1));
		expect(await browser.setAside()).toMatchObject([{ key: 'chim-sau', value: { form: 2 } }]);
	});

	it('a page that does not let go holds nobody up: the new one goes on in memory, and writes later', async () => {
		const browser = new Browser();
		const old = await openDB(browser.name, STEPS.length, {
			upgrade: (made) => STEPS.forEach((step) => step(made))
		});
		const newer = browser.open({ steps: LATER, patience: 100 });
		await newer.positions.put('chim-sau', at(1));
		expect(newer.persisted).toBe(false);
		expect(await newer.positions.get('chim-sau')).toEqual(at(1));
		const told = vi.fn();
		newer.onPersisted(told);
		old.close();
		// It is told when all that waited is written.
		await vi.waitFor(() => expect(told).toHaveBeenCalled());
		expect(newer.persisted).toBe(true);
		expect(await browser.raw('positions', 'chim-sau')).toEqual(at(1));
	});
});

/** A request whose answer nobody hears, as of a browser that never answers. */
function unheard<T extends IDBRequest>(request: T): T {
	for (const type of ['success', 'error', 'upgradeneeded'])
		request.addEventListener(type, (event) => event.stopImmediatePropagation());
	return request;
}

describe('a device that refuses', () => {
	afterEach(() => {
		vi.restoreAllMocks();
		vi.unstubAllGlobals();
	});

	const refusals: readonly [string, () => void][] = [
		['has no database', () => vi.stubGlobal('indexedDB', undefined)],
		[
			'does not open it',
			() =>
				vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
					throw new DOMException('refused', 'SecurityError');
				})
		],
		[
			'never opens it',
			() => {
				const open = IDBFactory.prototype.open;
				vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, name) {
					return unheard(open.call(this, `${name}-unheard`));
				});
			}
		],
		[
			'never answers a question',
			() => {
				for (const method of ['get', 'getAll', 'getAllKeys'] as const) {
					const ask = IDBObjectStore.prototype[method] as (query?: IDBValidKey) => IDBRequest;
					vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
						this: IDBObjectStore,
						query?: unknown
					) {
						return unheard(ask.call(this, query as IDBValidKey));
					});
				}
			}
		]
	];
	it.each(refusals)('%s: a child reads all the same, and the page knows', async (_, refuse) => {
		const tab = new Browser().open({ patience: 50 });
		refuse();
		await tab.positions.put('chim-sau', at(1));
		await tab.positions.put('dem-trang', at(2));
		await tab.passages.change('tu-khoa', (before) => ({
			step: 'do',
			done: [...(before?.done ?? []), 'a'],
			updatedAt: 1
		}));
		expect(tab.persisted).toBe(false);
		expect([...(await tab.positions.all()).keys()]).toEqual(['dem-trang', 'chim-sau']);
		await tab.positions.remove('chim-sau');
		expect(await tab.positions.get('chim-sau')).toBeUndefined();
		expect((await tab.passages.get('tu-khoa'))?.done).toEqual(['a']);
		expect(localStorage.getItem('vs:read-on')).toBeNull();
	});

	it('is waited for once, not at every page', async () => {
		const patience = 2000;
		const tab = new Browser().open({ patience });
		refusals.find(([name]) => name === 'never opens it')?.[1]();
		const start = performance.now();
		expect(await tab.settings.get('reading')).toBeUndefined();
		expect(performance.now() - start).toBeGreaterThan(patience - 50);
		const again = performance.now();
		for (let i = 0; i < 20; i++) await tab.positions.put('chim-sau', at(i));
		expect(performance.now() - again).toBeLessThan(patience);
	});

	it('still shows what the version before left, and leaves it where it is', async () => {
		const oldStorage = new MemoryStorage({ 'vs:positions': JSON.stringify({ 'chim-sau': at(1) }) });
		const tab = new Browser().open({ oldStorage });
		vi.stubGlobal('indexedDB', undefined);
		expect(await tab.positions.get('chim-sau')).toEqual(at(1));
		expect(oldStorage.texts.size).toBe(1);
	});

	it.each([
		['at once', true],
		['when the transaction ends', false]
	])(
		'is full, and says so %s: the reading goes on, and is written when there is room again',
		async (_, atOnce) => {
			const browser = new Browser();
			const tab = browser.open();
			await tab.positions.put('chim-sau', at(1));
			const put = IDBObjectStore.prototype.put;
			const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
				this: IDBObjectStore,
				value: unknown,
				key
			) {
				if (atOnce) throw new DOMException('no room', 'QuotaExceededError');
				const request = put.call(this, value, key);
				request.addEventListener('success', () => this.transaction.abort());
				return request;
			});
			await tab.positions.put('chim-sau', at(2));
			await tab.positions.put('dem-trang', at(3));
			expect(tab.persisted).toBe(false);
			expect((await tab.positions.get('chim-sau'))?.updatedAt).toBe(2);
			expect(await browser.raw('positions', 'chim-sau')).toEqual(at(1));
			full.mockRestore();
			await tab.positions.put('chim-sau', at(4));
			await vi.waitFor(() => expect(tab.persisted).toBe(true));
			expect(await browser.raw('positions', 'dem-trang')).toEqual(at(3));
		}
	);
});
