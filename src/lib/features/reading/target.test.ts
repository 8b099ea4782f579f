import { expect, test } from 'vitest';
import { readTarget } from './target.ts';

test('a lesson opens the book at a place', () => {
	const sections = [{ path: 'one.xhtml' }, { path: 'two.xhtml' }];
	const locator = {
		href: 'a.xhtml',
		type: 'application/xhtml+xml',
		locations: { progression: 0.5, 'css-selector': '#p3' }
	};
	expect(readTarget('2', sections)).toBe('two.xhtml');
	expect(readTarget('9', sections)).toBeNull();
	expect(readTarget(JSON.stringify(locator), sections)).toEqual(locator);
	expect(readTarget('{"href":1}', sections)).toBeNull();
	expect(readTarget('rubbish', sections)).toBeNull();
});
