/**
 * Why the library cannot open its door, and what to do: a sentence for whoever starts it.
 *
 * @param {Error & { code?: string }} error
 * @param {{ port: number, host: string }} where
 */
export function whyNotListening({ code, message }, { port, host }) {
	switch (code) {
		case 'EADDRINUSE':
			return `PORT ${port} is taken by another program, perhaps by this library started before. Stop that one, or set PORT to a free port.`;
		case 'EACCES':
			return `PORT ${port} is reserved for the system. Set PORT to one above 1023 and let a proxy listen on ${port}.`;
		case 'EADDRNOTAVAIL':
		case 'ENOTFOUND':
		case 'EAI_AGAIN':
			return `HOST is "${host}", which is no address of this machine. Set HOST to 0.0.0.0 for all of them, or to 127.0.0.1 behind a proxy.`;
		default:
			return `The library cannot listen on ${host}:${port} (HOST and PORT): ${message}`;
	}
}
