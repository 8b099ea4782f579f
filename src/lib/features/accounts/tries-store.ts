/** Counts tries for all processes of the library. A key is a hash: the store never learns whose tries it counts. */
export interface TriesStore {
	/** One more try; the first opens a window of `windowMs`. Tries sent all at once count one by one. */
	add(key: string, windowMs: number, now: number): Promise<{ tries: number; endsAt: number }>;
	takeBack(key: string): Promise<void>;
	forget(key: string): Promise<void>;
	/** Forgets every window that is over. */
	sweep(now: number): Promise<void>;
}
