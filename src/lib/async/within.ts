/** What was asked did not answer in time. It may still come to an end, unheard. */
export class TookTooLong extends Error {
	constructor(milliseconds: number) {
		super(`no answer within ${milliseconds} ms`);
		this.name = 'TookTooLong';
	}
}

/** What comes in time, value or failure; else `TookTooLong`. */
export async function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(() => reject(new TookTooLong(milliseconds)), milliseconds);
	});
	try {
		return await Promise.race([answer, late]);
	} finally {
		clearTimeout(timer);
	}
}
