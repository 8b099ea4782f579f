import { describe, expect, it } from 'vitest';
import { networkAddresses } from './network-addresses.ts';
import { printedOrigin } from './printed-origin.ts';

const address = (ip: string, internal = false) => ({
	address: ip,
	internal,
	family: 'IPv4' as const,
	netmask: '255.255.255.0',
	mac: '00:00:00:00:00:00',
	cidr: null
});
const school = {
	lo: [address('127.0.0.1', true)],
	docker0: [address('172.17.0.1')],
	eth0: [address('192.168.1.20')]
};
const network = (at: { host: string; port: number | string }) => networkAddresses(at, school);
const open = { ORIGIN: '', HOST: '0.0.0.0' };

describe('the address on a printed class card', () => {
	it.each(['http://localhost:3000/giao-vien', 'http://127.0.0.1:3000/', 'http://[::1]:3000/'])(
		'leads a tablet to the server when the teacher opened %s on it',
		(opened) => {
			expect(printedOrigin(open, new URL(opened), network)).toBe('http://192.168.1.20:3000');
		}
	);

	it('is the one that the teacher used on another device', () => {
		expect(printedOrigin(open, new URL('http://192.168.1.20:3000/'), network)).toBe(
			'http://192.168.1.20:3000'
		);
		expect(printedOrigin(open, new URL('http://thuvien.lan/'), network)).toBe('http://thuvien.lan');
	});

	it('is the public address of the library, whatever the teacher typed', () => {
		const config = { ...open, ORIGIN: 'https://thuvien.example.vn' };
		expect(printedOrigin(config, new URL('http://localhost:3000/'), network)).toBe(
			'https://thuvien.example.vn'
		);
	});

	it('stays as it is without a network', () => {
		const opened = new URL('http://localhost:3000/');
		expect(printedOrigin(open, opened, () => [])).toBe('http://localhost:3000');
		expect(printedOrigin({ ...open, HOST: '127.0.0.1' }, opened, network)).toBe('http://localhost:3000');
	});
});
