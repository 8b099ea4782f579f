import { expect, test } from 'vitest';
import { resolveHref, splitHref } from './publication.ts';

test('links of a book lead to places in the book', () => {
	expect(resolveHref('OEBPS/text/ch1.xhtml', '../notes.xhtml#n1')).toBe('OEBPS/notes.xhtml#n1');
	expect(resolveHref('OEBPS/text/ch1.xhtml', '#a')).toBe('OEBPS/text/ch1.xhtml#a');
	expect(resolveHref('OEBPS/Chương 1.xhtml', 'Chương%202.xhtml')).toBe('OEBPS/Chương 2.xhtml');
});

test('what leaves the book has no place in it', () => {
	for (const href of ['https://x.example/', '//x.example/a', 'mailto:a@x.example', '/etc', 'javascript:1']) {
		expect(resolveHref('OEBPS/ch1.xhtml', href)).toBeNull();
	}
});

test('a fragment is no part of a path', () => {
	expect(splitHref('a.xhtml#b')).toEqual({ path: 'a.xhtml', fragment: 'b' });
	expect(splitHref('a.xhtml')).toEqual({ path: 'a.xhtml', fragment: null });
});
