import type { Readable } from 'node:stream';
import type { Cleared } from '#lib/server/ports/blob-store.ts';

/** Where unfinished and unchecked uploads lie: files named by intake id. */
export interface UploadFolder {
	readonly path: string;
	fileOf(id: string): string;
	/** Bytes that have arrived; null when there is no such file. */
	sizeOf(id: string): Promise<number | null>;
	/** SHA-256 of a file that has arrived, in hex. */
	sha256(id: string): Promise<string>;
	/** When the last byte arrived, epoch ms; null when there is no such file. */
	touchedAt(id: string): Promise<number | null>;
	/** Writes a whole file at once (forms without script); fails past `limit` bytes. Gives its size. */
	write(id: string, stream: Readable, limit: number): Promise<number>;
	remove(id: string): Promise<void>;
	/**
	 * Clears away what nobody waits for (folders of openings that were killed, files whose intake is settled or forgotten), when nothing
	 * touched it since `before` (epoch ms). `awaited` holds the ids of intakes under way.
	 */
	clear(awaited: ReadonlySet<string>, before: number, options: { dryRun: boolean }): Promise<Cleared>;
}
