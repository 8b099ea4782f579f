import { describe, expect, it } from 'vitest';
import { positionsFrom } from './positions-on-device.ts';

describe('a guest finds the open book again on the same device', () => {
	it('the latest one first', () => {
		const stored = JSON.stringify({
			'kien-xay-cau': { title: 'Kiến Xây Cầu', progress: 0.2, at: 1 },
			'rung-dem': { title: 'Chuyện Kể Rừng Đêm', progress: 0.5, at: 2 }
		});
		expect(positionsFrom(stored).map(({ slug }) => slug)).toEqual(['rung-dem', 'kien-xay-cau']);
	});
	it('and what was spoilt on the device is passed over', () => {
		expect(positionsFrom('không phải JSON')).toEqual([]);
		expect(positionsFrom('{"a":{"progress":1}}')).toEqual([]);
	});
});
