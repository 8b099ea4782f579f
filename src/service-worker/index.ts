/// <reference types="@sveltejs/kit" />
import { version } from '$service-worker';
import { clientsClaim } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { isCacheOfLessonAt, openAddress, openedAt, packCache, versionAt } from '#lib/api/pack-files.ts';
import { within } from '#lib/async/within.ts';
import { answerWithoutWorker, keepShell, SHELL, shellFile, shellPage, takeEngine } from './shell.ts';
import { packedAnswer } from './packed-answer.ts';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** A kept book does not wait longer for the library. ms */
const PATIENCE = 3_500;
const DISPLAY_OPTIONS = 'META-INF/com.apple.ibooks.display-options.xml';

/**
 * The library on a device without a network: the shell of the reader, and titles that were taken along. Pages of the library are never
 * kept: they belong to whoever asked for them.
 */
worker.addEventListener('install', (event) => {
	event.waitUntil(keepShell(version));
	event.waitUntil(answerWithoutWorker(event, version));
});
worker.addEventListener('activate', (event) => event.waitUntil(forgetOldShells()));
// Pages that are open when something is taken along for the first time have a worker from then on. A newer one waits.
clientsClaim();

worker.addEventListener('message', (event) => {
	const { type, engine } = event.data as { type: string; engine?: string };
	if (type === 'take-over') event.waitUntil(takeOver());
	if (type !== 'engine' || engine === undefined) return;
	const answer = takeEngine(version, engine).then(
		() => true,
		() => false
	);
	event.waitUntil(answer.then((done) => event.ports[0]?.postMessage(done)));
});

async function forgetOldShells(): Promise<void> {
	for (const name of await caches.keys())
		if (name.startsWith(SHELL) && name !== SHELL + version) await caches.delete(name);
}

/** Not under somebody who reads: an open book asks for pieces of the library it was opened with. */
async function takeOver(): Promise<void> {
	const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	if (!pages.some(({ url }) => new URL(url).pathname.startsWith('/read/'))) await worker.skipWaiting();
}

registerRoute(
	({ request, sameOrigin }) => sameOrigin && request.mode === 'navigate',
	({ request, url }) => page(request, url.pathname)
);

/** Pages without a title, which find it on the device. */
const BARE = { book: '/trong-may/doc', lesson: '/trong-may/bai-hoc' } as const;

async function page(request: Request, path: string): Promise<Response> {
	const title = openedAt(path);
	const kept = title !== null && (await caches.match(openAddress(title))) !== undefined;
	const instead = () => shellPage(version, title === null ? '/trong-may' : BARE[title.kind]);
	try {
		const answer = await (kept ? within(PATIENCE, fetch(request)) : fetch(request));
		return answer.status >= 500 && kept ? ((await instead()) ?? answer) : answer;
	} catch {
		return (await instead()) ?? Response.error();
	}
}

registerRoute(
	({ url, request, sameOrigin }) =>
		sameOrigin && request.mode !== 'navigate' && versionAt(url.pathname) !== null,
	async ({ request, url }) => {
		const name = packCache(versionAt(url.pathname) ?? '');
		const kept = (await caches.has(name)) && (await packedAnswer(await caches.open(name), request));
		if (kept) return kept;
		return url.pathname.endsWith(DISPLAY_OPTIONS) && !navigator.onLine
			? new Response('<display_options/>', { headers: { 'content-type': 'application/xml' } })
			: fetch(request);
	}
);

registerRoute(
	({ url, sameOrigin }) => sameOrigin && /^\/bai-hoc\/[^/]+\/assets\//.test(url.pathname),
	async ({ request, url }) => {
		for (const name of await caches.keys()) {
			if (!isCacheOfLessonAt(url.pathname, name)) continue;
			const kept = await packedAnswer(await caches.open(name), request);
			if (kept) return kept;
		}
		return fetch(request);
	}
);

registerRoute(
	({ url, sameOrigin }) => sameOrigin && url.pathname.endsWith('.woff2'),
	new CacheFirst({ cacheName: 'letters', plugins: [new ExpirationPlugin({ maxEntries: 60 })] })
);

registerRoute(
	({ url, request, sameOrigin }) =>
		sameOrigin &&
		request.mode !== 'navigate' &&
		(url.pathname.startsWith('/_app/') ||
			url.pathname.startsWith('/art/') ||
			url.pathname === '/favicon.svg'),
	// Pictures of a lesson that was taken along lie with it.
	async ({ request }) =>
		(await shellFile(version, request)) ?? (await caches.match(request)) ?? fetch(request)
);
