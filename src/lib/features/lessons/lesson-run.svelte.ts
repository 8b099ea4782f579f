import { tick } from 'svelte';
import { activitiesOf, STEP_KINDS, type Lesson, type StepKind } from './lesson.ts';
import { progress } from './progress.svelte.ts';

/** A lesson being taken: which step is open and what waits in each. */
export class LessonRun {
	readonly #lesson: () => Lesson;
	/** What the address names; before it names one, the passage knows. */
	#asked: StepKind | undefined = $state();
	/** Where the lesson opened: what an address without a step means from then on. */
	#opened: StepKind | undefined;
	/** Grows when the lesson begins anew: what was answered on the page goes away. */
	lap = $state(0);

	constructor(lesson: () => Lesson) {
		this.#lesson = lesson;
	}

	/** undefined until the device was asked: then all steps are on the page. */
	readonly current: StepKind | undefined = $derived.by(() =>
		progress.ready ? (this.#asked ?? progress.of(this.#lesson().slug)?.step ?? 'hook') : undefined
	);

	/** Call in the browser. `#do` in the address opens that step, otherwise the child goes on where she left. */
	async start(hash: string): Promise<void> {
		this.#asked = stepIn(hash);
		await progress.look();
		this.#opened = this.current;
		if (this.#asked) await progress.goTo(this.#lesson().slug, this.#asked);
	}

	waitingIn(step: StepKind): number {
		return this.#waiting(this.#lesson().steps.filter((one) => one.kind === step));
	}

	get waiting(): number {
		return this.#waiting(this.#lesson().steps);
	}

	/** A step flowers when everything in it is done. */
	isDone(step: StepKind): boolean {
		return progress.ready && this.waitingIn(step) === 0;
	}

	/** A step is a place in the history: Back leads to the one before. Its link is followed, which asks the library for nothing. */
	go(step: StepKind): void {
		document.querySelector<HTMLAnchorElement>(`nav a[href="#${step}"]`)?.click();
	}

	/** After the address has changed, by `go` or by Back and Forward. */
	async follow(hash: string): Promise<void> {
		const step = this.#opened && (stepIn(hash) ?? this.#opened);
		if (step && step !== this.current) await this.#open(step);
	}

	async #open(step: StepKind): Promise<void> {
		void progress.goTo(this.#lesson().slug, step);
		this.#asked = step;
		await tick();
		scrollTo({ top: 0 });
		document.getElementById(`${step}-h`)?.focus({ preventScroll: true });
	}

	/** To the first step where something waits. */
	goToWaiting(): void {
		const step = this.#lesson().steps.find((one) => this.waitingIn(one.kind) > 0);
		if (step) this.go(step.kind);
	}

	async startAgain(): Promise<void> {
		await progress.startAgain(this.#lesson().slug);
		this.lap += 1;
		this.go('hook');
		await this.#open('hook');
	}

	#waiting(steps: Lesson['steps']): number {
		const { slug } = this.#lesson();
		return activitiesOf(steps).filter((activity) => !progress.isDone(slug, activity.id)).length;
	}
}

function stepIn(hash: string): StepKind | undefined {
	return STEP_KINDS.find((kind) => `#${kind}` === hash);
}
