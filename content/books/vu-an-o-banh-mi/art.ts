import { C, E, G, P, S, svg, Tt } from '../../art/kit.ts';
import { cat } from '../../art/animals/yard-animals.ts';
import { sparrow } from '../../art/animals/yard-birds.ts';
import { ground, speckle, windowTo } from '../../art/scene.ts';
import { banhMi } from '../../art/village-things.ts';
import { bao, burst, classmate, classroom, desk, H, halfBanhMi, long, magnifier, notebook, pencil, vy, W } from './class-4b.ts';

const panel = (draw: () => string) => (): string => svg(W, H, () => draw() + speckle(W, H, 0.3));
const at = (s: string, x: number, y: number, k = 1, r = 0): string => G(s, `translate(${x} ${y})${r ? ` rotate(${r})` : ''}${k === 1 ? '' : ` scale(${k})`}`);
const flip = (s: string, x: number, y: number, k: number): string => G(s, `translate(${x} ${y}) scale(${-k} ${k})`);
const bag = (): string => P('M-34 -10L34 -10L40 64L26 58L14 66L0 58L-14 66L-26 58L-40 64Z', '#D9B27A') + P('M8 -10L34 -10L40 64L26 58L14 66Z', '#B98A4E') + P('M-34 -10H34V-20L22 -14L10 -21L-2 -14L-14 -21L-24 -14L-34 -20Z', '#C49A60');
const crumb = (x: number, y: number, k = 1): string => G(P('M-7 2C-8 -5 2 -8 7 -3C9 3 2 7 -7 2Z', C.amber) + P('M2 -6C8 -5 9 3 2 5Z', C.rust), `translate(${x} ${y}) scale(${k})`);
const crumbs = (spots: readonly (readonly [number, number])[], k = 1): string => spots.map(([x, y], i) => crumb(x, y, k * (0.8 + (i % 3) * 0.25))).join('');

export const o1 = panel(
	() =>
		classroom() +
		at(desk(), 240, 610, 1.4) +
		flip(vy({ mouth: 'o', eyes: 'wide' }), 620, 630, 1.48) +
		at(bao({ mouth: 'shout', eyes: 'wide', turn: 0.4, brow: 'worry' }, { hands: [[-72, -176], [74, -196]], elbows: [[-74, -130], [78, -140]], holds: ['', G(bag(), 'translate(14 4) rotate(196)')] }, false), 230, 650, 1.52) +
		crumbs([[390, 480], [420, 530], [370, 510]], 1.3)
);

export const o2 = panel(
	() =>
		`<rect width="${W}" height="${H}" fill="#F3C45A"/>` +
		burst(250, 330, 330, '#F8DA8C') +
		at(bao({ mouth: 'smirk', turn: 0.3, brow: 'down', eyes: 'dot' }, { hands: [[-46, -96], [142, -112]], elbows: [[-66, -120], [86, -96]], holds: ['', G(magnifier(), 'translate(-46 -56)')] }), 230, 680, 1.9) +
		flip(vy({ mouth: 'smirk', eyes: 'side', brow: 'up' }, { hands: [[30, -120], [60, -122]], elbows: [[-30, -110], [56, -100]], holds: [G(notebook(), 'translate(18 -4)'), pencil()] }), 600, 640, 1.55)
);

export const o3 = panel(
	() =>
		`<rect width="${W}" height="${H}" fill="#D9A06A"/>` +
		S(`M0 130H${W}M0 290H${W}M0 450H${W}M180 130V290M520 130V290M340 290V450M640 290V450M90 450V${H}M450 450V${H}`, '#B97E48', 5, 'opacity=".6"') +
		P('M560 0H590V250H560Z', C.earth) + P('M700 0H730V250H700Z', C.earthD) + P('M540 0H752V20H540Z', C.rust) +
		crumbs([[60, 250], [120, 320], [200, 300], [270, 370], [470, 330], [520, 280], [590, 300], [640, 270], [670, 300]], 1.7) +
		at(magnifier(crumbs([[-14, 4], [12, -10], [6, 16]], 2.1)), 360, 360, 2.4)
);

export const o4 = panel(
	() =>
		classroom({ board: false, wall: '#F6DFAE', wallD: '#EFD093' }) +
		P('M330 470H752V500H330Z', C.earth) + P('M350 500H752V586H350Z', '#C9A067') +
		at(cat({ pose: 'sleep', eyes: 'shut', c: '#B9AFA4', d: '#857B78' }), 560, 472, 1.55) +
		at(bao({ mouth: 'flat', turn: 0.7, brow: 'down', eyes: 'squint', tilt: 12 }, { hip: [-10, -84], neck: [24, -146], hands: [[-30, -80], [150, -62]], elbows: [[-40, -110], [96, -70]], holds: ['', G(magnifier(), 'translate(-46 -56)')] }), 170, 660, 1.75)
);

export const o5 = panel(
	() =>
		classroom({ shift: -120, wall: '#CBDDF0', wallD: '#AFC9E6' }) +
		at(vy({ mouth: 'smile', turn: 0.5, eyes: 'dot', brow: 'up' }, { hands: [[10, -120], [60, -110]], elbows: [[-36, -110], [58, -96]] }), 230, 620, 1.7) +
		at(cat({ c: '#B9AFA4', d: '#857B78', eyes: 'happy' }), 300, 470, 0.8) +
		at(bao({ mouth: 'o', turn: -0.5, brow: 'up', eyes: 'side' }, { hands: [[-50, -96], [20, -170]], elbows: [[-60, -120], [74, -130]] }), 580, 640, 1.6)
);

export const o6 = panel(
	() =>
		`<rect width="${W}" height="${H}" fill="#F2805A"/>` +
		burst(520, 350, 330, '#F79A78') +
		at(long({ mouth: 'flat', eyes: 'wide', brow: 'worry', turn: -0.3 }, { hands: [[-66, -110], [60, -120]], elbows: [[-72, -130], [72, -130]], holds: ['', G(E(0, 0, 34, 34, '#fff') + P('M-10 -12L8 -16L18 0L8 14L-10 10Z', C.night) + S('M-10 -12L-26 -20M8 -16L14 -32M18 0L34 2M8 14L14 30M-10 10L-22 22', C.night, 4), '')] }), 550, 660, 1.8) +
		at(bao({ mouth: 'shout', turn: 0.7, brow: 'down', eyes: 'dot' }, { hip: [0, -84], neck: [14, -154], hands: [[-40, -90], [112, -172]], elbows: [[-60, -110], [74, -150]] }), 180, 640, 1.65)
);

export const o7 = panel(
	() =>
		classroom({ board: false, shift: -60, wall: '#CBDDF0', wallD: '#AFC9E6' }) +
		at(long({ mouth: 'sad', eyes: 'closed', brow: 'worry', tilt: 10 }, { hands: [[-50, -96], [50, -168]], elbows: [[-66, -120], [80, -130]] }), 230, 650, 1.8) +
		S('M330 230l24 -16M344 262l30 -2M334 292l26 14', C.coral, 8) +
		at(bao({ mouth: 'flat', turn: -0.5, brow: 'worry', eyes: 'side' }, { hands: [[-44, -96], [40, -218]], elbows: [[-60, -120], [82, -150]] }), 560, 640, 1.6)
);

export const o8 = panel(
	() =>
		`<rect width="${W}" height="${H}" fill="#BFE1D6"/>` +
		windowTo(60, 40, 632, 400, ground(632, 400, [[0, '#8CCBE0'], [1, '#E9F3DA']]) + E(520, 80, 50, 50, C.sun), C.sky, false) +
		P('M20 436H732V474H20Z', C.earth) + P('M20 436H732V448H20Z', '#A97650') +
		at(sparrow(), 130, 438, 1.5) + at(sparrow({ look: -1 }), 250, 438, 1.3) + at(sparrow({ peep: true }), 366, 438, 1.7) + at(sparrow(), 490, 438, 1.35) + at(sparrow({ look: -1, peep: true }), 620, 438, 1.5) +
		crumbs([[180, 430], [310, 432], [430, 430], [560, 432]], 1.3) +
		at(bao({ mouth: 'shout', eyes: 'wide', turn: 0.5, tilt: 8 }, { hands: [[-40, -60], [96, -210]], elbows: [[-60, -110], [84, -140]] }), 130, 780, 1.5) +
		flip(vy({ mouth: 'smirk', eyes: 'side', brow: 'up' }), 640, 780, 1.4)
);

export const o9 = panel(
	() =>
		classroom({ wall: '#D8CBE8', wallD: '#C3B1DA' }) +
		at(desk(), 210, 620, 1.2) +
		at(bao({ mouth: 'sad', eyes: 'closed', brow: 'worry', tilt: -14 }, { hip: [0, -96], neck: [-14, -156], hands: [[-46, -98], [38, -96]], elbows: [[-70, -110], [72, -110]], feet: [[-40, -10], [46, -10]], knees: [[-44, -70], [50, -70]] }), 226, 598, 1.42) +
		flip(vy({ mouth: 'o', eyes: 'wide', brow: 'up' }, { hands: [[30, -120], [60, -132]], elbows: [[-30, -110], [60, -100]], holds: [G(notebook(), 'translate(18 -4)'), pencil()] }), 590, 640, 1.5) +
		S('M462 380l-30 -14M474 346l-22 -26', C.coral, 8)
);

export const o10 = panel(
	() =>
		`<rect width="${W}" height="${H}" fill="#8FBF8A"/>` +
		P('M60 40L690 20L716 570L84 590Z', C.coral) + P('M80 36L690 20L714 556L104 574Z', C.brick) +
		P('M74 44L676 26L700 548L98 566Z', '#FFFDF6') +
		S('M96 176L684 158M100 302L690 284M104 428L694 410', '#BFD3E0', 4) +
		crumbs([[120, 110], [150, 130], [184, 112], [216, 128]], 1.6) + S('M240 118h40m-14 -12l14 12l-14 12', C.night, 6) +
		G(P('M-6 -30C-26 -20 -34 20 -2 52C30 30 26 -10 6 -28Z', C.coral) + P('M6 -28C26 -10 30 30 -2 52C14 20 14 -6 6 -28Z', C.brick) + S('M0 -30Q6 -46 18 -46', C.leaf, 8), 'translate(170 226) scale(1.05)') +
		G(E(0, 0, 46, 44, '#E8AE82') + E(8, 6, 34, 32, '#D08F60', 'opacity=".5"') + S('M-4 8q6 6 12 0', C.earthD, 4) + P('M-52 -30Q0 -52 52 -30L46 -52Q0 -70 -46 -52Z', '#FFFDF6') + P('M-50 30Q0 52 50 30L46 54H-46Z', C.indigo), 'translate(176 358) scale(.92)') +
		G(S('M-14 -14Q-12 -40 10 -38Q32 -34 22 -10Q14 2 4 10V20', C.plum, 13) + E(4, 42, 8, 8, C.plum), 'translate(170 486)') +
		at(pencil(), 640, 500, 2, 24)
);

export const o11 = panel(
	() =>
		`<rect width="${W}" height="${H}" fill="#7FBBD6"/>` +
		burst(260, 360, 340, '#A9D3DF') +
		at(bao({ mouth: 'flat', eyes: 'wide', turn: 0.5, brow: 'up' }, {}, true), 240, 860, 2.9) +
		G(E(0, 0, 74, 90, C.plum) + E(6, 4, 66, 82, C.plumD) + E(0, 0, 60, 76, '#DDF1F2') + S('M-30 -20Q-26 -50 -4 -56', '#fff', 8) + S('M0 92V170', C.plum, 20), 'translate(570 330) rotate(8)') +
		S('M556 484L640 540', '#D99A6C', 40) + S('M640 540L760 620', '#FFFDF6', 64) + S('M660 566L760 634', '#DDE3EA', 30) + E(552, 478, 30, 27, '#D99A6C') + S('M536 466l26 -8M534 480l28 -4M538 494l26 0', '#BC7A4C', 4)
);

export const o12 = panel(
	() =>
		`<rect width="${W}" height="${H}" fill="#F3D9A4"/>` +
		E(376, 330, 400, 300, '#FBEBCB') +
		P('M0 520H752V586H0Z', '#C9A067') +
		G(
			at(bao({ mouth: 'laugh', eyes: 'wide', turn: 0.2, over: '' }, { hands: [[44, -118], [44, -196]], elbows: [[-62, -100], [84, -140]], holds: ['', ''] }, false), 330, 650, 1.9) +
		at(banhMi(), 452, 296, 0.86, 168) +
		E(414, 278, 20, 20, '#E8AE82') +
		crumbs([[350, 330], [310, 356], [400, 372], [366, 400]], 1.3) +
		G(P('M-92 -62L0 -50L92 -62V52L0 66L-92 52Z', C.plum) + P('M0 -50L92 -62V52L0 66Z', C.plumD) + P('M-82 -66L0 -54V54L-82 44Z', '#FFFDF6') + P('M82 -66L0 -54V54L82 44Z', C.cream) + S('M-66 -44l50 7M-66 -26l50 7M-66 -8l50 7M-66 10l36 5M18 -37l48 -7M18 -19l48 -7M18 -1l48 -7M18 17l34 -5', '#B9A98A', 4), 'translate(330 480) scale(1.15)'),
			'translate(64 40)'
		)
);

export const o13 = panel(
	() =>
		classroom({ wall: '#FBE3B0', wallD: '#F3CF86' }) +
		burst(376, 330, 300, '#FFD978') +
		at(classmate({ skin: 'light', hair: { style: 'pigtails' }, mouth: 'laugh', eyes: 'happy' }), 70, 600, 1.3) +
		at(classmate({ skin: 'brown', hair: { style: 'curly' }, mouth: 'laugh', eyes: 'happy' }), 656, 600, 1.3) +
		at(long({ mouth: 'laugh', eyes: 'happy', tilt: -8 }, { hands: [[-50, -96], [50, -168]], elbows: [[-66, -120], [80, -130]] }), 540, 640, 1.5) +
		at(vy({ mouth: 'laugh', eyes: 'happy' }), 176, 640, 1.4) +
		at(bao({ mouth: 'shout', eyes: 'wide', brow: 'worry' }, { hands: [[-32, -224], [14, -120]], elbows: [[-66, -164], [76, -110]] }), 380, 660, 1.75)
);

export const o14 = panel(
	() =>
		classroom({ board: false, shift: 60, wall: '#BFE1D6', wallD: '#A3CFC0' }) +
		at(bao({ mouth: 'o', eyes: 'side', turn: 0.7, brow: 'up' }, { hands: [[-46, -96], [70, -130]], elbows: [[-60, -120], [60, -110]], holds: ['', G(halfBanhMi(), 'translate(10 -10) scale(.62)')] }), 120, 640, 1.5) +
		at(vy({ mouth: 'shout', eyes: 'wide', turn: 0.7 }, { hands: [[-4, -92], [84, -176]], elbows: [[-30, -100], [70, -130]] }), 320, 630, 1.5) +
		at(cat({ pose: 'run', c: '#B9AFA4', d: '#857B78', eyes: 'happy' }), 560, 496, 1) +
		G(halfBanhMi(), 'translate(668 426) scale(-.6 .6)') +
		S('M420 430h40M410 460h34M420 488h30', '#fff', 7)
);

export const cover = (): string =>
	svg(600, 800, () => {
		const light = P('M300 250L-60 860H660Z', '#FBE3B0', 'opacity=".22"');
		return (
			ground(600, 800, [[0, '#33206B'], [0.6, C.plum], [1, '#8A5FB8']]) +
			light +
			E(300, 730, 300, 70, '#FFE3A0', 'opacity=".4"') +
			flip(vy({ mouth: 'smirk', eyes: 'side', brow: 'up' }, { hands: [[30, -120], [60, -132]], elbows: [[-30, -110], [60, -100]], holds: [G(notebook(), 'translate(18 -4)'), pencil()] }), 470, 770, 1.32) +
			at(bao({ mouth: 'smirk', turn: 0.1, brow: 'down', eyes: 'dot' }, { hands: [[-60, -92], [40, -150]], elbows: [[-70, -120], [92, -110]] }), 220, 800, 1.95) +
			G(magnifier(E(0, 0, 30, 32, '#FFFDF6') + E(4, 2, 15, 17, C.ink) + E(-2, -5, 5, 5, '#fff')), 'translate(266 420) scale(1.7)') +
			at(cat({ c: '#B9AFA4', d: '#857B78', eyes: 'happy' }), 70, 790, 0.75) +
			crumbs([[330, 760], [380, 740], [420, 782], [300, 786], [540, 786]], 1.6) +
			Tt(['Vụ Án'], 300, 106, 68, '#FFE7A8') +
			Tt(['Ổ Bánh Mì'], 300, 204, 104, '#fff') +
			at(banhMi(), 480, 292, 1, -12) +
			S('M560 230l20 -20M590 280h26M400 240l-14 -20', C.sun, 7) +
			speckle(600, 800, 0.35)
		);
	});
