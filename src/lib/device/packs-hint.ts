/**
 * localStorage: set while something was taken along, for pages that decide before IndexedDB answers whether the device has to be looked
 * after. It does not say what.
 */
const HINT = 'vs:packs';
const listeners = new Set<() => void>();

export function hintPacks(any: boolean): void {
	if (any) listeners.forEach((listener) => listener());
	try {
		if (any) localStorage.setItem(HINT, '1');
		else localStorage.removeItem(HINT);
	} catch {
		return; // refused: what is on its way goes on at the page of what is kept
	}
}

export function hasPacksHint(): boolean {
	try {
		return localStorage.getItem(HINT) !== null;
	} catch {
		return false;
	}
}

/** Told when this page begins to take something along. The answer stops it. */
export function onPacksHint(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}
