import type { Handle } from '@sveltejs/kit';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

const HEADERS: Readonly<Record<string, string>> = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'x-frame-options': 'SAMEORIGIN',
	'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'
};

/**
 * Security headers on every answer, and a same-origin check on every deed. Kit checks form posts by itself;
 * this covers JSON, uploads and DELETE, which a foreign page could send along with our cookies.
 */
export const protect: Handle = async ({ event, resolve }) => {
	const { request, url } = event;
	if (!SAFE_METHODS.has(request.method)) {
		const site = request.headers.get('sec-fetch-site');
		const origin = request.headers.get('origin');
		if ((site && site !== 'same-origin' && site !== 'none') || (origin && origin !== url.origin)) {
			return new Response('Cross-site request refused', { status: 403 });
		}
	}
	const response = await resolve(event);
	for (const [name, value] of Object.entries(HEADERS)) {
		if (!response.headers.has(name)) response.headers.set(name, value);
	}
	// Every page depends on band, session and seat: no cache may hand it to another child.
	if (!response.headers.has('cache-control')) {
		response.headers.set(
			'cache-control',
			event.locals.actor?.person ? 'private, no-store' : 'private, no-cache'
		);
		response.headers.append('vary', 'Cookie');
	}
	if (event.locals.app.config.secure) response.headers.set('strict-transport-security', 'max-age=31536000');
	return response;
};
