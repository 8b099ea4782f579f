import type { RequestEvent } from '@sveltejs/kit';
import { COOKIES } from './identify.ts';

/** Sets the session cookie. Staff see the whole library until they choose to view it as a child: the band is cleared. */
export function openSession(event: RequestEvent, sessionId: string): void {
	const cookie = event.locals.app.accounts.sessions.createSessionCookie(sessionId);
	event.cookies.set(cookie.name, cookie.value, { path: '/', ...cookie.attributes });
	event.cookies.delete(COOKIES.band, { path: '/' });
}

export function closeSession(event: RequestEvent): void {
	const cookie = event.locals.app.accounts.sessions.createBlankSessionCookie();
	event.cookies.set(cookie.name, cookie.value, { path: '/', ...cookie.attributes });
}
