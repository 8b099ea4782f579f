/** The looks a visitor may choose; kept in the cookie `theme`, set on <html data-theme>. */
export const THEMES = ['day', 'night', 'contrast-yellow', 'contrast-white'] as const;
export type Theme = (typeof THEMES)[number];

export function isTheme(value: unknown): value is Theme {
	return typeof value === 'string' && (THEMES as readonly string[]).includes(value);
}

/** What a cookie holds, or day. */
export function themeFrom(cookie: string | undefined): Theme {
	return isTheme(cookie) ? cookie : 'day';
}
