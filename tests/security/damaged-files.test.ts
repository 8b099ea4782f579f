import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PublicationRefused } from '#lib/server/publications/publication-refused.ts';
import { open } from '../support/opening.ts';
import { picture } from '../support/pictures.ts';
import { tinyEpub, tinyEpubEntries } from '../support/tiny-epub.ts';
import { tinyPdf } from '../support/tiny-pdf.ts';

/** Opened or refused: damage must never be a defect of ours. */
async function survives(bytes: Buffer): Promise<void> {
	const outcome = await open(bytes).catch((failure: unknown) => failure);
	if (outcome instanceof Error) expect(outcome).toBeInstanceOf(PublicationRefused);
}

const damage = fc.array(
	fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.nat(255)),
	{ minLength: 1, maxLength: 12 }
);

function damaged(bytes: Buffer, changes: readonly (readonly [number, number])[]): Buffer {
	const copy = Buffer.from(bytes);
	for (const [place, value] of changes) copy[Math.floor(place * copy.length)] = value;
	return copy;
}

const settings = { numRuns: 25, seed: 20_261_124 };

test('an EPUB with changed bytes is opened or refused', async () => {
	const book = tinyEpub({
		files: { 'a.png': await picture(40, 40, 'png') },
		body: '<p>Chữ</p><img src="a.png" alt="a"/>'
	});
	await fc.assert(
		fc.asyncProperty(damage, (changes) => survives(damaged(book, changes))),
		settings
	);
});

test('a PDF with changed bytes is opened or refused', async () => {
	const book = await tinyPdf((document) => document.text('Hello').addPage().text('World'));
	await fc.assert(
		fc.asyncProperty(damage, (changes) => survives(damaged(book, changes))),
		settings
	);
});

test('pages, package and navigation with changed letters are opened or refused', async () => {
	const parts = ['META-INF/container.xml', 'OEBPS/package.opf', 'OEBPS/nav.xhtml', 'OEBPS/c1.xhtml'];
	const source = new Map(
		tinyEpubEntries().map(({ name, content }) => [String(name), Buffer.from(content as string)])
	);
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...parts), damage, (path, changes) =>
			survives(tinyEpub({ replace: { [path]: damaged(source.get(path) ?? Buffer.alloc(0), changes) } }))
		),
		settings
	);
});
