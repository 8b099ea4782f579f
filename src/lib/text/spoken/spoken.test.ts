import { describe, expect, it } from 'vitest';
import { spoken } from './spoken.ts';

/** "written → said", one a line. */
function table(subject: string, lines: string): void {
	describe(subject, () => {
		it.each(
			lines
				.trim()
				.split('\n')
				.map((line) => line.split(' → ') as [string, string])
		)('%s', (written, said) => {
			const pieces = spoken(written, 'vi').map((piece) => piece.said);
			expect(pieces.filter((piece) => piece !== '').join(' ')).toBe(said);
		});
	});
}

describe('pieces', () => {
	const cut = (text: string) => spoken(text, 'vi').map(({ from, to, said }) => [text.slice(from, to), said]);

	it('are one for each written word, or for several that belong together', () => {
		expect(cut('Có 10 000 đồng, ngày 2 / 9, thế kỷ XXI.')).toEqual([
			['Có', 'Có'],
			['10 000', 'mười nghìn'],
			['đồng,', 'đồng,'],
			['ngày', 'ngày'],
			['2 / 9,', 'hai tháng chín,'],
			['thế', 'thế'],
			['kỷ', 'kỷ'],
			['XXI.', 'hai mươi mốt.']
		]);
	});

	it('say each group of a telephone number for itself', () => {
		expect(cut('Gọi 0912 345 678 nhé')).toEqual([
			['Gọi', 'Gọi'],
			['0912', 'không chín một hai,'],
			['345', 'ba bốn năm,'],
			['678', 'sáu bảy tám'],
			['nhé', 'nhé']
		]);
	});

	it('part two words that only a long dash or an ellipsis joins', () => {
		expect(cut('Mẹ…con đi—nhé')).toEqual([
			['Mẹ…', 'Mẹ,'],
			['con', 'con'],
			['đi—', 'đi,'],
			['nhé', 'nhé']
		]);
	});

	it('keep the places of a text whose marks stand apart', () => {
		const text = 'Tiếng Việt'.normalize('NFD');
		expect(cut(text).map(([written]) => written)).toEqual(text.split(' '));
		expect(cut(text).map(([, said]) => said)).toEqual(['Tiếng', 'Việt']);
	});
});

table(
	'whole numbers, ordinals',
	`
có 21 bạn → có hai mươi mốt bạn
lớp 4 → lớp bốn
tập 1 → tập một
thứ 2 → thứ hai
thứ 4 → thứ tư
lần thứ 1 → lần thứ nhất
hạng 1 → hạng nhất
-5 độ → âm năm độ
10 000 000 người → mười triệu người
10.000 người → mười nghìn người
số 007 → số không không bảy
tháng 4 → tháng tư
tháng 04 → tháng tư
năm 2005 → năm hai nghìn không trăm linh năm
cao 2,5 lần → cao hai phẩy năm lần
1. Mở bài → một. Mở bài
lớp 3A1 → lớp ba A một
thứ 2 – thứ 6 → thứ hai đến thứ sáu
`
);

table(
	'telephone numbers and codes',
	`
ĐT: 0912345678 → điện thoại: không chín một hai, ba bốn năm, sáu bảy tám
0912.345.678 → không chín một hai, ba bốn năm, sáu bảy tám
0912-345-678 → không chín một hai, ba bốn năm, sáu bảy tám
024 3825 5511 → không hai bốn, ba tám hai năm, năm năm một một
(024) 3825 5511 → không hai bốn, ba tám hai năm, năm năm một một
+84 912 345 678 → cộng tám bốn, chín một hai, ba bốn năm, sáu bảy tám
gọi 113 → gọi một một ba
gọi 113, 114 hoặc 115 → gọi một một ba, một một bốn hoặc một một năm
có 113 bạn → có một trăm mười ba bạn
mã 9786041234567 → mã chín bảy tám, sáu không bốn, một hai ba, bốn năm sáu bảy
978-604-2-12345-6 → chín bảy tám, sáu không bốn, hai, một hai ba bốn năm, sáu
MH370 → em mờ hát ba bảy không
B52 → bê năm mươi hai
`
);

table(
	'Roman numerals',
	`
thế kỷ XXI → thế kỷ hai mươi mốt
Chương IV → Chương bốn
chương I → chương một
CHƯƠNG II → chương hai
Louis XIV → Lu i mười bốn
Elizabeth II → Ê li da bét đệ nhị
Napoléon I → Na pô lê ông đệ nhất
thế kỷ XIX-XX → thế kỷ mười chín đến hai mươi
thế kỷ XIX – XX → thế kỷ mười chín đến hai mươi
lần thứ I → lần thứ nhất
quý IV → quý tư
II. Thân bài → hai. Thân bài
I. Mở bài → một. Mở bài
Lê Lợi và Quang Trung → Lê Lợi và Quang Trung
xi và vi → xi và vi
VI VU → vi vu
DI → di
lớp C → lớp xê
37 độ C → ba mươi bảy độ xê
“I love you” → I lớp diu
`
);

table(
	'dates',
	`
2/9/1945 → ngày hai tháng chín năm một nghìn chín trăm bốn mươi lăm
ngày 02-09-1945 → ngày hai tháng chín năm một nghìn chín trăm bốn mươi lăm
ngày 30/4 → ngày ba mươi tháng tư
lễ 30/4 → lễ ba mươi tháng tư
ngày 2 / 9 → ngày hai tháng chín
ngày 2-9 → ngày hai tháng chín
ngày 20 - 11 → ngày hai mươi tháng mười một
ngày 5-7 tháng 8 → ngày năm đến bảy tháng tám
tháng 5/1954 → tháng năm năm một nghìn chín trăm năm mươi tư
5/1954 → tháng năm năm một nghìn chín trăm năm mươi tư
năm 1975 → năm một nghìn chín trăm bảy mươi lăm
Quốc tế Thiếu nhi 1/6 → Quốc tế Thiếu nhi một tháng sáu
Chủ nhật, 2/9 → Chủ nhật, hai tháng chín
20-25/12 → hai mươi đến hai mươi lăm tháng mười hai
1/6-30/6 → một tháng sáu đến ba mươi tháng sáu
từ 1/6 đến 30/6 → từ một tháng sáu đến ba mươi tháng sáu
30.4.1975 → ngày ba mươi tháng tư năm một nghìn chín trăm bảy mươi lăm
2020-05-12 → ngày mười hai tháng năm năm hai nghìn không trăm hai mươi
ngày 45/13 → ngày bốn mươi lăm phần mười ba
`
);

table(
	'hours',
	`
7h30 → bảy giờ ba mươi
7:30 → bảy giờ ba mươi
7h → bảy giờ
lúc 19g → lúc mười chín giờ
19g30 → mười chín giờ ba mươi
7 giờ 05 → bảy giờ năm phút
7 giờ 05 phút → bảy giờ năm phút
7h05 → bảy giờ năm phút
7h00 → bảy giờ
0h → không giờ
7h-9h30 → bảy giờ đến chín giờ ba mươi
10:30:15 → mười giờ ba mươi phút mười lăm giây
5'20" → năm phút hai mươi giây
200g đường → hai trăm gam đường
tỉ lệ 1:1000 → tỉ lệ một trên một nghìn
25:61 → hai mươi lăm chia sáu mươi mốt
`
);

table(
	'ranges and scores',
	`
1945–1954 → một nghìn chín trăm bốn mươi lăm đến một nghìn chín trăm năm mươi tư
trang 10-12 → trang mười đến mười hai
6–8 tuổi → sáu đến tám tuổi
6 – 8 tuổi → sáu đến tám tuổi
nặng 5-6kg → nặng năm đến sáu ki lô gam
5%-10% → năm phần trăm đến mười phần trăm
tỉ số 2-1 → tỉ số hai một
tỉ số 3 - 0 → tỉ số ba không
thắng 3–2 → thắng ba hai
dẫn trước 1-0 → dẫn trước một không
1-2-3 → một, hai, ba
tháng 3-4 → tháng ba đến tư
`
);

table(
	'fractions',
	`
1/2 → một phần hai
3/4 cái bánh → ba phần tư cái bánh
2 1/2 → hai và một phần hai
2/9 → hai phần chín
ngày 2/9 → ngày hai tháng chín
7/100 → bảy phần một trăm
1 / 2 → một phần hai
½ cốc → một phần hai cốc
1½ giờ → một và một phần hai giờ
điểm 9/10 → điểm chín trên mười
lớp 4/2 → lớp bốn trên hai
số 12/5 → số mười hai trên năm
24/7 → hai mươi tư trên bảy
`
);

table(
	'units',
	`
50% → năm mươi phần trăm
5‰ → năm phần nghìn
37,5°C → ba mươi bảy phẩy năm độ xê
-5°C → âm năm độ xê
5 km → năm ki lô mét
120 km/h → một trăm hai mươi ki lô mét trên giờ
15m² → mười lăm mét vuông
2 m3 → hai mét khối
1m65 → một mét sáu mươi lăm
250 ml → hai trăm năm mươi mi li lít
0,5 l → không phẩy năm lít
3ha → ba héc ta
10s → mười giây
5' → năm phút
‘lớp 5’ → lớp năm
m và g → em mờ và giê
5 buổi/tuần → năm buổi một tuần
300 người/km² → ba trăm người một ki lô mét vuông
`
);

table(
	'money',
	`
10.000đ → mười nghìn đồng
10 000đ → mười nghìn đồng
10 000 VND → mười nghìn đồng
45.000 đồng → bốn mươi lăm nghìn đồng
$5 → năm đô la
5$ → năm đô la
5 USD → năm đô la Mỹ
€3 → ba ơ rô
$5 triệu → năm triệu đô la
20k → hai mươi nghìn
25.000đ/kg → hai mươi lăm nghìn đồng một ki lô gam
1 000 000₫ → một triệu đồng
`
);

table(
	'sums',
	`
3 + 4 = 7 → ba cộng bốn bằng bảy
3+4=7 → ba cộng bốn bằng bảy
7 - 2 = 5 → bảy trừ hai bằng năm
7-2=5 → bảy trừ hai bằng năm
2 × 3 = 6 → hai nhân ba bằng sáu
2 x 3 = 6 → hai nhân ba bằng sáu
8 : 2 = 4 → tám chia hai bằng bốn
12:3=4 → mười hai chia ba bằng bốn
5 > 3 → năm lớn hơn ba
2 < 4 → hai bé hơn bốn
x² = 9 → ích bình phương bằng chín
√9 = 3 → căn bậc hai của chín bằng ba
10⁵ → mười mũ năm
a + b = b + a → a cộng bê bằng bê cộng a
25 + 17 = ? → hai mươi lăm cộng mười bảy bằng?
3 ≠ 4 → ba khác bốn
`
);

table(
	'abbreviations',
	`
TP.HCM → Thành phố Hồ Chí Minh
ở TP. Huế → ở thành phố Huế
TP.Huế → thành phố Huế
Q.1 và Q1 → quận một và quận một
P.5, Q. 3 → phường năm, quận ba
PGS.TS. Lan → phó giáo sư, tiến sĩ Lan
GS. Nam → giáo sư Nam
ThS. Hoa → thạc sĩ Hoa
BS. Hoa và KS. Nam → bác sĩ Hoa và kĩ sư Nam
UBND xã, HĐND → Uỷ ban nhân dân xã, Hội đồng nhân dân
trường THCS → trường trung học cơ sở
SGK của NXB → sách giáo khoa của Nhà xuất bản
gà, vịt, v.v. → gà, vịt, vân vân.
gà, vv → gà, vân vân
tr. 15 → trang mười lăm
tr.15 → trang mười lăm
VD: 5 → ví dụ: năm
ĐT, ĐC → điện thoại, địa chỉ
Mr. Bean → mít tơ Bin
ATM và HIV → a tê em và hát i vê
WHO → Tổ chức Y tế Thế giới
ASEAN, NASA → a xê an, na xa
CO2, CO₂ và H2O → xê o hai, xê o hai và hát hai o
3D, 4G, A4 → ba đê, bốn giê, A bốn
Covid-19 → cô vít mười chín
VTV3 → vê tê vê ba
J. K. Rowling → di ca Râu linh
J.K. Rowling → di ca Râu linh
Nguyễn Văn A. Ông đến. → Nguyễn Văn A. Ông đến.
`
);

table(
	'addresses, hashtags, pictures',
	`
www.vuonsach.vn → vuôn sách chấm vê nờ
https://vuonsach.vn/sach?id=1 → vuôn sách chấm vê nờ gạch chéo sách
thu@sach.vn → thu a còng sách chấm vê nờ
#sách_hay → thăng sách hay
@lan → a còng lan
vui 😀 → vui mặt cười
vui😀👍 → vui mặt cười giơ ngón cái
❤️ → trái tim
🦄 lạ → lạ
• Lá • Hoa → Lá Hoa
✓ đúng → đúng
👍🏽 → giơ ngón cái
`
);

table(
	'signs that shape the voice, and signs that do not',
	`
“Đi thôi!” → Đi thôi!
– Chạy đi! – Nó kêu. → Chạy đi! Nó kêu.
Ừ… để xem… → Ừ, để xem.
Ừ... Nó đi. → Ừ. Nó đi.
"Meo...", mèo kêu → Meo, mèo kêu
Gì thế ? → Gì thế?
Hả?! → Hả?
Hà Nội (thủ đô) đẹp → Hà Nội, thủ đô, đẹp
Anh Hai – con cả – đi xa → Anh Hai, con cả, đi xa
sách* và bút → sách và bút
sách[1] và bút¹ → sách và bút
*** → 
đồ *** kia → đồ kia
đ*** → đờ
Tom & Jerry → Tom và Gie ri
`
);

table(
	'words of one language in another',
	`
robot và internet → rô bốt và in tơ nét
Einstein và Newton → Anh xờ tanh và Niu tơn
Paris, Australia → Pa ri, Ô xờ trây li a
Napoléon, Napoleon → Na pô lê ông, Na pô lê ông
Spring → Xờ pờ rinh
YouTube và Wi-Fi → Diu túp và oai phai
Pleiku, Kon Tum → Pờ lây cu, Kon Tum
Đắk Lắk, Krông Pa → Đắc Lắc, Cờ rông Pa
Y Moan, A Páo → Y Moan, A Páo
Buôn Ma Thuột → Buôn Ma Thuột
K'Ho, H'Linh → cờ Ho, hờ Linh
báo gê-pa → báo ghê pa
Mẹ ơiiii! → Mẹ ơi!
HÀ NỘI MÙA THU → hà nội mùa thu
SPRING FESTIVAL → xờ pờ rinh phét xờ ti van
chữ b, chữ ngh → chữ bờ, chữ ngờ
汉字 → chữ Hán
π → pi
`
);

describe('other languages', () => {
	const said = (text: string, language: string) =>
		spoken(text, language)
			.map((piece) => piece.said)
			.filter((piece) => piece !== '')
			.join(' ');

	it.each([
		['The 3 bears.', 'en', 'The 3 bears.'],
		['“Hello!” she said — and ran…', 'en', 'Hello! she said, and ran.'],
		['See www.example.com/books 😀', 'en', 'See example dot com slash books grinning face'],
		['Voir www.example.com 😀', 'fr', 'Voir example com'],
		['• one • two ***', 'en-GB', 'one two'],
		['It’s 5 °C & sunny', 'en', 'It’s 5 °C & sunny']
	])('%s (%s)', (written, language, expected) => {
		expect(said(written, language)).toBe(expected);
	});

	it('take a region with the language', () => {
		expect(said('Có 5 bạn', 'vi-VN')).toBe('Có năm bạn');
		expect(said('Có 5 bạn', 'VI')).toBe('Có năm bạn');
		expect(said('5 books', '')).toBe('5 books');
	});
});
