import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as v from 'valibot';
import { findProjectRoot } from '#lib/server/project-root.ts';
import type { SaidAloud, SentenceToSay, VoiceProvider } from '#lib/server/ports/voice-provider.ts';
import type { VoiceFolder } from './voice-folders.ts';

const ENTRY = 'src/lib/server/voices/voice-child.ts';
const HEAP_MEGABYTES = 256;
/** Of one order, a minute of sound. A busy machine needs a quarter of it. */
const PATIENCE_MS = 120_000;
/** Nobody asked it for so long: it gives its memory back. */
const RESTS_AFTER_MS = 30_000;
const REPORT_CHARACTERS = 2_000;

const saidSchema: v.GenericSchema<unknown, SaidAloud> = v.object({
	sound: v.instance(Uint8Array),
	sentences: v.array(v.object({ begin: v.number(), end: v.number(), words: v.array(v.number()) }))
});

/**
 * The voice of the library in a process of its own, which comes when it is asked and goes when it is not. One order at a time. Each sentence
 * is said by the first of the `natural` voices that speaks its language, and by eSpeak NG where none does.
 */
export function createLibraryVoice(natural: readonly VoiceFolder[] = []): VoiceProvider {
	let child: ChildProcess | null = null;
	let resting: ReturnType<typeof setTimeout> | undefined;
	let before: Promise<unknown> = Promise.resolve();

	const rest = () => {
		clearTimeout(resting);
		child?.kill('SIGKILL');
		child = null;
	};

	function start(): ChildProcess {
		const started = spawn(
			process.execPath,
			[`--max-old-space-size=${HEAP_MEGABYTES}`, join(findProjectRoot(), ENTRY), JSON.stringify(natural)],
			{
				// Nothing of ours goes along: no keys, no addresses.
				env: { NODE_ENV: 'production', LANG: 'C.UTF-8', PATH: process.env.PATH },
				stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
				serialization: 'advanced',
				// Ctrl-C goes to the whole group of a terminal: its order is given back first.
				detached: true
			}
		);
		// A library that has nothing else to do ends.
		started.unref();
		started.channel?.unref();
		return started;
	}

	async function ask(sentences: readonly SentenceToSay[], signal?: AbortSignal): Promise<SaidAloud> {
		signal?.throwIfAborted();
		clearTimeout(resting);
		const speaking = (child ??= start());
		let report = '';
		const heard = (chunk: Buffer) => (report = (report + chunk.toString('utf8')).slice(-REPORT_CHARACTERS));
		speaking.stderr?.on('data', heard);
		const late = AbortSignal.timeout(PATIENCE_MS);
		const ends = signal ? AbortSignal.any([signal, late]) : late;
		const over = new AbortController();
		try {
			return await new Promise<SaidAloud>((resolve, reject) => {
				const fail = (error: Error) => {
					rest();
					reject(error);
				};
				const stop = () => fail(ends.reason instanceof Error ? ends.reason : new Error('called off'));
				ends.addEventListener('abort', stop, { once: true, signal: over.signal });
				const ended = () => fail(new Error(`the voice ended: ${report}`));
				const broke = (error: Error) => fail(error);
				const answered = (message: unknown) => {
					const said = v.safeParse(saidSchema, message);
					if (said.success) resolve(said.output);
					else fail(new Error('the voice gave an answer that can not be read'));
				};
				speaking.once('exit', ended).once('error', broke).once('message', answered);
				over.signal.addEventListener('abort', () =>
					speaking.off('exit', ended).off('error', broke).off('message', answered)
				);
				speaking.send([...sentences]);
			});
		} finally {
			over.abort();
			speaking.stderr?.off('data', heard);
			resting = setTimeout(rest, RESTS_AFTER_MS).unref();
		}
	}

	return {
		id: idOf(natural),
		members: [
			...natural.map(({ name, language, licence }) => ({ name, language, licence })),
			{ name: 'eSpeak NG', language: null, licence: 'GPL-3.0-or-later' }
		],
		say(sentences, signal) {
			const next = before.then(() => ask(sentences, signal));
			before = next.catch(() => {});
			return next;
		},
		rest
	};
}

/** Other voices, another id: what they say is another sound. */
function idOf(natural: readonly VoiceFolder[]): string {
	if (natural.length === 0) return 'espeak-ng-1';
	const models = createHash('sha256').update(natural.map(({ sha256 }) => sha256).join());
	return `natural-${models.digest('hex').slice(0, 12)}-1`;
}
