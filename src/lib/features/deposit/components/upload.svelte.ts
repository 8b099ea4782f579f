import { Upload } from 'tus-js-client';
import { Latest } from '#lib/async/latest.ts';
import { refusalOfFile } from '../file-choice.ts';
import { UPLOAD_CHUNK } from '../intake.ts';

type State = 'idle' | 'sending' | 'paused' | 'waiting' | 'failed' | 'done';

/** One resumable upload: goes on after a lost network, a closed tab (same file again) or a restarted server. */
export class ResumableUpload {
	#upload = $state.raw<Upload | null>(null);
	/** What was asked for last: a file, a pause, going on. What comes late of anything before changes nothing. */
	readonly #asked = new Latest();
	state = $state<State>('idle');
	/** 0..1 */
	progress = $state(0);
	fileName = $state('');
	/** Why it stopped: what this page found (status 0), or the code and number of the server's answer. */
	refusal = $state<{ code: string; status: number } | null>(null);
	/** Who is waited for: the server answered that it cannot, or nothing answered. */
	waitingFor = $state<'server' | 'network'>('network');
	/** Whether trying again with the same file may help. */
	canGoOn = $derived(
		this.refusal !== null &&
			this.#upload !== null &&
			(this.refusal.status === 0 || this.refusal.status === 429 || this.refusal.status >= 500)
	);

	/**
	 * `limit` in bytes: what cannot be taken is told before anything is sent. `replaces`: id of the title whose file it corrects; what
	 * was begun for another title does not go on for this one.
	 */
	async send(
		file: File,
		{ limit, replaces }: { limit: number; replaces?: string | undefined },
		onDone: (id: string) => void
	): Promise<void> {
		const signal = this.#asked.start();
		const before = this.#upload;
		this.#upload = null;
		await before?.abort();
		if (signal.aborted) return;
		this.fileName = file.name;
		this.progress = 0;
		const code = refusalOfFile(file, limit);
		this.refusal = code && { code, status: 0 };
		this.state = code ? 'failed' : 'idle';
		if (code) return;
		const upload = new Upload(file, {
			endpoint: '/tus',
			chunkSize: UPLOAD_CHUNK,
			metadata: { filename: file.name, ...(replaces && { replaces }) },
			...(replaces && {
				fingerprint: () =>
					Promise.resolve(['tus', replaces, file.name, file.size, file.lastModified].join('-'))
			}),
			retryDelays: [0, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000],
			removeFingerprintOnSuccess: true,
			onProgress: (sent, total) => {
				this.progress = total > 0 ? sent / total : 0;
				this.state = 'sending';
			},
			onShouldRetry: (error) => {
				const status = error.originalResponse?.getStatus() ?? 0;
				if (status >= 400 && status < 500 && status !== 409 && status !== 423) return false;
				// Room comes back when somebody makes it, not within a minute.
				if (status === 507) return false;
				this.waitingFor = status >= 500 ? 'server' : 'network';
				this.state = 'waiting';
				return true;
			},
			onError: (error) => {
				const answer = 'originalResponse' in error ? error.originalResponse : null;
				this.refusal = { code: (answer?.getBody() ?? '').trim(), status: answer?.getStatus() ?? 0 };
				this.state = 'failed';
			},
			onSuccess: () => {
				this.state = 'done';
				onDone(upload.url?.split('/').at(-1) ?? '');
			}
		});
		this.#upload = upload;
		const [previous] = await upload.findPreviousUploads();
		if (signal.aborted) return;
		if (previous) upload.resumeFromPreviousUpload(previous);
		this.state = 'sending';
		upload.start();
	}

	async pause(): Promise<void> {
		const signal = this.#asked.start();
		await this.#upload?.abort();
		if (!signal.aborted) this.state = 'paused';
	}

	/** The form is gone: nothing more is sent, and nobody is led away from where they went. */
	leave(): void {
		this.#asked.stop();
		void this.#upload?.abort();
		this.#upload = null;
	}

	resume(): void {
		this.#asked.start();
		this.refusal = null;
		this.state = 'sending';
		this.#upload?.start();
	}
}
