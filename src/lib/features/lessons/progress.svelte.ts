import { openDevice, type KeptPassage } from '#lib/device/index.ts';
import { atStep, readPassage, withDone, type Passage, type Passages } from './passage.ts';
import type { StepKind } from './lesson.ts';

type Decide = (before: KeptPassage | undefined) => KeptPassage | undefined;

/** The child's passages on this device. Nothing of it is ever sent. */
class Progress {
	#passages: Passages = $state.raw(new Map());
	#looking: Promise<void> | null = null;
	/** The device has been asked; before that nothing is known. */
	ready = $state(false);
	/** False: what is done now is forgotten when the page is left. */
	persisted = $state(true);

	/** Call in the browser only, as often as you like. */
	look(): Promise<void> {
		if (!this.#looking) {
			const device = openDevice();
			device.passages.onChange(() => void this.#read());
			device.onPersisted(() => (this.persisted = device.persisted));
			this.#looking = this.#read();
		}
		return this.#looking;
	}

	async #read(): Promise<void> {
		const { passages } = openDevice();
		this.#passages = new Map([...(await passages.all())].map(([slug, kept]) => [slug, readPassage(kept)]));
		this.ready = true;
	}

	of(lesson: string): Passage | undefined {
		return this.#passages.get(lesson);
	}

	isDone(lesson: string, activity: string): boolean {
		return this.of(lesson)?.done.includes(activity) ?? false;
	}

	goTo(lesson: string, step: StepKind): Promise<void> {
		const now = Date.now();
		return this.#change(lesson, (before) => atStep(before, step, now));
	}

	finish(lesson: string, activity: string): Promise<void> {
		const now = Date.now();
		return this.#change(lesson, (before) => withDone(before, activity, now));
	}

	/** "Làm lại": the lesson is as new. */
	startAgain(lesson: string): Promise<void> {
		return this.#change(lesson, () => undefined);
	}

	/** Another tab may have gone on meanwhile: what it did is in `before`. */
	async #change(lesson: string, decide: Decide): Promise<void> {
		await this.look();
		const kept = await openDevice().passages.change(lesson, decide);
		const others = [...this.#passages].filter(([slug]) => slug !== lesson);
		this.#passages = new Map(kept ? [...others, [lesson, readPassage(kept)]] : others);
	}
}

export const progress = new Progress();
