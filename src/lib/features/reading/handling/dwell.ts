const CONTROLS =
	'a[href], button, input, select, textarea, summary, label, audio, video, [role="button"], [tabindex="0"]';

interface DwellWorld {
	/** The pointer rests on a control, which is pressed after ms; null: on none. */
	show(control: Element | null, ms: number): void;
	choose(control: HTMLElement): void;
}

/** A pointer that rests on a control presses it: for a look, a head or a hand that points and cannot click. */
export class Dwell {
	readonly #world: DwellWorld;
	readonly #ms: number;
	readonly #life = new AbortController();
	#on: HTMLElement | null = null;
	#timer = 0;

	/** `seconds` on one control. */
	constructor(seconds: number, world: DwellWorld) {
		this.#ms = 1_000 * seconds;
		this.#world = world;
	}

	/** The page of the reader, or that of a frame within it; listening there ends with `stop` or with the frame. */
	watch(page: Document): void {
		const { signal } = this.#life;
		page.addEventListener('pointermove', (event) => this.#moved(event), { signal, passive: true });
		page.documentElement?.addEventListener('pointerleave', () => this.#rest(null), { signal });
		// A press of one's own is as good, and one is enough.
		page.addEventListener('pointerdown', () => this.#end(), { signal, passive: true });
	}

	stop(): void {
		this.#life.abort();
		this.#rest(null);
	}

	#moved({ pointerType, target }: PointerEvent): void {
		if (pointerType === 'touch') return;
		const element = target as Element | null;
		const control = element?.closest?.<HTMLElement>(CONTROLS) ?? null;
		const isOff =
			control?.matches(':disabled, [aria-disabled="true"], main, [tabindex="-1"]:not(input)') ?? true;
		this.#rest(isOff ? null : control);
	}

	/** Once on each control, until the pointer has left it. */
	#rest(control: HTMLElement | null): void {
		if (control === this.#on) return;
		this.#end();
		this.#on = control;
		if (!control) return;
		this.#world.show(control, this.#ms);
		this.#timer = window.setTimeout(() => {
			this.#world.show(null, 0);
			if (control.isConnected) this.#world.choose(control);
		}, this.#ms);
	}

	#end(): void {
		clearTimeout(this.#timer);
		this.#world.show(null, 0);
	}
}
