import { NotFound } from '#lib/domain-error.ts';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** For Prometheus: with the token of METRICS_TOKEN, or from this machine when none is set. */
export const GET = async ({ locals, request, getClientAddress }) => {
	const { METRICS_TOKEN } = locals.app.config;
	const allowed = METRICS_TOKEN
		? request.headers.get('authorization') === `Bearer ${METRICS_TOKEN}`
		: LOOPBACK.has(getClientAddress());
	if (!allowed) throw new NotFound();
	return new Response(await locals.app.metrics.text(), {
		headers: { 'content-type': locals.app.metrics.contentType, 'cache-control': 'no-store' }
	});
};
