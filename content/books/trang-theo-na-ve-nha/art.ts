import { bamboo, C, clip, cloud, E, G, grass, hill, P, S, svg, tx, Tt } from '#content/art/kit.ts';
import { cat } from '#content/art/animals/yard-animals.ts';
import { figure as person, head } from '#content/art/figure.ts';
import { moon, nightSky as sky } from '#content/art/night-sky.ts';
import { NA, PAPA, paper, ride } from './bicycle.ts';
import { bridge, far, gleam, home, lantern, meadow, night_palm, ricefield, ripples, road, trees } from './places.ts';

const water = (y: number, h = 600): string => P(`M-20 ${y}H820V${h + 10}H-20Z`, '#2A3678');
const fish = (x: number, y: number, s: number, c: string, d: string): string =>
	G(P('M-34 0C-18 -18 20 -18 38 0C20 18 -18 18 -34 0Z', c) + P('M-28 0L-54 -16C-50 -4 -50 4 -54 16Z', d) + P('M-34 0C-18 18 20 18 38 0C14 6 -14 6 -34 0Z', d) + E(22, -3, 3.4, 3.6, C.ink), `translate(${x} ${y}) scale(${s})`);

export const cover = (): string =>
	svg(600, 800, () =>
		sky(600, 800, { moon: [300, 400, 150], seed: 4 }) + moon(300, 420, 196) +
		G(far(600), 'scale(.75 1)') + G(night_palm(90, 620, 190, 1.5, 20) + night_palm(720, 616, 170, 1.3, -18), 'scale(.75 1)') +
		P('M-20 640H620V810H-20Z', '#2A3678') + gleam(300, 706, 120, 7, 15, 8) + ripples(660, 790, 14, 5, '#6F79C4', 600) +
		G(bridge(588), 'scale(.75 1)') + G(ride({ na: { eyes: 'happy', mouth: 'laugh' } }), 'translate(292 592) scale(.86)') +
		trees(20, 806, 1.1) + trees(586, 806, 1, -1) +
		Tt(['Trăng theo Na', 'về nhà'], 300, 98, 66, '#FFE7A8', { lh: 1 }) + Tt(['The Moon Follows Na Home'], 300, 214, 31, '#FFFFFF') + paper(600, 800)
	);

export const cong_nha_ba = (): string =>
	svg(800, 600, () =>
		sky(800, 600, { moon: [640, 170, 70], seed: 6 }) + moon(640, 176, 62) + far(420) + night_palm(720, 420, 150, 1.3, -14) +
		home(210, 446, 2.3) + trees(24, 460, 1.2) +
		G(person({ face: { skin: 'warm', hair: { style: 'topknot', c: '#E7E0D6', d: '#C9C0B4' }, old: true, eyes: 'happy', mouth: 'smile', turn: 0.4 }, clothes: { kind: 'ba-ba', top: [C.plumL, C.plum], bottom: [C.night, '#141C30'], long: true, sleeve: 'long' }, hands: [[-40, -100], [66, -206]], elbows: [[-46, -130], [70, -140]] }), 'translate(232 470) scale(.68)') +
		meadow(470, 5) + road(506) + G(ride({ beam: true }), 'translate(500 540) scale(.84)') + paper()
	);

export const nguoc_nhin = (): string =>
	svg(800, 600, () =>
		sky(800, 600, { moon: [520, 220, 150], seed: 21 }) + moon(530, 214, 158) + hill([[-20, 560], [300, 520], [840, 560]], 840, 620, '#2F3A6E', 'br', 0.1) +
		night_palm(760, 600, 210, 1.6, -30) +
		G(P('M-150 190C-140 90 -80 52 0 52C84 52 150 92 160 190Z', C.sun) + P('M40 56C110 66 152 100 160 190H60C90 140 80 90 40 56Z', C.amber) + P('M-26 36H30V70Q0 86 -26 70Z', '#D08F60') + head({ ...NA, turn: 0.8, eyes: 'dot', mouth: 'laugh', tilt: -24, brow: 'up' }), 'translate(220 440) scale(2)') + paper()
	);

export const qua_cau = (): string =>
	svg(800, 600, () =>
		sky(800, 600, { moon: [420, 180, 110] }) + moon(470, 150, 92) + far(430) + water(460) + gleam(470, 500, 80, 6, 15) + ripples(476, 590, 16, 9) +
		bridge(414) + G(ride({ na: { eyes: 'happy', mouth: 'laugh' } }), 'translate(392 418) scale(.78)') + trees(10, 600, 1.1) + trees(790, 600, 1, -1) + paper()
	);

export const duoi_song = (): string =>
	svg(800, 600, () =>
		`<rect width="800" height="600" fill="#25307A"/>` + P('M-20 0H820V70C600 40 200 100 -20 60Z', '#3B4494') + ripples(60, 580, 46, 14) +
		E(400, 300, 250, 230, '#4A57B0', 'opacity=".5"') + gleam(400, 130, 170, 12, 29, 5) +
		S('M330 256Q350 232 370 256M432 256Q452 232 472 256', '#8A5A2A', 8) + S('M370 336Q402 366 436 336', C.brick, 8) +
		fish(150, 420, 1.2, C.coral, C.brick) + fish(640, 200, 1, C.skyL, C.skyM) + G(fish(0, 0, 1.1, C.sun, C.amber), 'translate(650 470) scale(-1 1)') +
		[[218, 392, 7], [236, 370, 5], [226, 350, 4], [590, 452, 6], [574, 432, 4]].map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="#BFE1EA" stroke-width="3"/>`).join('') +
		G(grass(0, 0, 22, 90, '#17225A', 3, 10), 'translate(-10 606)') + G(grass(0, 0, 22, 80, '#17225A', 6, 10), 'translate(600 606)') + paper()
	);

export const hang_dua = (): string =>
	svg(800, 600, () =>
		sky(800, 600, { moon: [430, 180, 100], seed: 9 }) + moon(438, 196, 92, { face: 'smile' }) + far(430) +
		night_palm(150, 520, 300, 2.5, 30) + night_palm(520, 520, 270, 2.9, -40) + night_palm(700, 520, 330, 2.4, 24) +
		meadow(500, 8) + road(516) + G(ride({ na: { eyes: 'happy', mouth: 'laugh', wave: true } }), 'translate(300 548) scale(.8)') + paper()
	);

const stall = (x: number, y: number, s: number, c: string): string => {
	let awning = '';
	for (let i = 0; i < 6; i++) awning += P(`M${-130 + i * 44} -150H${-86 + i * 44}L${-94 + i * 48} -112Q${-120 + i * 48} -100 ${-146 + i * 48} -112Z`, i % 2 ? '#FFF6DF' : c);
	return G(P('M-116 -60H116V0H-116Z', C.earth) + P('M40 -60H116V0H40Z', C.earthD) + S('M-108 -60V-140M108 -60V-140', C.earthD, 8) + awning + P('M-126 -66H126V-54H-126Z', C.sand) + [-84, -48, -12, 24, 60, 90].map((q, i) => E(q, -76, 15, 14, [C.coral, C.sun, C.moss, C.amber, C.coral, C.lime][i] ?? C.sun)).join(''), `translate(${x} ${y}) scale(${s})`);
};
const corn = (): string => P('M-9 10C-14 -14 -8 -40 0 -46C8 -40 14 -14 9 10Z', C.sun) + P('M2 -45C10 -38 14 -14 9 10H2Z', C.amber) + P('M-14 -2C-8 8 -4 16 0 24C4 16 8 8 14 -2L10 26H-10Z', C.moss);

export const cho_dem = (): string =>
	svg(800, 600, () =>
		sky(800, 600, { moon: [520, 120, 76], seed: 15 }) + moon(530, 120, 70, { face: 'smile' }) +
		P('M300 196L560 150L820 196V230H300Z', '#8C4440') + tx('M300 196L560 150L820 196V230H300Z', 'ro', 1) + P('M330 230H820V470H330Z', '#5D4684') + P('M620 230H820V470H620Z', '#45376F') +
		stall(540, 476, 1.1, C.coral) + stall(130, 470, 1, C.leaf) +
		S('M-20 130C140 190 300 190 400 150C520 210 700 210 820 150', C.sand, 3) +
		lantern(60, 216, 0.8, C.coral, C.brick) + lantern(180, 234, 0.9, C.moss, C.leaf) + lantern(300, 226, 0.8, C.sun, C.amber) + lantern(470, 238, 0.8, C.coral, C.brick) + lantern(610, 252, 0.9, C.sun, C.amber) + lantern(740, 236, 0.8, C.moss, C.leaf) +
		hill([[-20, 470], [400, 464], [840, 470]], 840, 620, '#5A5488', 'br', 0.14) +
		G(person({ face: { skin: 'tan', hair: { style: 'scarf', c: C.sky, d: C.skyD, tie: '#fff' }, eyes: 'happy', mouth: 'smile', turn: -0.6 }, clothes: { kind: 'ba-ba', top: [C.rose, '#EF8F7C'], bottom: [C.night, '#141C30'], long: true, sleeve: 'long' }, hands: [[-76, -110], [40, -96]], elbows: [[-50, -110], [48, -120]], holds: [G(corn(), 'rotate(-20)'), ''] }), 'translate(690 546) scale(.92)') +
		P('M560 560L572 500H662L674 560Z', '#3A2320') + P('M556 488H678V506H556Z', C.earthD) + E(590, 484, 18, 8, C.sun) + E(624, 482, 18, 8, C.amber) + E(654, 485, 14, 7, C.sun) + S('M592 470q-8 -14 0 -26t0 -26M636 470q-8 -14 0 -26t0 -26', '#fff', 5, 'opacity=".5"') +
		G(ride({ stop: true, na: { eyes: 'happy', mouth: 'laugh', wave: true, holds: G(corn(), 'rotate(8) scale(1.2)') } }), 'translate(300 566) scale(.9)') + paper()
	);

export const may_den = (): string =>
	svg(800, 600, () =>
		sky(800, 600, { dark: true, seed: 3 }) + E(460, 170, 150, 120, '#4A4F8E', 'opacity=".5"') + cloud(450, 190, 3, '#5B5F9C', '#444883') + cloud(250, 130, 1.7, '#4E528F', '#3B3F78') + cloud(680, 250, 1.6, '#4E528F', '#3B3F78') +
		far(450, '#20265A', '#1B2250') + night_palm(80, 470, 180, 1.5, 16) + hill([[-20, 490], [400, 480], [840, 490]], 840, 620, '#172A42', 'gl', 0.08) +
		road(500, '#3C3D72', '#2C2E5C') + G(ride({ beam: true, na: { eyes: 'wide', mouth: 'o' } }), 'translate(270 536) scale(.74)') + grass(-6, 604, 70, 30, '#0E1A30', 4, 12.5) + paper()
	);

export const sang_lai = (): string =>
	svg(800, 600, () =>
		sky(800, 600, { moon: [450, 150, 120], seed: 18 }) + moon(470, 150, 104, { face: 'smile' }) + cloud(130, 130, 1.7, '#8C88C6', '#6F6BB0') +
		far(390, '#5560A6', '#47609A') + home(690, 392, 0.9) + home(590, 384, 0.6) + night_palm(760, 396, 120, 1.1, -12) +
		ricefield(410) + road(500, '#B7A7C6', '#8C81AE') + G(ride({ na: { eyes: 'happy', mouth: 'laugh', wave: true } }), 'translate(300 534) scale(.82)') + grass(-6, 604, 70, 34, '#3F6B54', 12, 12.5) + paper()
	);

export const toi_nha = (): string =>
	svg(800, 600, () =>
		sky(800, 600, { moon: [470, 120, 90], seed: 28 }) + moon(470, 116, 80, { face: 'smile' }) + far(420) + trees(60, 470, 1.4) + night_palm(730, 450, 210, 1.7, -16) +
		home(480, 480, 3.4) + meadow(486, 14) + P('M380 480H580L620 540H340Z', '#B98A5C') + P('M480 480H580L620 540H500Z', '#946A46') +
		G(person({ face: { skin: 'warm', hair: { style: 'long' }, eyes: 'happy', mouth: 'smile', turn: -0.5 }, clothes: { kind: 'ba-ba', top: [C.coral, C.brick], bottom: [C.night, '#141C30'], long: true, sleeve: 'long' }, hands: [[-70, -150], [70, -150]], elbows: [[-62, -110], [62, -110]] }), 'translate(500 516) scale(.82)') +
		G(cat({ c: C.sand, d: C.earth, eyes: 'happy' }), 'translate(606 540) scale(.6)') +
		G(ride({ stop: true, na: { eyes: 'happy', mouth: 'laugh', wave: true } }), 'translate(190 578) scale(.84)') + grass(-6, 604, 70, 26, '#12303E', 7, 12.5) + paper()
	);

export const cua_so = (): string =>
	svg(800, 600, () =>
		`<rect width="800" height="600" fill="#4C4A86"/>` + P('M-20 -10H220L60 610H-20Z', '#5A58A0', 'opacity=".5"') + bamboo(60, 640, 660, 26, '#5D5A9C', '#524F8E') + bamboo(760, 640, 660, 26, '#45427C', '#3C3A70') +
		P('M250 50H590V330H250Z', C.earthD) + clip('M266 66H574V314H266Z', G(sky(308, 248, { moon: [160, 120, 70], seed: 31 }) + moon(160, 118, 80, { face: 'sleepy' }) + night_palm(290, 250, 90, 0.8, -18), 'translate(266 66)')) + P('M234 322H606V342H234Z', C.earth) +
		P('M234 40C220 150 200 260 216 352C250 330 268 200 262 40ZM606 40C620 150 640 260 624 352C590 330 572 200 578 40Z', '#EF8F7C') + P('M248 40C252 200 240 320 216 352C250 330 268 200 262 40ZM606 40C620 150 640 260 624 352C612 320 604 180 606 40Z', C.coral, 'opacity=".6"') +
		G(person({ face: { ...PAPA, eyes: 'happy', mouth: 'smile', turn: -0.5, tilt: -6 }, clothes: { top: [C.skyL, C.skyM], bottom: ['#3C4A86', C.night], long: true }, wide: 1.1, hands: [[-88, -90], [-40, -70]], elbows: [[-60, -120], [20, -90]] }), 'translate(640 590) scale(1.12)') +
		P('M60 420H110V600H60Z', C.earthD) + P('M60 510H600V600H60Z', C.earth) + E(212, 462, 104, 46, '#FFFDF6') + E(226, 470, 92, 38, '#DDD6E6') +
		G(head({ ...NA, eyes: 'dot', mouth: 'smile', turn: 0.5, tilt: -14 }), 'translate(224 420) scale(1.24)') +
		P('M150 500C210 460 300 476 380 474C470 468 560 470 610 506L606 600H130Z', C.plumL) + P('M380 474C470 468 560 470 610 506L606 600H400C440 560 430 510 380 474Z', '#9A78C6') +
		[[210, 530], [300, 510], [380, 550], [270, 570], [470, 520], [540, 560]].map(([x, y]) => G([0, 72, 144, 216, 288].map((a) => E(0, -11, 7, 10, '#FFE7A8', `transform="rotate(${a})"`)).join('') + E(0, 0, 5, 5, C.coral), `translate(${x} ${y})`)).join('') + paper()
	);
