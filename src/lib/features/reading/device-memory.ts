/** JSON on the device, under one key. A device that forgets (private mode, full) is no reason to stop reading. */
export function remember(key: string, value: unknown): boolean {
	try {
		localStorage.setItem(key, JSON.stringify(value));
		return true;
	} catch {
		return false; // storage is full or refused: the book can be read all the same
	}
}

export function recall(key: string): unknown {
	try {
		return JSON.parse(localStorage.getItem(key) ?? 'null');
	} catch {
		return null; // refused, or not what we wrote
	}
}
