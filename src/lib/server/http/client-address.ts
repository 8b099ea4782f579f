import type { RequestEvent } from '@sveltejs/kit';

/**
 * Where the request came from: what the proxy says in the header that ADDRESS_HEADER names; without that header (somebody asked past the proxy,
 * or the proxy does not set it) the other end of the line. Never fails: who is throttled is no reason to answer nobody.
 */
export function clientAddress({
	getClientAddress,
	platform
}: Pick<RequestEvent, 'getClientAddress' | 'platform'>): string {
	try {
		// Undefined on a socket file, whatever the type says.
		const told: string | undefined = getClientAddress();
		if (told) return told;
	} catch (absent) {
		if (!(absent instanceof Error)) throw absent;
	}
	return platform?.req.socket.remoteAddress ?? 'unknown';
}
