import { describe, expect, it } from 'vitest';
import type { Query } from './localise.ts';
import { SearchRun } from './search-run.svelte.ts';

const activity: Query = {
	id: 'rua-bien',
	kind: 'query',
	where: 'shelf',
	start: 'rùa',
	prompt: 'Tìm sách về rùa biển',
	goals: [
		{ id: 'thay', label: 'Thấy', when: { contains: 'rua-bien' }, waiting: undefined },
		{ id: 'gon', label: 'Gọn', when: { total: { max: 2 } }, waiting: undefined }
	],
	nudges: [{ when: { total: { min: 3 } }, say: 'Còn đông quá.' }],
	hints: [],
	praise: 'Giỏi lắm!',
	audio: null,
	shape: 'shelf'
};
const shown = (query: string, total: number, ...slugs: string[]) => ({
	query,
	filters: {},
	total,
	hits: slugs.map((slug) => ({ slug }))
});

describe('a search of a lesson', () => {
	it('has something to look at when the child comes, and the bird waits for her own try', () => {
		const run = new SearchRun(() => activity);
		run.add(shown('rùa', 17, 'rua-bien'));
		expect(run.mark.right).toEqual(['thay']);
		expect(run.feedback).toBeNull();
		run.add(shown('con rùa', 9));
		expect(run.feedback?.html).toBe('Còn đông quá.');
	});

	it('counts the tries that brought nothing new, not those on the way', () => {
		const run = new SearchRun(() => activity);
		run.add(shown('rùa', 17, 'rua-bien'));
		run.add(shown('con rùa', 9));
		run.add(shown('con rùa', 9));
		expect(run.misses).toBe(1);
		run.add(shown('rùa biển', 2, 'rua-bien'));
		expect(run.misses).toBe(1);
		expect(run.feedback?.mood).toBe('glad');
	});
});
