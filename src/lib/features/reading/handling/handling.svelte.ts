import { openDevice } from '#lib/device/index.ts';
import { SCROLLS_ALONE } from '#lib/reader/scrolls-alone.ts';
import { runCommand, isAvailable, type Commanded } from './commands.ts';
import { DEFAULT_HANDLING, readHandling, type HandlingSettings } from './handling-settings.ts';
import { commandOf } from './key-map.ts';
import { pressOf } from './key-press.ts';

/** Key in the store `settings` of the device. */
const HANDLING = 'handling';

/** How the reader is handled on this device: which key means what, and the other ways. */
export class Handling {
	settings: HandlingSettings = $state.raw(DEFAULT_HANDLING);

	/** What was chosen on this device; until then, and where nothing was, the usual ways. */
	async recall(device = openDevice()): Promise<void> {
		this.settings = readHandling(await device.settings.get(HANDLING));
	}

	set(change: Partial<HandlingSettings>, device = openDevice()): void {
		this.settings = { ...this.settings, ...change };
		const kept = { ...this.settings, updatedAt: Date.now() };
		// Members of a later version stay.
		void device.settings.change(HANDLING, (before) => ({ ...before, ...kept }));
	}

	/** A key of the page, or of the frame of the book; one that means nothing here still shows the bars. */
	key(event: KeyboardEvent, screen: Commanded): void {
		const press = event.defaultPrevented ? null : pressOf(event);
		if (press === null) return;
		if (press === 'Escape') return this.#escape(event, screen);
		const { direction } = screen.publication;
		const command = isForPage(press, event.target)
			? commandOf(this.settings.keys, press, { direction, flow: screen.settings.flow })
			: null;
		if (command !== 'bars' && !event.ctrlKey && !event.altKey) screen.bars = true;
		if (command === null || !isAvailable(command, screen)) return;
		event.preventDefault();
		runCommand(command, screen);
	}

	/** Takes the top layer away. */
	#escape(event: KeyboardEvent, screen: Commanded): void {
		screen.bars = true;
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
	// The space bar presses the button that has the focus.
	if (press.endsWith('Space') && isWithin(target, PRESSABLE)) return false;
	return !(/^(Arrow|Home|End)/.test(press) && isWithin(target, `.${SCROLLS_ALONE}`));
}

// Targets come from the frame's realm too: no `instanceof`.
function isWithin(target: EventTarget | null, selector: string): boolean {
	const element = target as Element | null;
	return typeof element?.closest === 'function' && element.closest(selector) !== null;
}
