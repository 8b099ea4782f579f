/** What the device wears, for pages that come without the library: page and service worker know it by these names. */
const WORN = 'worn';
const THEME = '/theme';

/** Kept where the service worker reads it: cookies are not for it. */
export async function noteTheme(theme: string): Promise<void> {
	const cache = await caches.open(WORN);
	const before = await (await cache.match(THEME))?.text();
	if (before !== theme) await cache.put(THEME, new Response(theme));
}

/** Null: nobody has chosen one. */
export async function themeWorn(): Promise<string | null> {
	const noted = await caches.match(THEME, { cacheName: WORN });
	const theme = await noted?.text();
	return theme !== undefined && /^[a-z-]+$/.test(theme) ? theme : null;
}
