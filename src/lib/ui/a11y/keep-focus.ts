/** An element that held the keyboard, and the way up from it as it was then. */
interface Held {
	readonly element: Element;
	readonly way: readonly { readonly parent: Element; readonly index: number }[];
}

const TABBABLE =
	'a[href], button:enabled, input:enabled:not([type="hidden"]), select:enabled, textarea:enabled, summary, [tabindex="0"]';

/**
 * Where the keyboard goes when the element that holds it goes away: to what took its place, else to the nearest control beside it, at
 * last to the main part of the page. A browser gives it to the body, which is nowhere (WCAG 2.4.3). Gives what ends it.
 */
export function keepFocus(): () => void {
	let held: Held | null = null;
	const life = new AbortController();
	document.addEventListener(
		'focusin',
		({ target }) => (held = target instanceof Element ? holding(target) : null),
		{
			signal: life.signal
		}
	);
	// Put down on purpose, by a click beside everything: it still stands there.
	document.addEventListener(
		'focusout',
		({ target, relatedTarget }) => {
			if (relatedTarget === null && target instanceof Element)
				setTimeout(() => {
					if (held?.element === target && target.isConnected) held = null;
				});
		},
		{ signal: life.signal }
	);
	const changes = new MutationObserver(() => {
		if (!held || document.activeElement !== document.body || held.element.isConnected) return;
		const gone = held;
		// Whoever took it away may be about to say where it goes.
		requestAnimationFrame(() => {
			if (held !== gone || document.activeElement !== document.body) return;
			nearest(gone)?.focus({ preventScroll: true });
		});
	});
	changes.observe(document.body, { childList: true, subtree: true });
	return () => {
		life.abort();
		changes.disconnect();
	};
}

function holding(element: Element): Held | null {
	if (element === document.body) return null;
	const way: { parent: Element; index: number }[] = [];
	for (let child = element; child.parentElement; child = child.parentElement)
		way.push({ parent: child.parentElement, index: [...child.parentElement.children].indexOf(child) });
	return { element, way };
}

function nearest({ way }: Held): HTMLElement | null {
	const main = document.querySelector<HTMLElement>('main');
	for (const { parent, index } of way) {
		if (!parent.isConnected) continue;
		if (parent === main || parent === document.body) break;
		const children = [...parent.children];
		for (const place of [...children.slice(index), ...children.slice(0, index).reverse()]) {
			const control = [place, ...place.querySelectorAll(TABBABLE)].find(
				(one) => one.matches(TABBABLE) && one.checkVisibility({ visibilityProperty: true })
			);
			if (control instanceof HTMLElement) return control;
		}
	}
	return main;
}
