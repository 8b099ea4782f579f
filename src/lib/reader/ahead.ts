interface Told {
	readonly connection?: { readonly saveData?: boolean };
	/** GB, 8 at most; not told by every browser. */
	readonly deviceMemory?: number;
}

/** GB. Below it the pages that are read need all the room there is. */
const SPACIOUS = 2;
/** ms. A page that is busy all the time has what it needs made ready all the same. */
const LATEST = 1_000;

/** The child, or whoever pays the line, wants as little fetched as can be. */
export function savesData(): boolean {
	return (navigator as Told).connection?.saveData ?? false;
}

/** Whether what may be read next is made ready while nothing else happens: it costs memory, and pictures that nobody may look at. */
export function preparesAhead(): boolean {
	return !savesData() && ((navigator as Told).deviceMemory ?? SPACIOUS) >= SPACIOUS;
}

/** One thing at a time that waits until nothing else happens; the newest takes the place of one that has not begun. */
export class Idle {
	#callOff = () => {};

	then(deed: () => void): void {
		this.#callOff();
		if (typeof requestIdleCallback === 'function') {
			const asked = requestIdleCallback(() => deed(), { timeout: LATEST });
			this.#callOff = () => cancelIdleCallback(asked);
		} else {
			const asked = setTimeout(deed, 100);
			this.#callOff = () => clearTimeout(asked);
		}
	}

	stop(): void {
		this.#callOff();
		this.#callOff = () => {};
	}
}
