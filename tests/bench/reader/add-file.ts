import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import { openInChild } from '#lib/server/publications/open-in-child.ts';
import { insertTitle } from './long-book.ts';

interface Library {
	readonly db: Kysely<Tables>;
	readonly blobs: BlobStore;
	/** For files on their way. */
	readonly folder: string;
}

export interface TakenIn {
	readonly slug: string;
	/** How long the opening took, and what memory. */
	readonly seconds: number;
	readonly peakMB: number;
	readonly sections: number;
}

/** Takes a file in as the desk does, and publishes it. */
export async function addFile({ db, blobs, folder }: Library, slug: string, file: Buffer): Promise<TakenIn> {
	const path = join(folder, `${slug}.epub`);
	await writeFile(path, file);
	let peakMB = 0;
	const started = performance.now();
	const opened = await openInChild(path, {
		blobs,
		onCost: ({ peakBytes }) => (peakMB = peakBytes / 2 ** 20)
	});
	const seconds = (performance.now() - started) / 1000;
	await insertTitle(db, slug, opened.manifest);
	for (const { path: place, mediaType, sha256, bytes } of opened.resources)
		await db
			.insertInto('resource')
			.values({ version_id: slug, path: place, sha256, media_type: mediaType, bytes })
			.execute();
	for (const section of opened.sections)
		await db
			.insertInto('section')
			.values({ version_id: slug, ...section })
			.execute();
	return { slug, seconds, peakMB, sections: opened.manifest.readingOrder.length };
}
