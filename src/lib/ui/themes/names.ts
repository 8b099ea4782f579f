import * as m from '#lib/paraglide/messages.js';
import type { Theme } from './theme.ts';

const NAMES: Readonly<Record<Theme, () => string>> = {
	day: m.common_theme_day,
	night: m.common_theme_night,
	'contrast-yellow': m.common_theme_contrast_yellow,
	'contrast-white': m.common_theme_contrast_white
};

export const themeName = (theme: Theme): string => NAMES[theme]();
