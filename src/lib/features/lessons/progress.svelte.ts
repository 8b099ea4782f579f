import { untrack } from 'svelte';
import {
	atStep,
	PASSAGES_KEY,
	readPassages,
	withDone,
	without,
	type Passage,
	type Passages
} from './passage.ts';
import type { StepKind } from './lesson.ts';

/** The child's passages on this device. Nothing of it is ever sent. */
class Progress {
	#passages: Passages = $state.raw({});
	/** The device has been asked; before that nothing is known. */
	ready = $state(false);

	/** Call in the browser only, as often as you like. */
	look(): void {
		this.#passages = readPassages(stored());
		if (this.ready) return;
		this.ready = true;
		addEventListener('storage', (event) => {
			if (event.key === PASSAGES_KEY) this.#passages = readPassages(event.newValue);
		});
	}

	of(lesson: string): Passage | undefined {
		return this.#passages[lesson];
	}

	isDone(lesson: string, activity: string): boolean {
		return this.of(lesson)?.done.includes(activity) ?? false;
	}

	goTo(lesson: string, step: StepKind): void {
		this.#keep((kept) => atStep(kept, lesson, step, Date.now()));
	}

	finish(lesson: string, activity: string): void {
		this.#keep((kept) => withDone(kept, lesson, activity, Date.now()));
	}

	startAgain(lesson: string): void {
		this.#keep((kept) => without(kept, lesson));
	}

	#keep(change: (kept: Passages) => Passages): void {
		// Another tab may have gone on meanwhile. Effects that keep something must not wake themselves: nothing is tracked.
		const next = change(readPassages(stored() ?? JSON.stringify(untrack(() => this.#passages))));
		this.#passages = next;
		try {
			localStorage.setItem(PASSAGES_KEY, JSON.stringify(next));
		} catch {
			// The device keeps nothing (private window, full): the lesson goes on, it is only forgotten later.
			return;
		}
	}
}

function stored(): string | null {
	try {
		return localStorage.getItem(PASSAGES_KEY);
	} catch {
		// Storage is switched off: as if nothing had been kept.
		return null;
	}
}

export const progress = new Progress();
