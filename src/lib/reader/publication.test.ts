import { expect, test } from 'vitest';
import { resolveHref, resourceUrl, splitHref } from './publication.ts';

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

test('addresses of files survive spaces and marks', () => {
	expect(resourceUrl('v1', 'OEBPS/Chương 1#.xhtml')).toBe(
		'/api/resources/v1/OEBPS/Ch%C6%B0%C6%A1ng%201%23.xhtml'
	);
	expect(splitHref('a.xhtml#b')).toEqual({ path: 'a.xhtml', fragment: 'b' });
	expect(splitHref('a.xhtml')).toEqual({ path: 'a.xhtml', fragment: null });
});
