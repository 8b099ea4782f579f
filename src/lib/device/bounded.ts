/** Nothing was answered in time. */
export class NoAnswer extends Error {
	override readonly name = 'NoAnswer';
}

/** Races a promise, which may never settle, with a clock. Times in ms. */
export function bounded<T>(promise: Promise<T>, patience: number): Promise<T> {
	return new Promise<T>((resolve, reject) => {
		const timer = setTimeout(() => reject(new NoAnswer()), patience);
		promise.then(resolve, reject).finally(() => clearTimeout(timer));
	});
}
