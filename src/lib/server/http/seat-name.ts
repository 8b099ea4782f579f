import type { Handle } from '@sveltejs/kit';
import { SEAT_COOKIE } from '#lib/device/seat-cookie.ts';
import { seatKey } from '#lib/features/progress/index.ts';

/** As long as the secret of the seat; s. */
const SECONDS = 180 * 86_400;

/**
 * Tells the page at which seat the device sits, so that it opens what that child keeps there and no other. It goes on the answer itself:
 * pages that many visitors share are kept without it.
 */
export const nameSeat: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const { locals, cookies, route } = event;
	const name = locals.actor.seat ? seatKey(locals.actor.seat) : '';
	if (route.id?.startsWith('/api/') || (cookies.get(SEAT_COOKIE) ?? '') === name) return response;
	const options = {
		path: '/',
		sameSite: 'lax',
		secure: locals.app.config.secure,
		httpOnly: false,
		maxAge: name === '' ? 0 : SECONDS
	} as const;
	response.headers.append('set-cookie', cookies.serialize(SEAT_COOKIE, name, options));
	return response;
};
