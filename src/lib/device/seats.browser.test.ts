import { beforeEach, describe, expect, it } from 'vitest';
import { Browser } from '../../../tests/support/browser/tabs.ts';
import type { Device } from './device.ts';
import type { Position } from './records.ts';
import { seatOfDevice } from './seat-cookie.ts';

const [MINH, LAN] = ['c1-7-1764554400000', 'c1-7-1764640800000'];
const place: Position = {
	locator: { href: 'a.xhtml', type: 'application/xhtml+xml', locations: { progression: 0.5 } },
	...{ title: 'Chim sâu', versionId: 'v1', coverRatio: 0.75, total: 3, updatedAt: 1 }
};
const chim = { slug: 'chim', title: 'Chim sâu', versionId: null, coverRatio: 1, savedAt: 1 };

/** Everything that reading and lessons leave behind. */
async function use(device: Device, slug: string): Promise<void> {
	await device.positions.put(slug, place);
	await device.saved.put(slug, { ...chim, slug });
	await device.passages.put(slug, { step: 'choi', done: [slug], updatedAt: 1 });
	await device.settings.put('reading', { updatedAt: 1, page: slug });
}
async function found({ positions, saved, passages, settings }: Device): Promise<string[][]> {
	const all = [positions, saved, passages].map(async (store) => [...(await store.all()).keys()]);
	const page = (await settings.get('reading'))?.page;
	return [...(await Promise.all(all)), [typeof page === 'string' ? page : '']];
}
const nothing = [[], [], [], ['']];
const alone = (slug: string) => [[slug], [slug], [slug], [slug]];

let browser: Browser;
beforeEach(() => {
	browser = new Browser();
});

describe('children at one tablet, one after the other', () => {
	it('do not see what the other read and did, nor what a guest did before; the guest finds it again', async () => {
		await use(browser.open(), 'truoc');
		const minh = browser.openAt(MINH);
		expect(await found(minh)).toEqual(nothing);
		await use(minh, 'chim');
		// Lan sits down at the same seat of the same class, after it was freed.
		const lan = browser.openAt(LAN);
		expect(await found(lan)).toEqual(nothing);
		await use(lan, 'kien');
		expect(await found(browser.openAt(MINH)), 'another tab of his').toEqual(alone('chim'));
		expect(await found(browser.open())).toEqual(alone('truoc'));
	});

	it('take it from the tablet when they leave', async () => {
		await use(browser.open(), 'truoc');
		await use(browser.openAt(MINH), 'chim');
		await use(browser.openAt(LAN), 'kien');
		await browser.open().forgetSeats(LAN);
		expect(await browser.seats()).toEqual([`${browser.name}:${LAN}`]);
		const guest = browser.open();
		await guest.forgetSeats(null);
		expect(await browser.seats()).toEqual([]);
		expect(await found(guest)).toEqual(alone('truoc'));
	});

	it('may leave a page open: it writes to nobody else, and what it wrote goes with the next page', async () => {
		const left = browser.openAt(MINH);
		await use(left, 'chim');
		await browser.open().forgetSeats(null);
		await left.positions.put('muon', place);
		expect(await found(browser.openAt(LAN))).toEqual(nothing);
		expect(await browser.seats()).toContain(`${browser.name}:${MINH}`);
		await browser.open().forgetSeats(LAN);
		expect(await browser.seats()).toEqual([`${browser.name}:${LAN}`]);
	});

	it('leave behind what is to be told of them, and the drafts of grown-ups', async () => {
		const minh = browser.openAt(MINH);
		await minh.outbox.put('progress:1', { seat: MINH });
		await minh.drafts.put('lop', { values: { name: '2A' }, version: null, savedAt: 1 });
		const guest = browser.open();
		await guest.forgetSeats(null);
		expect(await guest.outbox.pending()).toMatchObject([{ id: 'progress:1', body: { seat: MINH } }]);
		expect(await guest.drafts.get('lop')).toMatchObject({ values: { name: '2A' } });
	});

	it('find a place for “Đọc tiếp” only where they have something to read on', async () => {
		const hint = () => localStorage.getItem('vs:read-on');
		await use(browser.open(), 'truoc');
		expect(hint()).toBe('1');
		const minh = browser.openAt(MINH);
		await minh.outbox.put('progress:1', {});
		await minh.positions.all();
		expect(hint()).toBeNull();
		await use(minh, 'chim');
		expect(hint()).toBe('1');
		await minh.positions.remove('chim');
		await expect.poll(hint).toBeNull();
	});
});

it('the seat of a device is told by a cookie', () => {
	expect(seatOfDevice(`band=la; seat-name=${MINH}; theme=day`)).toBe(MINH);
	expect(seatOfDevice('band=la; my-seat-name=x')).toBeNull();
	expect(seatOfDevice('seat-name=; band=la')).toBeNull();
});
