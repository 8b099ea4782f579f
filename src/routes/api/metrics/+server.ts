import { createHash, timingSafeEqual } from 'node:crypto';
import { NotFound } from '#lib/domain-error.ts';
import { clientAddress } from '#lib/server/http/client-address.ts';
import type { RequestHandler } from './$types';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** A proxy on this machine passes on visitors from anywhere. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** For Prometheus: with the token of METRICS_TOKEN, or straight from this machine when none is set. */
export const GET: RequestHandler = async (event) => {
	const { locals, request } = event;
	const { METRICS_TOKEN } = locals.app.config;
	const allowed = METRICS_TOKEN
		? isSame(request.headers.get('authorization') ?? '', `Bearer ${METRICS_TOKEN}`)
		: !FORWARDED.some((name) => request.headers.has(name)) && LOOPBACK.has(clientAddress(event));
	if (!allowed) throw new NotFound();
	return new Response(await locals.app.metrics.text(), {
		headers: { 'content-type': locals.app.metrics.contentType, 'cache-control': 'no-store' }
	});
};

/** Takes as long for a near guess as for a far one. */
function isSame(given: string, expected: string): boolean {
	const digest = (text: string) => createHash('sha256').update(text).digest();
	return timingSafeEqual(digest(given), digest(expected));
}
