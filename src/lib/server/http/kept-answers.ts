import type { Handle } from '@sveltejs/kit';
import { LRUCache } from 'lru-cache';
import type { Actor } from '#lib/features/accounts/index.ts';
import { timeOfDay } from '#lib/ui/art/time-of-day.ts';
import { themeFrom } from '#lib/ui/themes/theme.ts';
import { compress, markEncoded, preferredEncoding, SMALLEST, type Encoding } from './compression.ts';
import { COOKIES } from './identify.ts';

/**
 * Routes whose answer depends on the address, the catalogue and what `sharedBy` names, on nothing else. A route that
 * reads anything of its own about a visitor does not belong here (tests/recovery/kept-answers.test.ts).
 */
export const SHARED = [
	'/(public)',
	'/(public)/sach',
	'/(public)/tim',
	'/(public)/chu-de',
	'/(public)/chu-de/[topic]',
	'/(public)/ke/[shelf]',
	'/(public)/bo-suu-tap/[slug]',
	'/(public)/books/[slug]',
	'/(public)/bai-hoc',
	'/api/search',
	'/api/suggest'
] as const;
const shared: ReadonlySet<string> = new Set(SHARED);
/** Of these, the ones where a child at a class seat finds what the class was given. */
const SEAT_AWARE: ReadonlySet<string> = new Set(['/(public)']);

const KEPT_BYTES = 32 * 1024 * 1024;
/** Beside the body of an entry: headers, key, bookkeeping. */
const ENTRY_BYTES = 1_500;

/** A whole answer with status 200, compressed as it goes out. */
interface KeptAnswer {
	readonly headers: readonly [string, string][];
	readonly body: Uint8Array<ArrayBuffer>;
}

interface Made {
	readonly response: Response;
	/** False: it tells of something that may be over at the next request. */
	readonly lasting: boolean;
}

/** Answers kept until the catalogue changes. Whose and which is decided by `keepAnswers`. */
export class KeptAnswers {
	readonly #readVersion: () => Promise<number>;
	readonly #kept: LRUCache<string, KeptAnswer>;
	readonly #onTheirWay = new Map<string, Promise<KeptAnswer | null>>();
	#newest = 0;

	/**
	 * @param readVersion asks the database, at each request: another process may have changed the catalogue
	 * @param maxSize bytes
	 */
	constructor(readVersion: () => Promise<number>, maxSize = KEPT_BYTES) {
		this.#readVersion = readVersion;
		this.#kept = new LRUCache({
			maxSize,
			maxEntrySize: maxSize / 8,
			sizeCalculation: ({ body }, key) => body.length + key.length + ENTRY_BYTES
		});
	}

	/**
	 * What is kept under `name` since the last change of the catalogue, or what `make` gives now. The version is read
	 * first: what is kept under a version is never older than that version. Who asks while it is being made waits for it.
	 */
	async answer(name: string, encoding: Encoding | null, make: () => Promise<Made>): Promise<Response> {
		const version = await this.#readVersion();
		if (version > this.#newest) {
			this.#newest = version;
			this.#kept.clear();
		}
		const key = `${version} ${encoding ?? ''} ${name}`;
		const kept = this.#kept.get(key);
		if (kept) return respond(kept);
		const onItsWay = this.#onTheirWay.get(key);
		const shared = onItsWay && (await onItsWay);
		if (shared) return respond(shared);

		const { promise, resolve } = Promise.withResolvers<KeptAnswer | null>();
		this.#onTheirWay.set(key, promise);
		let whole: KeptAnswer | null = null;
		try {
			const { response, lasting } = await make();
			if (!lasting || response.status !== 200 || response.headers.has('set-cookie')) return response;
			whole = await packed(response, encoding);
			this.#kept.set(key, whole);
			return respond(whole);
		} finally {
			this.#onTheirWay.delete(key);
			resolve(whole);
		}
	}
}

/** A text too small to be worth it stays as it is: the hook that compresses everything else says so of it. */
async function packed(response: Response, encoding: Encoding | null): Promise<KeptAnswer> {
	const { headers } = response;
	let body = new Uint8Array(await response.arrayBuffer());
	if (encoding && body.length >= SMALLEST) {
		body = await compress(body, encoding);
		headers.append('vary', 'Accept-Encoding');
		markEncoded(headers, encoding);
	}
	headers.set('content-length', String(body.length));
	return { headers: [...headers], body };
}

function respond({ headers, body }: KeptAnswer): Response {
	return new Response(body, { headers: headers.map(([name, value]): [string, string] => [name, value]) });
}

/**
 * What a page may depend on besides its address and the catalogue, as a name; null: it is one person's own. A session
 * shares nothing. A seat gives its band and is not to be left by choosing another (`pinned`).
 */
export function sharedBy(actor: Actor, view: { locale: string; theme: string; time: string }, route: string) {
	if (actor.person || (actor.seat && SEAT_AWARE.has(route))) return null;
	return [
		actor.band ?? '',
		actor.grownUp ? 'grown-up' : '',
		actor.seat ? 'pinned' : '',
		view.locale,
		view.theme,
		view.time
	].join(' ');
}

/** Gives the kept answer to whoever may share it. After `identify`: it needs to know who asks. */
export const keepAnswers: Handle = async ({ event, resolve }) => {
	const { locals, request, route, cookies } = event;
	if (request.method !== 'GET' || !route.id || !shared.has(route.id)) return resolve(event);
	const { app, actor, locale } = locals;
	const view = { locale, theme: themeFrom(cookies.get(COOKIES.theme)), time: timeOfDay(app.clock()) };
	const sharers = sharedBy(actor, view, route.id);
	if (sharers === null) return resolve(event);
	const encoding = preferredEncoding(request.headers.get('accept-encoding'));
	// The address as it was asked: it also tells a page from its data (`__data.json`), and the name the library is called by.
	return app.keptAnswers.answer(`${sharers} ${request.url}`, encoding, async () => {
		const response = await resolve(event);
		return { response, lasting: !locals.passing };
	});
};
