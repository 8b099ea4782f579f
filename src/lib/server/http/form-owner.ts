import { createHash } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';

/*
 * A form that goes through the sign-in page belongs to whoever typed it: its address says whose it is, and nobody else sends it.
 * Not the person's id: what stands in an address is seen over a shoulder and kept by browsers.
 */
const PARAMETER = 'nguoi';
/** Says on the sign-in page who was signed in when the session ended; it is sent nowhere else. */
const COOKIE = 'form-owner';
const PAGE = '/dang-nhap/tiep';
const DAYS_400 = 400 * 86_400; // s: what browsers keep at most

const markOf = (personId: string) =>
	createHash('sha256').update(`form ${personId}`).digest('hex').slice(0, 16);
const named = (address: string) => new URL(address, 'https://library.invalid').searchParams.get(PARAMETER);

export function rememberFormOwner({ cookies, locals }: RequestEvent, personId: string): void {
	cookies.set(COOKIE, markOf(personId), {
		path: PAGE,
		maxAge: DAYS_400,
		secure: locals.app.config.secure
	});
}

/** The address of a form that is carried, with its owner; as it is when nobody knows who that was. */
export function withFormOwner({ cookies }: RequestEvent, to: string): string {
	const mark = cookies.get(COOKIE);
	if (!mark || named(to) !== null) return to;
	return `${to}${to.includes('?') ? '&' : '?'}${PARAMETER}=${encodeURIComponent(mark)}`;
}

/** Whether a form that goes to this address is somebody else's. */
export function isOfAnother(to: string, personId: string): boolean {
	const mark = named(to);
	return mark !== null && mark !== markOf(personId);
}

/** Where somebody is told so. */
export const NOT_YOURS = `${PAGE}?khac`;
