import { describe, expect, it, vi } from 'vitest';
import child from '../../../tests/migration/samples/device-child.json';
import guest from '../../../tests/migration/samples/device-guest.json';
import librarian from '../../../tests/migration/samples/device-librarian.json';
import spoilt from '../../../tests/migration/samples/device-spoilt.json';
import { Browser, MemoryStorage } from '../../../tests/support/browser/tabs.ts';
import type { Device } from './device.ts';

const COC = 'truyen-coc-kien-troi';
const STREAM = 'con-suoi-nho-hat-rong-1aj9';
const COCK = 'ga-gay-o-o-o-34d2';

async function keptBy(tab: Device) {
	return {
		positions: Object.fromEntries(await tab.positions.all()),
		saved: [...(await tab.saved.all()).keys()],
		settings: await tab.settings.get('reading'),
		passages: Object.fromEntries(await tab.passages.all())
	};
}

/** What the child's browser must hold afterwards, said from its texts. */
const ofTheChild = {
	positions: JSON.parse(child.localStorage['vs:positions']) as object,
	saved: [STREAM, COCK, COC],
	settings: { ...(JSON.parse(child.localStorage['vs:reading-settings']) as object), updatedAt: 0 },
	passages: JSON.parse(child.localStorage['vs:passages']) as object
};

describe('the browser of the version before', () => {
	it('of a child: places, saved titles in their order, settings and lessons are there, the old keys gone', async () => {
		const oldStorage = new MemoryStorage(child.localStorage);
		const browser = new Browser();
		expect(await keptBy(browser.open({ oldStorage }))).toEqual(ofTheChild);
		expect([...oldStorage.texts.keys()]).toEqual([]);
		expect(await keptBy(browser.open({ oldStorage }))).toEqual(ofTheChild);
		expect(await browser.setAside()).toEqual([]);
	});

	it('of a guest, who only opened a book', async () => {
		const tab = new Browser().open({ oldStorage: new MemoryStorage(guest.localStorage) });
		expect(await keptBy(tab)).toMatchObject({ positions: { [COCK]: { total: 4 } }, saved: [], passages: {} });
		expect(localStorage.getItem('vs:read-on')).not.toBeNull();
	});

	it('of a librarian: an upload on its way is not ours to touch', async () => {
		const oldStorage = new MemoryStorage(librarian.localStorage);
		await new Browser().open({ oldStorage }).positions.all();
		expect(Object.fromEntries(oldStorage.texts)).toEqual(librarian.localStorage);
	});

	it('that is spoilt: what can be read is there, the rest is set aside, word for word', async () => {
		const oldStorage = new MemoryStorage(spoilt.localStorage);
		const browser = new Browser();
		const kept = await keptBy(browser.open({ oldStorage }));
		const before = JSON.parse(spoilt.localStorage['vs:positions']) as Record<string, unknown>;
		expect(kept.positions).toEqual({ [COC]: before[COC], 'sach-cua-ban-sau': before['sach-cua-ban-sau'] });
		expect(kept.saved).toEqual([STREAM]);
		expect(kept.settings).toBeUndefined();
		expect(Object.keys(kept.passages)).toEqual(['truyen-hay-thong-tin']);
		const aside = (await browser.setAside()).map(({ store, key, value }) => [store, key, value]);
		expect(aside).toEqual([
			...[STREAM, COCK, 'chi-con-ten', 'trong-khong'].map((key) => ['positions', key, before[key]]),
			['saved', COCK, (JSON.parse(spoilt.localStorage['vs:kept']) as unknown[])[1]],
			['saved', 'vs:kept/2', COC],
			['settings', 'vs:reading-settings', spoilt.localStorage['vs:reading-settings']],
			[
				'passages',
				'tu-khoa',
				(JSON.parse(spoilt.localStorage['vs:passages']) as Record<string, unknown>)['tu-khoa']
			]
		]);
		expect([...oldStorage.texts.keys()]).toEqual(['mot-khoa-la']);
	});
});

describe('nothing is lost or doubled', () => {
	it('when two tabs open at once', async () => {
		const oldStorage = new MemoryStorage(spoilt.localStorage);
		const browser = new Browser();
		const kept = await Promise.all([0, 1, 2].map(() => keptBy(browser.open({ oldStorage }))));
		expect(kept[1]).toEqual(kept[0]);
		expect(kept[2]).toEqual(kept[0]);
		expect(await browser.setAside()).toHaveLength(8);
	});

	it('when the page is killed before all is written', async () => {
		const oldStorage = new MemoryStorage(child.localStorage);
		const browser = new Browser();
		const put = IDBObjectStore.prototype.put;
		let writes = 0;
		const killed = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
			this: IDBObjectStore,
			value: unknown,
			key
		) {
			if (++writes === 4) this.transaction.abort();
			return put.call(this, value, key);
		});
		await browser.open({ oldStorage }).positions.all();
		killed.mockRestore();
		expect(writes).toBe(4);
		expect(await browser.raw('positions', COC)).toBeUndefined();
		expect(Object.fromEntries(oldStorage.texts)).toEqual(child.localStorage);
		expect(await keptBy(browser.open({ oldStorage }))).toEqual(ofTheChild);
	});

	it('when it is killed after writing: an old key that is still there, or comes back, brings nothing back', async () => {
		const browser = new Browser();
		const unkept = new MemoryStorage(child.localStorage);
		vi.spyOn(unkept, 'removeItem').mockImplementation(() => undefined);
		const tab = browser.open({ oldStorage: unkept });
		await tab.saved.remove(COCK);
		await tab.passages.remove('truyen-hay-thong-tin');
		tab.close();
		const again = browser.open({ oldStorage: new MemoryStorage(child.localStorage) });
		expect(await keptBy(again)).toMatchObject({ saved: [STREAM, COC], passages: {} });
	});

	it('when a page of the old version stays open and writes on', async () => {
		const oldStorage = new MemoryStorage(child.localStorage);
		const browser = new Browser();
		const tab = browser.open({ oldStorage });
		await tab.positions.all();
		const [read] = Object.values(JSON.parse(guest.localStorage['vs:positions']) as Record<string, object>);
		const later = { ...read, updatedAt: Date.now() };
		oldStorage.texts.set('vs:positions', JSON.stringify({ [COCK]: later, 'cuon-moi': later }));
		const next = browser.open({ oldStorage });
		expect(await keptBy(next)).toEqual({
			...ofTheChild,
			positions: { ...ofTheChild.positions, [COCK]: later, 'cuon-moi': later }
		});
		expect(oldStorage.texts.size).toBe(0);
	});

	it('when the child has read on in the new version meanwhile: the newer place stays', async () => {
		const browser = new Browser();
		const tab = browser.open();
		const [, place] =
			Object.entries(
				JSON.parse(child.localStorage['vs:positions']) as Record<
					string,
					Parameters<typeof tab.positions.put>[1]
				>
			).find(([slug]) => slug === COC) ?? [];
		if (!place) throw new Error('the sample lacks the title');
		const newer = { ...place, updatedAt: place.updatedAt + 1 };
		await tab.positions.put(COC, newer);
		await tab.settings.put('reading', { fontSize: 100, updatedAt: 5 });
		const next = browser.open({ oldStorage: new MemoryStorage(child.localStorage) });
		expect(await next.positions.get(COC)).toEqual(newer);
		expect(await next.settings.get('reading')).toEqual({ fontSize: 100, updatedAt: 5 });
	});

	it('when the device is full: all is read from where it was, and stays there', async () => {
		const oldStorage = new MemoryStorage(child.localStorage);
		const tab = new Browser().open({ oldStorage });
		const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('no room', 'QuotaExceededError');
		});
		expect(await keptBy(tab)).toEqual({ ...ofTheChild, saved: expect.anything() });
		expect(tab.persisted).toBe(false);
		expect(Object.fromEntries(oldStorage.texts)).toEqual(child.localStorage);
		full.mockRestore();
	});
});
