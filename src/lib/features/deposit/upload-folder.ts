import type { Readable } from 'node:stream';

/** Where unfinished and unchecked uploads lie: files named by intake id. */
export interface UploadFolder {
	readonly path: string;
	fileOf(id: string): string;
	/** Bytes that have arrived; null when there is no such file. */
	sizeOf(id: string): Promise<number | null>;
	/** Writes a whole file at once (forms without script); fails past `limit` bytes. Gives its size. */
	write(id: string, stream: Readable, limit: number): Promise<number>;
	remove(id: string): Promise<void>;
	/** Clears away what an opening that was killed left behind, when nothing touched it since `before` (epoch ms). */
	clearLeftovers(before: number): Promise<void>;
}
