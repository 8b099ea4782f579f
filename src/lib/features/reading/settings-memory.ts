import {
	DEFAULT_SETTINGS,
	readSettings,
	type PageColour,
	type ReadingSettings
} from '#lib/reader/settings.ts';
import { recall, remember } from './device-memory.ts';

const SETTINGS_KEY = 'vs:reading-settings';

/** Theme of the site that stands for each page colour. */
export const THEME_OF_PAGE: Readonly<Record<PageColour, string>> = {
	paper: 'day',
	sepia: 'sepia',
	night: 'night',
	yellow: 'contrast-yellow',
	white: 'contrast-white'
};

/** What the child chose on this device; before the first choice, the site's theme and letters for the band. */
export function recallSettings(root: HTMLElement): ReadingSettings {
	const stored = recall(SETTINGS_KEY);
	if (stored !== null) return readSettings(stored);
	const page = Object.entries(THEME_OF_PAGE).find(([, theme]) => theme === root.dataset.theme)?.[0];
	const big = ['mam', 'choi', 'la'].includes(root.dataset.band ?? '');
	const quiet = root.dataset.quiet === 'true';
	return readSettings({ ...DEFAULT_SETTINGS, page, quiet, fontSize: big ? 150 : DEFAULT_SETTINGS.fontSize });
}

export function rememberSettings(settings: ReadingSettings): void {
	remember(SETTINGS_KEY, settings);
}
