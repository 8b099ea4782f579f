/** Colour themes of the site; each is a css file beside this one. */
export const THEMES = ['day', 'night', 'contrast-yellow', 'contrast-white'] as const;
export type Theme = (typeof THEMES)[number];

export function isTheme(value: unknown): value is Theme {
	return typeof value === 'string' && (THEMES as readonly string[]).includes(value);
}
