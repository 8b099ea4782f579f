import type { Handle } from '@sveltejs/kit';
import { SCOPE_COOKIE, type DeviceScope } from '#lib/device/scope-cookie.ts';
import { scopeOf } from '#lib/features/catalogue/index.ts';
import { BANDS } from '#lib/publication/band.ts';

/** As long as the choice of a band; s. */
const SECONDS = 365 * 86_400;

/**
 * Tells the device which bands may be shown on it, for when there is no network to ask. It goes on the answer itself: pages that many
 * visitors share are kept without it. Guidance is left out: what a grown-up has to open is not taken along.
 */
export const nameScope: Handle = async ({ event, resolve }) => {
	const { locals, cookies, route } = event;
	const before = cookies.get(SCOPE_COOKIE) ?? '';
	const response = await resolve(event);
	const { bands } = scopeOf(locals.actor);
	const scope: DeviceScope = locals.actor.band ?? (bands.length === BANDS.length ? 'all' : null);
	// A band that was chosen by this very request is told already.
	if (
		route.id?.startsWith('/api/') ||
		before === (scope ?? '') ||
		before !== (cookies.get(SCOPE_COOKIE) ?? '')
	)
		return response;
	const options = {
		path: '/',
		sameSite: 'lax',
		secure: locals.app.config.secure,
		httpOnly: false,
		maxAge: scope === null ? 0 : SECONDS
	} as const;
	response.headers.append('set-cookie', cookies.serialize(SCOPE_COOKIE, scope ?? '', options));
	return response;
};
