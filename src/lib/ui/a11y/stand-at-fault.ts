/**
 * Gives the keyboard to what is wrong in a form (WCAG 3.3.1): its first wrong field, else the sentence that says what stands in the way.
 * Somebody who stands somewhere already stays there.
 */
export function standAtFault(root: Document): void {
	if (root.activeElement !== root.body) return;
	const fault = faultIn(root);
	fault?.focus({ preventScroll: true });
	fault?.scrollIntoView({ block: 'center' });
}

/** What is wrong among what stands in `root`; null: nothing is. */
export function faultIn(root: ParentNode): HTMLElement | null {
	return (
		root.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong]') ??
		root.querySelector<HTMLElement>('[data-summary]')
	);
}
