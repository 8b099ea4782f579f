import { spawn } from 'node:child_process';
import { createWriteStream, realpathSync } from 'node:fs';
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import * as v from 'valibot';
import { findProjectRoot } from '#lib/server/project-root.ts';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import type { Clock } from '#lib/server/ports/clock.ts';
import { StudioRefused, type BookToVoice, type VoiceStudio } from '#lib/server/ports/voice-studio.ts';
import { studioAnswerSchema, STUDIO_FILES, type StudioAnswer, type StudioOrder } from './studio-order.ts';

const ENTRY = 'src/lib/server/voices/lent/studio-child.ts';
const HEAP_MEGABYTES = 384;
const REPORT_CHARACTERS = 2_000;
/** A take is heard in a second, an hour of voice is bound in a few minutes; a busy machine needs several times that. */
const PATIENCE_MS = { hear: 60_000, survey: 120_000, bind: 900_000 } as const;
/** Takes that are heard at once: each is a process. */
const AT_ONCE = 2;

interface Needs {
	readonly blobs: Pick<BlobStore, 'stream'>;
	/** Where files lie while they are worked on. */
	readonly staging: string;
	readonly clock: Clock;
}

/** A process for each order, with bounded time and memory and without secrets: whatever a recording does to it, the library goes on. */
export function createVoiceStudio({ blobs, staging, clock }: Needs): VoiceStudio {
	const places = createPlaces(AT_ONCE);

	async function within<T>(use: (folder: string) => Promise<T>): Promise<T> {
		const folder = await mkdtemp(join(await realpath(staging), 'opening-'));
		try {
			return await use(folder);
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	}

	const fetch = async (sha256: string, file: string) =>
		pipeline(await blobs.stream(sha256), createWriteStream(file));

	async function orderOf(
		deed: 'survey' | 'bind',
		folder: string,
		{ original, sentences, narrator }: BookToVoice
	): Promise<StudioOrder> {
		await fetch(original, join(folder, STUDIO_FILES.original));
		const takes = sentences.flatMap(({ take }) => take ?? []);
		if (deed === 'bind') for (const take of new Set(takes)) await fetch(take, join(folder, take));
		return { deed, folder, now: clock(), narrator, sentences: [...sentences] };
	}

	return {
		hear: (bytes) =>
			within((folder) =>
				places.with(async () => {
					await writeFile(join(folder, STUDIO_FILES.take), bytes);
					const { milliseconds } = await run({ deed: 'hear', folder });
					return { sound: await readFile(join(folder, STUDIO_FILES.sound)), milliseconds };
				})
			),
		survey: (book) => within(async (folder) => void (await run(await orderOf('survey', folder, book)))),
		bind: (book, use) =>
			within(async (folder) => {
				await run(await orderOf('bind', folder, book));
				return use(join(folder, STUDIO_FILES.voiced));
			})
	};
}

async function run(order: StudioOrder): Promise<{ milliseconds: number }> {
	const { folder } = order;
	const child = spawn(process.execPath, childArguments(folder), {
		cwd: folder,
		// Nothing of ours goes along: no keys, no addresses.
		env: { NODE_ENV: 'production', LANG: 'C.UTF-8', TMPDIR: folder },
		stdio: ['pipe', 'ignore', 'pipe'],
		detached: true
	});
	let report = '';
	child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
		report = (report + chunk).slice(-REPORT_CHARACTERS);
	});
	// A child that dies early closes its ear; its end tells the rest.
	child.stdin.on('error', () => {});
	child.stdin.end(JSON.stringify(order));
	const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS[order.deed]);
	try {
		await new Promise<void>((resolve, reject) => {
			child.once('error', reject);
			child.once('close', () => resolve());
		});
	} finally {
		clearTimeout(late);
	}
	const answer = await readAnswer(folder);
	if (answer && 'milliseconds' in answer) return answer;
	if (answer && 'refused' in answer) throw new StudioRefused(answer.refused);
	// What a recording did to its reader is the recording's fault, as far as the person can tell.
	if (!answer && order.deed === 'hear') throw new StudioRefused('take-unreadable');
	throw new Error(`the studio failed: ${answer ? answer.failed : report}`);
}

async function readAnswer(folder: string): Promise<StudioAnswer | null> {
	const told = await readFile(join(folder, STUDIO_FILES.answer), 'utf8').catch(() => null);
	return told === null ? null : v.parse(studioAnswerSchema, JSON.parse(told));
}

/** May read the program and its folder, may write its folder; no processes, no workers. */
function childArguments(folder: string): string[] {
	const root = findProjectRoot();
	return [
		`--max-old-space-size=${HEAP_MEGABYTES}`,
		'--disable-warning=SecurityWarning',
		'--disable-warning=ExperimentalWarning',
		'--permission',
		'--allow-addons',
		`--allow-fs-read=${join(root, 'src')}`,
		`--allow-fs-read=${realpathSync(join(root, 'node_modules'))}`,
		`--allow-fs-read=${join(root, 'package.json')}`,
		`--allow-fs-read=${folder}`,
		`--allow-fs-write=${folder}`,
		join(root, ENTRY)
	];
}

/** So many at once; the others wait their turn. */
function createPlaces(count: number) {
	let free = count;
	const waiting: (() => void)[] = [];
	return {
		async with<T>(work: () => Promise<T>): Promise<T> {
			if (free > 0) free--;
			else await new Promise<void>((resolve) => waiting.push(resolve));
			try {
				return await work();
			} finally {
				const next = waiting.shift();
				if (next) next();
				else free++;
			}
		}
	};
}
