/** The looks a visitor may choose; kept in the cookie `theme`, set on <html data-theme>. */
export const THEMES = ['day', 'night', 'contrast-yellow', 'contrast-white'] as const;
export type Theme = (typeof THEMES)[number];

export function isTheme(value: unknown): value is Theme {
	return typeof value === 'string' && (THEMES as readonly string[]).includes(value);
}

/** Before a visitor chooses: day or night as the device has it; the script in src/app.html looks. */
export const AS_THE_DEVICE = 'system';

export function themeFrom(cookie: string | undefined): Theme | typeof AS_THE_DEVICE {
	return isTheme(cookie) ? cookie : AS_THE_DEVICE;
}
