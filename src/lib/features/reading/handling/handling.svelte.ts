import { openDevice } from '#lib/device/index.ts';
import type { Target } from '#lib/reader/navigator.ts';
import { sectionIndexOf, type ReaderPublication } from '#lib/reader/publication.ts';
import { SCROLLS_ALONE } from '#lib/reader/scrolls-alone.ts';
import { textAddress } from '../target.ts';
import { runCommand, isAvailable, type Commanded } from './commands.ts';
import { DEFAULT_HANDLING, readHandling, type HandlingSettings } from './handling-settings.ts';
import { barsFold } from './folded-bars.ts';
import { commandOf, groupOf } from './key-map.ts';
import { pressOf } from './key-press.ts';

/** Key in the store `settings` of the device. */
const HANDLING = 'handling';

/** How the reader is handled on this device: which key means what, and the other ways. */
export class Handling {
	settings: HandlingSettings = $state.raw(DEFAULT_HANDLING);
	/** One is connected. */
	gamepad = $state(false);
	/** A key is being chosen: none is a switch meanwhile. */
	choosing = false;
	/** While a scanner runs: true of a key that is a switch. */
	switches: ((event: KeyboardEvent) => boolean) | null = null;

	/** Some way of handling is switched on that a usual reader has no use for. */
	get isSpecial(): boolean {
		const { scan, dwell, corners } = this.settings;
		return scan !== 'off' || dwell !== null || corners || this.gamepad;
	}

	/** What was chosen on this device; until then, and where nothing was, the usual ways. */
	async recall(device = openDevice()): Promise<void> {
		this.settings = readHandling(await device.settings.get(HANDLING));
	}

	async set(change: Partial<HandlingSettings>, device = openDevice()): Promise<void> {
		this.settings = { ...this.settings, ...change };
		const kept = { ...this.settings, updatedAt: Date.now() };
		// Members of a later version stay.
		await device.settings.change(HANDLING, (before) => ({ ...before, ...kept }));
	}

	/**
	 * The address of the text view, for those who chose it; null where the reader itself is meant: whoever comes from the text view, or to
	 * a place, has chosen anew.
	 */
	opensElsewhere(
		{ slug, sections }: ReaderPublication,
		address: URL,
		start: Target | undefined
	): string | null {
		if (this.settings.opens !== 'text') return null;
		if (document.referrer.startsWith(`${address.origin}/books/${slug}/text/`)) {
			void this.set({ opens: 'pages' });
			return null;
		}
		if (['vi-tri', 'muc', 'nghe'].some((name) => address.searchParams.has(name))) return null;
		const at = start === undefined ? 0 : Math.max(0, sectionIndexOf({ sections }, start));
		return textAddress(slug, at + 1, typeof start === 'object' ? start : null);
	}

	/** A key of the page, or of the frame of the book; one that means nothing here still shows the bars. */
	key(event: KeyboardEvent, screen: Commanded): void {
		if (!event.defaultPrevented && this.switches?.(event)) return;
		const press = event.defaultPrevented ? null : pressOf(event);
		if (press === null) return;
		if (press === 'Escape') return this.#escape(event, screen);
		const { direction } = screen.publication;
		const command = isForPage(press, event.target)
			? commandOf(this.settings.keys, press, {
					...{ direction, flow: screen.settings.flow },
					lines: screen.aids.stepsLines
				})
			: null;
		const step = command !== null && groupOf(command) === 'aids';
		if (command !== 'bars' && !step && !event.ctrlKey && !event.altKey && !barsFold()) screen.bars = true;
		if (command === null && this.#nudges(press, event.target, screen)) return event.preventDefault();
		if (command === null || !isAvailable(command, screen)) return;
		event.preventDefault();
		// A key that is held turns pages as fast as they come, and none after it is let go.
		if (!(event.repeat && screen.turning)) runCommand(command, screen);
	}

	/** Beside a text that scrolls the arrows move it too; within it they do by themselves. */
	#nudges(press: string, target: EventTarget | null, screen: Commanded): boolean {
		const arrow = press === 'ArrowDown' || press === 'ArrowUp';
		if (!arrow || screen.settings.flow !== 'scroll' || !isForPage(press, target)) return false;
		if ((target as Node | null)?.ownerDocument !== document || isWithin(target, '.paper, section.sheet'))
			return false;
		screen.nudge(press === 'ArrowDown' ? 1 : -1);
		return true;
	}

	/** Takes the top layer away. */
	#escape(event: KeyboardEvent, screen: Commanded): void {
		if (!barsFold()) screen.bars = true;
		if (screen.layer === null) return;
		event.preventDefault();
		screen.layer = null;
	}
}

/** Fields and media players use arrows and letters themselves, and what lies over the page has its own. */
const FIELDS = 'input, select, textarea, audio, video, [contenteditable], [role="radiogroup"], dialog';
const PRESSABLE = 'a[href], button, summary, [role="button"]';

/** Whether a press, where the keyboard stands, can be meant for the page. */
function isForPage(press: string, target: EventTarget | null): boolean {
	if (isWithin(target, FIELDS)) return false;
	// The space bar and Enter press the button that has the focus.
	if (/(Space|Enter)$/.test(press) && isWithin(target, PRESSABLE)) return false;
	return !(/^(Arrow|Home|End)/.test(press) && isWithin(target, `.${SCROLLS_ALONE}`));
}

// Targets come from the frame's realm too: no `instanceof`.
function isWithin(target: EventTarget | null, selector: string): boolean {
	const element = target as Element | null;
	return typeof element?.closest === 'function' && element.closest(selector) !== null;
}
