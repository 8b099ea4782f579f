import type { Config } from './config.ts';
import { networkAddresses } from './network-addresses.ts';

/** Names that mean "this very machine" on every machine. */
const HERE = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)$/;

/**
 * How an address begins that is printed for other devices: the library's own, else the one the page was opened by;
 * a page opened on the server itself says the server's address in the network.
 */
export function printedOrigin(
	config: Pick<Config, 'ORIGIN' | 'HOST'>,
	opened: URL,
	network = networkAddresses
): string {
	if (config.ORIGIN) return new URL(config.ORIGIN).origin;
	if (!HERE.test(opened.hostname)) return opened.origin;
	return network({ host: config.HOST, port: opened.port || 80 })[0] ?? opened.origin;
}
