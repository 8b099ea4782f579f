import { expect, test } from 'vitest';
import { fillIn } from './index.server.ts';

const text = 'Em hỏi thủ thư. Người lớn hỏi ở đây: {{contact}}.\n\nĐơn vị phụ trách: {{operator}}.';

test('no heading asks what nobody answers', () => {
	const page =
		'# Về thư viện\n\n## Ai phụ trách?\n\nHỏi ở đây: {{contact}}.\n\n## Phần mềm\n\nTự do.\n\n### Chỗ khó?\n\n{{contact}}.\n';
	expect(fillIn(page, { contact: '' })).toBe('# Về thư viện\n\n## Phần mềm\n\nTự do.\n\n');
	expect(fillIn(page, { contact: '012' })).toBe(page.replaceAll('{{contact}}', '012'));
});

test('a sentence that names a setting is left out while the setting is empty', () => {
	expect(fillIn(text, { operator: '', contact: '' })).toBe('Em hỏi thủ thư.\n\n');
	expect(fillIn(text, { operator: 'Phường Hoa', contact: '' })).toBe(
		'Em hỏi thủ thư.\n\nĐơn vị phụ trách: Phường Hoa.'
	);
	expect(fillIn(text, { operator: '', contact: '012' })).toBe(
		'Em hỏi thủ thư. Người lớn hỏi ở đây: 012.\n\n'
	);
});
