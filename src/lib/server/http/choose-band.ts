import type { Cookies } from '@sveltejs/kit';
import { PASS_MS } from '#lib/features/accounts/index.server.ts';
import { SCOPE_COOKIE } from '#lib/device/scope-cookie.ts';
import { isBand, youngerOf, type Band } from '#lib/publication/band.ts';
import { COOKIES } from './identify.ts';

const YEAR_S = 365 * 86_400;
const options = (url: URL) => ({ path: '/', sameSite: 'lax', secure: url.protocol === 'https:' }) as const;

/** The band stays on this device; it names an age group, nobody. */
export function setBand(cookies: Cookies, band: Band, url: URL): void {
	cookies.set(COOKIES.band, band, { ...options(url), maxAge: YEAR_S });
	// What lies on the device is shown by it at once, also when the line is cut before the next page.
	cookies.set(SCOPE_COOKIE, band, { ...options(url), httpOnly: false, maxAge: YEAR_S });
}

/** The device never comes by an older band than it has: a class that is joined, left or lost opens no older books. */
export function setBandAtMost(cookies: Cookies, band: Band, url: URL): void {
	const own = cookies.get(COOKIES.band);
	setBand(cookies, isBand(own) ? youngerOf(own, band) : band, url);
}

/** The proof of the grown-up gesture, for some minutes. */
export function setGrownUpPass(cookies: Cookies, pass: string, url: URL): void {
	cookies.set(COOKIES.grownUp, pass, { ...options(url), maxAge: PASS_MS / 1000 });
}
