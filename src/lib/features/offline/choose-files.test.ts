import { expect, test } from 'vitest';
import { chooseFiles } from './choose-files.ts';

const file = (path: string, bytes: number) => ({ path, bytes });
const paths = (files: readonly { path: string }[]) => files.map(({ path }) => path);

test('of each picture one copy is taken along: wide enough for a tablet, never heavier than the picture itself', () => {
	const { files } = chooseFiles(
		[
			file('OEBPS/c1.xhtml', 900),
			file('OEBPS/a.jpg', 900_000),
			file('OEBPS/a.jpg@640.webp', 40_000),
			file('OEBPS/a.jpg@640.avif', 30_000),
			file('OEBPS/a.jpg@1280.webp', 120_000),
			file('OEBPS/a.jpg@2560.webp', 400_000),
			file('OEBPS/b.svg', 1_000),
			file('OEBPS/c.png', 9_000),
			file('OEBPS/c.png@640.webp', 12_000)
		],
		null
	);
	expect(paths(files)).toEqual(['OEBPS/c1.xhtml', 'OEBPS/a.jpg@1280.webp', 'OEBPS/b.svg', 'OEBPS/c.png']);
});

test('the voice that reads the title now comes along, an older one does not', () => {
	const all = [file('OEBPS/c1.xhtml', 9), file('@voice/moi/0/1.ogg', 5), file('@voice/cu/0/1.ogg', 5)];
	expect(paths(chooseFiles(all, 'moi').voice)).toEqual(['@voice/moi/0/1.ogg']);
	expect(chooseFiles(all, null).voice).toEqual([]);
	expect(paths(chooseFiles(all, null).files)).toEqual(['OEBPS/c1.xhtml']);
});

test('braille to be laid out stays with the library', () => {
	const all = [file('OEBPS/c1.xhtml', 9), file('@braille/liblouis-1/2.json', 5)];
	expect(paths(chooseFiles(all, null).files)).toEqual(['OEBPS/c1.xhtml']);
});
