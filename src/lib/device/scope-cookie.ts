import { bandsUpTo, isBand, type Band } from '#lib/publication/band.ts';

/**
 * In this cookie the server tells the device which bands may be shown on it: a device without a network holds to what it was told
 * last. It comes with the answer that changes the band, so there is no moment between.
 */
export const SCOPE_COOKIE = 'age-scope';

/** `all`: a grown-up of the library who has chosen no band; null: nothing may be shown. */
export type DeviceScope = Band | 'all' | null;

/** In the browser only. */
export function scopeOfDevice(cookies: string = document.cookie): DeviceScope {
	const pair = cookies.split('; ').find((one) => one.startsWith(`${SCOPE_COOKIE}=`));
	const told = pair?.slice(SCOPE_COOKIE.length + 1);
	return told === 'all' || isBand(told) ? told : null;
}

/** Whether a title of this band may be shown where the scope is. */
export function mayBeShown(band: string | null, scope: DeviceScope): boolean {
	if (scope === null || !isBand(band)) return false;
	return scope === 'all' || bandsUpTo(scope).includes(band);
}
