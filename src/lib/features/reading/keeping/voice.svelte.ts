import { LONGEST_RECORDING } from './limits.ts';

/** Speech: a minute is about 200 kB. Bits a second. */
const BITS = 24_000;
/** The first that the browser can write; Safari knows the second. */
const FORMS = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];

/** A note that is spoken: begun by a press, ended by a press or after a minute. Nothing of it leaves the device. */
export class Voice {
	/** `refused`: the browser or somebody said no; `impossible`: there is nothing here to record with. */
	state: 'silent' | 'asking' | 'recording' | 'refused' | 'impossible' = $state('silent');
	/** Seconds of what is being recorded. */
	seconds = $state(0);
	sound: Blob | null = $state.raw(null);
	#recorder: MediaRecorder | null = null;
	#clock: ReturnType<typeof setInterval> | undefined;
	/** Of several beginnings the last counts. */
	#attempt = 0;

	async begin(): Promise<void> {
		if (this.state === 'asking' || this.state === 'recording') return;
		const devices: MediaDevices | undefined = navigator.mediaDevices;
		if (typeof MediaRecorder === 'undefined' || !devices) {
			this.state = 'impossible';
			return;
		}
		const attempt = ++this.#attempt;
		this.state = 'asking';
		try {
			const stream = await devices.getUserMedia({ audio: true });
			if (attempt === this.#attempt) this.#record(stream);
			else stop(stream);
		} catch (error) {
			if (attempt !== this.#attempt) return;
			const missing = error instanceof DOMException && error.name === 'NotFoundError';
			this.state = missing ? 'impossible' : 'refused';
		}
	}

	#record(stream: MediaStream): void {
		const mimeType = FORMS.find((form) => MediaRecorder.isTypeSupported(form));
		const recorder = new MediaRecorder(stream, { audioBitsPerSecond: BITS, ...(mimeType && { mimeType }) });
		const pieces: Blob[] = [];
		recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
		recorder.addEventListener('stop', () => {
			stop(stream);
			if (this.#recorder !== recorder) return;
			this.#recorder = null;
			clearInterval(this.#clock);
			this.state = 'silent';
			const whole = new Blob(pieces, { type: recorder.mimeType });
			if (whole.size > 0) this.sound = whole;
		});
		this.#recorder = recorder;
		this.state = 'recording';
		this.seconds = 0;
		recorder.start();
		this.#clock = setInterval(() => {
			this.seconds++;
			if (this.seconds >= LONGEST_RECORDING) this.end();
		}, 1000);
	}

	end(): void {
		this.#recorder?.stop();
	}

	/** The sheet is closed: nothing listens any more, what was being recorded is not kept. */
	leave(): void {
		this.#attempt++;
		const recorder = this.#recorder;
		this.#recorder = null;
		clearInterval(this.#clock);
		recorder?.stop();
		this.state = 'silent';
		this.sound = null;
	}
}

function stop(stream: MediaStream): void {
	for (const track of stream.getTracks()) track.stop();
}
