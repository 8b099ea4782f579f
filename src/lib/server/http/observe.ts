import { randomUUID } from 'node:crypto';
import type { Handle } from '@sveltejs/kit';

/** Gives the request its id, then writes one line and one measurement about it: pattern and status, never who or what. */
export const observe: Handle = async ({ event, resolve }) => {
	const { app } = event.locals;
	const requestId = randomUUID();
	event.locals.requestId = requestId;
	const start = performance.now();
	const response = await resolve(event);
	const ms = performance.now() - start;
	const route = event.route.id ?? 'none';
	app.metrics.observe(route, event.request.method, response.status, ms / 1000);
	app.log.info({
		request: requestId,
		method: event.request.method,
		route,
		status: response.status,
		ms: Math.round(ms)
	});
	response.headers.set('x-request-id', requestId);
	return response;
};
