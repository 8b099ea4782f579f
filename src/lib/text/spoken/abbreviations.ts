import { syllablesSaid } from './lexicon/lexicon.ts';

/**
 * Abbreviations and how they are said; capitals count. A dot at the end is not written here. What stands alone in capitals and is not
 * here is spelled letter by letter. One a line: add freely.
 */
const ABBREVIATIONS = `
TP.HCM = Thành phố Hồ Chí Minh
Tp.HCM = Thành phố Hồ Chí Minh
TPHCM = Thành phố Hồ Chí Minh
HCM = Hồ Chí Minh
TP = thành phố
Tp = thành phố
tp = thành phố
VN = Việt Nam
CHXHCN = Cộng hoà xã hội chủ nghĩa
XHCN = xã hội chủ nghĩa
VNDCCH = Việt Nam dân chủ cộng hoà
UBND = Uỷ ban nhân dân
UBMTTQ = Uỷ ban Mặt trận Tổ quốc
MTTQ = Mặt trận Tổ quốc
HĐND = Hội đồng nhân dân
TTg = Thủ tướng
BGDĐT = Bộ Giáo dục và Đào tạo
BGD&ĐT = Bộ Giáo dục và Đào tạo
GD&ĐT = Giáo dục và Đào tạo
GD-ĐT = Giáo dục và Đào tạo
GDĐT = Giáo dục và Đào tạo
VHTT&DL = Văn hoá, Thể thao và Du lịch
VHTTDL = Văn hoá, Thể thao và Du lịch
TNTP = Thiếu niên Tiền phong
TNCS = Thanh niên Cộng sản
ĐTNCS = Đoàn Thanh niên Cộng sản
LHQ = Liên hợp quốc
TW = trung ương
TƯ = trung ương
T.Ư = trung ương
HTX = hợp tác xã
TNHH = trách nhiệm hữu hạn
CTCP = công ty cổ phần
NXB = Nhà xuất bản
Nxb = Nhà xuất bản
SGK = sách giáo khoa
SGV = sách giáo viên
SBT = sách bài tập
VBT = vở bài tập
THCS = trung học cơ sở
THPT = trung học phổ thông
THCN = trung học chuyên nghiệp
PTTH = phổ thông trung học
PTCS = phổ thông cơ sở
PTDTNT = phổ thông dân tộc nội trú
PTDTBT = phổ thông dân tộc bán trú
TDTT = thể dục thể thao
ĐH = đại học
ĐHQG = Đại học Quốc gia
ĐHSP = Đại học Sư phạm
BGH = ban giám hiệu
GVCN = giáo viên chủ nhiệm
GV = giáo viên
HS = học sinh
HSG = học sinh giỏi
SV = sinh viên
PHHS = phụ huynh học sinh
CLB = câu lạc bộ
HLV = huấn luyện viên
VĐV = vận động viên
HCV = huy chương vàng
HCB = huy chương bạc
HCĐ = huy chương đồng
BTC = ban tổ chức
BTV = biên tập viên
BCH = ban chấp hành
PV = phóng viên
CNTT = công nghệ thông tin
KHKT = khoa học kĩ thuật
KHXH = khoa học xã hội
KHTN = khoa học tự nhiên
KTX = kí túc xá
KCN = khu công nghiệp
BV = bệnh viện
BHYT = bảo hiểm y tế
CSGT = cảnh sát giao thông
ATGT = an toàn giao thông
PCCC = phòng cháy chữa cháy
ĐBSCL = Đồng bằng sông Cửu Long
ĐBSH = Đồng bằng sông Hồng
TCN = trước Công nguyên
SCN = sau Công nguyên
PGS = phó giáo sư
GS = giáo sư
TS = tiến sĩ
TSKH = tiến sĩ khoa học
PGS.TS = phó giáo sư, tiến sĩ
GS.TS = giáo sư, tiến sĩ
GS.TSKH = giáo sư, tiến sĩ khoa học
GS.BS = giáo sư, bác sĩ
ThS = thạc sĩ
Ths = thạc sĩ
ThS.BS = thạc sĩ, bác sĩ
BS = bác sĩ
BSCKI = bác sĩ chuyên khoa một
BSCKII = bác sĩ chuyên khoa hai
BS.CKI = bác sĩ chuyên khoa một
BS.CKII = bác sĩ chuyên khoa hai
KS = kĩ sư
KTS = kiến trúc sư
LS = luật sư
NSND = nghệ sĩ nhân dân
NSƯT = nghệ sĩ ưu tú
NGND = nhà giáo nhân dân
NGƯT = nhà giáo ưu tú
AHLĐ = anh hùng lao động
AHLLVT = anh hùng lực lượng vũ trang
v.v = vân vân
vv = vân vân
VD = ví dụ
Vd = ví dụ
vd = ví dụ
ĐT = điện thoại
SĐT = số điện thoại
ĐTDĐ = điện thoại di động
ĐC = địa chỉ
Đ/C = địa chỉ
đ/c = đồng chí
Đ/c = đồng chí
CMND = chứng minh nhân dân
CCCD = căn cước công dân
QL = quốc lộ
KP = khu phố
TPCN = thực phẩm chức năng
ATM = a tê em
HIV = hát i vê
AIDS = ết
SIDA = si đa
WHO = Tổ chức Y tế Thế giới
UNESCO = u nét xcô
UNICEF = u ni xép
FAO = phao
WTO = vê kép tê ô
WWF = vê kép vê kép ép
ASEAN = a xê an
APEC = a péc
NATO = na tô
NASA = na xa
FIFA = phi pha
UEFA = u ê pha
AFF = a ép ép
OPEC = ô péc
STEM = xtem
TOEIC = tô ích
IELTS = ai eo
PISA = pi da
SOS = ét o ét
VIP = víp
OK = ô kê
Ok = ô kê
ok = ô kê
DJ = đi giây
MC = em xi
TV = ti vi
Tivi = ti vi
CD = xê đê
VCD = vê xê đê
DVD = đê vê đê
MP3 = em pê ba
MP4 = em pê bốn
USB = u ét bê
PC = pi xi
IT = ai ti
AI = ây ai
IQ = ai kiu
EQ = i kiu
LED = lét
SIM = xim
GPS = giê pê ét
SMS = ét em ét
PDF = pê đê ép
EPUB = i púp
WC = vê xê
UFO = u ép ô
USD = đô la Mỹ
VND = đồng
VNĐ = đồng
Covid = cô vít
COVID = cô vít
ADN = a đê en
DNA = đê en a
ARN = a e rờ en
CO = xê o
CO2 = xê o hai
CO₂ = xê o hai
H2O = hát hai o
H₂O = hát hai o
O2 = o hai
O₂ = o hai
N2 = en nờ hai
H2 = hát hai
NaCl = na tri clo rua
pH = pê hát
2D = hai đê
3D = ba đê
4D = bốn đê
7D = bảy đê
2G = hai giê
3G = ba giê
4G = bốn giê
5G = năm giê
Mr = mít tơ
Mrs = mít xít
Ms = mít
vs = gặp
`;

/** Only before a number: tr. 15, Q.1, QL1A. */
const BEFORE_NUMBER = new Map([
	['tr', 'trang'],
	['Tr', 'trang'],
	['Q', 'quận'],
	['P', 'phường'],
	['QL', 'quốc lộ'],
	['TL', 'tỉnh lộ'],
	['H', 'hình'],
	['T', 'tập'],
	['No', 'số']
]);
/** Only before a name, in an address: Q. Ba Đình, H. Củ Chi. */
const BEFORE_NAME = new Map([
	['Q', 'quận'],
	['H', 'huyện'],
	['TT', 'thị trấn'],
	['X', 'xã'],
	['TX', 'thị xã'],
	['P', 'phường'],
	['T', 'tỉnh'],
	['Đ', 'đường'],
	['ĐL', 'đại lộ']
]);

const SAID: ReadonlyMap<string, string> = new Map(
	ABBREVIATIONS.trim()
		.split('\n')
		.map((line) => {
			const at = line.indexOf(' = ');
			return [line.slice(0, at), syllablesSaid(line.slice(at + 3))];
		})
);

/** Before a name of another language, always with its dot. */
const TITLES = new Map([
	['Dr', 'đốc tơ'],
	['St', 'xanh']
]);

export function abbreviationSaid(written: string): string | null {
	return SAID.get(written) ?? null;
}

export function beforeNumber(written: string): string | null {
	return BEFORE_NUMBER.get(written) ?? null;
}

export function beforeName(written: string): string | null {
	return BEFORE_NAME.get(written) ?? null;
}

export function titleSaid(written: string): string | null {
	return TITLES.get(written) ?? null;
}
