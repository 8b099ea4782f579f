import { openDevice } from '#lib/device/index.ts';
import type { ReaderPublication } from '#lib/reader/publication.ts';
import type { ReadingSession } from '#lib/reader/session.ts';
import type { Heard, ListeningChoice } from '#lib/reader/tools/narration.ts';
import { USUAL_LISTENING } from '#lib/reader/tools/narration.ts';
import { readHeard } from './heard.ts';
import { readListening, settledRate, type Sleep } from './listening-settings.ts';
import { MediaControls } from './media-controls.ts';

/** Keys in the store `settings` of the device: how somebody listens, and what was heard last. */
const LISTENING = 'listening';
const HEARD = 'heard';
const MINUTE = 60_000;

/** How a child listens: speed, voice, what is passed over, when it falls silent; kept on the device but for the last. */
export class Listening {
	settings: ListeningChoice = $state.raw(USUAL_LISTENING);
	sleep: Sleep | null = $state(null);
	/** The device itself speaks a language of the book. */
	device = $state(false);
	/** The voice has read to the end of the book. */
	ended = $state(false);
	readonly #publication: ReaderPublication;
	readonly #session: ReadingSession;
	readonly #controls: MediaControls;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#section = -1;

	/** `pageByPage`: the youngest turn the drawn pages themselves. */
	constructor(session: ReadingSession, publication: ReaderPublication, pageByPage: boolean) {
		// Who looks at the picture while it is read hears the story, not what is on the picture.
		this.settings = {
			...USUAL_LISTENING,
			pageByPage,
			...(pageByPage && { skipped: ['pagebreak', 'picture'] })
		};
		this.#publication = publication;
		this.#session = session;
		this.#controls = new MediaControls(session, publication);
		session.on('phrase', ({ section, text }) => {
			this.ended = false;
			// The places of a PDF are pages: of its flowing text the voice alone knows the part.
			const another = publication.form === 'pdf' && this.#section >= 0 && section !== this.#section;
			if (this.sleep === 'chapter' && another) this.#fallAsleep();
			this.#section = section;
			this.#keep({ section, text });
		});
		session.on('read', () => (this.ended = true));
		session.on('located', ({ section }) => {
			const speaking = session.view.narration.state === 'playing';
			const another = publication.form !== 'pdf' && section !== this.#section;
			if (this.sleep === 'chapter' && speaking && another) this.#fallAsleep();
		});
		session.on('changed', ({ narration }) => {
			if (narration.state === 'silent') this.#controls.release();
		});
	}

	/** Before the book opens: nothing is heard yet. */
	async recall(device = openDevice()): Promise<void> {
		const [listening, heard] = await Promise.all([
			device.settings.get(LISTENING),
			device.settings.get(HEARD)
		]);
		if (listening) this.settings = { ...this.settings, ...readListening(listening) };
		this.#session.setListening(this.settings);
		const last = readHeard(heard, this.#publication);
		if (last) this.#session.remember(last);
	}

	/** Asks the device for its voices; where there are words that nobody else reads, and for the sheet. */
	async look(): Promise<void> {
		const { deviceVoices, voiceFor } = await import('#lib/reader/tools/device-voices.ts');
		const voices = await deviceVoices();
		this.device = this.#publication.languages.some((language) => voiceFor(voices, language) !== null);
	}

	set(change: Partial<ListeningChoice>, device = openDevice()): void {
		this.settings = { ...this.settings, ...change };
		this.#session.setListening(this.settings);
		const { rate, voice, skipped } = this.settings;
		const kept = { rate, voice, skipped, updatedAt: Date.now() };
		void device.settings.change(LISTENING, (before) => ({ ...before, ...kept }));
	}

	quicker(by: 1 | -1): void {
		this.set({ rate: settledRate(this.settings.rate + by * 0.25) });
	}

	setSleep(sleep: Sleep | null): void {
		clearTimeout(this.#timer);
		this.sleep = sleep;
		if (typeof sleep === 'number') this.#timer = setTimeout(() => this.#fallAsleep(), sleep * MINUTE);
	}

	/** The place stays: the next press goes on with the same sentence. */
	#fallAsleep(): void {
		this.setSleep(null);
		this.#session.silence();
	}

	#keep(heard: Heard): void {
		const { slug, versionId } = this.#publication;
		const kept = { slug, versionId, ...heard, updatedAt: Date.now() };
		void openDevice().settings.change(HEARD, () => kept);
	}

	close(): void {
		clearTimeout(this.#timer);
		this.#controls.close();
	}
}
