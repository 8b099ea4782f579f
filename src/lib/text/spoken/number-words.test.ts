import { describe, expect, it } from 'vitest';
import { afterComma, cardinal, oneByOne, ordinal } from './number-words.ts';
import { numeralSaid } from './numeral.ts';
import { romanValue } from './roman.ts';

function rows(table: string): [string, string][] {
	return table
		.trim()
		.split('\n')
		.map((line) => {
			const [written = '', said = ''] = line.split('|').map((part) => part.trim());
			return [written, said];
		});
}

describe('numbers in words', () => {
	it.each(
		rows(`
0 | không
1 | một
4 | bốn
5 | năm
10 | mười
11 | mười một
14 | mười bốn
15 | mười lăm
20 | hai mươi
21 | hai mươi mốt
24 | hai mươi tư
25 | hai mươi lăm
31 | ba mươi mốt
55 | năm mươi lăm
99 | chín mươi chín
100 | một trăm
101 | một trăm linh một
104 | một trăm linh bốn
105 | một trăm linh năm
110 | một trăm mười
111 | một trăm mười một
115 | một trăm mười lăm
121 | một trăm hai mươi mốt
500 | năm trăm
1000 | một nghìn
1001 | một nghìn không trăm linh một
1010 | một nghìn không trăm mười
1954 | một nghìn chín trăm năm mươi tư
2005 | hai nghìn không trăm linh năm
10000 | mười nghìn
21021 | hai mươi mốt nghìn không trăm hai mươi mốt
100000 | một trăm nghìn
1000005 | một triệu không trăm linh năm
400070192 | bốn trăm triệu không trăm bảy mươi nghìn một trăm chín mươi hai
1000000000 | một tỉ
1000000001 | một tỉ không trăm linh một
1000000000000 | một nghìn tỉ
1000000000000000 | một triệu tỉ
1000000000000000000 | một tỉ tỉ
`)
	)('%s is %s', (written, said) => {
		expect(cardinal(written)).toBe(said);
	});

	it('says what is longer than any number digit by digit', () => {
		expect(cardinal('12345678901234567890')).toBe(oneByOne('12345678901234567890'));
		expect(oneByOne('0901234')).toBe('không chín không, một hai ba bốn');
	});

	it.each(
		rows(`
1 | nhất
2 | hai
3 | ba
4 | tư
5 | năm
6 | sáu
7 | bảy
8 | tám
10 | mười
14 | mười bốn
24 | hai mươi tư
04 | tư
`)
	)('thứ %s is thứ %s', (written, said) => {
		expect(ordinal(written)).toBe(said);
	});

	it.each(
		rows(`
14 | mười bốn
5 | năm
05 | không năm
50 | năm mươi
638 | sáu trăm ba mươi tám
307 | ba trăm linh bảy
007 | không không bảy
1416 | một bốn một sáu
10 | mười
001 | không không một
`)
	)('after the comma %s is %s', (written, said) => {
		expect(afterComma(written)).toBe(said);
	});
});

describe('numerals as written', () => {
	it.each(
		rows(`
3,14 | ba phẩy mười bốn
0,05 | không phẩy không năm
90,638 | chín mươi phẩy sáu trăm ba mươi tám
10.000 | mười nghìn
1.234.567 | một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy
1.000,5 | một nghìn phẩy năm
1,000,000 | một triệu
1,000 | một nghìn
2.0 | hai chấm không
3.5 | ba chấm năm
1.2.3 | một chấm hai chấm ba
007 | không không bảy
05 | không năm
0.500 | không chấm năm trăm
9786041234567 | chín bảy tám, sáu không bốn, một hai ba, bốn năm sáu bảy
2000000000 | hai tỉ
`)
	)('%s is %s', (written, said) => {
		expect(numeralSaid(written)).toBe(said);
	});
});

describe('Roman numerals', () => {
	it.each([
		['I', 1],
		['IV', 4],
		['IX', 9],
		['XIV', 14],
		['XIX', 19],
		['XXI', 21],
		['XL', 40],
		['XC', 90],
		['CD', 400],
		['MCMXLV', 1945],
		['MMXXVI', 2026]
	])('%s is %i', (written, value) => {
		expect(romanValue(written)).toBe(value);
	});

	it.each(['', 'IIII', 'VX', 'IC', 'xi', 'LAN', 'VV', 'IXI', 'M'.repeat(50), 'A'])(
		'%s is none',
		(written) => {
			expect(romanValue(written)).toBeNull();
		}
	);
});
