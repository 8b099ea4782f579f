import * as v from 'valibot';
import { signVideosUrl } from '#lib/api/sign-videos.ts';
import { openDevice } from '#lib/device/index.ts';
import { signVideosSchema, type SignVideo } from '#lib/publication/sign-video.ts';
import type { Located } from '#lib/reader/navigator.ts';
import type { ReaderPublication } from '#lib/reader/publication.ts';
import { readSigning, USUAL_SIGNING, type SignSettings } from './sign-settings.ts';

/** Key in the store `settings` of the device. */
const SIGNING = 'signing';

/** Films in sign language beside the page: which one belongs to it, and how somebody likes to watch. */
export class Signing {
	settings: SignSettings = $state.raw(USUAL_SIGNING);
	/** The player stands beside the page. It never opens, and never plays, by itself. */
	open = $state(false);
	state: 'unasked' | 'asking' | 'there' | 'unreachable' = $state('unasked');
	videos: readonly SignVideo[] = $state.raw([]);
	/** The page was turned by a film: the next one goes on. */
	goesOn = false;
	readonly #publication: ReaderPublication;

	constructor(publication: ReaderPublication) {
		this.#publication = publication;
	}

	get offered(): boolean {
		return this.#publication.signed === true;
	}

	async toggle(): Promise<void> {
		this.open = !this.open;
		if (this.open && this.state !== 'there') await this.ask();
	}

	async ask(): Promise<void> {
		this.state = 'asking';
		this.settings = readSigning(await openDevice().settings.get(SIGNING));
		try {
			const answer = await fetch(signVideosUrl(this.#publication.versionId));
			if (!answer.ok) throw new TypeError(`answered ${answer.status}`);
			this.videos = v.parse(signVideosSchema, await answer.json()).videos;
			this.state = 'there';
		} catch (error) {
			if (!(error instanceof TypeError) && !(error instanceof v.ValiError)) throw error;
			this.state = 'unreachable';
		}
	}

	/** The film of what is shown: of two pages the first that has one. */
	at({ shown, section }: Located): SignVideo | null {
		const pages = shown.length > 0 ? shown : [section];
		return this.videos.find(({ position }) => pages.includes(position)) ?? null;
	}

	/** The nearest one after or before what is shown. */
	beside({ shown, section }: Located, by: 1 | -1): SignVideo | null {
		const [first, last] = shown.length > 0 ? [Math.min(...shown), Math.max(...shown)] : [section, section];
		return by === 1
			? (this.videos.find(({ position }) => position > last) ?? null)
			: (this.videos.findLast(({ position }) => position < first) ?? null);
	}

	set(change: Partial<SignSettings>): void {
		this.settings = { ...this.settings, ...change };
		const kept = { ...this.settings, updatedAt: Date.now() };
		void openDevice().settings.change(SIGNING, (before) => ({ ...before, ...kept }));
	}
}
