import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import { openEpub } from './epub/open-epub.ts';
import { recogniseFile } from './file-kind.ts';
import { createCheckMessages } from './check-messages.ts';
import { DEFAULT_LIMITS, megabytes, type Limits } from './limits.ts';
import type { OpenedPublication } from './manifest.ts';
import type { OpenContext } from './open-context.ts';
import { openPdf } from './pdf/open-pdf.ts';

export interface OpenOptions {
	/** Receives the original, every cleaned resource and the covers. */
	readonly blobs: Pick<BlobStore, 'put' | 'putFile'>;
	readonly limits?: Partial<Limits>;
	/** The name the file came with. */
	readonly fileName?: string;
	readonly signal?: AbortSignal;
	/** Parent of the scratch folder; the system's own when left out. */
	readonly scratchParent?: string;
}

/**
 * Opens an untrusted EPUB or PDF inside this process. Servers use `openInChild`, which does the same at a distance.
 * Memory: one text document or one decoded picture at a time, plus the plain text of the whole book; media are streamed.
 * @throws {PublicationRefused} with everything found so far
 */
export async function openPublication(file: string, options: OpenOptions): Promise<OpenedPublication> {
	const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
	const checkMessages = createCheckMessages();
	const { size } = await stat(file);
	if (size === 0) return checkMessages.refuse('file-empty');
	if (size > limits.fileBytes)
		return checkMessages.refuse('file-too-large', null, {
			megabytes: megabytes(size),
			limit: megabytes(limits.fileBytes)
		});
	const scratch = await mkdtemp(join(options.scratchParent ?? tmpdir(), 'opening-'));
	try {
		const { kind, file: inner } = await recogniseFile(file, scratch, limits, checkMessages);
		const context: OpenContext = {
			file: inner,
			fileName: options.fileName ?? basename(file),
			blobs: options.blobs,
			scratch,
			signal: options.signal ?? new AbortController().signal
		};
		const opened = await (kind === 'pdf' ? openPdf : openEpub)(context, limits, checkMessages);
		const original = await options.blobs.putFile(file);
		return {
			...opened,
			originalSha256: original.sha256,
			originalBytes: original.bytes,
			checkMessages: checkMessages.list()
		};
	} finally {
		await rm(scratch, { recursive: true, force: true });
	}
}
