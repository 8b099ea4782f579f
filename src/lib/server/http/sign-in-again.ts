import { redirect, type Handle, type RequestEvent } from '@sveltejs/kit';
import { NotAllowed, SignInNeeded, type DomainError } from '#lib/domain-error.ts';
import { isOfAnother, NOT_YOURS } from './form-owner.ts';

/** A form of the staff sent by nobody: the session ended while somebody was writing. */
export function orSignIn(error: DomainError, { request, locals }: RequestEvent): DomainError {
	return error instanceof NotAllowed && request.method === 'POST' && !locals.actor.person
		? new SignInNeeded()
		: error;
}

const STAFF_ROOMS = /^\/\((librarian|teacher)\)\//;

/**
 * Without script a form whose session has ended would be lost on the way to the sign-in page: it is sent on there with all that
 * was typed (307 keeps method and body), and from there back. Files stay behind; the browser has them.
 */
export const carryToSignIn: Handle = ({ event, resolve }) => {
	const { request, route, locals, url } = event;
	const { person } = locals.actor;
	if (request.method === 'POST' && person && isOfAnother(url.href, person.id)) redirect(303, NOT_YOURS);
	const form = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded');
	const scripted = request.headers.has('x-sveltekit-action');
	if (request.method !== 'POST' || !form || scripted) return resolve(event);
	if (person || !STAFF_ROOMS.test(route.id ?? '')) return resolve(event);
	const back = encodeURIComponent(url.pathname + url.search);
	return new Response(null, { status: 307, headers: { location: `/dang-nhap/tiep?/giu&tiep=${back}` } });
};
