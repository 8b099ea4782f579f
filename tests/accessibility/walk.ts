import type { Page } from '@playwright/test';

export interface Walk {
	/** Controls that Tab never came to. */
	readonly missed: readonly string[];
	/** Came to twice before the walk was over. */
	readonly repeated: readonly string[];
	/** Reached without a ring around them or their box. */
	readonly unringed: readonly string[];
	/** Reached while something else lay over them. */
	readonly covered: readonly string[];
	readonly trapped: boolean;
}

interface Stop {
	readonly id: number;
	readonly name: string;
	readonly ringed: boolean;
	readonly covered: boolean;
}

const FRAME = '<iframe';
/** Controls with several places of their own for the focus: a page of a book, the player of a film, the parts of a date. */
const MANIFOLD = /^<iframe|^<(?:audio|video) controls|type="date"/;
const STOPS_INSIDE = 40;

/** Presses Tab from the beginning of the page to its end. */
export async function walk(page: Page): Promise<Walk> {
	const expected = await page.evaluate(number);
	const reached = new Map<number, Stop>();
	const repeated: string[] = [];
	let last = -1;
	let inside = 0;
	let trapped = true;
	for (let press = 0; press < expected.length * 2 + STOPS_INSIDE; press++) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate(look);
		if (!stop) {
			trapped = false;
			break;
		}
		if (stop.id === last && MANIFOLD.test(stop.name)) {
			inside += 1;
			if (inside > STOPS_INSIDE) break;
			continue;
		}
		if (reached.has(stop.id)) {
			// Without an end of its own the walk begins anew.
			trapped = stop.id === last;
			if (stop.id !== [...reached.keys()][0]) repeated.push(stop.name);
			break;
		}
		reached.set(stop.id, stop);
		last = stop.id;
	}
	const stops = [...reached.values()];
	return {
		missed: expected.filter(({ id }) => !reached.has(id)).map(({ name }) => name),
		repeated,
		unringed: stops.filter(({ ringed, name }) => !ringed && !name.startsWith(FRAME)).map(({ name }) => name),
		covered: stops.filter(({ covered }) => covered).map(({ name }) => name),
		trapped
	};
}

/** In the page: numbers everything that Tab must come to. */
function number(): { id: number; name: string }[] {
	const controls = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]';
	const modal = document.querySelector('dialog:modal');
	const tabbable = [...(modal ?? document).querySelectorAll<HTMLElement>(controls)].filter((element) => {
		if (element.matches(':disabled') || element.tabIndex < 0 || element.closest('[inert]')) return false;
		if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false })) return false;
		if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
		// Tab comes to one radio of a group: the chosen one, else the first.
		const group = [
			...document.querySelectorAll<HTMLInputElement>(
				`input[type="radio"][name="${CSS.escape(element.name)}"]`
			)
		].filter(({ form }) => form === element.form);
		return element === (group.find(({ checked }) => checked) ?? group[0]);
	});
	// The walk begins where the page begins, wherever the focus stood. It stays: where what holds the focus goes, a page gives it a place.
	const beginning = document.createElement('span');
	beginning.tabIndex = -1;
	(modal ?? document.body).prepend(beginning);
	beginning.focus();
	return tabbable.map((element, id) => {
		element.dataset.stop = String(id);
		return { id, name: element.outerHTML.slice(0, 140) };
	});
}

/** In the page: where the focus stands; null outside the page. */
function look(): Stop | null {
	const focused = document.activeElement as HTMLElement | null;
	if (!focused || focused === document.body || focused === document.documentElement) return null;
	const id = focused.dataset.stop ?? (focused.dataset.stop = String(1000 + Math.floor(performance.now())));
	const label = 'labels' in focused ? (focused.labels as NodeListOf<HTMLElement> | null)?.[0] : null;
	const around = [focused, focused.parentElement, focused.nextElementSibling, label, focused.closest('form')];
	// A card draws the ring of its link around itself.
	const styles = around.flatMap((element) =>
		element ? [getComputedStyle(element), getComputedStyle(element, '::after')] : []
	);
	const ringed = styles.some(
		({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1
	);
	const shape = (
		focused.getBoundingClientRect().width > 4 ? focused : (label ?? focused)
	).getBoundingClientRect();
	const points = [0.5, 0.1, 0.9].flatMap((x) => [0.5, 0.1, 0.9].map((y) => [x, y] as const));
	const seen = points.some(([x, y]) => {
		const there = document.elementFromPoint(shape.left + shape.width * x, shape.top + shape.height * y);
		return there && (around.includes(there) || focused.contains(there) || label?.contains(there));
	});
	return { id: Number(id), name: focused.outerHTML.slice(0, 140), ringed, covered: !seen && shape.width > 4 };
}
