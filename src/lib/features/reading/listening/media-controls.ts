import { coverUrl } from '#lib/api/publication-files.ts';
import type { ReaderPublication } from '#lib/reader/publication.ts';
import type { ReadingSession, SessionView } from '#lib/reader/session.ts';

/** px. Of the picture on a locked screen. */
const COVER = 320;

/** Keys of a keyboard or a headset, and the buttons on a locked screen (Media Session): they mean what "Nghe" and its neighbours mean. */
export class MediaControls {
	readonly #session: ReadingSession;
	readonly #publication: ReaderPublication;
	readonly #media = typeof navigator === 'undefined' ? undefined : navigator.mediaSession;
	#held = false;

	constructor(session: ReadingSession, publication: ReaderPublication) {
		this.#session = session;
		this.#publication = publication;
		session.on('changed', (view) => this.#follow(view));
	}

	#follow({ narration: { state }, located }: SessionView): void {
		if (!this.#media || (state !== 'playing' && !this.#held)) return;
		if (state === 'playing' && !this.#held) this.#take(this.#media);
		this.#media.playbackState = state === 'playing' ? 'playing' : 'paused';
		const title = located?.title || this.#publication.title;
		if (this.#media.metadata && this.#media.metadata.title !== title) this.#media.metadata.title = title;
	}

	#take(media: MediaSession): void {
		this.#held = true;
		const { title, versionId, coverRatio } = this.#publication;
		const src = coverUrl(versionId, COVER);
		media.metadata = new MediaMetadata({
			title,
			album: title,
			artwork: coverRatio === null ? [] : [{ src }]
		});
		const speaking = () => this.#session.view.narration.state === 'playing';
		const deeds: Partial<Record<MediaSessionAction, () => unknown>> = {
			play: () => !speaking() && this.#session.listen(),
			pause: () => speaking() && this.#session.listen(),
			stop: () => this.#session.silence(),
			nexttrack: () => this.#session.step('next'),
			previoustrack: () => this.#session.step('previous'),
			seekforward: () => this.#session.step('next'),
			seekbackward: () => this.#session.again()
		};
		for (const [action, deed] of Object.entries(deeds))
			this.#handle(action as MediaSessionAction, () => void deed());
	}

	/** Not every browser knows every button. */
	#handle(action: MediaSessionAction, deed: (() => void) | null): void {
		try {
			this.#media?.setActionHandler(action, deed);
		} catch {
			return;
		}
	}

	/** Others may have them. */
	release(): void {
		if (!this.#held || !this.#media) return;
		this.#held = false;
		this.#media.metadata = null;
		this.#media.playbackState = 'none';
		for (const action of ACTIONS) this.#handle(action, null);
	}

	close(): void {
		this.release();
	}
}

const ACTIONS: readonly MediaSessionAction[] = [
	...(['play', 'pause', 'stop', 'nexttrack', 'previoustrack', 'seekforward', 'seekbackward'] as const)
];
