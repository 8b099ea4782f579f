import type { Handle } from '@sveltejs/kit';
import { isBand } from '#lib/publication/band.ts';

export const COOKIES = {
	band: 'band',
	seat: 'seat',
	grownUp: 'grown-up',
	theme: 'theme',
	device: 'device'
} as const;

/** Who is asking: from the session, the class seat, the band and the grown-up pass in the cookies. */
export const identify: Handle = async ({ event, resolve }) => {
	const { app } = event.locals;
	const { sessions } = app.accounts;
	const band = event.cookies.get(COOKIES.band);
	const session = event.cookies.get(sessions.sessionCookieName);
	const { actor, fresh, stale } = await app.accounts.actorOf({
		session,
		seat: event.cookies.get(COOKIES.seat),
		band: isBand(band) ? band : null,
		grownUp: event.cookies.get(COOKIES.grownUp)
	});
	event.locals.actor = actor;
	event.locals.sessionId = stale ? null : (session ?? null);
	if (fresh || stale) {
		const cookie = fresh ? sessions.createSessionCookie(fresh) : sessions.createBlankSessionCookie();
		event.cookies.set(cookie.name, cookie.value, { path: '/', ...cookie.attributes });
	}
	return resolve(event);
};
