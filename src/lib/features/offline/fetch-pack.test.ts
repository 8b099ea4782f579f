import { expect, test } from 'vitest';
import { PART_BYTES } from '#lib/api/pack-files.ts';
import { fetchPack, type PackWorld } from './fetch-pack.ts';

const LARGE = PART_BYTES * 2 + 100;
const PACK = {
	versionId: 'v1',
	files: [
		['OEBPS/c1.xhtml', 900],
		['OEBPS/nghe.mp3', LARGE],
		['OEBPS/c2.xhtml', 800]
	] as const
};

/** A device with a cache, and a library behind a line on which things go wrong. */
function world(
	mishap: (nth: number, path: string) => 'cut' | 'gone' | 'short' | null = () => null,
	room = Infinity
) {
	const kept = new Map<string, number>();
	const asked: string[] = [];
	const told: number[] = [];
	const stop = new AbortController();
	const made: PackWorld = {
		signal: stop.signal,
		told: (bytes) => told.push(bytes),
		cache: {
			keys: () => Promise.resolve([...kept.keys()].map((key) => ({ url: `http://vuon${key}` }) as Request)),
			async put(key, response) {
				const { size } = await response.blob();
				const used = [...kept.values()].reduce((all, one) => all + one, 0);
				if (used + size > room) throw new DOMException('full', 'QuotaExceededError');
				kept.set(key as string, size);
			}
		},
		fetch: (input, init) => {
			const path = input as string;
			const range = new Headers(init?.headers).get('range');
			asked.push(range ? `${path} ${range}` : path);
			const wrong = mishap(asked.length, path);
			if (wrong === 'cut') return Promise.reject(new TypeError('Failed to fetch'));
			if (wrong === 'gone') return Promise.resolve(new Response(null, { status: 404 }));
			const [, first = '0', last = ''] = /bytes=(\d+)-(\d+)/.exec(range ?? '') ?? [];
			const bytes = range ? Number(last) - Number(first) + 1 : 900;
			const body = new Uint8Array(wrong === 'short' ? bytes - 1 : bytes);
			return Promise.resolve(new Response(body, { status: range ? 206 : 200 }));
		}
	};
	return { made, kept, asked, told, stop };
}

test('a title comes file by file, a large one in parts, and tells how far it is', async () => {
	const { made, kept, told } = world();
	expect(await fetchPack(PACK, made)).toBe('whole');
	expect([...kept.keys()].sort()).toEqual([
		'/api/resources/v1/OEBPS/c1.xhtml',
		'/api/resources/v1/OEBPS/c2.xhtml',
		'/api/resources/v1/OEBPS/nghe.mp3?part=0',
		'/api/resources/v1/OEBPS/nghe.mp3?part=1',
		'/api/resources/v1/OEBPS/nghe.mp3?part=2'
	]);
	expect(told[0]).toBe(0);
	expect(told.at(-1)).toBe(900 + 800 + LARGE);
});

test('after a cut it goes on where it stopped: nothing comes twice', async () => {
	let line = false;
	const { made, asked, kept } = world((nth) => (!line && nth >= 4 ? 'cut' : null));
	expect(await fetchPack(PACK, made)).toBe('cut');
	const here = new Set(kept.keys());
	const before = asked.length;
	line = true;
	expect(await fetchPack(PACK, made)).toBe('whole');
	expect(asked.length - before).toBe(5 - here.size);
	expect(kept.size).toBe(5);
});

test('a short cut is got over without a word', async () => {
	const { made } = world((nth) => (nth === 2 ? 'cut' : null));
	expect(await fetchPack(PACK, made)).toBe('whole');
});

test('half of a part is not taken for all of it', async () => {
	const { made, kept } = world((_nth, path) => (path.endsWith('mp3') ? 'short' : null));
	expect(await fetchPack(PACK, made)).toBe('cut');
	expect([...kept.keys()].some((key) => key.includes('mp3'))).toBe(false);
});

test('a device without room says so, and keeps what came', async () => {
	const { made, kept } = world(() => null, PART_BYTES + 2000);
	expect(await fetchPack(PACK, made)).toBe('full');
	expect(kept.size).toBeGreaterThan(0);
});

test('a title that was withdrawn meanwhile does not come', async () => {
	const { made } = world((nth) => (nth > 1 ? 'gone' : null));
	expect(await fetchPack(PACK, made)).toBe('gone');
});

test('who stops it is listened to', async () => {
	const { made, stop, told } = world((nth) => {
		if (nth === 2) stop.abort();
		return null;
	});
	expect(await fetchPack(PACK, made)).toBe('stopped');
	expect(told.at(-1)).toBeLessThan(900 + 800 + LARGE);
});
