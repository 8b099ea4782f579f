import * as v from 'valibot';
import type { Logger } from 'pino';
import type { Database } from '#lib/server/database/connection.ts';
import { newId } from '#lib/server/new-id.ts';
import type { Clock } from '#lib/server/ports/clock.ts';
import type { JobKind } from './job-kinds.ts';
import { createJobTable, LEASE_MS } from './job-table.ts';

interface JobWork<Payload> {
	/** Must be safe to run twice: a killed worker leaves its job to the next one. */
	handle(payload: Payload, signal: AbortSignal): Promise<void>;
	/** The last try failed too: whoever waits for the outcome is told. */
	failedForGood?(payload: Payload): Promise<void>;
}

/** Takes what stands in the job's row; made by `handles`. */
export interface JobHandler {
	readonly name: string;
	handle(payload: unknown, signal: AbortSignal): Promise<void>;
	failedForGood(payload: unknown): Promise<void>;
}

/** What is done for jobs of a kind. The payload is read by the schema of the kind. */
export function handles<Payload>(kind: JobKind<Payload>, work: JobWork<Payload>): JobHandler {
	const read = (payload: unknown) => v.parse(kind.payload, payload);
	return {
		name: kind.name,
		handle: async (payload, signal) => work.handle(read(payload), signal),
		failedForGood: async (payload) => work.failedForGood?.(read(payload))
	};
}

export interface Worker {
	start(): void;
	/** Lets the running job end, or gives it back to the queue after `graceMs`. */
	stop(graceMs?: number): Promise<void>;
	/** Runs everything that is due now, one after the other; for tasks and tests. `but`: these kinds wait for a serving library. Returns how many ran. */
	drain(but?: readonly { readonly name: string }[]): Promise<number>;
}

const HEARTBEAT_MS = LEASE_MS / 4;
const IDLE_MS = 1_000;
/** While the queue itself cannot be read (no database, a full disk) it is asked less and less often. */
const LONGEST_REST_MS = 30_000;
const SWEEP_MS = 10 * 60_000;

interface Deps {
	readonly database: Database;
	readonly handlers: readonly JobHandler[];
	/** What else is to be forgotten now and then. */
	readonly sweep?: () => Promise<void>;
	readonly clock: Clock;
	readonly log: Logger;
}

export function createWorker({ database, handlers, sweep, clock, log }: Deps): Worker {
	const jobs = createJobTable(database, newId());
	const byKind = new Map(handlers.map((handler) => [handler.name, handler]));
	let stopping: AbortController | null = null;
	let loop: Promise<void> = Promise.resolve();

	async function runOne(signal: AbortSignal, but?: readonly string[]): Promise<boolean> {
		const job = await jobs.claim(clock(), but);
		if (!job) return false;
		const beat = () =>
			jobs.extend(job.id, clock()).catch((error: unknown) => log.warn({ error: String(error) }, 'heartbeat'));
		const heartbeat = setInterval(() => void beat(), HEARTBEAT_MS);
		try {
			// Every try before this one ended with the death of its worker: a job that kills is not tried for ever.
			if (job.attempts > job.max_attempts) throw new Error('The worker died at every try');
			const handler = byKind.get(job.kind);
			if (!handler) throw new Error(`No handler for jobs of kind ${job.kind}`);
			await handler.handle(JSON.parse(job.payload), signal);
			await jobs.finish(job.id, clock());
		} catch (error) {
			const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
			const exhausted = await jobs.giveBack(job, { stopped: signal.aborted, error: message, now: clock() });
			if (exhausted) await byKind.get(job.kind)?.failedForGood(JSON.parse(job.payload));
			if (!signal.aborted)
				log.error({ job: job.id, kind: job.kind, attempt: job.attempts, error: message }, 'job failed');
		} finally {
			clearInterval(heartbeat);
		}
		return true;
	}

	async function run(signal: AbortSignal) {
		let lastSweep = 0;
		let rest = IDLE_MS;
		while (!signal.aborted) {
			if (clock() - lastSweep > SWEEP_MS) {
				lastSweep = clock();
				await Promise.all([jobs.sweep(lastSweep), sweep?.()]).catch((error: unknown) =>
					log.error({ error: String(error) }, 'the worker could not sweep')
				);
			}
			try {
				if (!(await runOne(signal))) await pause(IDLE_MS, signal);
				rest = IDLE_MS;
			} catch (error) {
				log.error({ error: String(error) }, 'the worker could not read the queue');
				await pause(rest, signal);
				rest = Math.min(rest * 2, LONGEST_REST_MS);
			}
		}
	}

	return {
		start() {
			stopping = new AbortController();
			loop = run(stopping.signal);
		},
		async stop(graceMs = 5_000) {
			stopping?.abort();
			const ended = new AbortController();
			await Promise.race([loop, pause(graceMs, ended.signal)]);
			// A timer that nobody waits for would keep a task alive for seconds after its work.
			ended.abort();
			await jobs.release();
		},
		async drain(but = []) {
			let count = 0;
			const signal = new AbortController().signal;
			const names = but.map(({ name }) => name);
			while (await runOne(signal, names)) count++;
			return count;
		}
	};
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		if (signal?.aborted) return resolve();
		const timer = setTimeout(resolve, ms);
		signal?.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
	});
}
