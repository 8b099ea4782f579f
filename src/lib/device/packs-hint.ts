/**
 * localStorage: set while something was taken along, for pages that decide before IndexedDB answers whether the device has to be looked
 * after. It does not say what.
 */
const HINT = 'vs:packs';

export function hintPacks(any: boolean): void {
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
