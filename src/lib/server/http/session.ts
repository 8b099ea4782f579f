import type { RequestEvent } from '@sveltejs/kit';
import { COOKIES } from './identify.ts';

/** Sets the session cookie. Staff see the whole library until they choose to view it as a child: the band is cleared. */
export function openSession(event: RequestEvent, sessionId: string): void {
	renewSession(event, sessionId);
	forgetCookie(event, COOKIES.band);
}

/** The same person goes on in the same browser with another session. */
export function renewSession(event: RequestEvent, sessionId: string): void {
	const cookie = event.locals.app.accounts.sessions.createSessionCookie(sessionId);
	event.cookies.set(cookie.name, cookie.value, { path: '/', ...cookie.attributes });
}

export function closeSession(event: RequestEvent): void {
	const cookie = event.locals.app.accounts.sessions.createBlankSessionCookie();
	event.cookies.set(cookie.name, cookie.value, { path: '/', ...cookie.attributes });
}

/** Kit marks deletions Secure by itself, and a browser ignores such a one on plain http: the cookie would stay. */
export function forgetCookie(event: RequestEvent, name: string): void {
	event.cookies.delete(name, { path: '/', secure: event.locals.app.config.secure });
}
