import { expect, test } from 'vitest';
import type { ReaderPublication } from '../publication.ts';
import { EpubMap } from './epub-map.ts';

const section = (path: string) => ({
	...{ path, title: '', linear: true, fixed: false, characters: 9, overlay: null }
});
const publication = {
	entry: 'OEBPS/package.opf',
	sections: [section('OEBPS/text/ch1.xhtml'), section('OEBPS/text/ch2.xhtml')]
} as unknown as ReaderPublication;

/** The engine's list begins with a cover that we do not count as a section. */
const addresses = ['cover.xhtml', 'text/ch1.xhtml', 'text/ch2.xhtml'];
const spine = { length: 3, get: (index: number) => ({ href: addresses[index] }) };
const map = new EpubMap(spine as unknown as ConstructorParameters<typeof EpubMap>[0], publication);

test("the engine's chapters and the library's are the same chapters", () => {
	expect(map.spineIndex('OEBPS/text/ch1.xhtml#p3')).toBe(1);
	expect(map.address('OEBPS/text/ch2.xhtml#p3')).toBe('text/ch2.xhtml');
	expect(map.section(2)).toBe(1);
	expect(map.spineIndex('OEBPS/gone.xhtml')).toBeUndefined();
	expect(map.address('OEBPS/gone.xhtml')).toBeUndefined();
});

test('a link between chapters stays in the book, another one leaves it', () => {
	expect(map.resolve(1, 'ch2.xhtml#p1')).toBe('OEBPS/text/ch2.xhtml#p1');
	expect(map.resolve(1, 'https://x.example/')).toBeNull();
});
