import type { Page } from 'playwright';

/** A word or a phrase that was lit. */
export interface Lit {
	/** `word`: of a sentence whose times are known; `phrase`: an element that people recorded. */
	readonly kind: 'word' | 'phrase';
	readonly text: string;
	/** Container path of the sound, and where its clock stood; empty: nobody's. */
	readonly sound: string;
	readonly at: number;
	/** Of the phrase: the id of its element. */
	readonly id: string;
	/** `performance.now()`. */
	readonly now: number;
}

export interface Ear {
	readonly lit: Lit[];
	/** When the button was pressed last, and when sound was heard first after it. `performance.now()` */
	pressed: number;
	heard: number;
	/** Whether anything speaks now. */
	speaks(): boolean;
}

declare global {
	interface Window {
		ear: Ear;
	}
}

/** Puts an ear into the pages that are opened from now on. `activeClasses`: those of the book for what is said. */
export async function listenIn(page: Page, activeClasses: readonly string[]): Promise<void> {
	await page.addInitScript(placeEar, ['vs-read-aloud', ...activeClasses]);
}

/** Runs in the page: looks every 4 ms at what is lit and at the clock of the sound. */
function placeEar(classes: readonly string[]): void {
	const sounds: HTMLMediaElement[] = [];
	const ear: Ear = {
		lit: [],
		pressed: 0,
		heard: 0,
		speaks: () =>
			sounds.some(({ paused, ended }) => !paused && !ended) || globalThis.speechSynthesis?.speaking === true
	};
	window.ear = ear;
	addEventListener(
		'click',
		() => {
			ear.pressed = performance.now();
			ear.heard = 0;
		},
		true
	);
	const { play } = HTMLMediaElement.prototype;
	HTMLMediaElement.prototype.play = function () {
		if (!sounds.includes(this)) sounds.push(this);
		return play.call(this);
	};
	const clock = { src: '', at: 0 };
	const selector = classes.map((name) => `.${CSS.escape(name)}`).join();
	let before: { node: Node | null; from: number; to: number; element: Element | null } = {
		...{ node: null, from: 0, to: 0, element: null }
	};
	const words = (text: string) => text.replace(/\s+/g, ' ').trim();
	const put = (kind: Lit['kind'], text: string, id = '') => {
		const sound = sounds.findLast(({ paused }) => !paused);
		const path = /\/api\/resources\/[^/]+\/([^?#]*)/.exec(sound?.currentSrc ?? '')?.[1] ?? '';
		ear.lit.push({
			...{ kind, text: words(text), id, sound: decodeURIComponent(path) },
			...{ at: sound?.currentTime ?? 0, now: performance.now() }
		});
	};
	const look = () => {
		const sound = sounds.findLast(({ paused }) => !paused);
		if (sound) {
			const moved = clock.src === sound.src && sound.currentTime > clock.at;
			if (moved && ear.heard === 0) ear.heard = performance.now();
			Object.assign(clock, { src: sound.src, at: sound.currentTime });
		}
		for (const frame of document.querySelectorAll<HTMLIFrameElement>('.paper iframe')) {
			const view = frame.contentWindow as (Window & typeof globalThis) | null;
			const element = frame.contentDocument?.querySelector(selector) ?? null;
			if (element && element !== before.element) {
				before = { node: null, from: 0, to: 0, element };
				put('phrase', element.textContent ?? '', element.id);
			}
			const [range] = (view?.CSS?.highlights?.get('vs-word') ?? []) as Iterable<Range>;
			if (!range) continue;
			const { startContainer: node, startOffset: from, endOffset: to } = range;
			if (node === before.node && from === before.from && to === before.to) continue;
			before = { node, from, to, element: null };
			put('word', String(range));
		}
		setTimeout(look, 4);
	};
	look();
}
