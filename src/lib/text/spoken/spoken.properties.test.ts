import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spoken } from './spoken.ts';

const SIGNS = [
	...[
		'ngày',
		'thứ',
		'tỉ số',
		'thế kỷ',
		'lớp',
		'từ',
		'TP.',
		'Q.',
		'v.v.',
		'XXI',
		'I',
		'Đắk',
		'Spring',
		'UBND',
		'NASA',
		'mẹ'
	],
	...[
		'2/9',
		'10 000',
		'1945–1954',
		'3,14',
		'7h30',
		'5km/h',
		'$5',
		'1.234.567,89',
		'+84',
		'0912',
		'½',
		'²',
		'⁵',
		'₂',
		'①',
		'Ⅳ'
	],
	...[
		'www.',
		'.vn',
		'@',
		'#',
		'https://',
		'😀',
		'👍🏽',
		'👩‍👩‍👧',
		'❤️',
		'漢字',
		'русский',
		'ไทย',
		'٣',
		'１',
		'\u0301',
		'\u00ad',
		'\u200b',
		'\ud800'
	],
	...[
		'-',
		'–',
		'—',
		'…',
		'...',
		'“',
		'”',
		'"',
		"'",
		'(',
		')',
		'[1]',
		'*',
		'***',
		'/',
		':',
		'+',
		'=',
		'×',
		'√',
		'°C',
		'%',
		' ',
		'\u00a0',
		'\n'
	]
];
const text = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.array(fc.constantFrom(...SIGNS), { maxLength: 14 }).map((parts) => parts.join('')),
	fc.array(fc.constantFrom(...SIGNS), { maxLength: 14 }).map((parts) => parts.join(' '))
);
const language = fc.constantFrom('vi', 'en', 'fr', 'vi-VN', '');

describe('whatever the text is', () => {
	it('pieces stand in order, do not overlap, and cover every sign that is no white space', () => {
		fc.assert(
			fc.property(text, language, (written, spokenIn) => {
				let end = 0;
				for (const { from, to } of spoken(written, spokenIn)) {
					expect(from).toBeGreaterThanOrEqual(end);
					expect(to).toBeGreaterThan(from);
					expect(written.slice(end, from).trim()).toBe('');
					end = to;
				}
				expect(written.slice(end).trim()).toBe('');
			}),
			{ numRuns: 1500 }
		);
	});

	it('a Vietnamese voice is given letters and the signs that shape it, words parted by one space', () => {
		fc.assert(
			fc.property(text, (written) => {
				for (const { said } of spoken(written, 'vi')) {
					expect(said).toMatch(/^(?:[\p{Script=Latin},.?!:;-]+(?: [\p{Script=Latin},.?!:;-]+)*)?$/u);
					expect(said).toBe(said.normalize('NFC'));
				}
			}),
			{ numRuns: 1500 }
		);
	});

	it('a word of letters is never passed over', () => {
		fc.assert(
			fc.property(
				fc.stringMatching(/^[a-zA-ZàáảãạăằắẳẵặâầấậèẻẹêềếệìíòóọôồốộơờớợùúụưừứựỳýđĐÊÔƠƯéüñçö]{1,12}$/u),
				(word) => {
					expect(spoken(word, 'vi').map(({ said }) => said)).not.toContain('');
				}
			),
			{ numRuns: 1000 }
		);
	});
});

describe('long texts', () => {
	const LONG = [
		'1',
		'a',
		'B',
		'.',
		'…',
		'*',
		'1.',
		'1-',
		'x1',
		'TP.',
		"k'",
		'đ',
		'😀',
		'漢',
		'\ud800',
		'[1]',
		'1/',
		'a/',
		'1 ',
		'- ',
		'I ',
		'01 '
	];

	it.each(LONG)('ten thousand of "%s" are said', (sign) => {
		const pieces = spoken(sign.repeat(10_000), 'vi');
		expect(pieces.at(-1)?.to).toBe(sign.repeat(10_000).trimEnd().length);
	});
});
