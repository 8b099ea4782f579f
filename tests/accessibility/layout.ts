import type { Page } from '@playwright/test';

/** Small phones to wide desks, phones on their side; the first five are what zoom of 200 % leaves of phones. */
export const SCREENS = [
	[160, 400],
	[180, 400],
	[195, 422],
	[215, 466],
	[240, 427],
	[320, 568],
	[360, 740],
	[375, 667],
	[390, 844],
	[412, 915],
	[430, 932],
	[480, 800],
	[540, 720],
	[600, 960],
	[667, 375],
	[768, 1024],
	[820, 1180],
	[844, 390],
	[1024, 768],
	[1280, 800],
	[1440, 900],
	[1920, 1080]
] as const;

/** Where letters of double size are looked at: of the letters alone, as the settings of a phone make them. */
const LARGE_LETTERS = [
	[360, 740],
	[430, 932]
] as const;

/** What a person would see broken on this page, each fault with the widths it shows at; letters of double size are named. */
export async function layoutFaults(page: Page): Promise<string[]> {
	const seen = new Map<string, string[]>();
	const note = async (where: string) => {
		for (const fault of await page.evaluate(look)) seen.set(fault, [...(seen.get(fault) ?? []), where]);
	};
	for (const [width, height] of SCREENS) {
		await page.setViewportSize({ width, height });
		await note(`${width}`);
	}
	await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
	for (const [width, height] of LARGE_LETTERS) {
		await page.setViewportSize({ width, height });
		await note(`${width} ×2`);
	}
	await page.evaluate(() => void document.documentElement.style.removeProperty('font-size'));
	return [...seen].map(([fault, where]) => `${fault} [${where.join(', ')}]`);
}

/** In the page, when it has taken on its size: two frames after, observers of sizes have had their turn. */
async function look(): Promise<string[]> {
	await new Promise<void>((rest) => requestAnimationFrame(() => requestAnimationFrame(() => rest())));
	const faults = new Set<string>();
	const width = document.documentElement.clientWidth;
	/** Nothing moves while one size is looked at: what is known of an element stays true. */
	const once = <Known>(learn: (element: Element) => Known): ((element: Element) => Known) => {
		const known = new Map<Element, Known>();
		return (element) => {
			const before = known.get(element);
			if (before !== undefined) return before;
			const now = learn(element);
			known.set(element, now);
			return now;
		};
	};
	const chain = (element: Element | null): Element[] =>
		element && element !== document.body ? [element, ...chain(element.parentElement)] : [];
	const called = (element: Element): string =>
		chain(element)
			.slice(0, 3)
			.reverse()
			.map(
				({ localName, id, classList }) =>
					localName +
					(id ? `#${id}` : '') +
					[...classList]
						.filter((name) => !/^(s|svelte)-/.test(name))
						.slice(0, 2)
						.map((name) => `.${name}`)
						.join('')
			)
			.join(' > ');
	const style = once((element) => getComputedStyle(element));
	const shown = once((element) => {
		const { width, height } = element.getBoundingClientRect();
		return (
			element.checkVisibility({
				opacityProperty: true,
				visibilityProperty: true,
				contentVisibilityAuto: true
			}) &&
			width > 1 &&
			height > 1
		);
	});
	/** For ears alone, or put away until it is wanted. */
	const unseen = once(
		(element) =>
			element.closest('[aria-hidden="true"], [inert], dialog:not([open])') !== null ||
			chain(element).some(
				(part) => style(part).clipPath !== 'none' && part.getBoundingClientRect().width <= 2
			)
	);
	/** Ends in dots on purpose: what comes after them is not on the page. */
	const dotted = once((part) => {
		const { textOverflow, webkitLineClamp, overflowX } = style(part);
		return overflowX !== 'visible' && (textOverflow === 'ellipsis' || Number(webkitLineClamp) > 0);
	});
	/** Nearest first. */
	const hiding = once((element) =>
		chain(element).filter((part) => {
			const { overflowX, overflowY } = style(part);
			return /hidden|clip/.test(overflowX + overflowY) && !dotted(part);
		})
	);
	const beforeDots = (box: DOMRect, element: Element): DOMRect =>
		chain(element)
			.filter(dotted)
			.map((part) => part.getBoundingClientRect())
			.reduce((seen, edge) => {
				const [left, top] = [Math.max(seen.left, edge.left), Math.max(seen.top, edge.top)];
				const [right, bottom] = [Math.min(seen.right, edge.right), Math.min(seen.bottom, edge.bottom)];
				return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
			}, box);
	const scrolls = once((element) =>
		chain(element.parentElement).some((part) => /auto|scroll/.test(style(part).overflowX))
	);
	/** Bars lie over what scrolls beneath them; the settings of the reader lie over a part of the page until they are put away. */
	const floats = once(
		(element) =>
			element.closest('.sheet') !== null ||
			chain(element).some((part) => /fixed|sticky/.test(style(part).position))
	);
	/** A card whose link is stretched over all of it. */
	const stretchedOver = (over: Element, element: Element): boolean => {
		const link = over.closest('a');
		if (
			!link ||
			!['::before', '::after'].some((part) => getComputedStyle(link, part).position === 'absolute')
		)
			return false;
		return (
			chain(link)
				.find((part) => style(part).position !== 'static')
				?.contains(element) === true
		);
	};
	/** A native field that lies unseen over the words that stand for it. */
	const seenThrough = (element: Element): boolean => style(element).opacity === '0';
	const sameControl = (one: Element, other: Element): boolean => {
		const control = one.closest('a, button, label, summary');
		return control !== null && control === other.closest('a, button, label, summary');
	};

	if (document.documentElement.scrollWidth > width + 1) faults.add('the page scrolls sideways');

	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let text = walker.nextNode(); text; text = walker.nextNode()) {
		const element = text.parentElement;
		const words = (text.textContent ?? '').trim().replace(/\s+/g, ' ');
		if (!element || words.length < 2 || /^(script|style|noscript|option)$/.test(element.localName)) continue;
		if (!shown(element) || unseen(element)) continue;
		const what = () => `“${words.slice(0, 32)}” in ${called(element)}`;
		const range = document.createRange();
		range.selectNodeContents(text);
		// More lines than places to break: a word is split into letters. Numbers, addresses and codes may be; so may large words on a
		// phone of 320 pixels at double size, rather than be cut.
		const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
		if (
			width >= 180 &&
			lines > words.split(/[^\p{L}\p{N}]+/u).filter(Boolean).length &&
			!/\p{N}|\w\.\w|[@_]/u.test(words)
		)
			faults.add(`a word is split: ${what()}`);
		for (const whole of range.getClientRects()) {
			const box = beforeDots(whole, element);
			if (box.width < 4 || box.height < 4) continue;
			if (scrolls(element)) continue;
			if (box.right > width + 2 || box.left < -2) {
				faults.add(`text off the screen: ${what()}`);
				break;
			}
			const cutter = hiding(element).find((part) => {
				const edge = part.getBoundingClientRect();
				return box.right > edge.right + 3 || box.bottom > edge.bottom + 4 || box.left < edge.left - 3;
			});
			if (cutter) {
				faults.add(`text cut by ${called(cutter)}: ${what()}`);
				break;
			}
			if (box.top < 0 || box.bottom > innerHeight || floats(element)) continue;
			const over = [0.15, 0.5, 0.85]
				.map((part) => document.elementFromPoint(box.left + box.width * part, box.top + box.height / 2))
				.find(
					(there) =>
						there &&
						!there.contains(element) &&
						!element.contains(there) &&
						!floats(there) &&
						!seenThrough(there) &&
						!sameControl(there, element) &&
						!stretchedOver(there, element)
				);
			if (over) {
				faults.add(`text under ${called(over)}: ${what()}`);
				break;
			}
		}
	}

	const controls = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"]';
	for (const control of document.querySelectorAll(controls)) {
		if (!shown(control) || unseen(control) || scrolls(control)) continue;
		const box = control.getBoundingClientRect();
		const { position, display } = style(control);
		// What waits outside of the screen for the keyboard (skip links) is placed there on purpose.
		if ((box.right > width + 2 || box.left < -2) && position !== 'absolute' && position !== 'fixed')
			faults.add(`a control off the screen: ${called(control)}`);
		const type = control.getAttribute('type') ?? '';
		if (
			display !== 'inline' &&
			!/checkbox|radio|range|file/.test(type) &&
			Math.min(box.width, box.height) < 24
		)
			faults.add(`a target under 24 px: ${called(control)}`);
	}
	return [...faults];
}
