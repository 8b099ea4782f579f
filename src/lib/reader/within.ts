import { ReaderError } from './navigator.ts';

/** How long a book may take to show a page before the reader offers the text view. */
const PATIENCE = 8000;

/** Races an engine's promise, which may never settle, with a clock. Times in ms. */
export function within<T>(promise: Promise<T>, ms = PATIENCE): Promise<T> {
	return new Promise<T>((resolve, reject) => {
		const timer = setTimeout(() => reject(new ReaderError('too-slow')), ms);
		promise.then(resolve, reject).finally(() => clearTimeout(timer));
	});
}
