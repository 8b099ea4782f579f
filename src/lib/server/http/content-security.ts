import type { Handle } from '@sveltejs/kit';

/** Where books are read: the page of the reader, and the one that a device shows in its place without a network. */
const READERS: ReadonlySet<string | null> = new Set(['/(reader)/read/[slug]', '/(reader)/trong-may/doc']);

/**
 * Book pages live in srcdoc frames that inherit the policy of the reader page: they bring inline styles, pictures,
 * sound and fonts of their own, and the engine sets a <base>. Scripts, forms and foreign addresses stay shut.
 */
const READER_DIRECTIVES: Readonly<Record<string, string | null>> = {
	'style-src': "'self' 'unsafe-inline'",
	'style-src-elem': null,
	'style-src-attr': null,
	'img-src': "'self' data: blob:",
	'font-src': "'self' data: blob:",
	'media-src': "'self' blob:",
	'frame-src': "'self'",
	'base-uri': "'self'",
	'form-action': "'none'",
	'object-src': "'none'",
	'frame-ancestors': "'none'"
};

/**
 * A child may speak a note to a book, and a grown-up lends a voice: the microphone is for the page itself, which asks. Frames of books run no
 * script.
 */
const LISTENING: ReadonlySet<string | null> = new Set([...READERS, '/(account)/cho-muon-giong/[key]']);
const LISTENING_PERMISSIONS = 'camera=(), microphone=(self), geolocation=(), payment=(), usb=()';

type PolicyChange = (policy: string) => string;

/** How Kit's policy changes for a route; null when it stays as it is. */
export function policyFor(routeId: string | null): PolicyChange | null {
	return READERS.has(routeId) ? (policy) => withDirectives(policy, READER_DIRECTIVES) : null;
}

/** Replaces, adds (a value) or removes (null) directives of a Content-Security-Policy. */
function withDirectives(policy: string, changes: Readonly<Record<string, string | null>>): string {
	const directives = new Map<string, string>();
	for (const part of policy.split(';')) {
		const [name, ...values] = part.trim().split(/\s+/);
		if (name) directives.set(name, values.join(' '));
	}
	for (const [name, value] of Object.entries(changes)) {
		if (value === null) directives.delete(name);
		else directives.set(name, value);
	}
	return [...directives].map(([name, value]) => `${name} ${value}`.trim()).join('; ');
}

/** Last hook of the chain: the page is rendered, its policy header is there. */
export const contentSecurity: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const change = policyFor(event.route.id);
	const policy = response.headers.get('content-security-policy');
	if (LISTENING.has(event.route.id)) response.headers.set('permissions-policy', LISTENING_PERMISSIONS);
	if (change && policy) response.headers.set('content-security-policy', change(policy));
	return response;
};
