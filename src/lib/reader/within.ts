import { ReaderError } from './navigator.ts';

/**
 * How long an engine may take before the reader takes it for stuck: engines hang on some books, and a slow line is no
 * reason to give up. The text view is offered long before (src/lib/features/reading/waiting.svelte.ts).
 */
const PATIENCE = 45_000;

/** Races an engine's promise, which may never settle, with a clock. Times in ms. */
export function within<T>(promise: Promise<T>, ms = PATIENCE): Promise<T> {
	return new Promise<T>((resolve, reject) => {
		const timer = setTimeout(() => reject(new ReaderError('too-slow')), ms);
		promise.then(resolve, reject).finally(() => clearTimeout(timer));
	});
}
