/** What is in sight of the page now, measured from outside of it. */
export interface Sight {
	/** Container paths of the sections on the screen; `page-<n>` of a PDF. Empty: none. */
	readonly sections: readonly string[];
	/** Changes with what is on the screen. */
	readonly mark: string;
	/** Whether the section stands there with all its pictures. */
	readonly ready: boolean;
	/** Whether the words of the drawn pages on the screen have come: they follow the drawing. */
	readonly written: boolean;
	/** Where the pages lie on the screen, in CSS pixels. */
	readonly box: {
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly height: number;
	} | null;
	/** Words wholly in sight, the first of them, and pictures at least partly in sight. */
	readonly words: number;
	readonly firstWords: readonly string[];
	readonly pictures: number;
	/** Pictures that did not load. */
	readonly broken: number;
	/** Pairs of words of different texts that lie over one another, with two of them. */
	readonly overlaps: number;
	readonly overlapping: string;
}

/** What was seen of a section since the page was loaded. */
export interface Seen {
	readonly section: string;
	/** All words of the section's document, in order. */
	readonly words: readonly string[];
	/** Of these: not rendered at all, never wholly in sight though partly, never in sight. */
	readonly hidden: number;
	readonly cut: readonly string[];
	readonly unseen: readonly string[];
	/** Pictures: all that are rendered, of which parts were never in sight, never in sight at all. */
	readonly pictures: number;
	readonly cutPictures: readonly string[];
	readonly unseenPictures: readonly string[];
}

export interface ScreenProbe {
	look(): Sight;
	seen(): Seen[];
	/** Resolves with the sight once it differs from `mark` and has stopped changing; null after `ms`, and under a dialog. */
	settled(mark: string | null, ms: number): Promise<Sight | null>;
}

declare global {
	interface Window {
		screenProbe: ScreenProbe;
	}
}

/** Runs in the reader's page before any script of it (`addInitScript`): nothing outside of its braces is known there. */
export function installScreenProbe(): void {
	interface Box {
		readonly left: number;
		readonly top: number;
		readonly right: number;
		readonly bottom: number;
	}
	interface Word {
		readonly text: string;
		readonly from: number;
		readonly to: number;
		/** Bit i: the i-th rectangle of the word was wholly in sight. */
		whole: number;
		touched: boolean;
		rendered: boolean;
		done: boolean;
	}
	interface TextPiece {
		readonly node: Text;
		readonly words: Word[];
	}
	interface Picture {
		readonly element: Element;
		readonly name: string;
		/** Twentieths of its width and height that were in sight. */
		columns: number;
		rows: number;
		rendered: boolean;
	}
	interface Section {
		readonly texts: TextPiece[];
		readonly pictures: Picture[];
	}
	interface Surface {
		readonly path: string;
		readonly root: Element;
		/** Of the page's own elements: the frame, or the page of a PDF. */
		readonly frame: HTMLElement;
		readonly scale: number;
		readonly origin: { readonly x: number; readonly y: number };
		readonly box: Box;
		readonly pdf: boolean;
	}

	const FIRST_WORDS = 40;
	const TWENTIETHS = 20;
	const ALL = (1 << TWENTIETHS) - 1;
	const SILENT =
		'script, style, noscript, template, title, desc, metadata, audio, video, object, iframe, math annotation, rp, [hidden]';
	const PICTURES = 'img, svg, video, canvas, object, image';
	const sections = new Map<string, { words: Word[]; pictures: Picture[] }>();
	const known = new WeakMap<Element, Section>();

	const meet = (a: Box, b: Box): Box => ({
		left: Math.max(a.left, b.left),
		top: Math.max(a.top, b.top),
		right: Math.min(a.right, b.right),
		bottom: Math.min(a.bottom, b.bottom)
	});
	const empty = (box: Box) => box.right - box.left < 1 || box.bottom - box.top < 1;
	const styleOf = (element: Element) =>
		(element.ownerDocument.defaultView ?? window).getComputedStyle(element);

	/** What the elements around one of the reader's page leave of it. */
	function clipped(element: Element): Box {
		let box: Box = element.getBoundingClientRect();
		box = meet(box, { left: 0, top: 0, right: innerWidth, bottom: innerHeight });
		for (let at = element.parentElement; at; at = at.parentElement) {
			const { overflowX, overflowY } = getComputedStyle(at);
			if (overflowX !== 'visible' || overflowY !== 'visible') box = meet(box, at.getBoundingClientRect());
		}
		return box;
	}

	function surfaces(): Surface[] {
		const paper = document.querySelector('.paper');
		const found: Surface[] = [];
		for (const frame of paper?.querySelectorAll('iframe') ?? []) {
			const page = frame.contentDocument;
			const root = page?.body ?? page?.documentElement;
			const shown = frame.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
			if (!page || !root || !shown) continue;
			const box = clipped(frame);
			if (empty(box)) continue;
			const outer = frame.getBoundingClientRect();
			const path = decodeURIComponent(/\/api\/resources\/[^/]+\/([^?#]*)/.exec(page.baseURI)?.[1] ?? '');
			const scale = frame.offsetWidth > 0 ? outer.width / frame.offsetWidth : 1;
			const origin = { x: outer.left + frame.clientLeft * scale, y: outer.top + frame.clientTop * scale };
			found.push({ path, root, frame, scale, origin, box, pdf: false });
		}
		for (const frame of paper?.querySelectorAll<HTMLElement>('.pdf-page') ?? []) {
			const box = clipped(frame);
			if (empty(box)) continue;
			// What is printed on a page ("Trang iv") is not its number.
			const path = `page-${frame.dataset.page ?? ''}`;
			found.push({ path, root: frame, frame, scale: 1, origin: { x: 0, y: 0 }, box, pdf: true });
		}
		return found;
	}

	function sectionOf({ root, path, pdf }: Surface): Section {
		const had = known.get(root);
		// The words of a PDF come after its picture, and anew each time it is drawn.
		const gone = pdf && had?.texts[0]?.node.isConnected !== true;
		if (had && !gone) return had;
		const texts: TextPiece[] = [];
		const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const node = walker.currentNode as Text;
			if (node.parentElement?.closest(SILENT)) continue;
			const words: Word[] = [];
			// Scripts without spaces between words: each letter by itself.
			const pattern =
				/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])[\p{L}\p{M}\p{N}])+/gu;
			for (const match of node.data.matchAll(pattern))
				words.push({
					...{ text: match[0], from: match.index, to: match.index + match[0].length },
					...{ whole: 0, touched: false, rendered: false, done: false }
				});
			if (words.length > 0) texts.push({ node, words });
		}
		const pictures: Picture[] = [];
		for (const element of root.querySelectorAll(PICTURES)) {
			if (element.parentElement?.closest('svg, object, .textLayer')) continue;
			if (element.localName === 'image') continue;
			const source = element.getAttribute('src') ?? element.querySelector('image')?.getAttribute('href');
			const name = `${element.localName} ${(source ?? '').split('/').at(-1)?.slice(0, 60) ?? ''}`.trim();
			pictures.push({ element, name, columns: 0, rows: 0, rendered: false });
		}
		const section = { texts, pictures };
		known.set(root, section);
		const before = sections.get(path);
		const words = texts.flatMap((text) => text.words);
		// The same section, brought to the screen anew: what was seen of it before counts.
		if (before?.words.length === words.length)
			before.words.forEach((word, at) => {
				const now = words[at];
				if (now?.text === word.text) Object.assign(now, { ...word, from: now.from, to: now.to });
			});
		if (before?.pictures.length === pictures.length)
			before.pictures.forEach(({ columns, rows, rendered }, at) =>
				Object.assign(pictures[at] ?? {}, { columns, rows, rendered })
			);
		sections.set(path, { words, pictures });
		return section;
	}

	/** What the overflow of the elements around one inside the section leaves of it. */
	function clipInside(
		{ root, pdf }: Surface,
		clips: Map<Element, Box | null>,
		element: Element | null
	): Box | null {
		if (!element || pdf || element === root.ownerDocument.documentElement) return null;
		const had = clips.get(element);
		if (had !== undefined) return had;
		const around = clipInside({ root, pdf } as Surface, clips, element.parentElement);
		const { overflowX, overflowY, display } = styleOf(element);
		const hides = [overflowX, overflowY].some((value) => value !== 'visible');
		// The overflow of the body is that of the window unless the root has one of its own.
		const body = element === root && styleOf(root.ownerDocument.documentElement).overflowX === 'visible';
		const own = hides && !body && display !== 'inline' ? element.getBoundingClientRect() : null;
		const clip = own && around ? meet(own, around) : (own ?? around);
		clips.set(element, clip);
		return clip;
	}

	function look(): Sight {
		const all = surfaces();
		const firstWords: string[] = [];
		const shown: { readonly box: Box; readonly node: Text; readonly text: string }[] = [];
		let words = 0;
		let pictures = 0;
		let broken = 0;
		let ready = all.length > 0;
		let written = true;
		for (const surface of all) {
			const { origin, scale, box, pdf, root } = surface;
			const section = sectionOf(surface);
			const clips = new Map<Element, Box | null>();
			const visible = new Map<Element, boolean>();
			const outside = (rect: Box): Box => ({
				left: origin.x + rect.left * scale,
				top: origin.y + rect.top * scale,
				right: origin.x + rect.right * scale,
				bottom: origin.y + rect.bottom * scale
			});
			const isVisible = (element: Element) => {
				const had = visible.get(element);
				if (had !== undefined) return had;
				const is = pdf || element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
				visible.set(element, is);
				return is;
			};
			const range = root.ownerDocument.createRange();
			for (const { node, words: list } of section.texts) {
				const parent = node.parentElement;
				if (!parent || !isVisible(parent)) continue;
				range.selectNodeContents(node);
				const whole = range.getBoundingClientRect();
				if (whole.width === 0 && whole.height === 0) continue;
				// What a file writes beside its page, nobody is meant to see.
				const paper = pdf ? root.getBoundingClientRect() : null;
				const onPaper = (place: Box) => (paper ? meet(place, paper) : place);
				const near = !empty(meet(outside(whole), box));
				if (!near) {
					if (paper && empty(meet(whole, paper))) continue;
					for (const word of list) word.rendered = true;
					continue;
				}
				const clip = clipInside(surface, clips, parent);
				const limit = clip ? meet(box, outside(clip)) : box;
				for (const word of list) {
					range.setStart(node, word.from);
					range.setEnd(node, word.to);
					const rects = [...range.getClientRects()]
						.filter((rect) => rect.width > 0 || rect.height > 0)
						.map(onPaper)
						.filter((rect) => rect.right >= rect.left && rect.bottom >= rect.top);
					if (rects.length === 0) continue;
					word.rendered = true;
					let inside = 0;
					rects.forEach((rect, at) => {
						const place = outside(rect);
						const tall = place.bottom - place.top;
						const wide = place.right - place.left;
						// The rectangle of a letter is higher than its ink; that of an upright line, wider.
						const slackY = Math.max(2, tall * 0.25);
						const slackX = Math.max(1.5, tall > wide * 2 ? wide * 0.25 : 1.5);
						const sees = meet(place, limit);
						if (sees.right > sees.left && sees.bottom > sees.top) word.touched = true;
						if (
							place.left >= limit.left - slackX &&
							place.right <= limit.right + slackX &&
							place.top >= limit.top - slackY &&
							place.bottom <= limit.bottom + slackY
						) {
							word.whole |= 1 << Math.min(30, at);
							inside++;
							if (shown.length < 900) shown.push({ box: place, node, text: word.text });
						}
					});
					word.done ||= word.whole === (1 << Math.min(31, rects.length)) - 1;
					if (inside === rects.length) {
						words++;
						if (firstWords.length < FIRST_WORDS) firstWords.push(word.text);
					}
				}
			}
			for (const picture of section.pictures) {
				const { element } = picture;
				if (!element.isConnected || !isVisible(element)) continue;
				const rect = element.getBoundingClientRect();
				if (rect.width < 4 || rect.height < 4) continue;
				picture.rendered = true;
				const place = outside(rect);
				const clip = clipInside(surface, clips, element.parentElement);
				const sees = meet(place, clip ? meet(box, outside(clip)) : box);
				if (empty(sees)) continue;
				pictures++;
				if (element.localName === 'img') {
					const image = element as HTMLImageElement;
					if (!image.complete) ready = false;
					else if (image.naturalWidth === 0) broken++;
				}
				for (let at = 0; at < TWENTIETHS; at++) {
					const x = place.left + ((at + 0.5) / TWENTIETHS) * (place.right - place.left);
					const y = place.top + ((at + 0.5) / TWENTIETHS) * (place.bottom - place.top);
					if (x >= sees.left - 1 && x <= sees.right + 1) picture.columns |= 1 << at;
					if (y >= sees.top - 1 && y <= sees.bottom + 1) picture.rows |= 1 << at;
				}
			}
			if (pdf && !root.querySelector('canvas')) ready = false;
			if (pdf && !root.querySelector('.textLayer')) written = false;
		}
		const { overlaps, overlapping } = all.some(({ pdf }) => pdf)
			? { overlaps: 0, overlapping: '' }
			: overlapsOf(shown);
		const boxes = all.map(({ box }) => box);
		const union: Box | null =
			boxes.length === 0
				? null
				: {
						left: Math.min(...boxes.map(({ left }) => left)),
						top: Math.min(...boxes.map(({ top }) => top)),
						right: Math.max(...boxes.map(({ right }) => right)),
						bottom: Math.max(...boxes.map(({ bottom }) => bottom))
					};
		return {
			sections: all.map(({ path }) => path),
			mark: all.map(markOf).join(' | '),
			...{ ready, written },
			box: union && {
				x: union.left,
				y: union.top,
				width: union.right - union.left,
				height: union.bottom - union.top
			},
			...{ words, firstWords, pictures, broken, overlaps, overlapping }
		};
	}

	const marks = new WeakMap<Element, number>();
	let lastMark = 0;
	/** Tells another section, another page of it and another place of a scrolled one apart. */
	function markOf({ path, root, origin, frame }: Surface): string {
		const number = marks.get(root) ?? ++lastMark;
		marks.set(root, number);
		const scrolls: number[] = [];
		for (let at: HTMLElement | null = frame; at; at = at.parentElement)
			if (at.scrollTop !== 0 || at.scrollLeft !== 0)
				scrolls.push(Math.round(at.scrollTop), Math.round(at.scrollLeft));
		const page = root.ownerDocument;
		if (page !== document)
			scrolls.push(Math.round(page.defaultView?.scrollX ?? 0), Math.round(page.defaultView?.scrollY ?? 0));
		return [path, number, Math.round(origin.x), Math.round(origin.y), ...scrolls].join(' ');
	}

	/** The box of a letter reaches into that of its reading, which stands beside it. */
	const sameRuby = (one: Text, other: Text) => {
		const ruby = one.parentElement?.closest('ruby');
		return ruby !== undefined && ruby !== null && ruby === other.parentElement?.closest('ruby');
	};

	function overlapsOf(shown: readonly { readonly box: Box; readonly node: Text; readonly text: string }[]) {
		let overlaps = 0;
		let overlapping = '';
		const sorted = [...shown].sort((a, b) => a.box.left - b.box.left);
		for (let i = 0; i < sorted.length; i++) {
			const one = sorted[i];
			if (!one) continue;
			for (let j = i + 1; j < sorted.length; j++) {
				const other = sorted[j];
				if (!other || other.box.left > one.box.right - 3) break;
				if (one.node === other.node || sameRuby(one.node, other.node)) continue;
				const both = meet(one.box, other.box);
				const height = Math.min(one.box.bottom - one.box.top, other.box.bottom - other.box.top);
				const width = Math.min(one.box.right - one.box.left, other.box.right - other.box.left);
				// Rectangles of lines set close touch; ink that lies over ink has most of both in common.
				if (both.bottom - both.top < height * 0.5 || both.right - both.left < Math.max(3, width * 0.3))
					continue;
				overlaps++;
				overlapping ||= `${one.text} × ${other.text}`;
			}
		}
		return { overlaps, overlapping };
	}

	const MOST_STEPS = 80;
	/** Parts that scroll alone, such as a wide table, are looked at as a finger moves them, and left as they were. */
	function lookThroughBoxes(): void {
		for (const { root, origin, scale, box, pdf } of surfaces()) {
			if (pdf) continue;
			for (const element of root.querySelectorAll<HTMLElement>('*')) {
				const { scrollWidth, clientWidth, scrollHeight, clientHeight, scrollLeft, scrollTop } = element;
				if (clientWidth === 0 || (scrollWidth <= clientWidth + 1 && scrollHeight <= clientHeight + 1))
					continue;
				const style = styleOf(element);
				if (![style.overflowX, style.overflowY].some((value) => value === 'auto' || value === 'scroll'))
					continue;
				const rect = element.getBoundingClientRect();
				const place = {
					left: origin.x + rect.left * scale,
					top: origin.y + rect.top * scale,
					right: origin.x + rect.right * scale,
					bottom: origin.y + rect.bottom * scale
				};
				if (empty(meet(place, box))) continue;
				let steps = 0;
				for (let top = 0; top < scrollHeight && steps < MOST_STEPS; top += clientHeight * 0.6)
					for (let left = 0; left < scrollWidth && steps < MOST_STEPS; left += clientWidth * 0.6) {
						element.scrollTo({ top, left, behavior: 'instant' });
						look();
						steps++;
					}
				element.scrollTo({ top: scrollTop, left: scrollLeft, behavior: 'instant' });
			}
		}
	}

	function seen(): Seen[] {
		return [...sections].map(([section, { words, pictures }]) => {
			const rendered = words.filter((word) => word.rendered);
			const unfinished = rendered.filter((word) => !word.done);
			const shown = pictures.filter((picture) => picture.rendered);
			const cut = shown.filter(
				({ columns, rows }) => (columns !== ALL || rows !== ALL) && columns !== 0 && rows !== 0
			);
			const unseen = shown.filter(({ columns, rows }) => columns === 0 || rows === 0);
			return {
				section,
				words: words.map(({ text }) => text),
				hidden: words.length - rendered.length,
				cut: unfinished.filter(({ touched }) => touched).map(({ text }) => text),
				unseen: unfinished.filter(({ touched }) => !touched).map(({ text }) => text),
				pictures: shown.length,
				cutPictures: cut.map(({ name }) => name),
				unseenPictures: unseen.map(({ name }) => name)
			};
		});
	}

	async function settled(mark: string | null, ms: number): Promise<Sight | null> {
		const until = performance.now() + ms;
		let last = '';
		let since = performance.now();
		while (performance.now() < until) {
			await new Promise((resolve) => setTimeout(resolve, 30));
			// The end of the book, which lies over its last page.
			if (document.querySelector('dialog[open]')) return null;
			const all = surfaces();
			const now = all.map(markOf).join(' | ');
			if (now !== last) {
				last = now;
				since = performance.now();
			}
			if (now === '' || now === mark || performance.now() - since < 90) continue;
			const sight = look();
			if (!sight.ready && performance.now() - since <= 2_000) continue;
			lookThroughBoxes();
			return sight;
		}
		return null;
	}

	window.screenProbe = { look, seen, settled };
}
