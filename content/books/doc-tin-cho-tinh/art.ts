import {
	banana,
	bird,
	bookFlower,
	C,
	clip,
	cloud,
	E,
	G,
	grass,
	hill,
	leaf,
	lily,
	P,
	palm,
	person,
	S,
	svg,
	Tt,
	type Point
} from '../../art/kit.ts';
import { ground, speckle, sunRays } from '../../art/scene.ts';

const W = 900;
const H = 540;
const scene = (draw: () => string, w = W, h = H): string => svg(w, h, () => draw() + speckle(w, h, 0.32));
const at = (part: string, x: number, y: number, s = 1, turn = 0): string =>
	G(part, `translate(${x} ${y})${turn ? ` rotate(${turn})` : ''} scale(${s})`);
const land = (points: readonly Point[], c: string, w = W, h = H): string =>
	hill(points, w + 40, h + 20, c, 'gr', 0.24);

/** A log that could be a crocodile: 0 is wood, 1 has eyes, 2 teeth, 3 legs and a tail. */
function creature(stage: 0 | 1 | 2 | 3): string {
	const green = stage > 1;
	const [c, d] = green ? [C.leaf, C.leafD] : ['#8C5A3A', '#5B3826'];
	const body =
		P(
			'M-120 10C-126 -14 -100 -26 -60 -26C-20 -34 60 -34 110 -22C128 -16 130 12 112 20C60 30 -60 30 -104 24C-114 22 -119 18 -120 10Z',
			c
		) +
		P('M-120 10C-60 18 60 18 128 -4C128 8 122 17 112 20C60 30 -60 30 -104 24C-114 22 -119 18 -120 10Z', d);
	const bark = S(
		'M-80 -10q30 8 60 0M0 -16q34 8 70 0M-50 4q40 8 90 0',
		green ? C.moss : C.sand,
		3.4,
		'opacity=".6"'
	);
	const knot = P('M-20 -30l10 -16l12 14zM30 -33l10 -16l12 16z', d);
	const eye = E(-84, -30, 14, 14, c) + E(-84, -30, 9, 9, '#FFF3C4') + E(-84, -30, 3.4, 7, C.ink);
	const ridge = P('M-56 -26l10 -16l12 14l10 -16l12 15l10 -16l12 15l10 -15l12 15l10 -14l12 16z', d);
	const jaw =
		P('M-116 8C-160 -26 -210 -30 -228 -16C-206 -8 -170 0 -120 12Z', c) +
		P('M-118 14C-160 12 -206 18 -222 34C-190 40 -150 34 -108 24Z', d) +
		P(
			'M-212 -14l8 14l8 -10l8 14l8 -10l8 14l8 -9l8 13l8 -8l8 12zM-210 28l8 -12l8 10l8 -13l8 11l8 -13l8 11l8 -12l8 10z',
			'#fff'
		);
	const tail =
		P('M108 -20C160 -26 190 -50 206 -84C214 -40 190 10 112 18Z', c) +
		P('M150 4C190 -16 206 -50 206 -84C214 -40 190 10 112 18Z', d);
	const feet = S('M-60 20q-8 22 -26 26M50 22q8 22 26 26', d, 16);
	if (stage === 0)
		return (
			body +
			bark +
			E(120, -1, 12, 20, C.sand) +
			S('M120 -10a5 9 0 1 1 -1 18', C.earth, 2.4) +
			S('M-40 -28q-10 -22 -26 -26', '#5B3826', 8)
		);
	if (stage === 1) return body + bark + knot + eye + E(120, -1, 12, 20, C.sand);
	if (stage === 2) return jaw + body + bark + ridge + eye;
	return tail + jaw + feet + body + bark + ridge + eye;
}

const bubble = (
	x: number,
	y: number,
	w: number,
	h: number,
	c: string,
	d: string,
	tail: 1 | -1 = -1
): string =>
	G(
		P(
			`M0 ${-h}C${w * 0.8} ${-h} ${w} ${-h * 0.6} ${w} 0C${w} ${h * 0.62} ${w * 0.8} ${h} 0 ${h}C${-w * 0.8} ${h} ${-w} ${h * 0.62} ${-w} 0C${-w} ${-h * 0.6} ${-w * 0.8} ${-h} 0 ${-h}Z`,
			c
		) +
			P(`M${tail * w * 0.1} ${h * 0.86}L${tail * w * 0.5} ${h * 1.5}L${tail * w * 0.52} ${h * 0.7}Z`, c) +
			P(
				`M${w * 0.3} ${-h * 0.95}C${w * 0.9} ${-h * 0.8} ${w} ${-h * 0.5} ${w} 0C${w} ${h * 0.62} ${w * 0.8} ${h} 0 ${h}C${w * 0.7} ${h * 0.7} ${w * 0.9} ${-h * 0.3} ${w * 0.3} ${-h * 0.95}Z`,
				d,
				'opacity=".5"'
			),
		`translate(${x} ${y})`
	);

const phone = (x: number, y: number, turn = 0): string =>
	at(
		P('M-11 -19H11Q14 -19 14 -16V16Q14 19 11 19H-11Q-14 19 -14 16V-16Q-14 -19 -11 -19Z', C.night) +
			P('M-10 -14H10V13H-10Z', C.skyL),
		x,
		y,
		1,
		turn
	);

export const cover = (): string =>
	svg(600, 848, () => {
		const lens = 'M228 420a134 134 0 1 0 268 0a134 134 0 1 0 -268 0Z';
		return (
			ground(600, 848, [
				[0, '#6C3FA8'],
				[0.7, '#8A5FB8'],
				[1, '#B695D6']
			]) +
			at(bubble(0, 0, 70, 44, C.coral, C.brick, 1), 90, 300) +
			at(bubble(0, 0, 54, 36, C.skyM, C.sky, -1), 530, 262) +
			at(bubble(0, 0, 46, 30, C.sun, C.amber, 1), 60, 470) +
			at(bubble(0, 0, 40, 26, C.moss, C.leaf, -1), 560, 640) +
			bubble(330, 420, 250, 168, '#FFFDF6', C.cream, -1) +
			at(creature(3), 356, 420, 1.02) +
			clip(
				lens,
				'<rect x="200" y="270" width="320" height="300" fill="#CFE6EF"/>' +
					P('M200 430C280 420 420 440 520 428V570H200Z', '#7FBBD6') +
					S('M240 470q30 -8 60 0M360 490q30 -8 60 0M270 510q24 -6 50 0', '#E4F5F7', 4) +
					at(creature(0), 366, 424, 1.02)
			) +
			`<path d="${lens}" fill="none" stroke="${C.sun}" stroke-width="18"/>` +
			S('M262 516L186 620', C.earthD, 30) +
			S('M256 514L182 616', C.earth, 12) +
			P('M-20 760C160 720 440 724 640 752V870H-20Z', C.plumD) +
			at(
				person(0, 0, 1, {
					hair: 'bob',
					dress: true,
					shirt: [C.sun, C.amber],
					look: 0.6,
					mood: 'wonder',
					right: [46, -102],
					left: [-36, -50],
					glasses: true
				}),
				118,
				806,
				1.55
			) +
			at(bird('dau'), 480, 724, 0.62) +
			banana(640, 860, 250, 46, -118, C.moss, C.leaf, C.lime, 4) +
			banana(-30, 870, 200, 40, -60, C.leaf, C.leafD, C.moss, 5) +
			grass(-6, 852, 60, 34, C.leafD, 6, 11) +
			Tt(['Đọc tin', 'cho tỉnh'], 300, 108, 92, '#FFF3D6', { lh: 0.98 }) +
			speckle(600, 848, 0.3)
		);
	});

export const khucGo = (): string =>
	scene(() => {
		const hull =
			P(
				'M-130 -10C-100 10 -70 14 0 14C70 14 108 8 138 -22C124 26 80 38 0 38C-80 38 -118 26 -130 -10Z',
				C.earth
			) +
			P(
				'M-130 -10C-100 10 -70 14 0 14C70 14 108 8 138 -22L134 -10C104 22 70 24 0 24C-70 24 -106 20 -128 0Z',
				'#C58A55'
			);
		return (
			ground(W, H, [
				[0, '#F9C9A2'],
				[0.5, '#FCE3B8'],
				[1, '#FFF3D6']
			]) +
			sunRays(160, 150, 48, '#FFD36B') +
			cloud(640, 80, 1, '#FFF3E0', '#F8CDB0') +
			hill(
				[
					[-20, 236],
					[200, 206],
					[430, 230],
					[660, 196],
					[940, 226]
				],
				W + 40,
				H,
				'#C7B58A',
				'br',
				0.22
			) +
			palm(700, 236, 110, 0.9, '#6E9468', '#5A8259', '#5A8259', 10) +
			palm(758, 238, 84, 0.74, '#6E9468', '#5A8259', '#5A8259', -10) +
			P('M-10 262C240 246 600 256 910 250V470H-10Z', '#8FB9C2') +
			P('M-10 330C240 316 600 330 910 318V470H-10Z', '#6FA3B5') +
			S(
				'M40 300q50 -8 110 0M300 290q50 -8 110 0M620 300q50 -8 110 0M120 372q50 -8 110 0M420 396q60 -8 120 0M60 430q50 -8 110 0',
				'#E8F4F2',
				4,
				'opacity=".8"'
			) +
			at(hull, 330, 338, 1.2) +
			at(
				person(0, 0, 1, {
					grown: true,
					hair: 'short',
					shirt: [C.earth, C.earthD],
					trousers: [C.night, '#141C30'],
					hat: true,
					right: [70, -96],
					left: [56, -78],
					look: 0.9
				}),
				300,
				352,
				0.86
			) +
			S('M362 262C430 250 470 300 520 330', C.sand, 5) +
			at(creature(0), 636, 346, 0.92, -4) +
			S('M548 372q40 10 180 2', '#E8F4F2', 4) +
			S('M536 322q10 20 0 38', C.sand, 5) +
			land(
				[
					[-20, 470],
					[200, 452],
					[480, 462],
					[700, 430],
					[940, 404]
				],
				C.moss
			) +
			land(
				[
					[-20, 510],
					[240, 496],
					[560, 504],
					[940, 470]
				],
				C.leaf
			) +
			at(
				person(0, 0, 1, {
					hair: 'pigtails',
					dress: true,
					shirt: [C.coral, C.brick],
					look: -0.9,
					mood: 'wonder',
					left: [-46, -60]
				}),
				640,
				508,
				0.86
			) +
			at(
				person(0, 0, 1, {
					hair: 'short',
					shirt: [C.sky, C.skyD],
					trousers: [C.earthD, '#3E261A'],
					look: -0.9,
					mood: 'laugh',
					left: [-48, -120],
					right: [30, -60]
				}),
				740,
				500,
				0.9
			) +
			phone(694, 384, -14) +
			at(
				person(0, 0, 1, {
					grown: true,
					hair: 'bun',
					hairColour: '#B9AFC4',
					shirt: [C.plum, C.plumD],
					look: -0.8,
					mood: 'laugh'
				}),
				832,
				496,
				0.8
			) +
			grass(-6, 546, 44, 30, C.leafD, 3, 12) +
			leaf(30, 520, 80, 20, -60, C.moss, C.leaf) +
			leaf(40, 524, 90, 20, -20, C.leaf, C.leafD)
		);
	});

export const lanTruyen = (): string =>
	scene(
		() => {
			const heads = [
				{ hair: 'short', shirt: [C.coral, C.brick], mood: 'wonder' },
				{ hair: 'pigtails', dress: true, shirt: [C.sun, C.amber], mood: 'wonder' },
				{ hair: 'bob', shirt: [C.skyM, C.sky], mood: 'sad' },
				{ hair: 'short', shirt: [C.moss, C.leaf], mood: 'wonder' },
				{ hair: 'long', dress: true, shirt: [C.plumL, C.plum], mood: 'sad' }
			] as const;
			const stages = [0, 0, 1, 2, 3] as const;
			return (
				ground(900, 470, [
					[0, '#F3D9A4'],
					[1, '#FFF3D6']
				]) +
				land(
					[
						[-20, 400],
						[240, 388],
						[560, 398],
						[940, 384]
					],
					'#C9B06A',
					900,
					470
				) +
				stages
					.map((stage, i) => {
						const x = [78, 216, 376, 558, 768][i] ?? 0;
						const w = [54, 70, 86, 100, 122][i] ?? 50;
						const y = [212, 196, 176, 152, 126][i] ?? 200;
						return (
							at(bubble(0, 0, w, w * 0.62, '#FFFDF6', '#FBEBCB', 1), x, y) +
							at(creature(stage), x + (stage > 1 ? 12 : 0), y, (w / 50) * (stage > 1 ? 0.22 : 0.34))
						);
					})
					.join('') +
				heads
					.map((look, i) =>
						at(
							person(0, 0, 1, { ...look, look: 0.5, right: [52, -70], left: [-50, -66] }),
							[96, 256, 424, 606, 806][i] ?? 0,
							448,
							1.02
						)
					)
					.join('') +
				S(
					'M150 378q20 -10 42 0M312 378q20 -10 46 0M486 378q20 -10 50 0M668 378q24 -10 64 0',
					C.brick,
					4,
					'stroke-dasharray="2 10"'
				)
			);
		},
		900,
		470
	);

export const bonHonDa = (): string =>
	scene(() => {
		const stone = (x: number, y: number, s: number) =>
			at(
				E(0, 16, 74, 18, '#3F87BD', 'opacity=".5"') +
					P(
						'M-66 4C-66 -22 -36 -34 0 -34C36 -34 66 -22 66 4C66 20 30 24 0 24C-30 24 -66 20 -66 4Z',
						'#A79CB8'
					) +
					P('M12 -34C40 -32 66 -22 66 4C66 20 30 24 0 24C30 10 36 -16 12 -34Z', '#7F7596') +
					S('M-36 -16q14 -8 30 -8', '#fff', 4, 'opacity=".6"'),
				x,
				y,
				s
			);
		return (
			ground(W, H, [
				[0, '#8CCBE0'],
				[0.6, '#DDF0EA'],
				[1, '#F3F3DC']
			]) +
			sunRays(110, 90, 42) +
			cloud(420, 80, 0.8, '#fff', '#D7ECF0') +
			hill(
				[
					[-20, 260],
					[200, 222],
					[430, 250],
					[660, 214],
					[940, 250]
				],
				W + 40,
				H,
				'#8DC19A',
				'br',
				0.22
			) +
			land(
				[
					[-20, 300],
					[240, 286],
					[560, 300],
					[940, 284]
				],
				'#6FAE69'
			) +
			P('M250 300C190 380 170 470 150 560H760C740 470 730 380 680 296C540 310 380 312 250 300Z', '#7FBBD6') +
			S(
				'M290 340q40 -8 80 0M520 330q40 -8 80 0M250 520q40 -8 80 0M560 516q40 -8 80 0M420 350q20 -6 44 0',
				'#E4F5F7',
				4
			) +
			P('M-10 300C100 300 200 296 260 300C200 380 176 470 156 560H-10Z', C.moss) +
			P('M910 284C820 290 740 292 670 298C730 380 744 470 764 560H910Z', C.leaf) +
			stone(252, 470, 0.9) +
			stone(386, 452, 1) +
			stone(532, 440, 1) +
			stone(668, 456, 0.9) +
			at(
				person(0, 0, 1, {
					hair: 'short',
					legs: 'walk',
					shirt: [C.coral, C.brick],
					trousers: [C.skyD, C.night],
					left: [-66, -96],
					right: [68, -104],
					look: 0.7,
					mood: 'smile'
				}),
				386,
				428,
				1.12
			) +
			S('M800 470C804 420 800 380 796 350', C.leafD, 9) +
			leaf(800, 430, 60, 15, -150, C.moss, C.leaf) +
			leaf(800, 446, 60, 15, -28, C.moss, C.leaf) +
			bookFlower(796, 352, 1.7, 4, C.plum, C.plumD) +
			at(bird('dau'), 786, 216, 0.62) +
			grass(-6, 546, 12, 36, C.leafD, 3, 12) +
			grass(780, 546, 10, 36, C.leafD, 4, 12) +
			lily(330, 520, 40, 9, C.moss, C.leaf, C.lime) +
			lily(620, 526, 36, 8, C.moss, C.leaf, C.lime)
		);
	});

export const khungAnh = (): string =>
	scene(() => {
		const wheel = (x: number, y: number) =>
			`<g fill="none" stroke="${C.night}"><circle cx="${x}" cy="${y}" r="52" stroke-width="9"/>` +
			`<path d="M${x - 48} ${y}h96M${x} ${y - 48}v96M${x - 34} ${y - 34}l68 68M${x + 34} ${y - 34}l-68 68" stroke-width="2" stroke="#8391B8"/></g>`;
		const all =
			ground(W, H, [
				[0, '#BFE1EA'],
				[1, '#F6F0D4']
			]) +
			hill(
				[
					[-20, 300],
					[220, 270],
					[480, 292],
					[700, 262],
					[940, 290]
				],
				W + 40,
				H,
				'#8DC19A',
				'br',
				0.22
			) +
			palm(820, 320, 130, 1, C.leaf, C.leafD, C.earthD, -10) +
			land(
				[
					[-20, 320],
					[240, 310],
					[560, 318],
					[940, 306]
				],
				C.moss
			) +
			P('M-10 400C240 380 620 380 910 396V560H-10Z', '#E9C98B') +
			S('M60 470q60 -8 120 0M420 510q60 -8 120 0M700 470q60 -8 120 0', '#C9A25E', 4) +
			G(
				wheel(100, 430) +
					wheel(260, 446) +
					S(
						'M100 430L150 356L226 362L260 446M150 356L176 440L226 362M176 440L100 430M138 334h30M226 362l-6 -34h34',
						C.coral,
						8
					) +
					P('M128 326h44q6 8 -4 12h-36q-10 -4 -4 -12z', C.earthD),
				'rotate(12 180 420)'
			) +
			at(
				person(0, 0, 1, {
					hair: 'short',
					legs: 'sit',
					shirt: [C.sky, C.skyD],
					trousers: [C.earth, C.earthD],
					mood: 'sad',
					look: 0.5,
					left: [-46, -8],
					right: [58, -66]
				}),
				420,
				470,
				1.5
			) +
			at(
				person(0, 0, 1, {
					hair: 'bob',
					dress: true,
					shirt: [C.sun, C.amber],
					mood: 'smile',
					look: -0.8,
					left: [-70, -76],
					right: [34, -56],
					tilt: -6
				}),
				620,
				486,
				1.4
			);
		const frame = 'M300 216H556V516H300Z';
		return (
			all +
			P(`M0 0H${W}V${H}H0ZM300 216V516H556V216Z`, C.night, 'opacity=".24" fill-rule="evenodd"') +
			`<path d="${frame}" fill="none" stroke="${C.sun}" stroke-width="12" stroke-linejoin="round"/>` +
			S('M300 250v-34h34M522 216h34v34M556 482v34h-34M334 516h-34v-34', C.coral, 12)
		);
	});

export const vaLai = (): string =>
	scene(
		() =>
			ground(700, 430, [
				[0, '#CFE6DF'],
				[1, '#F3F3DC']
			]) +
			bubble(330, 220, 250, 140, '#FFFDF6', C.cream, -1) +
			P(
				'M452 92L434 140L462 168L424 206L458 240L420 300L462 262L496 236L466 206L506 170L478 140L500 96Z',
				'#A9CDBF'
			) +
			S('M424 120l72 -4M430 150l78 4M412 188l92 2M424 222l80 6M418 256l64 14', C.coral, 6) +
			S('M130 190h180M130 226h230M130 262h150', C.sand, 10) +
			S('M496 116C540 90 552 126 546 160', C.coral, 4) +
			G(bird('bay'), 'translate(590 140) scale(-.86 .86)') +
			banana(-20, 440, 150, 32, -52, C.moss, C.leaf, C.lime, 3) +
			banana(720, 440, 150, 32, -128, C.leaf, C.leafD, C.moss, 4) +
			grass(-6, 436, 64, 26, C.leaf, 6, 12),
		700,
		430
	);
