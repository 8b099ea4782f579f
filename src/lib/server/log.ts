import pino, { type Logger } from 'pino';

/**
 * JSON lines to standard output. What may be logged: request id, route pattern, status, time, job ids, error texts.
 * Never: addresses, names, logins, search words, titles read, cookies.
 */
export function createLog(level: string): Logger {
	return pino({
		level,
		base: null,
		timestamp: pino.stdTimeFunctions.isoTime,
		redact: ['*.password', '*.cookie', '*.token', '*.login', '*.address']
	});
}
