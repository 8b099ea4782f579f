import { Upload } from 'tus-js-client';
import { UPLOAD_CHUNK } from '../intake.ts';

type State = 'idle' | 'sending' | 'paused' | 'waiting' | 'failed' | 'done';

/** One resumable upload: goes on after a lost network, a closed tab (same file again) or a restarted server. */
export class ResumableUpload {
	state = $state<State>('idle');
	/** 0..1 */
	progress = $state(0);
	fileName = $state('');
	/** Code the server refused with. */
	refusal = $state<string | null>(null);
	#upload: Upload | null = null;

	async send(file: File, onDone: (id: string) => void): Promise<void> {
		this.fileName = file.name;
		this.progress = 0;
		this.refusal = null;
		const upload = new Upload(file, {
			endpoint: '/tus',
			chunkSize: UPLOAD_CHUNK,
			metadata: { filename: file.name },
			retryDelays: [0, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000],
			removeFingerprintOnSuccess: true,
			onProgress: (sent, total) => {
				this.progress = total > 0 ? sent / total : 0;
				this.state = 'sending';
			},
			onShouldRetry: (error) => {
				const status = error.originalResponse?.getStatus() ?? 0;
				if (status >= 400 && status < 500 && status !== 409 && status !== 423) return false;
				this.state = 'waiting';
				return true;
			},
			onError: (error) => {
				this.refusal =
					'originalResponse' in error ? (error.originalResponse?.getBody() ?? '').trim() || null : null;
				this.state = 'failed';
			},
			onSuccess: () => {
				this.state = 'done';
				onDone(upload.url?.split('/').at(-1) ?? '');
			}
		});
		this.#upload = upload;
		const [previous] = await upload.findPreviousUploads();
		if (previous) upload.resumeFromPreviousUpload(previous);
		this.state = 'sending';
		upload.start();
	}

	async pause(): Promise<void> {
		await this.#upload?.abort();
		this.state = 'paused';
	}

	resume(): void {
		this.state = 'sending';
		this.#upload?.start();
	}
}
