interface Listens {
	readonly narrating: boolean;
	listen(): Promise<void>;
}

/** "Nghe" of the book page was pressed (`?nghe`): the voice begins, or its button waits where the browser wants a press here. */
export async function listenAsAsked(address: URL, screen: Listens): Promise<void> {
	if (!address.searchParams.has('nghe')) return;
	const pressed = document.referrer.startsWith(address.origin);
	address.searchParams.delete('nghe');
	history.replaceState(history.state, '', address); // a page loaded again stays silent
	if (pressed) await screen.listen();
	if (!screen.narrating) requestAnimationFrame(() => document.getElementById('listen')?.focus());
}
