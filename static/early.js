// Runs before the first paint: keeps a place for "Đọc tiếp" when this device has an open book, so nothing jumps.
try {
	const { localStorage: store, document } = window;
	if (store.getItem('vs:positions')?.length > 2) document.documentElement.dataset.readOn = 'true';
} catch {
	// a browser without storage has no open book
}
