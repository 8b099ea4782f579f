import { expect, it } from 'vitest';
import { contributorLines } from './contributor-words.ts';

it('the work of one person is told in one line, as people say it', () => {
	const roles = ['aut', 'ill', 'nrt'].map((role) => ({ name: 'Lê Hạ Mây', role }));
	expect(contributorLines(roles)).toEqual(['Lời, tranh và giọng đọc: Lê Hạ Mây']);
	expect(contributorLines(roles.slice(0, 2))).toEqual(['Lời và tranh: Lê Hạ Mây']);
});
