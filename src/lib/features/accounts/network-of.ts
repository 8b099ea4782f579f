import { isIPv4, isIPv6 } from 'node:net';

/**
 * Whose tries an address counts for. A household or school on IPv6 has 2^64 addresses at hand and would never run out of
 * tries: all of one network (/64) count together. An IPv4 address stands for itself, also in IPv6 clothes.
 */
export function networkOf(address: string): string {
	const plain = address.replace(/%.*$/, '');
	const mapped = /^::ffff:([\d.]+)$/i.exec(plain)?.[1];
	if (mapped && isIPv4(mapped)) return mapped;
	if (!isIPv6(plain)) return address;
	// The URL parser writes every form of an address in the same way.
	const [head = '', tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
	const groups = head.split(':').filter(Boolean);
	if (tail !== undefined) {
		const behind = tail.split(':').filter(Boolean);
		while (groups.length + behind.length < 8) groups.push('0');
		groups.push(...behind);
	}
	return `${groups.slice(0, 4).join(':')}::/64`;
}
