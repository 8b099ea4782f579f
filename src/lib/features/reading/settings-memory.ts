import { openDevice, READING_SETTINGS } from '#lib/device/index.ts';
import {
	DEFAULT_SETTINGS,
	readSettings,
	type PageColour,
	type ReadingSettings
} from '#lib/reader/settings.ts';

/** Theme of the site that stands for each page colour. */
export const THEME_OF_PAGE: Readonly<Record<Exclude<PageColour, 'own'>, string>> = {
	paper: 'day',
	sepia: 'sepia',
	night: 'night',
	yellow: 'contrast-yellow',
	white: 'contrast-white'
};

/** What the child chose on this device; before the first choice, the site's theme and letters for the band. */
export async function recallSettings(root: HTMLElement, device = openDevice()): Promise<ReadingSettings> {
	const kept = await device.settings.get(READING_SETTINGS);
	if (kept) return readSettings(kept);
	const page = Object.entries(THEME_OF_PAGE).find(([, theme]) => theme === root.dataset.theme)?.[0];
	const big = ['mam', 'choi', 'la'].includes(root.dataset.band ?? '');
	const quiet = root.dataset.quiet === 'true';
	return readSettings({ ...DEFAULT_SETTINGS, page, quiet, fontSize: big ? 150 : DEFAULT_SETTINGS.fontSize });
}

/** Members of a later version stay. */
export async function rememberSettings(settings: ReadingSettings, device = openDevice()): Promise<void> {
	const updatedAt = Date.now();
	await device.settings.change(READING_SETTINGS, (before) => ({ ...before, ...settings, updatedAt }));
}
