/** What the pages of the library say to its service worker (`src/service-worker/`). */
export type ToWorker = { readonly type: 'engine'; readonly engine: string } | { readonly type: 'take-over' };

const WORKER = '/service-worker.js';
/** Browsers without, and libraries at an address without encryption, take nothing along. */
export function canTakeAlong(): boolean {
	return isSecureContext && 'serviceWorker' in navigator && 'caches' in globalThis;
}

/** Throws what the browser refuses with. */
export async function startWorker(): Promise<ServiceWorkerRegistration> {
	return navigator.serviceWorker.register(WORKER, { updateViaCache: 'none' });
}

/**
 * The shell, and the pieces of the reader that this engine needs, lie on the device when this is done. Throws when they could not
 * come, or have no room (`QuotaExceededError`).
 */
export async function keepShell(engine: string | null): Promise<void> {
	const worker = await working(await startWorker());
	if (engine === null) return;
	const { port1, port2 } = new MessageChannel();
	const answer = new Promise<unknown>((resolve) => {
		port1.onmessage = ({ data }) => resolve(data);
	});
	worker.postMessage({ type: 'engine', engine } satisfies ToWorker, [port2]);
	const done = await answer;
	port1.close();
	if (done !== true) await whyNot();
}

/** The worker that answers for this device; waits for the first one, which may fail. */
async function working({ active, installing, waiting }: ServiceWorkerRegistration): Promise<ServiceWorker> {
	if (active) return active;
	const first = waiting ?? installing;
	const begun = await new Promise<boolean>((resolve) => {
		const look = () => {
			if (first?.state === 'activated') resolve(true);
			else if (!first || first.state === 'redundant') resolve(false);
		};
		first?.addEventListener('statechange', look);
		look();
	});
	return begun && first ? first : whyNot();
}

/** Bytes: more than the shell and an engine of the reader weigh. */
const SHELL_BYTES = 3_000_000;

/** A worker does not say why it failed. Throws what the device refuses with; else it was the line. */
async function whyNot(): Promise<never> {
	const name = 'room-for-the-shell';
	try {
		const room = new Response(new Blob([new Uint8Array(SHELL_BYTES)]));
		await (await caches.open(name)).put('/', room);
	} finally {
		await caches.delete(name);
	}
	throw new TypeError('the reader did not come');
}

/** A newer library waits: it takes over now, unless somebody reads. Called on pages that hold no book. */
export async function offerTakeOver(): Promise<void> {
	const registration = await navigator.serviceWorker.getRegistration();
	registration?.waiting?.postMessage({ type: 'take-over' } satisfies ToWorker);
}
