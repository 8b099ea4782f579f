import { describe, expect, test } from 'vitest';
import { open } from '../../../../tests/support/opening.ts';
import { page, tinyEpub } from '../../../../tests/support/tiny-epub.ts';
import { meantLanguages } from './language-tag.ts';

describe('what people write for a language is understood', () => {
	test.each([
		['vi', 'vi'],
		['VN', 'vi'],
		['vn', 'vi'],
		['vie', 'vi'],
		['VIE', 'vi'],
		['vi_VN', 'vi-VN'],
		['vi_VN.UTF-8', 'vi-VN'],
		['vi-vn', 'vi-VN'],
		['Vietnamese', 'vi'],
		['tiếng Việt', 'vi'],
		['TIẾNG VIỆT', 'vi'],
		['Tieng Viet', 'vi'],
		['Việt Nam', 'vi'],
		['Viet', 'vi'],
		['en-us', 'en-US'],
		['ENG', 'en'],
		['English', 'en'],
		['Tiếng Anh', 'en'],
		['US', 'en'],
		['Français', 'fr'],
		['fre', 'fr'],
		['JP', 'ja'],
		['KH', 'km'],
		['en-GB-oed', 'en'],
		['zh-hant-tw', 'zh-Hant-TW'],
		['tyz', 'tyz'],
		['zxx', 'zxx'],
		['Tiếng Việt (vi)', 'vi'],
		['vi (Việt Nam)', 'vi'],
		['vi - Vietnamese', 'vi'],
		['"vi"', 'vi'],
		['lang:vi', 'vi'],
		['vi;', 'vi'],
		['VIETNAMESE (VIETNAM)', 'vi']
	])('%s is %s', (stated, tag) => {
		expect(meantLanguages(stated)).toEqual({ tags: [tag], unknown: false });
	});

	test('several at once', () => {
		for (const stated of ['vi, en', 'VN;ENG', 'vi/en', 'vi en', 'Vietnamese, English'])
			expect(meantLanguages(stated)).toEqual({ tags: ['vi', 'en'], unknown: false });
	});

	test.each(['xx', 'zz', 'q', '12', 'không rõ', 'x-default', 'i-default', '…', 'Sách thiếu nhi'])(
		'%s is no language',
		(stated) => {
			expect(meantLanguages(stated)).toEqual({ tags: [], unknown: true });
		}
	);

	test('"undetermined" says nothing', () => {
		expect(meantLanguages('und')).toEqual({ tags: [], unknown: false });
	});
});

test('the record has the right tag, the librarian a note, and the pages their voice', async () => {
	const book = await open(
		tinyEpub({
			metadata: '<dc:language>VN</dc:language><dc:language>không rõ</dc:language>',
			replace: {
				'OEBPS/c1.xhtml': page(
					'<p>Một</p><p lang="VN">a</p><p xml:lang="english">b</p><p lang="qq">c</p><p lang="">d</p>',
					'',
					'lang="VN" xml:lang="VN"'
				)
			}
		})
	);
	expect(book.metadata.languages).toEqual(['vi']);
	expect(book.checkMessages).toEqual(
		expect.arrayContaining([
			expect.objectContaining({
				severity: 'info',
				code: 'language-mended',
				facts: expect.objectContaining({ stated: 'VN', language: 'vi' })
			}),
			expect.objectContaining({
				code: 'language-unknown',
				facts: expect.objectContaining({ stated: 'không rõ' })
			})
		])
	);
	const markup = book.text('OEBPS/c1.xhtml');
	expect(markup).toContain('lang="vi" xml:lang="vi"');
	expect(markup).toContain(
		'<p lang="vi" xml:lang="vi">a</p><p xml:lang="en" lang="en">b</p><p>c</p><p lang="" xml:lang="">d</p>'
	);
});
