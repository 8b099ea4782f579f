/**
 * localStorage: set while a title stands open on this device. IndexedDB answers after the first paint; the script in
 * src/app.html needs to know before it whether to keep a place for "Đọc tiếp". It holds nothing of what is read.
 */
const READ_ON_HINT = 'vs:read-on';

export function hintReadOn(isOpen: boolean): void {
	try {
		if (!isOpen) localStorage.removeItem(READ_ON_HINT);
		else if (localStorage.getItem(READ_ON_HINT) === null) localStorage.setItem(READ_ON_HINT, '1');
	} catch {
		// Refused or full: the page makes room for "Đọc tiếp" a moment later.
		return;
	}
}
