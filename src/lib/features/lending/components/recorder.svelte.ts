import { waveOf } from './wave.ts';

/** Enough for a voice that is encoded once more. Bits a second. */
const BITS = 96_000;
/** What the server reads as it comes; anything else is sent as WAV. */
const SENT_AS_IT_IS = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus'];
/** Of one sentence; the server keeps no more. Seconds. */
const LONGEST = 90;
const LOOKS_A_SECOND = 20;

/** The microphone of a page: it is asked for once, and listened to until the page is left. */
export class Recorder {
	/** `refused`: the browser or somebody said no; `impossible`: there is nothing here to record with. */
	state: 'silent' | 'asking' | 'recording' | 'refused' | 'impossible' = $state('silent');
	/** How loud it is, 0..1. */
	level = $state(0);
	#stream: MediaStream | null = null;
	#recorder: MediaRecorder | null = null;
	#context: AudioContext | null = null;
	#watch: ReturnType<typeof setInterval> | undefined;
	#limit: ReturnType<typeof setTimeout> | undefined;
	/** Of several beginnings the last counts. */
	#attempt = 0;
	/** What ends now is not kept. */
	#left = false;
	readonly #recorded: (n: number, sound: Blob) => void;

	/** @param recorded gets each recording with its number, ready to be sent; an empty one: nothing came from the microphone */
	constructor(recorded: (n: number, sound: Blob) => void) {
		this.#recorded = recorded;
	}

	/** `n`: of what is recorded. */
	async begin(n: number): Promise<void> {
		if (this.state === 'asking' || this.state === 'recording') return;
		const devices: MediaDevices | undefined = navigator.mediaDevices;
		if (typeof MediaRecorder === 'undefined' || !devices) {
			this.state = 'impossible';
			return;
		}
		const attempt = ++this.#attempt;
		this.state = 'asking';
		try {
			const stream = this.#live() ?? (await devices.getUserMedia({ audio: { channelCount: 1 } }));
			if (attempt !== this.#attempt) return stop(stream);
			if (stream !== this.#stream) this.#listen(stream);
			this.#record(stream, n);
		} catch (error) {
			if (attempt !== this.#attempt) return;
			const missing = error instanceof DOMException && error.name === 'NotFoundError';
			this.state = missing ? 'impossible' : 'refused';
		}
	}

	end(): void {
		this.#recorder?.stop();
	}

	/** Ends one recording and begins another in the same breath: nothing said between them is lost. */
	cut(n: number): void {
		const [before, stream] = [this.#recorder, this.#stream];
		if (this.state !== 'recording' || !before || !stream) return;
		this.#record(stream, n);
		before.stop();
	}

	/** The page is left: nothing listens any more, and what was being recorded is not kept. */
	leave(): void {
		this.#attempt++;
		const recorder = this.#recorder;
		this.#recorder = null;
		this.#left = true;
		recorder?.stop();
		clearInterval(this.#watch);
		clearTimeout(this.#limit);
		void this.#context?.close();
		if (this.#stream) stop(this.#stream);
		[this.#stream, this.#context] = [null, null];
		this.state = 'silent';
	}

	/** The stream of before, when its microphone is still there. */
	#live(): MediaStream | null {
		return this.#stream?.getTracks().every(({ readyState }) => readyState === 'live') ? this.#stream : null;
	}

	#listen(stream: MediaStream): void {
		void this.#context?.close();
		clearInterval(this.#watch);
		this.#stream = stream;
		const context = new AudioContext();
		const analyser = context.createAnalyser();
		context.createMediaStreamSource(stream).connect(analyser);
		this.#context = context;
		const samples = new Float32Array(analyser.fftSize);
		this.#watch = setInterval(() => {
			analyser.getFloatTimeDomainData(samples);
			const sum = samples.reduce((all, sample) => all + sample * sample, 0);
			// As it is heard: from a whisper (-50 dB) to as loud as can be.
			const decibels = 10 * Math.log10(sum / samples.length + 1e-10);
			this.level = Math.min(1, Math.max(0, 1 + decibels / 50));
		}, 1000 / LOOKS_A_SECOND);
	}

	#record(stream: MediaStream, n: number): void {
		clearTimeout(this.#limit);
		this.#left = false;
		const mimeType = SENT_AS_IT_IS.find((form) => MediaRecorder.isTypeSupported(form));
		const recorder = new MediaRecorder(stream, { audioBitsPerSecond: BITS, ...(mimeType && { mimeType }) });
		const pieces: Blob[] = [];
		recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
		recorder.addEventListener('stop', () => {
			if (this.#left) return;
			if (this.#recorder === recorder) {
				clearTimeout(this.#limit);
				this.#recorder = null;
				this.state = 'silent';
			}
			const whole = new Blob(pieces, { type: recorder.mimeType });
			void this.#give(n, whole, mimeType !== undefined);
		});
		this.#recorder = recorder;
		recorder.start();
		this.state = 'recording';
		this.#limit = setTimeout(() => this.end(), LONGEST * 1000);
	}

	async #give(n: number, sound: Blob, asItIs: boolean): Promise<void> {
		this.#recorded(n, asItIs || sound.size === 0 ? sound : await waveOf(sound).catch(() => sound));
	}
}

function stop(stream: MediaStream): void {
	for (const track of stream.getTracks()) track.stop();
}
