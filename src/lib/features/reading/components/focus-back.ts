import { framesIn } from '../handling/scan-targets.ts';

/** Gives the keyboard back to the place in the text where it stood when something was opened over the page. */
export class FocusBack {
	readonly #intoText: () => void;
	#stood: HTMLElement | null = null;
	#way: readonly number[] = [];
	#over = false;

	/** `intoText`: where the place itself is not there any more. */
	constructor(intoText: () => void) {
		this.#intoText = intoText;
	}

	/** Before the screen shows the change. `over`: whether something lies over the page now. */
	changes(over: boolean): void {
		if (over === this.#over) return;
		this.#over = over;
		if (over) {
			this.#stood = inText();
			this.#way = this.#stood ? wayTo(this.#stood) : [];
		} else if (this.#stood) setTimeout(() => this.#giveBack());
	}

	/** After the dialog has looked for its own opener, which knows no text within a frame. */
	#giveBack(): void {
		const stood = this.#stood;
		if (!stood || this.#over || inText() || document.querySelector('dialog[open]')) return;
		this.#stood = null;
		const there = isThere(stood) ? stood : inNewFrame(this.#way);
		there?.focus({ preventScroll: true });
		if (!inText()) this.#intoText();
	}
}

/** The element of the book that has the keyboard, within its frame or on a drawn page. */
function inText(): HTMLElement | null {
	const at = document.activeElement;
	if (at instanceof HTMLIFrameElement)
		return (at.contentDocument?.activeElement ?? null) as HTMLElement | null;
	return at instanceof HTMLElement && at.closest('.paper') ? at : null;
}

function isThere({ isConnected, ownerDocument }: HTMLElement): boolean {
	const { defaultView } = ownerDocument;
	return isConnected && (defaultView === window || (defaultView?.frameElement?.isConnected ?? false));
}

/** From the root of its document to an element: which child each time. */
function wayTo(element: Element): number[] {
	const parent = element.parentElement;
	return parent ? [...wayTo(parent), [...parent.children].indexOf(element)] : [];
}

/** A page that was laid out anew meanwhile has a frame of its own, and the same elements in it. */
function inNewFrame(way: readonly number[]): HTMLElement | null {
	let at: Element | null | undefined = framesIn(document)[0]?.contentDocument?.documentElement;
	for (const child of way) at = at?.children[child];
	if (!at) return null;
	if (!at.hasAttribute('tabindex')) at.setAttribute('tabindex', '-1');
	return at as HTMLElement;
}
