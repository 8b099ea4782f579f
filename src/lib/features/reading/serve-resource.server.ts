import { isSmallerCopy } from './smaller-copy.ts';
import { serveFile, type ServableFile } from '#lib/server/http/serve-file.ts';

/** epub.js asks for this file beside the package document of every book. */
export const DISPLAY_OPTIONS_PATH = 'META-INF/com.apple.ibooks.display-options.xml';

/** A book file opened as a page of its own is inert: no script, no form, nothing from elsewhere. */
const RESOURCE_POLICY =
	"sandbox; default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self'; media-src 'self'";

/** One address, the best format that the browser says it can show. */
const BY_FORMAT = { vary: 'Cookie, Accept' };

export function serveResource(request: Request, file: ServableFile): Promise<Response> {
	const headers = { 'content-security-policy': RESOURCE_POLICY };
	const chosen = isSmallerCopy(new URL(request.url).pathname);
	return serveFile(request, file, chosen ? { ...headers, ...BY_FORMAT } : headers);
}

export function serveCover(request: Request, file: ServableFile): Promise<Response> {
	return serveFile(request, file, { 'content-security-policy': RESOURCE_POLICY, ...BY_FORMAT });
}

export function emptyDisplayOptions(): Response {
	return new Response('<display_options/>', {
		headers: {
			'content-type': 'application/xml',
			'cache-control': 'private, max-age=31536000, immutable',
			'content-security-policy': RESOURCE_POLICY,
			'x-content-type-options': 'nosniff'
		}
	});
}
