import { expect, test } from 'vitest';
import { displayGuideOf } from '#lib/publication/display-guide.ts';
import { guideSections } from './display-guide-words.ts';

const silent = {
	...{ accessModes: [], accessModesSufficient: [], features: [], hazards: [], summary: null },
	...{ conformsTo: [], certifiedBy: null, certifierCredentials: [], certifierReport: null, exemption: null }
};
const told = (stated: object) =>
	guideSections(
		displayGuideOf({ form: 'reflowable', hasAudio: false, accessibility: { ...silent, ...stated } })
	).map(({ heading, sentences }) => `${heading}: ${sentences.join(' ')}`);

test('A1: a book that says nothing has all sections, each of them unknown', () => {
	expect(told({})).toEqual([
		'Các cách đọc: Chỉnh được cỡ chữ, kiểu chữ, màu sắc và khoảng cách. Không rõ máy đọc màn hình và chữ nổi có đọc được hết không.',
		'Theo chuẩn trợ năng: Tệp sách không nói điều này.',
		'Đi lại trong sách: Tệp sách không nói điều này.',
		'Hình, công thức, phim: Tệp sách không nói điều này.',
		'Điều cần cẩn thận: Tệp sách không nói có gì gây hại hay không.',
		'Lời của nơi làm sách: Tệp sách không nói điều này.'
	]);
});

test('A1: level, standard, certifier, credential and report stand together; law and the rest come last', () => {
	const sections = told({
		...{ conformsTo: ['EPUB Accessibility 1.1 - WCAG 2.1 Level AA'], certifiedBy: 'Hoa Sen' },
		...{ certifierCredentials: ['Thẻ A'], certifierReport: 'https://example.org/r' },
		...{ exemption: 'eaa-microenterprise', features: ['ARIA'] }
	});
	expect(sections[1]).toBe(
		'Theo chuẩn trợ năng: Nơi làm sách cho biết sách đạt mức thường được yêu cầu (mức AA). Chuẩn: EPUB Accessibility 1.1 và WCAG 2.1 Người chứng nhận: Hoa Sen Tư cách của người chứng nhận: Thẻ A Báo cáo chứng nhận: https://example.org/r'
	);
	expect(sections.slice(6)).toEqual([
		'Về luật: Nơi làm sách cho biết cuốn này được miễn theo luật trợ năng ở nước họ.',
		'Thông tin thêm: Các phần của sách có vai trò ARIA.'
	]);
});
