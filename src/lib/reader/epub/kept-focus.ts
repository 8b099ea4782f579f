import { selectorOf } from './find-place.ts';
import { focusIn } from './page.ts';

/**
 * Where the keyboard stands in the page of a section. The answer gives it back, to the same element of a page that was made anew:
 * with its frame the old one lost it. Whoever went elsewhere meanwhile stays there.
 */
export function keepFocus(page: Document | null): (anew: Document | null) => void {
	const at = document.activeElement;
	const inside = page !== null && at instanceof HTMLIFrameElement && at.contentDocument === page;
	const stood = inside ? page.activeElement : null;
	if (!stood) return () => {};
	const selector = selectorOf(stood);
	return (anew) => {
		if (anew && document.activeElement === document.body)
			focusIn(anew, anew.querySelector(selector) ?? anew.body);
	};
}
