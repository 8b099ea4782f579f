import { JOBS } from '#lib/server/jobs/job-kinds.ts';
import { handles, type JobHandler } from '#lib/server/jobs/worker.ts';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import type { Clock } from '#lib/server/ports/clock.ts';
import type { VoiceProvider } from '#lib/server/ports/voice-provider.ts';
import type { NarrationStore, SaidSection } from './narration-store.ts';
import { saySection } from './prepare-voice.server.ts';

export { createNarrationStore } from './narration-store.server.ts';

/** Sections of one job: others who wait get their turn between. */
const AT_ONCE = 4;
const DAY = 86_400_000;

interface Needs {
	readonly store: NarrationStore;
	readonly blobs: Pick<BlobStore, 'get' | 'put'>;
	/** null: this library has none. */
	readonly voice: VoiceProvider | null;
	readonly clock: Clock;
	/** Asks for a title to be said. */
	readonly ask: (publicationId: string) => Promise<void>;
}

export interface SaidTitle {
	readonly slug: string;
	readonly sections: number;
	/** Of sound. */
	readonly seconds: number;
	readonly bytes: number;
}

/** The library's own voice: says what is published, section by section, in jobs. */
export function createNarration({ store, blobs, voice, clock, ask }: Needs) {
	/** Says a few sections of a title; null: none is left. */
	async function sayOn(id: string, signal?: AbortSignal): Promise<readonly SaidSection[] | null> {
		const title = voice && (await store.waiting(id, voice.id, AT_ONCE));
		if (!title) return null;
		const said: SaidSection[] = [];
		for (const section of title.sections) {
			signal?.throwIfAborted();
			const one = await saySection({ voice, blobs }, title, section, signal);
			await store.keep(one);
			said.push(one);
		}
		return said;
	}

	const say = handles(JOBS.sayPublication, {
		async handle({ id }, signal) {
			if (await sayOn(id, signal)) await ask(id);
		}
	});

	return {
		/** Of titles that came before the voice did, or whose job was lost. */
		async askForAll(): Promise<void> {
			if (!voice) return;
			for (const { id } of await store.titlesWaiting(voice.id)) await ask(id);
		},
		/** What a voice of before said of a title goes when another has said all of it, a day later: who reads now hears it to the end. */
		async clearSuperseded(): Promise<void> {
			if (voice) await store.clearSuperseded(voice.id, clock() - DAY);
		},
		/** Says at once what is unsaid of these titles, or of all; tells of each when it is done. */
		async sayNow(slugs: readonly string[], told: (said: SaidTitle) => void): Promise<void> {
			if (!voice) return;
			for (const { id, slug } of await store.titlesWaiting(voice.id)) {
				if (slugs.length > 0 && !slugs.includes(slug)) continue;
				const all: SaidSection[] = [];
				for (let said = await sayOn(id); said; said = await sayOn(id)) all.push(...said);
				const bytes = all.flatMap(({ files }) => files).reduce((sum, file) => sum + file.bytes, 0);
				told({ slug, sections: all.length, seconds: all.reduce((sum, one) => sum + one.seconds, 0), bytes });
			}
		},
		/** Gives back what the voice holds of the machine. */
		rest(): void {
			voice?.rest();
		},
		jobs: [say] satisfies JobHandler[]
	};
}
