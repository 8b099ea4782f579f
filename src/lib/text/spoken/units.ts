/** Units as they are written after a number, and as they are said. Capitals count (MB is not mb). */
const UNITS = `
km = ki lô mét
hm = héc tô mét
dam = đề ca mét
m = mét
dm = đề xi mét
cm = xen ti mét
mm = mi li mét
µm = mi cờ rô mét
nm = na nô mét
km2 = ki lô mét vuông
hm2 = héc tô mét vuông
m2 = mét vuông
dm2 = đề xi mét vuông
cm2 = xen ti mét vuông
mm2 = mi li mét vuông
km3 = ki lô mét khối
m3 = mét khối
dm3 = đề xi mét khối
cm3 = xen ti mét khối
mm3 = mi li mét khối
cc = xê xê
ha = héc ta
kg = ki lô gam
hg = héc tô gam
g = gam
gr = gam
mg = mi li gam
t = tấn
l = lít
L = lít
dl = đề xi lít
cl = xen ti lít
ml = mi li lít
mL = mi li lít
h = giờ
min = phút
ph = phút
s = giây
W = oát
kW = ki lô oát
KW = ki lô oát
MW = mê ga oát
kWh = ki lô oát giờ
KWh = ki lô oát giờ
V = vôn
kV = ki lô vôn
A = am pe
mAh = mi li am pe giờ
Ω = ôm
N = niu tơn
J = giun
kJ = ki lô giun
cal = ca lo
kcal = ki lô ca lo
Kcal = ki lô ca lo
Hz = héc
kHz = ki lô héc
MHz = mê ga héc
GHz = ghi ga héc
dB = đề xi ben
KB = ki lô bai
kB = ki lô bai
MB = mê ga bai
GB = ghi ga bai
TB = tê ra bai
px = pích xeo
inch = in
°C = độ xê
℃ = độ xê
°F = độ ép
℉ = độ ép
°K = độ ca
° = độ
º = độ
ºC = độ xê
% = phần trăm
‰ = phần nghìn
′ = phút
″ = giây
đ = đồng
Đ = đồng
₫ = đồng
vnđ = đồng
VNĐ = đồng
VND = đồng
vnd = đồng
k = nghìn
tr = triệu
USD = đô la Mỹ
EUR = ơ rô
JPY = yên Nhật
$ = đô la
US$ = đô la Mỹ
€ = ơ rô
£ = bảng Anh
¥ = yên
`;

const SAID: ReadonlyMap<string, string> = new Map(
	UNITS.trim()
		.split('\n')
		.map((line) => {
			const [unit = '', said = ''] = line.split(' = ');
			return [unit, said];
		})
);

/** Signs before a number that are said after it: "$5", "€3". */
export const MONEY_SIGNS = '$€£¥₫';

/** How a unit is said after a number: "km/h" → *ki lô mét trên giờ*. null: it is no unit. */
export function unitSaid(written: string): string | null {
	if (written.length > 12) return null;
	const unit = written.replaceAll('²', '2').replaceAll('³', '3');
	const whole = SAID.get(unit);
	if (whole !== undefined) return whole;
	const [above = '', below = '', ...more] = unit.split('/');
	if (more.length > 0 || above === '' || below === '') return null;
	const first = SAID.get(above);
	const second = SAID.get(below);
	if (first === undefined || second === undefined) return null;
	return `${first} ${MONEY.has(first) ? 'một' : 'trên'} ${second}`;
}

const MONEY: ReadonlySet<string> = new Set(['đồng', 'nghìn', 'đô la', 'đô la Mỹ', 'ơ rô']);
