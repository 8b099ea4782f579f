import { expect, test } from 'vitest';
import { open } from '../../../../../tests/support/opening.ts';
import { tinyEpub } from '../../../../../tests/support/tiny-epub.ts';

test('the contents of an EPUB 3: nested entries, landmarks, page list', async () => {
	const book = await open(
		tinyEpub({
			nav: `<nav epub:type="toc"><ol><li><span>Phần</span><ol><li><a href="c1.xhtml#x"><b>Một</b> hai</a></li></ol></li></ol></nav>
<nav epub:type="landmarks"><ol><li><a epub:type="bodymatter" href="c1.xhtml">Đọc</a></li></ol></nav>
<nav epub:type="page-list"><ol><li><a href="c1.xhtml#p1">i</a></li><li><a href="gone.xhtml">ii</a></li></ol></nav>`
		})
	);
	expect(book.manifest.toc).toEqual([
		{ title: 'Phần', href: null, children: [{ title: 'Một hai', href: 'OEBPS/c1.xhtml#x', children: [] }] }
	]);
	expect(book.manifest.landmarks).toEqual([{ type: 'bodymatter', title: 'Đọc', href: 'OEBPS/c1.xhtml' }]);
	expect(book.manifest.pageList).toEqual([{ label: 'i', href: 'OEBPS/c1.xhtml#p1' }]);
	expect(book.codes).toContain('link-broken');
});
