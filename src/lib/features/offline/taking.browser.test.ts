import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openAddress, packCache } from '#lib/api/pack-files.ts';
import { openDevice, packId, type PackVersion } from '#lib/device/index.ts';
import { noticeLost } from './look-after.ts';
import { drop, take, takeAll } from './taking.ts';

vi.mock('./worker-link.ts', () => ({ keepShell: () => Promise.resolve() }));

const version = (versionId: string, seats: string[] = []): PackVersion => ({
	...{ kind: 'book', slug: 'suoi', versionId, title: 'Suối', band: 'la', coverRatio: null },
	...{ engine: null, page: {}, files: ['one.xhtml', 'two.xhtml'].map((path) => [path, 3] as const) },
	...{ voice: false, bytes: 6, state: 'coming', replaced: false, seats, keptAt: 1 }
});
const OLD = version('v1', ['1-4-0']);
const NEW = version('v2', ['1-5-0']);
/** What the library answers at paths that end so; else the file. */
let answers: Record<string, () => Response>;

beforeEach(() => {
	answers = {};
	vi.spyOn(window, 'fetch').mockImplementation((input) => {
		const path = input instanceof Request ? input.url : input.toString();
		const [, answer] = Object.entries(answers).find(([end]) => path.endsWith(end)) ?? [];
		return Promise.resolve(answer?.() ?? new Response('abc'));
	});
});
afterEach(async () => {
	await drop(OLD);
	vi.restoreAllMocks();
});

const noted = () => openDevice().packs.get(packId(OLD));
/** Whether a version opens, and how many of its files are here. */
async function here(versionId: string): Promise<readonly [opens: boolean, files: number] | null> {
	if (!(await caches.has(packCache(versionId)))) return null;
	const names = (await (await caches.open(packCache(versionId))).keys()).map(
		({ url }) => new URL(url).pathname
	);
	const opens = names.includes(openAddress(OLD));
	return [opens, names.length - Number(opens)];
}

it('a new version that is cut leaves the one that is here, and takes its place once it is whole', async () => {
	expect(await take(OLD)).toBe('whole');
	answers['two.xhtml'] = () => Response.error();
	expect(await take(NEW)).toBe('cut');
	await noticeLost();
	expect(await noted()).toMatchObject({ versionId: 'v1', state: 'whole', next: { versionId: 'v2' } });
	expect([await here('v1'), await here('v2')]).toEqual([
		[true, 2],
		[false, 1]
	]);

	answers = {};
	expect(await take(NEW)).toBe('whole');
	expect(await noted()).toMatchObject({ versionId: 'v2', state: 'whole', next: null });
	expect((await noted())?.seats).toEqual(['1-4-0', '1-5-0']);
	expect([await here('v1'), await here('v2')]).toEqual([null, [true, 2]]);
});

it('a new version that is not given, or has no room, leaves the one that is here, and nothing of itself', async () => {
	await take(OLD);
	answers['two.xhtml'] = () => new Response(null, { status: 404 });
	expect(await take(NEW)).toBe('stopped');
	expect(await noted()).toMatchObject({ versionId: 'v1', state: 'whole', next: null });
	expect([await here('v1'), await here('v2')]).toEqual([[true, 2], null]);

	answers = {};
	const { put } = Cache.prototype;
	vi.spyOn(Cache.prototype, 'put').mockImplementation(function (this: Cache, name, answer) {
		return typeof name === 'string' && name.includes('two.xhtml')
			? Promise.reject(new DOMException('no room', 'QuotaExceededError'))
			: put.call(this, name, answer);
	});
	expect(await take(NEW)).toBe('full');
	expect(await noted()).toMatchObject({ versionId: 'v1', state: 'whole', next: null });
	expect([await here('v1'), await here('v2')]).toEqual([[true, 2], null]);
});

it('a title that is not given any more, and one that is put away, leave nothing', async () => {
	answers['two.xhtml'] = () => new Response(null, { status: 404 });
	expect(await take(OLD)).toBe('gone');
	expect([await noted(), await here('v1')]).toEqual([undefined, null]);
	answers = {};
	await take(OLD);
	answers['two.xhtml'] = () => Response.error();
	await take(NEW);
	await drop(OLD);
	expect([await noted(), await here('v1'), await here('v2')]).toEqual([undefined, null, null]);
});

it('a list that brings a new version leaves the one that is here until it is whole', async () => {
	await take(OLD);
	answers['two.xhtml'] = () => Response.error();
	expect(await takeAll([NEW])).toBe('cut');
	expect(await noted()).toMatchObject({ versionId: 'v1', state: 'whole', next: { versionId: 'v2' } });
	expect((await here('v1'))?.[0]).toBe(true);
	answers = {};
	expect(await takeAll([NEW])).toBe('whole');
	expect(await noted()).toMatchObject({ versionId: 'v2', state: 'whole', next: null });
	expect(await here('v1')).toBeNull();
});
