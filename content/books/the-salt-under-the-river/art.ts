import { boat, C, E, G, hill, lin, P, r1, rng, S, svg, Tt, tx } from '#content/art/kit.ts';
import { moon } from '#content/art/night-sky.ts';
import { bambooRule, bank, bottle, diem, durian, front, grandfather, landing, mrsUt, namLanh, paper, river, stilt, tin } from './river.ts';

/** Grains of salt, small bright squares on edge. */
const salt = (n: number, seed: number, x0: number, y0: number, w: number, h: number, o = 0.9): string => {
	const R = rng(seed);
	let d = '';
	for (let i = 0; i < n; i++) {
		const [x, y, s] = [x0 + R() * w, y0 + R() * h, 2.5 + R() * 4];
		d += `M${r1(x)} ${r1(y - s)}l${r1(s)} ${r1(s)} ${r1(-s)} ${r1(s)} ${r1(-s)} ${r1(-s)}z`;
	}
	return P(d, '#FFFFFF', `opacity="${o}"`);
};
const seat: { hip: [number, number]; feet: [[number, number], [number, number]]; knees: [[number, number], [number, number]] } = { hip: [0, -30], feet: [[30, 40], [62, 44]], knees: [[40, -34], [64, -32]] };

const barrel = (): string =>
	P('M0 0H66V58H0C-16 50 -16 8 0 0Z', C.sky) + P('M-10 38H66V58H0C-6 54 -9 47 -10 38Z', C.skyD) + E(66, 29, 13, 29, C.skyL) + E(66, 29, 8, 21, C.skyM) + S('M16 0Q6 29 16 58M42 0Q32 29 42 58', C.skyL, 3);

export const cover = (): string =>
	svg(600, 800, () => {
		const [def, fill] = lin([[0, '#F4B98A'], [1, '#FFF0CF']]);
		const [w1, f1] = lin([[0, '#A9CFC4'], [0.45, '#6FA8B0'], [0.5, '#3E7C96'], [1, '#173F66']]);
		return (
			def + `<rect width="600" height="800" fill="${fill}"/>` + E(456, 290, 130, 130, '#FFF3D6', 'opacity=".35"') + E(456, 290, 94, 94, '#FFF3D6', 'opacity=".5"') + moon(456, 290, 62, { halo: false }) +
			hill([[-20, 392], [200, 366], [420, 384], [640, 360]], 640, 820, '#B98F86', 'br', 0.15) + hill([[-20, 420], [300, 404], [640, 414]], 640, 820, '#6F8F6E', 'gr', 0.2) +
			w1 + P('M-20 430C160 420 420 440 640 428V820H-20Z', f1) + P('M-20 430C160 420 420 440 640 428V446C420 458 160 438 -20 448Z', '#FFF3D6', 'opacity=".6"') +
			P('M640 560C440 566 300 640 120 700C60 720 0 726 -20 728V820H640Z', '#122F54', 'opacity=".75"') + P('M640 640C460 650 340 716 160 760C90 776 20 782 -20 782V820H640Z', '#0C2244') +
			salt(120, 4, 90, 690, 540, 110) + salt(60, 8, 330, 600, 280, 90, 0.7) + salt(14, 3, 20, 500, 560, 120, 0.35) +
			G(bottle({ salt: true, rope: 176 }), 'translate(322 640) scale(1.05)') +
			P('M40 428C70 470 140 486 240 486C340 486 410 468 446 418C420 440 340 452 240 452C150 452 70 444 40 428Z', C.earthD) + P('M40 428C70 452 150 462 240 462C340 462 420 446 446 418L440 430C410 458 340 470 240 470C150 470 80 458 46 438Z', '#C58A55') +
			G(diem({ ...seat, feet: [[10, 0], [50, 4]], hands: [[62, -40], [70, -52]], elbows: [[20, -60], [66, -80]], neck: [0, -106], face: { turn: 0.5, eyes: 'dot', mouth: 'flat', tilt: 10 } }), 'translate(196 450) scale(1.16)') +
			G(tin({ ...seat, feet: [[10, 0], [40, 4]], hands: [[-30, -46], [30, -46]], neck: [0, -104], face: { turn: 0.3, eyes: 'wide', mouth: 'o', tilt: 8 } }), 'translate(352 452) scale(.92)') +
			S('M270 400C300 398 318 420 322 470V630', C.sand, 4) +
			[[352, 606, 8], [366, 580, 6], [350, 560, 5], [362, 536, 4]].map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="#fff" stroke-width="3" opacity=".85"/>`).join('') +
			Tt(['The Salt', 'Under the River'], 290, 92, 70, C.brick, { lh: 1.02 }) + paper(600, 800)
		);
	});

export const tasting = (): string =>
	svg(800, 600, () =>
		river(330, { sky: 'late' }) + hill([[-20, 400], [120, 396], [250, 420], [330, 620]], 330, 620, '#7FA85E', 'gr', 0.25) + stilt(96, 408, 1.2) + G(durian(), 'translate(40 520) scale(.8)') + G(durian(), 'translate(140 480) scale(.6)') + G(durian(), 'translate(210 540) scale(.7)') +
		landing(180, 470, 500) + bambooRule(640, 330, 560) +
		G(grandfather({ hip: [-20, -84], neck: [22, -140], hands: [[84, -118], [92, -122]], elbows: [[40, -84], [72, -90]], face: { eyes: 'closed', mouth: 'flat', turn: 0.7, tilt: 16 }, headAt: [44, -186] }), 'translate(500 474) scale(1)') + E(596, 350, 13, 6, '#DFF1EE') +
		S('M590 362q-3 20 -1 30M600 362q3 26 0 44', '#DFF1EE', 4) +
		G(diem({ ...seat, feet: [[30, 40], [60, 44]], neck: [0, -104], hands: [[-26, -34], [34, -40]], face: { turn: 0.6, eyes: 'dot', mouth: 'flat', brow: 'worry' } }), 'translate(360 472) scale(.96)') +
		boat(690, 400, 0.5, C.earthD, false, C.plum) + front(4) + paper()
	);

export const two_hills = (): string =>
	svg(800, 600, () => {
		let grid = '';
		for (let x = 40; x <= 760; x += 30) grid += `M${x} 60V540`;
		for (let y = 60; y <= 540; y += 30) grid += `M40 ${y}H760`;
		// A fortnight of mixed tides, from the full moon to the new: two unequal hills a day, high, then low, then high.
		let d = '';
		const at = (x: number): number => {
			const t = (x - 60) / 680;
			const range = 60 + 95 * Math.pow(Math.cos(Math.PI * t), 2);
			return 330 - range * (0.8 * Math.sin(t * Math.PI * 56) + 0.22 * Math.sin(t * Math.PI * 28 + 0.7));
		};
		for (let x = 60; x <= 740; x += 2) d += `${x === 60 ? 'M' : 'L'}${x} ${r1(at(x))}`;
		return (
			`<rect width="800" height="600" fill="#D9B98A"/>` + G(P('M24 40H776V566H24Z', C.earthD, 'opacity=".25"'), 'translate(8 10)') + P('M24 40H776V566H24Z', '#FFFDF6') + S(grid, '#BFE1EA', 1.6) +
			P(`${d}V540H60Z`, C.skyL, 'opacity=".75"') + S(d, C.sky, 4) + S('M60 60V540H748', C.ink, 4) +
			G(moon(0, 0, 30, { halo: false }), 'translate(100 92)') + G(P('M0 -30A30 30 0 0 0 0 30Z', '#FFE9AE') + P('M0 -30A30 30 0 0 1 0 30Z', C.slateD), 'translate(400 92)') + E(722, 92, 30, 30, C.slateD) +
			G(S('M0 0L150 -62', C.sun, 16) + S('M4 6L150 -55', C.amber, 6) + P('M-34 14L-6 -8L6 14Z', C.sand) + P('M-34 14L-24 6L-20 12Z', C.ink) + P('M146 -68L166 -76L174 -60L154 -52Z', C.coral), 'translate(616 552) rotate(-8)') + paper()
		);
	});

export const brown_tips = (): string =>
	svg(800, 600, () =>
		river(250) + hill([[-20, 300], [300, 286], [840, 300]], 840, 620, '#8FBF5C', 'gr', 0.3) +
		P('M-20 470C200 440 420 520 820 470V530C420 580 200 500 -20 530Z', C.earth) + P('M-20 486C200 456 420 536 820 486V522C420 572 200 492 -20 522Z', '#7FA6A0') + S('M60 500q30 -6 60 0M300 522q30 -4 60 2M620 512q30 -6 60 0', '#fff', 3, 'opacity=".5"') +
		[[90, 340, 0.5], [210, 350, 0.55], [640, 346, 0.55], [740, 340, 0.5]].map(([x, y, s]) => G(durian(), `translate(${x} ${y}) scale(${s})`)).join('') +
		[[120, 460, 0.95], [640, 466, 1], [760, 456, 0.9]].map(([x, y, s]) => G(durian({ ill: true }), `translate(${x} ${y}) scale(${s})`)).join('') +
		G(durian({ ill: true }), 'translate(420 600) scale(1.5)') +
		G(tin({ hands: [[-40, -150], [70, -120]], elbows: [[-56, -120], [60, -110]], face: { turn: 0.5, eyes: 'wide', mouth: 'sad', brow: 'worry' } }), 'translate(230 590) scale(.92)') +
		G(diem({ hip: [0, -54], neck: [-10, -126], feet: [[-30, -6], [34, -6]], knees: [[-40, -30], [40, -34]], hands: [[-90, -130], [30, -60]], elbows: [[-60, -90], [46, -90]], face: { turn: -0.6, eyes: 'dot', mouth: 'sad', brow: 'worry' } }), 'translate(590 598) scale(1.06)') + front(8) + paper()
	);

export const layers = (): string =>
	svg(800, 600, () => {
		const [def, fill] = lin([[0, '#A9D8CB'], [0.5, '#7DBBBE'], [1, '#5F9FB0']]);
		return (
			`<rect y="-100" width="800" height="700" fill="#CDE9EC"/>` + E(110, -10, 44, 44, '#FFE38A') + hill([[-20, 120], [140, 96], [330, 110], [840, 118]], 840, 620, '#8FBF8A', 'br', 0.2) +
			def + P('M-20 150C200 144 500 156 820 148V560H-20Z', fill) + P('M-20 150C200 144 500 156 820 148V160C500 168 200 156 -20 162Z', '#FFFFFF', 'opacity=".6"') +
			P('M820 300C640 304 470 360 330 430C240 476 150 500 60 506L60 560H820Z', '#2F6E96') + P('M820 390C680 396 540 430 420 480C330 514 260 526 200 528V560H820Z', C.skyD) + salt(150, 4, 230, 470, 590, 80) + salt(90, 9, 480, 370, 330, 110, 0.85) + salt(30, 2, 330, 440, 200, 60, 0.6) +
			P('M-20 516C140 500 300 552 480 546C620 542 720 556 820 548V620H-20Z', C.earth) + P('M-20 556C200 548 400 580 820 572V620H-20Z', C.earthD) +
			P('M-20 110C40 108 90 126 120 160L96 540H-20Z', '#9C7048') + P('M-20 110C40 108 90 126 120 160L114 190C70 150 20 140 -20 140Z', C.moss) + S('M-20 360H60Q110 360 110 410V486', C.slate, 26) + S('M-20 366H62Q116 366 116 410V486', C.slateD, 10) + E(110, 492, 17, 7, C.ink) + G(durian({ ill: true }), 'translate(34 122) scale(.52)') +
			G(bottle({ salt: true, rope: 285 }), 'translate(440 424) scale(.92)') +
			P('M400 140C430 178 500 190 580 190C660 190 720 176 750 128C728 150 660 158 580 158C500 158 430 154 400 140Z', C.earthD) + P('M400 140C430 160 500 168 580 168C660 168 730 154 750 128L744 140C716 164 660 174 580 174C500 174 434 166 406 148Z', '#C58A55') +
			G(diem({ ...seat, feet: [[-30, 6], [-4, 8]], knees: [[-34, -30], [-10, -30]], neck: [-6, -104], hands: [[-66, -30], [-72, -40]], elbows: [[-58, -70], [-30, -58]], face: { turn: -0.6, eyes: 'dot', mouth: 'o', tilt: -10 } }), 'translate(540 156) scale(.86)') + G(tin({ ...seat, feet: [[0, 6], [26, 8]], neck: [0, -104], face: { turn: -0.7, eyes: 'wide', mouth: 'o' }, hands: [[-34, -30], [34, -30]] }), 'translate(648 158) scale(.72)') +
			S('M478 128C452 140 440 160 440 200V400', C.sand, 4) + [[468, 384, 7], [476, 356, 6], [466, 330, 5], [474, 300, 4], [468, 270, 4]].map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="#fff" stroke-width="3" opacity=".85"/>`).join('') + tx('M0 -100H800V600H0Z', 'sp', 0.42)
		);
	}, { vb: '0 -100 800 700' });

export const board = (): string =>
	svg(800, 600, () => {
		const chalk = [0, 1, 2, 3].map((i) => S(`M316 ${232 + i * 44}h52m26 0h40m26 0h40m26 0h40`, '#FFFDF6', 6, 'stroke-dasharray="14 8 22 7" opacity=".92"')).join('');
		return (
			river(300) + hill([[-20, 470], [300, 456], [840, 470]], 840, 620, '#E6C68C', 'br', 0.35) +
			P('M620 330L650 388H800V330ZM610 330H810V318H610Z', C.earthD) + P('M610 330L640 372H820V330Z', '#C58A55') + S('M660 318V240H800M740 318V240', C.earthD, 7) + P('M640 242C690 222 760 222 820 238V252H640Z', C.coral) + P('M740 226C770 226 800 232 820 238V252H740Z', C.brick) +
			P('M300 540V170H322V540ZM556 540V170H578V540Z', C.earthD) + P('M284 168H594V420H284Z', C.earth) + P('M296 180H582V408H296Z', '#2B4A44') + S('M400 190V398M474 190V398M540 190V398', '#FFFDF6', 2, 'opacity=".3"') + chalk + P('M276 156H602V172H276Z', C.rust) +
			G(diem({ hands: [[-60, -214], [36, -92]], elbows: [[-66, -150], [50, -120]], face: { turn: -0.4, eyes: 'happy', mouth: 'smile' } }), 'translate(626 586) scale(1.02)') +
			G(tin({ hands: [[-50, -180], [60, -110]], elbows: [[-64, -130], [58, -110]], face: { turn: -0.5, eyes: 'happy', mouth: 'laugh' }, holds: [G(bottle({ rope: 40 }), 'scale(.5)'), ''] }), 'translate(738 590) scale(.84)') +
			G(namLanh({ face: { turn: 0.6, eyes: 'dot', mouth: 'smile' }, hands: [[-40, -104], [64, -176]], elbows: [[-50, -120], [74, -120]] }), 'translate(212 584) scale(1)') +
			G(mrsUt({ face: { turn: 0.7, eyes: 'dot', mouth: 'o' }, hands: [[-30, -110], [52, -112]], elbows: [[-50, -120], [56, -110]] }), 'translate(86 592) scale(.98)') + front(15) + paper()
		);
	});

export const rain_comes = (): string =>
	svg(800, 600, () => {
		const R = rng(19);
		let q = '';
		for (let i = 0; i < 130; i++) q += `M${r1(R() * 820)} ${r1(R() * 560)}l-5 ${r1(14 + R() * 14)}`;
		return (
			river(330, { sky: 'rain' }) + G(barrel() + G(barrel(), 'translate(116 0)') + P('M54 22H126V36H54Z', C.earth) + P('M54 30H126V36H54Z', C.earthD), 'translate(560 384)') + S('M650 410C650 450 700 470 760 500', C.slate, 16) +
			hill([[-20, 420], [140, 414], [280, 440], [350, 620]], 350, 620, '#6F9E58', 'gr', 0.25) + G(durian(), 'translate(60 560) scale(1)') + G(durian(), 'translate(160 520) scale(.8)') + bank(270, 600, 0.9) +
			landing(210, 480, 320) + S(q, '#FFFFFF', 2.6, 'opacity=".6"') +
			G(grandfather({ hands: [[-30, -90], [60, -200]], elbows: [[-46, -110], [70, -140]], face: { eyes: 'happy', mouth: 'smile', turn: 0.3, tilt: -10 } }), 'translate(330 484) scale(.98)') +
			G(diem({ hands: [[-78, -190], [78, -190]], elbows: [[-70, -130], [70, -130]], face: { eyes: 'closed', mouth: 'laugh', tilt: -8 } }), 'translate(450 486) scale(.94)') + front(6) + paper()
		);
	});
