import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { clientAddress } from './client-address.ts';

const line = (remoteAddress: string | undefined) => ({
	req: { socket: { remoteAddress } } as IncomingMessage
});

it('the address is what the proxy tells', () => {
	expect(clientAddress({ getClientAddress: () => '203.0.113.9', platform: line('127.0.0.1') })).toBe(
		'203.0.113.9'
	);
});

it('without the proxy’s header it is the other end of the line, never an error', () => {
	const absent = () => {
		throw new Error(
			'Address header was specified with ADDRESS_HEADER=x-forwarded-for but is absent from request'
		);
	};
	expect(clientAddress({ getClientAddress: absent, platform: line('10.0.0.7') })).toBe('10.0.0.7');
	expect(clientAddress({ getClientAddress: absent, platform: line(undefined) })).toBe('unknown');
	expect(clientAddress({ getClientAddress: absent, platform: undefined })).toBe('unknown');
});
