import { describe, expect, test } from 'vitest';
import { open } from '../../../../../tests/support/opening.ts';
import { tinyEpub } from '../../../../../tests/support/tiny-epub.ts';
import { proves } from './evidence.ts';
import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

const SAID =
	'Ngày xửa ngày xưa, có một chú mèo con ở đầu ngõ. Mẹ hỏi: Đi đâu đấy? Chú nghĩ mãi rồi kể chuyện quyển vở, cái cặp, bữa ăn và giấc ngủ trưa.';

/** The same words as they were typed for .VnTime. */
function asTcvn3(text: string): string {
	const bytes = new Map(
		Array.from({ length: 0x5e }, (_, at) => {
			const letter = String.fromCharCode(0xa1 + at);
			return [fromTcvn3(letter), letter] as const;
		}).filter(([unicode, letter]) => unicode !== letter)
	);
	return Array.from(text.normalize('NFC'), (letter) => bytes.get(letter) ?? letter).join('');
}

/** The same words as they were typed for VNI-Times. */
function asVni(text: string): string {
	const tones = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
	const alone: Record<string, string> = { ơ: 'ô', ư: 'ö', đ: 'ñ', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î' };
	return Array.from(text.normalize('NFC'), (letter) => {
		const small = letter.toLowerCase();
		const one = alone[small] ?? (small === 'í' || small === 'ì' ? small : null);
		const like = (written: string) => (small === letter ? written : written.toUpperCase());
		if (one !== null) return like(one);
		const marks = [...small.normalize('NFD')];
		const [base = ''] = marks;
		if (marks.length === 1) return letter;
		const tone = tones.findIndex((mark) => marks.includes(mark));
		if (marks.includes('\u0302')) return like(base + (tone < 0 ? 'â' : 'áàåãä'.charAt(tone)));
		if (marks.includes('\u0306')) return like(base + (tone < 0 ? 'ê' : 'éèúüë'.charAt(tone)));
		return like((marks.includes('\u031b') ? (base === 'o' ? 'ô' : 'ö') : base) + 'ùøûõï'.charAt(tone));
	}).join('');
}

describe('letters of old fonts', () => {
	test('TCVN3: every small letter comes back', () => {
		const all = 'aàảãáạăằẳẵắặâầẩẫấậđeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵĂÂÊÔƠƯĐ';
		expect(fromTcvn3(asTcvn3(all))).toBe(all);
		expect(fromTcvn3('§Êt n\u00adíc ViÖt Nam, tiÕng ViÖt')).toBe('Đất nước Việt Nam, tiếng Việt');
	});

	test('VNI: small letters and capitals come back', () => {
		const all =
			'à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ đ è ẻ ẽ é ẹ ê ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ư ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ';
		expect(fromVni(asVni(all))).toBe(all);
		expect(fromVni(asVni(all.toUpperCase()))).toBe(all.toUpperCase());
		expect(fromVni('Tieáng Vieät, ñaát nöôùc, quyeån saùch, NGÖÔØI')).toBe(
			'Tiếng Việt, đất nước, quyển sách, NGƯỜI'
		);
	});

	test('are told from Unicode, French, German and Portuguese', () => {
		expect(proves('tcvn3', asTcvn3(SAID), 12)).toBe(true);
		expect(proves('vni', asVni(SAID), 12)).toBe(true);
		expect(proves('vni', asTcvn3(SAID), 2)).toBe(false);
		expect(proves('tcvn3', asVni(SAID), 2)).toBe(false);
		for (const other of [
			SAID,
			'có là bé và cá mà nhà đá á à é',
			'L’été, le garçon préfère déjà être à Noël où naît l’élève, là-bas, très âgé.',
			'Größe für Mädchen, schöne Füße, Bär, Vögel, Äpfel, Übung, Öl, süß, hören, müde, grün.',
			'São João não é só coração: maçã, pão, avó, avô, você, três, língua, água, fácil.',
			'30°C, 5 µm, © 2020, ® «Nhà xuất bản», § 4, ½ kg'
		])
			for (const letters of ['tcvn3', 'vni'] as const) expect(proves(letters, other, 2)).toBe(false);
	});
});

describe('a book typed for an old font', () => {
	const nav = (label: string) =>
		`<nav epub:type="toc"><ol><li><a href="c1.xhtml">${label}</a></li></ol></nav>`;
	const css = (family: string) => ({
		files: { 's.css': `p { font-family: "${family}", serif } .hoa { font-family: ".VnTimeH" }` },
		manifest: '<item id="s" href="s.css" media-type="text/css"/>',
		head: '<link rel="stylesheet" href="s.css"/>'
	});

	test.each([
		['tcvn3', '.VnTime', asTcvn3],
		['vni', 'VNI-Times', asVni]
	] as const)(
		'%s is converted where the style says so and the letters prove it',
		async (letters, family, typed) => {
			const book = await open(
				tinyEpub({
					chapters: [
						`<h1>${typed('Chú mèo')}</h1><p>${typed(SAID)}</p><p>Dòng này gõ bằng Unicode: được, rồi.</p><img src="x.png" alt="${typed('Mèo ngủ')}"/>`
					],
					title: typed('Chú mèo nhỏ'),
					metadata: `<dc:creator>${typed('Nguyễn Hữu')}</dc:creator>`,
					nav: nav(typed('Chương một')),
					...css(family)
				})
			);
			expect(book.sections[0]?.text).toBe(`Chú mèo\n${SAID}\nDòng này gõ bằng Unicode: được, rồi.`);
			expect(book.metadata.title).toBe('Chú mèo nhỏ');
			expect(book.metadata.contributors[0]?.name).toBe('Nguyễn Hữu');
			expect(book.manifest.toc[0]?.title).toBe('Chương một');
			expect(book.text('OEBPS/c1.xhtml')).toContain('alt="Mèo ngủ"');
			expect(book.text('OEBPS/s.css')).not.toMatch(/Vn|VNI/);
			expect(book.checkMessages).toContainEqual(
				expect.objectContaining({ severity: 'warn', code: `${letters}-converted` })
			);
		}
	);

	test('named in a style attribute or an old font tag', async () => {
		const typed = asTcvn3(SAID);
		const book = await open(
			tinyEpub({
				chapters: [
					`<p style="font-family: '.VnTime'">${typed}</p>`,
					`<p><font face=".VnTime">${typed}</font> <font face=".VnTimeH">${asTcvn3('mèo')}</font></p><p class="hoa">x</p>`
				]
			})
		);
		expect(book.sections[0]?.text).toBe(SAID);
		expect(book.sections[1]?.text).toBe(`${SAID} MÈO\nx`);
		expect(book.text('OEBPS/c2.xhtml')).not.toContain('Vn');
	});

	test('a font of capitals shows capitals', async () => {
		const book = await open(
			tinyEpub({
				body: `<h1 class="hoa">${asTcvn3('đất nước')}</h1><p>${asTcvn3(SAID)}</p>`,
				...css('.VnTime')
			})
		);
		expect(book.sections[0]?.text).toBe(`ĐẤT NƯỚC\n${SAID}`);
	});

	test('without a font that says so the librarian is told, and nothing is changed', async () => {
		const book = await open(tinyEpub({ chapters: [`<p>${asTcvn3(SAID)}</p>`, `<p>${asVni(SAID)}</p>`] }));
		// Its ư is the byte of a soft hyphen, which is no word for search.
		expect(book.sections[0]?.text).toBe(asTcvn3(SAID).replaceAll('\u00ad', ''));
		const told = Object.fromEntries(book.checkMessages.map(({ code, where }) => [code, where]));
		expect(told).toMatchObject({ 'tcvn3-suspected': 'OEBPS/c1.xhtml', 'vni-suspected': 'OEBPS/c2.xhtml' });
	});

	test('a book in Unicode that still names such a font stays as it is', async () => {
		const book = await open(
			tinyEpub({ body: `<h1>Bé có cá</h1><p>${SAID}</p>`, title: 'Bé và cá', ...css('.VnTime') })
		);
		expect(book.sections[0]?.text).toBe(`Bé có cá\n${SAID}`);
		expect(book.metadata.title).toBe('Bé và cá');
		expect(book.codes.filter((code) => /tcvn3|vni/.test(code))).toEqual([]);
	});
});
