import { ReaderError } from './navigator.ts';

/**
 * How long an engine may take before the reader takes it for stuck: engines hang on some books, and a slow line is no
 * reason to give up. The text view is offered long before (waiting.ts).
 */
const PATIENCE = 45_000;

interface Bounds {
	readonly ms?: number;
	/** Rejects at once when it is aborted: nobody waits any more. */
	readonly signal?: AbortSignal;
}

/** Races an engine's promise, which may never settle, with a clock. Times in ms. Throws `too-slow`. */
export function within<T>(promise: Promise<T>, { ms = PATIENCE, signal }: Bounds = {}): Promise<T> {
	return new Promise<T>((resolve, reject) => {
		const end = () => {
			clearTimeout(timer);
			signal?.removeEventListener('abort', leave);
		};
		const leave = () => {
			end();
			reject(new DOMException('nobody waits any more', 'AbortError'));
		};
		const timer = setTimeout(() => reject(new ReaderError('too-slow')), ms);
		signal?.addEventListener('abort', leave);
		promise.finally(end).then(resolve, reject);
		if (signal?.aborted) leave();
	});
}

/** Whether something ended only because nobody waited any more. */
export function isAbort(error: unknown): boolean {
	return error instanceof DOMException && error.name === 'AbortError';
}
