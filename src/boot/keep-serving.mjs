import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { REQUEST_ID_HEADER } from '../lib/server/request-id.ts';

/**
 * What nobody caught belongs to the request in which it arose, and ends that request alone; so does a file that cannot be read, whosever it
 * is. Anything else leaves the process in a state nobody knows: it stops in order, for whoever keeps it running to start it anew
 * (docs/decisions/0025).
 *
 * @param {{ log: Pick<import('pino').Logger, 'error' | 'fatal'>, stop: (reason: string) => void }} needs
 */
export function keepServing({ log, stop }) {
	/** @type {AsyncLocalStorage<{ id: string, response: import('node:http').ServerResponse }>} */
	const underway = new AsyncLocalStorage();

	const failRequest = (/** @type {unknown} */ error, /** @type {string} */ what) => {
		const request = underway.getStore();
		log.error({ request: request?.id, error: textOf(error) }, what);
		const response = request?.response;
		if (!response || response.writableEnded) return;
		if (response.headersSent) response.destroy();
		else response.writeHead(500, { 'content-type': 'text/plain' }).end('500');
	};
	process.on('unhandledRejection', (reason) =>
		failRequest(reason, 'a promise was rejected and nobody heard')
	);
	process.on('uncaughtException', (error) => {
		if (underway.getStore() || isFileFailure(error))
			return failRequest(error, 'an error was thrown and nobody caught it');
		log.fatal({ error: textOf(error) }, 'an error was thrown outside any request: the library stops');
		stop('uncaughtException');
	});

	return {
		/**
		 * Runs the answering of one request; its id goes on in a header that a visitor cannot set.
		 *
		 * @param {import('node:http').IncomingMessage} request
		 * @param {import('node:http').ServerResponse} response
		 * @param {() => void} answer
		 */
		answering(request, response, answer) {
			const id = randomUUID();
			request.headers[REQUEST_ID_HEADER] = id;
			underway.run({ id, response }, answer);
		}
	};
}

/** A file, socket or pipe that the system refused: a stream without a listener for its errors. */
function isFileFailure(/** @type {unknown} */ error) {
	return error instanceof Error && 'syscall' in error && 'code' in error;
}

function textOf(/** @type {unknown} */ error) {
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
