import { serveFile } from '#lib/server/http/serve-file.ts';
import type { RequestHandler } from './$types';

/** A picture opened as a page of its own is inert. */
const POLICY =
	"sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'";

export const GET: RequestHandler = ({ locals, params, request }) =>
	serveFile(request, locals.app.lessons.asset(locals.actor, params.slug, params.path), {
		'content-security-policy': POLICY
	});

export const HEAD: RequestHandler = GET;
