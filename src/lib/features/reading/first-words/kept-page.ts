import type { ReadingSettings } from '#lib/reader/settings.ts';
import { lettersOf } from '#lib/reader/text-quote.ts';

/** The words of a page as they stood on it, without any markup: what a returning child reads before the book is there. */
export interface KeptPage {
	/** Size of the room and the settings that it was laid out in: in others the words stand elsewhere. */
	readonly look: string;
	readonly blocks: readonly KeptBlock[];
}

export interface KeptBlock {
	readonly heading: boolean;
	readonly lines: readonly KeptLine[];
}

/** Pixels of the room, size and weight of its letters. */
type KeptLine = readonly [
	x: number,
	y: number,
	height: number,
	size: number,
	weight: string,
	italic: boolean,
	text: string
];

/** About a page of a phone. */
const LETTERS = 900;
/** Pieces of text looked at. */
const PIECES = 1_500;
const BLOCK = 'p, li, dd, dt, blockquote, figcaption, h1, h2, h3, h4, h5, h6, div, section, td, th';
/** Settings that move words; the script names them in the same order. */
const MOVING = [
	...(['fontSize', 'face', 'lineHeight', 'letterSpacing', 'wordSpacing', 'weight'] as const),
	...(['paragraphSpacing', 'align', 'lineLength', 'pictures', 'bookStyles', 'flow'] as const)
];

function lookOf(room: HTMLElement, settings: ReadingSettings): string {
	return [room.clientWidth, room.clientHeight, ...MOVING.map((name) => settings[name])].join(' ');
}

/** By so many letters it is known at which line a place is. */
const COMPARED = 24;

/** The frame of the section that is read; others may stand ready, or be those of drawn pages. */
export function frameOnScreen(room: HTMLElement): HTMLIFrameElement | null {
	return room.querySelector<HTMLIFrameElement>('.epub-container iframe:not([inert] *)');
}

/**
 * What is seen of the section in `room`; null where lines do not run from left to right, or letters are the book's own. `begins`: the
 * words at the place that is kept. A scrolled text will be scrolled to them, and its lines are kept where they stand then.
 */
export function pageIn(room: HTMLElement, settings: ReadingSettings, begins: string): KeptPage | null {
	const frame = frameOnScreen(room);
	const window = frame?.closest('.epub-container');
	const body = frame?.contentDocument?.body;
	const view = frame?.contentDocument?.defaultView;
	if (!frame || !window || !body || !view || settings.face === 'book') return null;
	const { writingMode, direction } = view.getComputedStyle(body);
	if (writingMode !== 'horizontal-tb' || direction !== 'ltr') return null;
	const scrolled = settings.flow === 'scroll';
	const seen = window.getBoundingClientRect();
	const [at, outer] = [frame.getBoundingClientRect(), room.getBoundingClientRect()];
	const inSight = (box: DOMRect) =>
		scrolled
			? at.top + box.bottom > seen.top && at.top + box.top < seen.bottom + seen.height
			: at.left + box.right > seen.left && at.left + box.left < seen.right;
	const here = (box: DOMRect) =>
		box.width > 0 && box.height > 1 && inSight(box) && (scrolled || at.left + box.left >= seen.left - 1);
	const [left, top] = [seen.left - at.left, seen.top - at.top];
	const from = scrolled ? { x: at.width / 2, y: top + 2 } : { x: left + 42, y: 30 };
	const blocks = new Map<Element | null, KeptLine[]>();
	const range = body.ownerDocument.createRange();
	let letters = 0;
	/** The piece before ended between two words. */
	let spaced = true;
	for (const text of textsFrom(body, from)) {
		if (letters > LETTERS) break;
		range.selectNodeContents(text);
		const whole = range.getBoundingClientRect();
		if (whole.width === 0 || !inSight(whole)) {
			if (letters > 0) break;
			continue;
		}
		const parent = text.parentElement ?? body;
		const { fontSize, fontWeight, fontStyle, visibility } = view.getComputedStyle(parent);
		if (visibility !== 'visible') continue;
		const block = parent.closest(BLOCK);
		const lines = blocks.get(block) ?? [];
		for (const { index, 0: word } of text.data.matchAll(/\S+/g)) {
			range.setStart(text, index);
			range.setEnd(text, index + word.length);
			const box = range.getBoundingClientRect();
			if (!here(box)) continue;
			const x = tenths(at.left + box.left - outer.left);
			const y = tenths(at.top + box.top - outer.top);
			letters += word.length + 1;
			const style = [parseFloat(fontSize), fontWeight, fontStyle !== 'normal'] as const;
			const line = lines.at(-1);
			const joins = line?.[1] === y && line[0] < x && style.every((value, i) => line[3 + i] === value);
			const apart = index > 0 || spaced ? ' ' : '';
			if (line && joins) lines[lines.length - 1] = [line[0], y, line[2], ...style, line[6] + apart + word];
			else lines.push([x, y, tenths(box.height), ...style, word]);
		}
		if (lines.length > 0) blocks.set(block, lines);
		spaced = /\s$/.test(text.data);
	}
	const kept = [...blocks].map(([block, lines]) => ({
		heading: /^h\d$/.test(block?.localName ?? ''),
		lines
	}));
	const shown = scrolled ? scrolledTo(begins, kept, window) : kept;
	return shown.length === 0 ? null : { look: lookOf(room, settings), blocks: shown };
}

/** As they stand when the line that `begins` is the first; none when it is not among them. */
function scrolledTo(begins: string, blocks: readonly KeptBlock[], window: Element): readonly KeptBlock[] {
	const first = lettersOf(begins).slice(0, COMPARED);
	const lines = blocks.flatMap((block) => block.lines);
	const at = first === '' ? -1 : lettersOf(lines.map((line) => line[6]).join(' ')).indexOf(first);
	let letters = 0;
	const line = at < 0 ? undefined : lines.find((one) => (letters += lettersOf(one[6]).length) > at);
	if (!line) return [];
	const { scrollTop, scrollHeight, clientHeight } = window;
	const moved = Math.min(Math.max(scrollTop + line[1], 0), scrollHeight - clientHeight) - scrollTop;
	return blocks.flatMap((block) => {
		const stay = block.lines.flatMap(([x, y, height, ...rest]): KeptLine[] => {
			const above = tenths(y - moved);
			return above + height > 0 && above < clientHeight ? [[x, above, height, ...rest]] : [];
		});
		return stay.length > 0 ? [{ ...block, lines: stay }] : [];
	});
}

function tenths(pixels: number): number {
	return Math.round(10 * pixels) / 10;
}

/** Pieces of text from about the first one that is seen. */
function* textsFrom(body: HTMLElement, { x, y }: { x: number; y: number }): Generator<Text> {
	const page = body.ownerDocument;
	const walker = page.createTreeWalker(body, NodeFilter.SHOW_TEXT);
	// Behind the edge of the window of the frame nothing is found: then from the beginning.
	const found = page.caretRangeFromPoint?.(x, y)?.startContainer;
	// An element of a frame is none of this window: it is asked for what it has.
	const element = found?.nodeType === Node.TEXT_NODE ? found.parentElement : (found as Element | undefined);
	const block = element?.closest(BLOCK);
	if (block && body.contains(block)) walker.currentNode = block.previousElementSibling ?? block;
	let node = walker.nextNode();
	for (let pieces = 0; node && pieces < PIECES; pieces++, node = walker.nextNode()) yield node as Text;
}
