import { describe, expect, it } from 'vitest';
import { readKeys } from './telex.ts';

describe('keys typed while the Vietnamese keyboard was off', () => {
	it('reads Telex', () => {
		expect(readKeys('dduwowngf ddeens thuw vieenj thieeus nhi truyeenj coor tichs')).toBe(
			'đường đến thư viện thiếu nhi truyện cổ tích'
		);
	});

	it('accepts the tone key before the final consonant and w at the end', () => {
		expect(readKeys('nguyeexn')).toBe('nguyễn');
		expect(readKeys('dduongwf')).toBe('đường');
		expect(readKeys('hoaf binhf')).toBe('hoà bình');
		expect(readKeys('quys giaf')).toBe('quý già');
		expect(readKeys('meof mun')).toBe('mèo mun');
		expect(readKeys('khungr long')).toBe('khủng long');
		expect(readKeys('rawns')).toBe('rắn');
		expect(readKeys('muaw')).toBe('mưa');
		expect(readKeys('suaxw')).toBe('sữa');
		expect(readKeys('quawng')).toBe('quăng');
	});

	it('reads VNI', () => {
		expect(readKeys('d9u7o7ng2 truye65n thie61u')).toBe('đường truyện thiếu');
		expect(readKeys('co63 ti1ch')).toBe('cổ tích');
	});

	it('leaves English and plain Vietnamese alone', () => {
		for (const plain of ['library', 'con voi', 'book 12', 'đuwowng', 'tap 2', ''])
			expect(readKeys(plain)).toBeNull();
	});
});
