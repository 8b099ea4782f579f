import type { RequestEvent } from '@sveltejs/kit';
import { DEVICE_MS } from '#lib/features/accounts/index.server.ts';
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

/** The secret by which an account knows this browser again. It stays when the person signs out, and opens nothing by itself. */
export const knownDevice = (event: RequestEvent): string | undefined => event.cookies.get(COOKIES.device);

export function rememberDevice(event: RequestEvent, device: string): void {
	event.cookies.set(COOKIES.device, device, {
		path: '/dang-nhap',
		httpOnly: true,
		sameSite: 'lax',
		secure: event.locals.app.config.secure,
		maxAge: DEVICE_MS / 1000
	});
}

export function closeSession(event: RequestEvent): void {
	const cookie = event.locals.app.accounts.sessions.createBlankSessionCookie();
	event.cookies.set(cookie.name, cookie.value, { path: '/', ...cookie.attributes });
}

/** Kit marks deletions Secure by itself, and a browser ignores such a one on plain http: the cookie would stay. */
export function forgetCookie(event: RequestEvent, name: string): void {
	event.cookies.delete(name, { path: '/', secure: event.locals.app.config.secure });
}
