import { describe, expect, it } from 'vitest';
import { cursorFrom, nextAddress } from './shelf-address.ts';

const here = new URL('https://thuvien.example.vn/sach?genre=comic');

describe('the next page of a shelf has an address', () => {
	it('that leads back to the same place', () => {
		const address = nextAddress(here, { publishedAt: 1_700_000_000_000, id: '01HZX' });
		expect(address).toBe('/sach?genre=comic&sau=1700000000000.01HZX');
		expect(cursorFrom(new URL(address ?? '', here).searchParams)).toEqual({
			publishedAt: 1_700_000_000_000,
			id: '01HZX'
		});
	});
	it('and none at the end', () => {
		expect(nextAddress(here, null)).toBeNull();
	});
	it('and a broken one begins at the beginning', () => {
		expect(cursorFrom(new URLSearchParams({ sau: 'khong-phai-so' }))).toBeUndefined();
	});
});
