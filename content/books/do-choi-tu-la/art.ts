import {
	banana,
	bird,
	C,
	clip,
	cloud,
	E,
	G,
	grass,
	hill,
	house,
	leaf,
	lily,
	lotus,
	P,
	palm,
	person,
	S,
	svg,
	Tt,
	tx,
	type PersonOptions,
	type Point
} from '../../art/kit.ts';
import { frog } from '../../art/animals/pond-animals.ts';
import { chick } from '../../art/animals/yard-birds.ts';
import { ground, speckle, sunRays } from '../../art/scene.ts';
import { horn, leafBoat, leafBuffalo, mask, pinwheel } from './toys.ts';

const W = 900;
const H = 560;
const scene = (draw: () => string): string => svg(W, H, () => draw() + speckle(W, H, 0.32));
const at = (part: string, x: number, y: number, s = 1, turn = 0): string =>
	G(part, `translate(${x} ${y})${turn ? ` rotate(${turn})` : ''} scale(${s})`);
const land = (points: readonly Point[], c: string, w = W, h = H): string =>
	hill(points, w + 40, h + 20, c, 'gr', 0.24);
const sky = (w = W, h = H): string =>
	ground(w, h, [
		[0, '#8CCBE0'],
		[0.6, '#DDF0EA'],
		[1, '#F3F3DC']
	]);

const MIT: PersonOptions = { hair: 'short', shirt: [C.coral, C.brick], trousers: [C.skyD, C.night] };
const BONG: PersonOptions = { hair: 'pigtails', dress: true, shirt: [C.sun, C.amber] };
const BA: PersonOptions = {
	grown: true,
	hair: 'bun',
	hairColour: '#B9AFC4',
	shirt: [C.plum, C.plumD],
	trousers: [C.night, '#141C30']
};
const mit = (x: number, y: number, s: number, more: PersonOptions = {}): string =>
	person(x, y, s, { ...MIT, ...more });
const bong = (x: number, y: number, s: number, more: PersonOptions = {}): string =>
	person(x, y, s, { ...BONG, ...more });
const ba = (x: number, y: number, s: number, more: PersonOptions = {}): string =>
	person(x, y, s, { ...BA, ...more });

/** A jackfruit tree with its fruit on the trunk. */
function jackTree(x: number, y: number, s: number): string {
	const crown =
		'M-170 -170C-210 -220 -150 -300 -90 -280C-70 -350 60 -350 84 -284C150 -300 206 -226 168 -170C140 -120 60 -140 0 -136C-60 -140 -140 -120 -170 -170Z';
	const fruit = (fx: number, fy: number, k: number) =>
		at(
			P('M0 -34C22 -34 30 -10 26 14C22 36 -22 36 -26 14C-30 -10 -22 -34 0 -34Z', '#C3B24A') +
				P('M8 -33C24 -30 30 -8 26 14C23 30 6 34 -6 30C14 16 18 -12 8 -33Z', C.olive) +
				tx('M0 -34C22 -34 30 -10 26 14C22 36 -22 36 -26 14C-30 -10 -22 -34 0 -34Z', 'sd', 0.5) +
				S('M0 -34v-12', C.earthD, 5),
			fx,
			fy,
			k
		);
	return at(
		P('M-26 0C-16 -50 -20 -110 -30 -170H30C20 -110 18 -50 34 0Z', C.earth) +
			P('M6 0C12 -50 10 -110 12 -170H30C20 -110 18 -50 34 0Z', C.earthD) +
			P(crown, C.moss) +
			P(
				'M84 -284C150 -300 206 -226 168 -170C140 -120 60 -140 0 -136C90 -160 130 -220 40 -326C62 -318 78 -304 84 -284Z',
				C.leaf
			) +
			tx(crown, 'gl', 0.35) +
			[
				[-120, -230, 20],
				[-60, -270, -30],
				[20, -290, 10],
				[90, -230, 40],
				[-20, -190, -10],
				[-140, -180, 60],
				[120, -180, 20]
			]
				.map(([lx = 0, ly = 0, a = 0]) => leaf(lx, ly, 60, 17, a, C.lime, C.moss, { rib: '#E3EFB8' }))
				.join('') +
			fruit(-34, -92, 1) +
			fruit(36, -112, 0.9) +
			fruit(4, -46, 0.8),
		x,
		y,
		s
	);
}

const areca = (x: number, y: number, h: number): string => palm(x, y, h, 0.9, C.leaf, C.leafD, '#8B6F58', 4);

export const cover = (): string =>
	svg(
		600,
		848,
		() =>
			ground(600, 848, [
				[0, '#FFD978'],
				[0.6, '#FFE9AE'],
				[1, '#FFF3D6']
			]) +
			E(300, 470, 270, 270, '#FFF1C9') +
			E(300, 470, 200, 200, '#FFE3A0', 'opacity=".8"') +
			leaf(-20, 330, 170, 46, -38, C.moss, C.leaf) +
			leaf(620, 320, 170, 46, -142, C.moss, C.leaf) +
			leaf(600, 240, 110, 30, -160, C.lime, C.moss) +
			leaf(0, 250, 110, 30, -20, C.lime, C.moss) +
			land(
				[
					[-20, 700],
					[160, 676],
					[340, 690],
					[640, 664]
				],
				'#8FBF5C',
				600,
				848
			) +
			at(pinwheel(20), 292, 340, 0.92) +
			mit(190, 720, 1.9, { legs: 'walk', right: [54, -150], left: [-46, -60], look: 0.5, mood: 'laugh' }) +
			bong(420, 726, 1.75, { left: [6, -96], right: [34, -106], look: -0.3, mood: 'smile', tilt: -4 }) +
			at(horn(), 420, 548, 0.92, 12) +
			land(
				[
					[-20, 770],
					[180, 744],
					[400, 760],
					[640, 736]
				],
				C.leaf,
				600,
				848
			) +
			at(leafBuffalo(), 330, 756, 0.86) +
			banana(-30, 860, 230, 44, -58, C.moss, C.leaf, C.lime, 4) +
			banana(640, 860, 230, 44, -122, C.leaf, C.leafD, C.moss, 5) +
			grass(-6, 852, 60, 34, C.leafD, 6, 11) +
			Tt(['Đồ chơi', 'từ lá'], 300, 112, 96, C.leafD, { lh: 0.98 }) +
			speckle(600, 848, 0.35)
	);

export const vuonCuaBa = (): string =>
	scene(
		() =>
			sky() +
			sunRays(790, 84, 42) +
			cloud(470, 76, 0.8, '#fff', '#D7ECF0') +
			hill(
				[
					[-20, 300],
					[240, 270],
					[520, 296],
					[760, 262],
					[940, 290]
				],
				W + 40,
				H,
				'#8DC19A',
				'br',
				0.22
			) +
			house(760, 380, 1.3) +
			areca(640, 386, 190) +
			areca(880, 386, 170) +
			land(
				[
					[-20, 390],
					[240, 374],
					[560, 386],
					[940, 372]
				],
				C.moss
			) +
			jackTree(190, 440, 1.06) +
			P('M-10 470C240 440 640 440 910 456V570H-10Z', C.sand) +
			P('M-10 520C260 496 640 496 910 506V570H-10Z', '#E9C98B') +
			ba(250, 520, 1.2, { legs: 'sit', right: [58, -48], left: [-40, -30], look: 0.7, mood: 'laugh' }) +
			at(
				leaf(0, 6, 60, 17, -70, C.moss, C.leaf) +
					leaf(-18, 8, 56, 16, -110, C.leaf, C.leafD) +
					leaf(20, 8, 56, 16, -40, C.lime, C.moss) +
					P('M-58 0H58C54 40 34 56 0 56C-34 56 -54 40 -58 0Z', '#D8A95C') +
					P('M14 0H58C54 40 34 56 0 56C20 40 22 20 14 0Z', '#B5823A') +
					S('M-52 18H52M-44 36H44', C.earth, 3, 'opacity=".6"'),
				400,
				474,
				1
			) +
			mit(540, 530, 1.3, { look: -0.7, mood: 'wonder', left: [-42, -60] }) +
			bong(680, 532, 1.2, { look: -0.7, mood: 'laugh', left: [-52, -96], right: [30, -40] }) +
			leaf(618, 416, 110, 34, -100, C.moss, C.leaf) +
			grass(-6, 566, 62, 26, C.leaf, 3, 15)
	);

export const doNghe = (): string =>
	scene(() => {
		let weave = '';
		for (let i = 0; i < 15; i++) weave += `M${-40 + i * 70} 560L${120 + i * 48} 150`;
		for (let i = 0; i < 8; i++) weave += `M0 ${180 + i * 52}H900`;
		const basket =
			leaf(0, 6, 130, 36, -80, C.moss, C.leaf) +
			leaf(-40, 10, 120, 32, -122, C.leaf, C.leafD) +
			leaf(40, 10, 120, 34, -44, C.lime, C.moss) +
			leaf(-10, 8, 110, 26, -100, C.lime, C.moss) +
			leaf(20, 8, 130, 28, -62, C.moss, C.leaf) +
			P('M-120 0H120C112 84 70 116 0 116C-70 116 -112 84 -120 0Z', '#D8A95C') +
			P('M30 0H120C112 84 70 116 0 116C42 84 46 40 30 0Z', '#B5823A') +
			S('M-112 34H112M-98 70H98M-80 4V98M-40 4V112M0 4V116M40 4V112M80 4V98', C.earth, 4, 'opacity=".5"') +
			S('M-122 0H122', '#E9C78B', 12);
		const spool =
			P('M-34 -46H34V-34H-34ZM-34 34H34V46H-34Z', C.earth) +
			P('M8 -46H34V-34H8ZM8 34H34V46H8Z', C.earthD) +
			P('M-26 -34H26V34H-26Z', C.coral) +
			P('M8 -34H26V34H8Z', C.brick) +
			S('M-26 -22L26 -14M-26 -8L26 0M-26 6L26 14M-26 20L26 28', C.rose, 2.6, 'opacity=".7"') +
			S('M26 24C70 30 60 70 110 62C150 56 150 90 200 84', C.coral, 4);
		const picks =
			[-24, -12, 0, 12, 24]
				.map((a) => G(S('M0 70L0 -80', C.earth, 8) + S('M-1 70L-1 -78', C.amber, 3), `rotate(${a})`))
				.join('') +
			P('M-16 34H16V54H-16Z', C.leaf) +
			P('M2 34H16V54H2Z', C.leafD);
		const scissors =
			S('M-8 -6L92 -46M-8 6L92 46', '#8391B8', 13) +
			S('M-8 -9L92 -49', '#C6D2E4', 5) +
			E(0, 0, 8, 8, C.night) +
			`<g fill="none" stroke-width="14"><circle cx="-50" cy="-26" r="26" stroke="${C.coral}"/><circle cx="-50" cy="26" r="26" stroke="${C.brick}"/></g>`;
		const bowl =
			E(0, 0, 110, 32, '#FFF6E2') +
			E(0, 2, 96, 25, C.skyM) +
			P('M10 -22C60 -20 96 -10 96 2C96 16 50 27 0 27C50 20 50 -8 10 -22Z', C.sky, 'opacity=".5"') +
			S('M-50 0q24 -8 50 0', '#E4F5F7', 4) +
			P('M-110 0C-104 50 -60 74 0 74C60 74 104 50 110 0C96 28 50 32 0 32C-50 32 -96 28 -110 0Z', C.sky) +
			P('M30 31C80 26 100 16 110 0C104 50 60 74 0 74C30 66 40 50 30 31Z', C.skyD);
		return (
			ground(W, H, [
				[0, '#B5CF74'],
				[1, '#7FB25E']
			]) +
			tx('M0 0H900V560H0Z', 'gr', 0.25) +
			P('M70 120H830L900 520H0Z', '#E9C07A') +
			P('M60 150H840L900 520H0Z', '#F3D9A4') +
			clip('M60 150H840L900 520H0Z', S(weave, '#D3AE6C', 4, 'opacity=".55"')) +
			S('M70 132H830M10 510H890', C.coral, 10) +
			E(300, 400, 150, 26, C.earthD, 'opacity=".22"') +
			at(basket, 300, 280, 1.05) +
			at(spool, 530, 240, 1.1) +
			at(picks, 720, 250, 1.1, 24) +
			at(scissors, 600, 420, 1, -12) +
			at(bowl, 150, 420, 0.8)
		);
	});

export const trau = (): string =>
	scene(
		() =>
			sky() +
			cloud(160, 84, 0.9, '#fff', '#D7ECF0') +
			hill(
				[
					[-20, 260],
					[240, 226],
					[520, 252],
					[760, 220],
					[940, 246]
				],
				W + 40,
				H,
				'#8DC19A',
				'br',
				0.22
			) +
			palm(800, 262, 110, 0.9, '#3F8A5C', '#2E7650', '#2E7650', -8) +
			P('M-10 300C240 282 640 290 910 278V420H-10Z', '#C3D874') +
			S(
				'M-10 320C240 304 640 312 910 300M-10 346C240 330 640 338 910 326M-10 374C240 358 640 366 910 354',
				'#A9C46B',
				5
			) +
			land(
				[
					[-20, 410],
					[240, 392],
					[560, 402],
					[940, 386]
				],
				C.moss
			) +
			land(
				[
					[-20, 480],
					[240, 466],
					[560, 476],
					[940, 460]
				],
				C.leaf
			) +
			at(leafBuffalo(), 520, 386, 1.7) +
			leaf(120, 500, 90, 26, -30, C.moss, C.leaf) +
			leaf(100, 520, 70, 20, 10, C.lime, C.moss) +
			grass(-6, 566, 62, 32, C.leafD, 3, 15)
	);

export const chongChong = (): string =>
	scene(
		() =>
			sky() +
			sunRays(120, 90, 44) +
			cloud(700, 90, 1, '#fff', '#D7ECF0') +
			hill(
				[
					[-20, 330],
					[240, 296],
					[520, 322],
					[760, 290],
					[940, 316]
				],
				W + 40,
				H,
				'#8DC19A',
				'br',
				0.22
			) +
			house(170, 372, 0.9) +
			palm(60, 374, 150, 1, C.leaf, C.leafD, C.earthD, 10) +
			palm(290, 374, 120, 0.9, C.leaf, C.leafD, C.earthD, -10) +
			land(
				[
					[-20, 372],
					[240, 360],
					[560, 370],
					[940, 356]
				],
				C.moss
			) +
			P('M-10 470C240 430 640 420 910 426V570H-10Z', C.sand) +
			P('M-10 520C260 490 640 484 910 492V570H-10Z', '#E9C98B') +
			S(
				'M380 150q70 -34 140 0M720 220q60 -26 130 4M330 240q60 -26 120 0M660 330q70 -26 150 0',
				'#fff',
				7,
				'opacity=".8"'
			) +
			at(pinwheel(32), 590, 180, 0.98) +
			`<circle cx="590" cy="180" r="132" fill="none" stroke="#fff" stroke-width="5" stroke-dasharray="60 78" opacity=".75"/>` +
			mit(500, 524, 1.9, {
				legs: 'walk',
				right: [50, -124],
				left: [-52, -70],
				look: 0.6,
				mood: 'laugh',
				tilt: 4
			}) +
			grass(-6, 566, 62, 28, C.leaf, 3, 15)
	);

export const ken = (): string =>
	scene(
		() =>
			sky() +
			hill(
				[
					[-20, 320],
					[240, 286],
					[520, 312],
					[760, 280],
					[940, 306]
				],
				W + 40,
				H,
				'#8DC19A',
				'br',
				0.22
			) +
			banana(80, 460, 280, 52, -112, C.moss, C.leaf, C.lime, 2) +
			banana(90, 464, 290, 52, -72, C.leaf, C.leafD, C.moss, 3) +
			banana(100, 468, 230, 44, -36, C.moss, C.leaf, C.lime, 4) +
			land(
				[
					[-20, 440],
					[240, 426],
					[560, 436],
					[940, 420]
				],
				C.moss
			) +
			bong(340, 536, 1.9, { right: [36, -108], left: [6, -96], look: 0.6, mood: 'smile', tilt: -6 }) +
			at(horn(), 352, 344, 1.25, -8) +
			S('M640 250q26 60 0 124M690 226q40 84 0 172M740 204q52 108 0 220', C.coral, 9) +
			S('M900 130C830 150 780 120 730 140', C.earthD, 18) +
			leaf(800, 132, 70, 18, 40, C.moss, C.leaf) +
			leaf(850, 136, 66, 17, -60, C.leaf, C.leafD) +
			G(bird('dau'), 'translate(790 70) scale(-.62 .62)') +
			at(chick({ peep: true }), 760, 530, 1) +
			at(chick(), 850, 520, 0.86) +
			grass(-6, 566, 62, 28, C.leaf, 3, 15)
	);

export const thuyen = (): string =>
	scene(() => {
		const ripple = (x: number, y: number, w: number) =>
			S(`M${x - w} ${y}q${w * 0.5} 14 ${w} 8t${w} -6`, '#E4F5F7', 5, 'opacity=".85"');
		const flower =
			[0, 72, 144, 216, 288]
				.map((a) => G(P('M0 0C-14 -8 -14 -26 0 -28C14 -26 14 -8 0 0Z', C.sun), `rotate(${a})`))
				.join('') + E(0, 0, 7, 7, C.rust);
		const sailor =
			E(0, 0, 16, 12, '#7A2E1A') +
			E(20, -8, 12, 11, '#8E3A22') +
			S('M22 -18q2 -12 10 -14M16 -18q-2 -12 2 -16M-4 8l-6 10M6 9l2 10', '#5A1F12', 3) +
			E(23, -10, 3, 3.6, '#fff') +
			E(24, -10, 1.6, 2, C.ink) +
			S('M14 -2q8 4 14 0', '#3A120C', 2);
		return (
			ground(W, H, [
				[0, '#BFE1EA'],
				[0.3, '#7FBBD6'],
				[1, '#2F7DC8']
			]) +
			P('M-10 -10H910V96C700 130 500 80 300 104C180 118 80 108 -10 92Z', C.moss) +
			tx('M-10 -10H910V96C700 130 500 80 300 104C180 118 80 108 -10 92Z', 'gr', 0.25) +
			grass(-6, 112, 62, 30, C.leaf, 5, 15) +
			S(
				'M80 180q40 -10 90 0M420 170q50 -10 100 0M700 200q40 -10 90 0M100 500q50 -10 110 0M520 520q50 -10 110 0M300 420q40 -8 80 0',
				'#E4F5F7',
				4,
				'opacity=".6"'
			) +
			lily(150, 230, 110, 28, C.moss, C.leaf, C.lime) +
			lotus(140, 214, 1.2) +
			lily(810, 480, 130, 34, C.moss, C.leaf, C.lime) +
			at(frog({ look: 'happy' }), 812, 474, 0.8) +
			lily(60, 520, 110, 28, C.leaf, C.leafD, C.moss) +
			at(leafBoat(at(flower, 0, -8, 1.4)), 650, 276, 1.25, -4) +
			ripple(650, 318, 150) +
			at(leafBoat(at(sailor, -6, 2, 1.25)), 410, 360, 1.2, 3) +
			ripple(410, 400, 140) +
			at(leafBoat(), 200, 430, 1.05, -3) +
			ripple(200, 464, 120)
		);
	});

export const matNa = (): string =>
	scene(
		() =>
			sky() +
			cloud(200, 80, 0.9, '#fff', '#D7ECF0') +
			hill(
				[
					[-20, 320],
					[240, 286],
					[520, 312],
					[760, 280],
					[940, 306]
				],
				W + 40,
				H,
				'#8DC19A',
				'br',
				0.22
			) +
			land(
				[
					[-20, 360],
					[240, 346],
					[560, 356],
					[940, 342]
				],
				C.moss
			) +
			P('M560 400C660 380 800 384 910 376V520C800 510 640 500 560 470C530 450 530 414 560 400Z', '#7FBBD6') +
			S('M620 430q40 -8 80 0M740 460q40 -8 80 0M640 480q30 -6 60 0', '#E4F5F7', 4) +
			lily(690, 446, 60, 14, C.moss, C.leaf, C.lime) +
			lily(830, 420, 56, 13, C.moss, C.leaf, C.lime) +
			lotus(770, 412, 1) +
			lotus(866, 440, 0.8) +
			land(
				[
					[-20, 500],
					[240, 486],
					[560, 500],
					[940, 510]
				],
				C.leaf
			) +
			mit(300, 540, 2, { left: [-56, -120], right: [56, -120] }) +
			S('M216 324q-20 4 -26 18M384 324q20 4 26 18', C.earthD, 5) +
			at(mask(), 300, 322, 1.16) +
			bong(560, 540, 1.8, { mood: 'laugh', left: [-16, -50], right: [16, -50], tilt: 10, look: -0.5 }) +
			grass(-6, 566, 62, 28, C.leafD, 3, 15)
	);

export const hoiLang = (): string =>
	scene(
		() =>
			ground(W, H, [
				[0, '#F9C9A2'],
				[0.5, '#FCE3B8'],
				[1, '#FFF3D6']
			]) +
			sunRays(120, 120, 46, '#FFD36B') +
			cloud(640, 70, 0.9, '#FFF3E0', '#F8CDB0') +
			hill(
				[
					[-20, 300],
					[240, 266],
					[520, 292],
					[760, 262],
					[940, 290]
				],
				W + 40,
				H,
				'#C7B58A',
				'br',
				0.22
			) +
			areca(290, 392, 230) +
			areca(340, 392, 190) +
			house(500, 396, 1.7) +
			areca(690, 392, 220) +
			jackTree(830, 430, 0.74) +
			land(
				[
					[-20, 392],
					[240, 380],
					[560, 390],
					[940, 378]
				],
				'#A9C46B'
			) +
			P('M-10 450C240 424 640 424 910 436V570H-10Z', '#F3D9A4') +
			P('M-10 516C260 490 640 490 910 502V570H-10Z', '#E9C07A') +
			ba(760, 516, 1.1, { left: [-16, -104], right: [6, -108], mood: 'laugh', look: -0.7 }) +
			at(pinwheel(14), 262, 240, 0.7) +
			mit(200, 530, 1.35, { legs: 'walk', right: [46, -124], left: [-44, -60] }) +
			at(mask(), 200, 384, 0.78) +
			bong(400, 530, 1.3, { legs: 'walk', left: [6, -96], right: [34, -106], look: 0.5 }) +
			at(horn(), 406, 396, 0.78, -8) +
			at(
				person(0, 0, 1, {
					hair: 'bob',
					shirt: [C.skyM, C.sky],
					trousers: [C.earth, C.earthD],
					legs: 'walk',
					right: [44, -44],
					look: 0.5,
					mood: 'laugh'
				}),
				575,
				534,
				1.15
			) +
			G(leafBuffalo(), 'translate(706 520) scale(.42)') +
			grass(-6, 566, 62, 24, C.leaf, 3, 15)
	);
