import { describe, expect, it, vi } from 'vitest';
import { Browser } from '../../../tests/support/browser/tabs.ts';
import type { Position } from './records.ts';

const at = (updatedAt: number, href = 'a.xhtml'): Position => ({
	locator: { href, type: 'application/xhtml+xml', locations: { progression: 0.5 } },
	...{ title: 'Chim sâu', versionId: 'v1', coverRatio: 0.75, total: 3, updatedAt }
});

describe('a place in a book', () => {
	it('is found again when the page is opened anew', async () => {
		const browser = new Browser();
		await browser.open().positions.put('chim-sau', at(1));
		expect(await browser.open().positions.get('chim-sau')).toEqual(at(1));
		expect(await browser.open().positions.get('dem-trang')).toBeUndefined();
	});

	it('is the newest one when two tabs write', async () => {
		const browser = new Browser();
		const [one, other] = [browser.open(), browser.open()];
		await Promise.all([
			one.positions.put('chim-sau', at(5, 'five.xhtml')),
			other.positions.put('chim-sau', at(4, 'four.xhtml'))
		]);
		await other.positions.put('chim-sau', at(3, 'three.xhtml'));
		expect((await one.positions.get('chim-sau'))?.locator.href).toBe('five.xhtml');
	});

	it.each([
		['ahead', 32],
		['behind', -32]
	])(
		'a clock that stood %s by a month keeps no place out once it is right, nor when it goes wrong',
		async (_, days) => {
			const browser = new Browser();
			const right = Date.now();
			const wrong = right + days * 86_400_000;
			await browser.open({ now: () => wrong }).positions.put('chim-sau', at(wrong, 'before.xhtml'));
			await browser.open({ now: () => right }).positions.put('chim-sau', at(right, 'right.xhtml'));
			expect(await browser.raw('positions', 'chim-sau')).toMatchObject({ locator: { href: 'right.xhtml' } });
			await browser.open({ now: () => wrong }).positions.put('chim-sau', at(wrong, 'again.xhtml'));
			expect(await browser.raw('positions', 'chim-sau')).toMatchObject({ locator: { href: 'again.xhtml' } });
		}
	);

	it('is written in one record: the others are not touched', async () => {
		const browser = new Browser();
		const tab = browser.open();
		for (let i = 0; i < 20; i++) await tab.positions.put(`s${i}`, at(i));
		const put = vi.spyOn(IDBObjectStore.prototype, 'put');
		await tab.positions.put('s3', at(100));
		expect(put.mock.calls.map(([, key]) => key)).toEqual(['s3']);
	});

	it('can be read at once, also before it is written', async () => {
		const tab = new Browser().open();
		void tab.positions.put('chim-sau', at(1));
		void tab.positions.put('chim-sau', at(2));
		expect((await tab.positions.get('chim-sau'))?.updatedAt).toBe(2);
	});

	it('comes back with members that only a later version knows', async () => {
		const browser = new Browser();
		const later = {
			...at(1),
			voice: 'vi-VN-1',
			locator: {
				...at(1).locator,
				text: { highlight: 'Cóc' },
				locations: { progression: 0.5, 'css-selector': '#p3' }
			}
		};
		await browser.putRaw('positions', 'chim-sau', later);
		const tab = browser.open();
		expect(await tab.positions.get('chim-sau')).toEqual(later);
		await tab.positions.change('chim-sau', (before) => before && { ...before, total: 4 });
		expect(await browser.raw('positions', 'chim-sau')).toEqual({ ...later, total: 4 });
	});
});

it('the device does not fill up: the oldest places make room', async () => {
	const browser = new Browser();
	const tab = browser.open();
	await Promise.all(Array.from({ length: 205 }, (_, i) => tab.positions.put(`s${i}`, at(i + 1))));
	const all = await browser.open().positions.all();
	expect(all.size).toBe(200);
	expect(all.has('s4')).toBe(false);
	expect([...all.keys()].slice(0, 2)).toEqual(['s204', 's203']);
});

it('two tabs that go on with one lesson lose nothing of each other', async () => {
	const browser = new Browser();
	const [one, other] = [browser.open(), browser.open()];
	await Promise.all(
		Array.from({ length: 40 }, (_, i) =>
			(i % 2 ? one : other).passages.change('tu-khoa', (before) => ({
				step: 'do',
				done: [...new Set([...(before?.done ?? []), `viec-${i}`])],
				updatedAt: i
			}))
		)
	);
	expect((await browser.open().passages.get('tu-khoa'))?.done).toHaveLength(40);
});

it('a change in one tab is told in the others', async () => {
	const browser = new Browser();
	const [one, other] = [browser.open(), browser.open()];
	const heard = { here: vi.fn(), there: vi.fn(), elsewhere: vi.fn() };
	one.positions.onChange(heard.here);
	const stop = other.positions.onChange(heard.there);
	other.saved.onChange(heard.elsewhere);
	await one.positions.put('chim-sau', at(1));
	expect(heard.here).toHaveBeenCalledTimes(1);
	await vi.waitFor(() => expect(heard.there).toHaveBeenCalledTimes(1));
	stop();
	await one.positions.remove('chim-sau');
	await vi.waitFor(() => expect(heard.here).toHaveBeenCalledTimes(2));
	expect(heard.there).toHaveBeenCalledTimes(1);
	expect(heard.elsewhere).not.toHaveBeenCalled();
});

describe('what cannot be read', () => {
	it.each([
		['an old form', { title: 1 }],
		['half a place', { ...at(1), locator: null }],
		['a word', 'hỏng']
	])('%s is set aside with its key, not deleted, and the others stay', async (_, spoilt) => {
		const browser = new Browser();
		await browser.putRaw('positions', 'hong', spoilt);
		const tab = browser.open();
		await tab.positions.put('chim-sau', at(1));
		expect([...(await tab.positions.all()).keys()]).toEqual(['chim-sau']);
		expect(await browser.raw('positions', 'hong')).toBeUndefined();
		expect(await browser.setAside()).toEqual([
			{ store: 'positions', key: 'hong', value: spoilt, setAsideAt: expect.any(Number) }
		]);
	});

	it('is set aside once, when two tabs meet it', async () => {
		const browser = new Browser();
		await browser.putRaw('positions', 'hong', 'hỏng');
		const tabs = [browser.open(), browser.open()];
		await Promise.all(tabs.map((tab) => tab.positions.get('hong')));
		expect(await browser.setAside()).toHaveLength(1);
	});

	it('makes room for a new record under its key', async () => {
		const browser = new Browser();
		await browser.putRaw('positions', 'chim-sau', 'hỏng');
		const tab = browser.open();
		await tab.positions.put('chim-sau', at(1));
		expect(await tab.positions.get('chim-sau')).toEqual(at(1));
		expect(await browser.setAside()).toMatchObject([{ key: 'chim-sau', value: 'hỏng' }]);
	});
});

it('what was typed into a form is offered back, the latest forms of many', async () => {
	const browser = new Browser();
	const tab = browser.open();
	const values = { title: 'Trăng đang viết dở', contributors: [{ name: 'Chị Hai', role: 'author' }] };
	await Promise.all(
		Array.from({ length: 103 }, (_, i) => tab.drafts.put(`form-${i}`, { values, version: i, savedAt: i + 1 }))
	);
	const { drafts } = browser.open();
	expect(await drafts.get('form-102')).toEqual({ values, version: 102, savedAt: 103 });
	expect([...(await drafts.all()).keys()].at(-1)).toBe('form-3');
	await drafts.remove('form-102');
	expect(await drafts.get('form-102')).toBeUndefined();
});

it('a fault of ours is thrown, not taken for a device that refuses', async () => {
	const tab = new Browser().open();
	const drafts = tab.drafts.put('form', { values: { title: () => 'no JSON' }, version: null, savedAt: 1 });
	await expect(drafts).rejects.toThrow(/could not be cloned/);
	await expect(
		tab.passages.change('tu-khoa', () => {
			throw new RangeError('wrong');
		})
	).rejects.toThrow('wrong');
	expect(tab.persisted).toBe(true);
	expect(await tab.passages.get('tu-khoa')).toBeUndefined();
});

it('what could not be read again is not written, and what was there stays', async () => {
	const browser = new Browser();
	const tab = browser.open();
	await tab.positions.put('chim-sau', at(1));
	const spoilt = { ...at(2), locator: { ...at(2).locator, href: {} } } as unknown as Position;
	await expect(tab.positions.put('chim-sau', spoilt)).rejects.toThrow('no record of positions');
	expect(await tab.positions.get('chim-sau')).toEqual(at(1));
	expect(await browser.open().positions.get('chim-sau')).toEqual(at(1));
});

it('a shared tablet forgets what was read, also what was set aside of it', async () => {
	const browser = new Browser();
	await browser.putRaw('positions', 'hong', 'hỏng');
	const tab = browser.open();
	await tab.positions.put('chim-sau', at(1));
	await tab.saved.put('dem-trang', {
		...{ slug: 'dem-trang', title: 'Đêm Trăng', versionId: null, coverRatio: 1, savedAt: 1 }
	});
	await tab.passages.put('tu-khoa', { step: 'do', done: [], updatedAt: 1 });
	expect((await tab.positions.all()).size).toBe(1);
	expect(localStorage.getItem('vs:read-on')).not.toBeNull();
	await tab.forgetReading();
	for (const store of [tab.positions, tab.saved]) expect((await store.all()).size).toBe(0);
	expect(await browser.setAside()).toEqual([]);
	expect(localStorage.getItem('vs:read-on')).toBeNull();
	expect(await tab.passages.get('tu-khoa')).toBeDefined();
});

it('before the first paint the page knows that there is something to read on, and nothing else', async () => {
	const tab = new Browser().open();
	expect(localStorage.getItem('vs:read-on')).toBeNull();
	await tab.positions.put('chim-sau', at(1));
	await tab.positions.put('dem-trang', at(2));
	await tab.positions.remove('chim-sau');
	expect({ ...localStorage }).toEqual({ 'vs:read-on': '1' });
	await tab.positions.remove('dem-trang');
	await vi.waitFor(() => expect(localStorage.getItem('vs:read-on')).toBeNull());
});
