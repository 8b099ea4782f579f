/** What the keyboard can stand on, and each choice of several. */
const CONTROLS =
	'a[href], button:enabled, input:enabled:not([type="hidden"]), select:enabled, textarea:enabled, summary, audio[controls], video[controls], iframe, [tabindex="0"]';

/**
 * The controls of what is on top, in the order of the Tab key: of the dialog, of the panel beside the page, else of `page`. With them
 * the links and pictures of the book that are in sight.
 */
export function controlsOnTop(page: HTMLElement): readonly HTMLElement[] {
	const top = topLayer() ?? page;
	const seen = page.querySelector('.paper')?.getBoundingClientRect();
	return [...top.querySelectorAll<HTMLElement>(CONTROLS)]
		.flatMap((control) => (control instanceof HTMLIFrameElement ? inFrame(control, seen) : control))
		.filter((control) => isChoosable(control));
}

/** What lies over the page; null: nothing does. */
export function topLayer(): HTMLElement | null {
	const dialogs = [...document.querySelectorAll<HTMLElement>('dialog')].filter((one) =>
		one.matches(':modal')
	);
	const holds = dialogs.find((one) => one.contains(document.activeElement));
	return holds ?? dialogs.at(-1) ?? document.querySelector<HTMLElement>('.reader > section.sheet');
}

/** The frames of the book that are on the screen. */
export function framesIn(page: ParentNode): readonly HTMLIFrameElement[] {
	return [...page.querySelectorAll<HTMLIFrameElement>('.paper iframe')].filter(
		(one) => !one.closest('[inert]')
	);
}

function inFrame(frame: HTMLIFrameElement, seen: DOMRect | undefined): readonly HTMLElement[] {
	const inside = frame.contentDocument;
	if (!inside || !seen || frame.closest('[inert]')) return [];
	return [
		...inside.querySelectorAll<HTMLElement>('a[href], button, summary, audio, video, [tabindex="0"]')
	].filter((one) => {
		const { left, top, right, bottom } = boxOf(one);
		return left < seen.right - 1 && right > seen.left + 1 && top < seen.bottom - 1 && bottom > seen.top + 1;
	});
}

function isChoosable(control: HTMLElement): boolean {
	return (
		control.getAttribute('aria-disabled') !== 'true' &&
		control.checkVisibility({ visibilityProperty: true }) &&
		control.getBoundingClientRect().width > 0 &&
		!isCutAway(control)
	);
}

/** Within something that shows a point of itself until the keyboard is there: a ring around it would lie on other things. */
function isCutAway(control: Element): boolean {
	for (let around = control.parentElement; around; around = around.parentElement)
		if (around.clientWidth === 1 && getComputedStyle(around).overflowX === 'hidden') return true;
	return false;
}

/** Where a control lies on the screen, also one inside of a frame that is shown larger or smaller. */
export function boxOf(control: Element): DOMRect {
	const box = control.getBoundingClientRect();
	const frame = control.ownerDocument.defaultView?.frameElement;
	if (!frame || control.ownerDocument === document) return box;
	const around = frame.getBoundingClientRect();
	const scale = around.width / Math.max(1, (frame as HTMLElement).offsetWidth);
	return new DOMRect(
		around.left + box.left * scale,
		around.top + box.top * scale,
		box.width * scale,
		box.height * scale
	);
}

/** Does what a press on a control would do; a field gets the keyboard, a slider goes a step on and from its end to its beginning. */
export function chooseControl(control: HTMLElement): void {
	control.focus({ preventScroll: control.ownerDocument !== document });
	if (control instanceof HTMLInputElement && control.type === 'range') stepOn(control);
	else if (control instanceof HTMLSelectElement) {
		control.selectedIndex = (control.selectedIndex + 1) % Math.max(1, control.options.length);
		control.dispatchEvent(new Event('change', { bubbles: true }));
	} else if (isMedium(control)) playOrPause(control);
	else control.click();
}

/** Also of a frame, whose elements are of another realm. */
function isMedium(control: HTMLElement): control is HTMLMediaElement {
	return control.localName === 'audio' || control.localName === 'video';
}

/** Their own buttons are out of reach: nobody else can press them. */
function playOrPause(medium: HTMLMediaElement): void {
	if (!medium.paused) return medium.pause();
	// A browser that wants a press of its own says so; the keyboard is there for it.
	medium.play().catch(() => medium.focus());
}

function stepOn(slider: HTMLInputElement): void {
	if (slider.valueAsNumber >= Number(slider.max || 100)) slider.value = slider.min || '0';
	else slider.stepUp();
	for (const type of ['input', 'change']) slider.dispatchEvent(new Event(type, { bubbles: true }));
}
