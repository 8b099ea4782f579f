import { describe, expect, it } from 'vitest';
import { TOPICS } from '#lib/publication/topics.ts';
import { coverDesign, linesOf } from './generated-cover.ts';

describe('a book without a picture gets a cover of its own', () => {
	it('looks the same every time', () => {
		expect(coverDesign('Hạt Thóc Ngủ Quên')).toEqual(coverDesign('Hạt Thóc Ngủ Quên'));
	});
	it('shows every word of a long title', () => {
		const title = 'Mùa hè năm ấy chúng mình đi tìm kho báu ở cù lao xa tít tắp';
		expect(linesOf(title).join(' ')).toBe(title);
		expect(linesOf(title).length).toBeLessThanOrEqual(4);
	});
	it('takes the picture of its topic when that is known', () => {
		expect(coverDesign('Kiến Xây Cầu', 'con-vat').topic).toBe('con-vat');
	});
	it('takes one of the library’s pictures when the topic is unknown here', () => {
		const titles = ['Hạt Thóc Ngủ Quên', 'Kiến Xây Cầu', 'Mưa', 'Trăng Rằm', 'Đò Ngang', 'Bến Cũ'];
		const shown = titles.map((title) => coverDesign(title, 'phi-thuyen').topic);
		expect(shown.every((topic) => TOPICS.includes(topic))).toBe(true);
		expect(new Set(shown).size).toBeGreaterThan(1);
	});
});
