import { randomUUID } from 'node:crypto';
import { isHttpError, type Handle } from '@sveltejs/kit';
import { REQUEST_ID_HEADER } from '#lib/server/request-id.ts';

/** Gives the request its id, then writes one line and one measurement about it: pattern and status, never who or what. */
export const observe: Handle = async ({ event, resolve }) => {
	const { app } = event.locals;
	const requestId = event.request.headers.get(REQUEST_ID_HEADER) ?? randomUUID();
	event.locals.requestId = requestId;
	const start = performance.now();
	const note = (status: number) => {
		const ms = performance.now() - start;
		const route = event.route.id ?? 'none';
		app.metrics.observe(route, event.request.method, status, ms / 1000);
		app.log.info({ request: requestId, method: event.request.method, route, status, ms: Math.round(ms) });
	};
	try {
		const response = await resolve(event);
		note(response.status);
		response.headers.set('x-request-id', requestId);
		return response;
	} catch (error) {
		note(isHttpError(error) ? error.status : 500);
		throw error;
	}
};
