import { expect, test } from 'vitest';
import { open } from '../../../../tests/support/opening.ts';
import { tinyEpub } from '../../../../tests/support/tiny-epub.ts';

test('a small honest book opens with its words in order', async () => {
	const book = await open(tinyEpub({ chapters: ['<h1>Một</h1><p>Chú mèo con.</p>', '<p>Đi học.</p>'] }));
	expect(book.metadata.title).toBe('Chú mèo con');
	expect(book.manifest.readingOrder.map((item) => [item.path, item.title, item.words])).toEqual([
		['OEBPS/c1.xhtml', 'Chương 1', 4],
		['OEBPS/c2.xhtml', 'Chương 2', 2]
	]);
	expect(book.sections[0]?.text).toBe('Một\nChú mèo con.');
});
