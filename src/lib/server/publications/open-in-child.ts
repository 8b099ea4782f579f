import { lstat, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { StorageFull } from '#lib/domain-error.ts';
import { createDiskSpace } from '#lib/server/disk-space.ts';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import {
	ANSWER_FILE,
	BLOB_FOLDER,
	openingAnswerSchema,
	type OpeningAnswer,
	type OpeningOrder
} from './child-protocol.ts';
import { DEFAULT_LIMITS, megabytes, type Limits } from './limits.ts';
import type { OpenedPublication } from './manifest.ts';
import { PublicationRefused, refusal } from './publication-refused.ts';
import { runOpener } from './run-opener.ts';

export interface OpenInChildOptions {
	readonly blobs: Pick<BlobStore, 'putFile'>;
	/** Where results lie until they are in the blob store; best on the same disk. The system's temporary folder when left out. */
	readonly stagingParent?: string;
	readonly fileName?: string;
	readonly limits?: Partial<Limits>;
	readonly signal?: AbortSignal;
	/** Told about a defect of the opener itself; the visitor only hears `opener-failed`. */
	readonly onDefect?: (report: string) => void;
	/** Told what an opening that ended by itself cost. */
	readonly onCost?: (cost: { readonly milliseconds: number; readonly peakBytes: number }) => void;
}

/**
 * Opens an untrusted file in a process of its own, with bounded time and memory and without secrets: whatever the file does to
 * it, the library goes on. All blobs are in the store before this returns.
 * @throws {PublicationRefused}
 * @throws {StorageFull} there is no room for what is unpacked
 */
export async function openInChild(file: string, options: OpenInChildOptions): Promise<OpenedPublication> {
	const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
	const staging = await mkdtemp(join(await realpath(options.stagingParent ?? tmpdir()), 'opening-'));
	try {
		const order: OpeningOrder = {
			file: await realpath(file),
			fileName: options.fileName ?? basename(file),
			stagingFolder: staging,
			limits
		};
		const started = performance.now();
		const run = await runOpener(order, options.signal);
		if (run.end === 'time')
			throw refusal('took-too-long', { seconds: Math.round(limits.milliseconds / 1000) });
		if (run.end === 'memory')
			throw refusal('needs-too-much-memory', { limit: megabytes(limits.memoryBytes) });
		const answer = await readAnswer(staging);
		if (answer) options.onCost?.({ milliseconds: performance.now() - started, peakBytes: answer.peakBytes });
		if (answer && 'refused' in answer) throw new PublicationRefused(answer.refused);
		if (!answer || 'failed' in answer) {
			// The file is as good as before, and is opened when there is room.
			if ((await createDiskSpace(staging).state()) === 'full')
				throw new StorageFull(new Error(`no room for what is unpacked in ${staging}`));
			options.onDefect?.(answer ? answer.failed : run.report);
			throw refusal('opener-failed');
		}
		await bringHome(answer.opened, join(staging, BLOB_FOLDER), options.blobs, options.signal);
		return answer.opened;
	} finally {
		await rm(staging, { recursive: true, force: true });
	}
}

/** More plain text than any book has: an answer must not be a bomb either. */
const LONGEST_ANSWER = 64 * 1024 * 1024;

async function readAnswer(staging: string): Promise<OpeningAnswer | null> {
	const path = join(staging, ANSWER_FILE);
	const info = await lstat(path).catch(() => null);
	if (info && info.size > LONGEST_ANSWER)
		throw refusal('needs-too-much-memory', { limit: megabytes(LONGEST_ANSWER) });
	return info?.isFile() ? parseAnswer(await readFile(path, 'utf8')) : null;
}

/** An answer that is none is a defect; what it said is not repeated: it may be words of the book. */
function parseAnswer(json: string): OpeningAnswer {
	try {
		return v.parse(openingAnswerSchema, JSON.parse(json));
	} catch (failure) {
		if (!(failure instanceof SyntaxError || failure instanceof v.ValiError)) throw failure;
		return { failed: 'the opener left an answer that can not be read', peakBytes: 0 };
	}
}

/** Every blob the answer names, each checked against its name on the way. */
async function bringHome(
	opened: OpenedPublication,
	folder: string,
	blobs: Pick<BlobStore, 'putFile'>,
	signal: AbortSignal | undefined
): Promise<void> {
	const named = [...opened.resources, ...opened.covers].map((one) => one.sha256);
	for (const sha256 of new Set([opened.originalSha256, ...named])) {
		signal?.throwIfAborted();
		const path = join(folder, basename(sha256));
		if (!(await lstat(path)).isFile()) throw refusal('opener-failed');
		const stored = await blobs.putFile(path);
		if (stored.sha256 !== sha256) throw refusal('opener-failed');
	}
}
