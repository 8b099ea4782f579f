import pino, { type Logger } from 'pino';

/**
 * JSON lines to standard output. What may be logged: request id, route pattern, status, time, job ids, error texts.
 * Never: addresses, names, logins, search words, titles read, cookies.
 */
export function createLog(level: string): Logger {
	const options = {
		level,
		base: null,
		timestamp: pino.stdTimeFunctions.isoTime,
		redact: ['*.password', '*.cookie', '*.token', '*.login', '*.address']
	};
	return pino(options, createLogDestination(1));
}

/** Bytes of lines that wait for a disk with room; what comes beyond them is dropped. */
const WAITING_BYTES = 1_048_576;

/**
 * What cannot be written is kept for a while and tried again with the next line: a log on a full disk, or whose reader is gone, stops nobody.
 * Unheard, pino's error event would end the process.
 */
export function createLogDestination(fd: number) {
	const destination = pino.destination({ dest: fd, sync: true, maxLength: WAITING_BYTES });
	destination.on('error', () => {});
	return destination;
}
