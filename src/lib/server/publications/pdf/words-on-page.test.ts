import { expect, test } from 'vitest';
import { open } from '../../../../../tests/support/opening.ts';

/** A page in Arial, which the file does not bring; its words are numbers of the glyphs of that font, and nothing tells their letters. */
function glyphsOf(words: string): Buffer {
	// As Arial numbers them: the space is 3, and so on in the order of ASCII.
	const numbers = Array.from(words, (letter) => (letter.charCodeAt(0) - 29).toString(16).padStart(4, '0'));
	const content = `BT /F1 18 Tf 20 300 Td <${numbers.join('')}> Tj ET`;
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 7 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
		'<< /Type /Font /Subtype /Type0 /BaseFont /ArialMT /Encoding /Identity-H /DescendantFonts [5 0 R] >>',
		'<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ArialMT /DW 500 /FontDescriptor 6 0 R /CIDToGIDMap /Identity /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>',
		'<< /Type /FontDescriptor /FontName /ArialMT /Flags 32 /ItalicAngle 0 /Ascent 905 /Descent -212 /CapHeight 718 /StemV 80 /FontBBox [-665 -325 2000 1006] >>',
		`<< /Length ${content.length} >>\nstream\n${content}\nendstream`
	];
	let file = '%PDF-1.7\n';
	const at = objects.map((object, i) => {
		const start = file.length;
		file += `${i + 1} 0 obj\n${object}\nendobj\n`;
		return start;
	});
	const table = at.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
	const end = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`;
	return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${end}`);
}

test('words written in glyphs of a font that the file only names are found, spoken and shown as letters', async () => {
	const { sections } = await open(glyphsOf('The river went to the sea'));
	expect(sections.map(({ text }) => text)).toEqual(['The river went to the sea']);
});
