import * as v from 'valibot';
import { themeWorn } from '#lib/api/worn.ts';

/** Caches of the shell, one a build. */
export const SHELL = 'shell-';
/** Which engines of the reader are needed here, whatever the build. */
const ENGINES = 'engines';
/** Which pieces of the build the shell is made of (src/boot/offline-pieces.ts). */
const PIECES = '/_app/offline.json';
const PAGES = ['/trong-may', '/trong-may/doc', '/trong-may/bai-hoc'];
const PICTURES = ['/favicon.svg', '/art/bird-ngu.svg', '/art/bird-bay.svg', '/art/bird-doc.svg'];

const piecesSchema = v.record(v.string(), v.array(v.string()));
type Pieces = v.InferOutput<typeof piecesSchema>;

/** All of it or nothing: what fails here is tried again at a later visit, and the shell of before stays. */
export async function keepShell(version: string): Promise<void> {
	const cache = await caches.open(SHELL + version);
	const pieces = await piecesOf(version, cache);
	const engines = await (await caches.open(ENGINES)).keys();
	const wanted = engines.flatMap(({ url }) => pieces[new URL(url).pathname.slice(1)] ?? []);
	await keepAll(cache, [...(pieces.shell ?? []), ...wanted, ...PICTURES]);
	for (const path of PAGES) {
		// Without cookies: of nobody, so that it may be shown to everybody.
		const page = await fetch(path, { credentials: 'omit', cache: 'no-store' });
		if (!page.ok || page.redirected) throw new TypeError(`${path} did not come: ${page.status}`);
		await cache.put(path, page);
	}
}

/** Browsers that know static routing (others have no such method). */
interface Routed {
	addRoutes?(
		rules: readonly { condition: { urlPattern: string }; source: { cacheName: string } }[]
	): Promise<void>;
}

/**
 * Scripts and styles of the shell come straight from its cache, where the browser can do that: a book opens with forty of them, and the
 * worker is asked one by one. What is not there comes over the line, as ever.
 */
export async function answerWithoutWorker(install: object, version: string): Promise<void> {
	const source = { cacheName: SHELL + version };
	await (install as Routed).addRoutes?.(
		['js', 'css'].map((ending) => ({ condition: { urlPattern: `/_app/immutable/*.${ending}` }, source }))
	);
}

/** The pieces of one engine, now and with every later build. */
export async function takeEngine(version: string, engine: string): Promise<void> {
	const cache = await caches.open(SHELL + version);
	const pieces = await piecesOf(version, cache);
	await keepAll(cache, pieces[engine] ?? []);
	await (await caches.open(ENGINES)).put(`/${engine}`, new Response(''));
}

async function piecesOf(version: string, cache: Cache): Promise<Pieces> {
	let answer = await cache.match(PIECES);
	if (!answer) {
		const came = await fetch(`${PIECES}?${version}`);
		if (!came.ok) throw new TypeError(`the list of pieces did not come: ${came.status}`);
		await cache.put(PIECES, came.clone());
		answer = came;
	}
	return v.parse(piecesSchema, await answer.json());
}

/** A piece that has not changed since the build before is not fetched again: its name says so. */
async function keepAll(cache: Cache, paths: readonly string[]): Promise<void> {
	const waiting = [...new Set(paths)];
	async function lane(): Promise<void> {
		for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
			if (await cache.match(path)) continue;
			const there = path.includes('/immutable/') ? await caches.match(path) : undefined;
			const piece = there ?? (await fetch(path));
			if (!piece.ok) throw new TypeError(`${path} did not come: ${piece.status}`);
			await cache.put(path, piece);
		}
	}
	await Promise.all(Array.from({ length: 4 }, lane));
}

/** In the look that was chosen here, from the first paint. */
export async function shellPage(version: string, path: string): Promise<Response | undefined> {
	const page = await (await caches.open(SHELL + version)).match(path, { ignoreVary: true });
	const theme = page && (await themeWorn());
	if (!theme) return page;
	const text = await page.text();
	const { status, headers } = page;
	return new Response(text.replace('data-theme="system"', `data-theme="${theme}"`), { status, headers });
}

export async function shellFile(version: string, request: Request): Promise<Response | undefined> {
	return (await caches.open(SHELL + version)).match(request, { ignoreVary: true, ignoreSearch: true });
}
