import {
	banana,
	C,
	clip,
	cloud,
	COV,
	E,
	frog,
	G,
	grass,
	hill,
	house,
	leaf,
	P,
	palm,
	person,
	r1,
	rng,
	S,
	svg,
	tx,
	type Point
} from '../../art/kit.ts';
import { ground, rain, speckle, sunRays } from '../../art/scene.ts';

const W = 900;
const H = 560;
const scene = (draw: () => string): string => svg(W, H, () => draw() + speckle(W, H, 0.35));
const field = (points: readonly Point[], c: string, texture: 'gr' | 'br' | 'gl' = 'gr', o = 0.22) =>
	hill(points, W, H, c, texture, o);

export const cover = (): string => svg(340, 340, () => COV.mua.draw(), { vb: '0 0 340 340' });

/** A water drop with its shine, falling point up as children know it: only used for water in the ground. */
const drop = (x: number, y: number, s: number, c: string = C.skyM, d: string = C.sky): string =>
	G(
		P('M0 -16C8 -5 12 1 12 7A12 12 0 0 1 -12 7C-12 1 -8 -5 0 -16Z', c) +
			P('M0 -16C8 -5 12 1 12 7A12 12 0 0 1 0 19C6 8 6 -4 0 -16Z', d),
		`translate(${x} ${y}) scale(${s})`
	);

/** A curling arrow that rises. */
const rising = (x: number, y: number, h: number, lean: number, c: string): string =>
	S(`M${x} ${y}C${x + 34} ${y - h * 0.3} ${x - 34} ${y - h * 0.55} ${x + lean} ${y - h}`, c, 11) +
	P(`M${x + lean - 22} ${y - h + 12}L${x + lean + 4} ${y - h - 30}L${x + lean + 22} ${y - h + 16}Z`, c);

const storm = (x: number, y: number, s: number): string =>
	G(
		P(
			'M-150 60C-190 56 -190 6 -150 0C-160 -46 -96 -66 -76 -40C-66 -100 30 -112 52 -60C92 -90 150 -60 136 -16C182 -14 188 54 146 60Z',
			'#6E7FA6'
		) +
			P(
				'M-150 60C-120 30 -70 46 -30 34C20 18 60 40 96 14C120 0 136 -10 136 -16C182 -14 188 54 146 60Z',
				'#4C5A86'
			),
		`translate(${x} ${y}) scale(${s})`
	);

export const vongDi = (): string =>
	scene(() => {
		const streak = (x: number) => `M${x} 190l-14 40M${x + 6} 258l-14 40M${x + 2} 326l-12 34`;
		return (
			ground(W, H, [
				[0, '#9CD3E4'],
				[0.6, '#D8EEEA'],
				[1, '#F6F2DA']
			]) +
			sunRays(118, 96, 46) +
			hill(
				[
					[420, 400],
					[520, 300],
					[610, 190],
					[680, 260],
					[760, 150],
					[850, 250],
					[940, 220]
				],
				W + 60,
				H,
				'#7FA9A0',
				'br',
				0.25
			) +
			P('M610 190L640 224L622 232L606 222L588 240L572 228Z', '#F4FAF4') +
			P('M760 150L800 196L778 204L760 190L738 212L722 196Z', '#F4FAF4') +
			hill(
				[
					[360, 440],
					[520, 380],
					[680, 400],
					[820, 350],
					[940, 380]
				],
				W + 60,
				H,
				'#6FAE69',
				'gr',
				0.25
			) +
			P('M-10 390C140 372 300 384 440 402C540 414 620 452 760 500L760 570H-10Z', '#5FA7CF') +
			P('M-10 420C160 404 320 412 470 432C560 446 640 486 740 520L740 570H-10Z', '#3F87BD') +
			S(
				'M40 436q30 -8 64 0M170 424q30 -8 60 0M300 444q34 -8 70 2M120 476q34 -8 70 0M320 498q34 -8 70 0M40 516q34 -8 70 0',
				'#E4F5F7',
				4
			) +
			P(
				'M742 392C700 420 760 442 700 462C650 478 560 470 470 486L520 520C620 500 720 508 766 476C812 446 760 420 790 396Z',
				'#7FC1DE'
			) +
			S('M720 452q-30 16 -70 18M600 488q-30 0 -60 6', '#E4F5F7', 4) +
			field(
				[
					[470, 590],
					[640, 520],
					[800, 482],
					[960, 470]
				],
				C.leaf,
				'gr',
				0.25
			) +
			rising(90, 400, 190, 30, C.amber) +
			rising(210, 396, 176, 44, C.coral) +
			rising(330, 404, 150, 60, C.amber) +
			cloud(360, 150, 1.35, '#FFFFFF', '#D4E7EE') +
			S('M452 132C500 112 540 112 580 122', C.coral, 9, 'stroke-dasharray="2 20"') +
			storm(716, 116, 0.9) +
			S([610, 660, 710, 760, 810].map((x) => streak(x)).join(''), '#fff', 5, 'opacity=".9"') +
			[820, 860, 790]
				.map((x, i) => palm(x, 470 + i * 12, 64 + i * 8, 0.7, C.leaf, C.leafD, C.earthD, i % 2 ? 8 : -8))
				.join('') +
			house(690, 516, 0.5) +
			grass(600, 562, 36, 22, C.leafD, 5, 9)
		);
	});

export const phoiAo = (): string =>
	scene(() => {
		const R = rng(4);
		let vapour = '';
		for (let i = 0; i < 34; i++)
			vapour += E(
				270 + R() * 420,
				60 + R() * 170,
				3 + R() * 4,
				3 + R() * 4,
				'#fff',
				`opacity="${r1(0.4 + R() * 0.5)}"`
			);
		const cloth = (d: string, c: string, shade: string, c2: string) => P(d, c) + P(shade, c2);
		return (
			ground(W, H, [
				[0, '#8CCBE0'],
				[1, '#F3F3DC']
			]) +
			sunRays(120, 92, 50) +
			cloud(700, 70, 0.9, '#fff', '#D7ECF0') +
			hill(
				[
					[-20, 340],
					[200, 316],
					[480, 336],
					[700, 310],
					[920, 330]
				],
				W + 20,
				H,
				'#8DC19A',
				'br',
				0.22
			) +
			house(120, 420, 1.5) +
			palm(250, 420, 120, 1, C.leaf, C.leafD, C.earthD, -12) +
			field(
				[
					[-20, 410],
					[220, 398],
					[520, 406],
					[920, 396]
				],
				C.moss,
				'gr',
				0.25
			) +
			P('M-10 470C220 440 620 440 910 462V570H-10Z', C.sand) +
			P('M-10 520C260 492 640 492 910 506V570H-10Z', '#E9C98B') +
			S('M262 470V206M768 470V206', C.earthD, 12) +
			S('M262 216C420 246 620 246 768 216', C.earth, 5) +
			cloth(
				'M330 236C350 244 396 246 420 242L424 226L452 246L438 296L424 290L426 376C396 384 352 382 326 374L330 288L312 292L300 242L328 226Z',
				C.sun,
				'M400 245L420 242L424 226L452 246L438 296L424 290L426 376L392 380C402 330 402 290 400 245Z',
				C.amber
			) +
			cloth(
				'M490 240L578 242L576 360C560 350 550 366 534 358C518 350 508 364 490 356Z',
				C.rose,
				'M548 241L578 242L576 360C564 352 556 360 546 360C552 320 550 280 548 241Z',
				'#E98F78'
			) +
			cloth(
				'M624 240L716 232L712 374L680 376L672 286L656 376L622 374Z',
				C.skyM,
				'M682 235L716 232L712 374L680 376L672 286Z',
				C.sky
			) +
			S('M344 226v22M408 228v20M508 230v20M560 230v20M640 228v20M700 222v20', C.earthD, 6) +
			vapour +
			S(
				'M350 210q20 -40 0 -80M420 214q22 -40 2 -84M530 220q-20 -44 4 -90M660 212q22 -44 0 -92',
				'#fff',
				4,
				'opacity=".75" stroke-dasharray="1 14"'
			) +
			person(258 + 10, 528, 1.35, {
				hair: 'pigtails',
				dress: true,
				shirt: [C.coral, C.brick],
				right: [52, -128],
				look: 0.9,
				mood: 'wonder'
			}) +
			banana(860, 470, 170, 34, -108, C.moss, C.leaf, C.lime, 8) +
			banana(872, 474, 160, 32, -66, C.leaf, C.leafD, C.moss, 9) +
			grass(-6, 566, 60, 30, C.leaf, 3, 16)
		);
	});

export const baLoaiMay = (): string =>
	scene(() => {
		let wisps = '';
		for (const [x, y, l] of [
			[120, 70, 150],
			[230, 104, 130],
			[420, 64, 170],
			[560, 100, 130],
			[700, 60, 130]
		] as const)
			wisps += `M${x} ${y}C${x + l * 0.3} ${y - 24} ${x + l * 0.6} ${y - 26} ${x + l} ${y - 10}M${x + 26} ${y + 14}C${x + l * 0.4} ${y - 6} ${x + l * 0.7} ${y - 8} ${x + l * 0.9} ${y + 6}M${x - 10} ${y - 14}q-14 10 -4 20`;
		let rows = '';
		for (let i = 0; i < 9; i++)
			rows += `M-10 ${r1(452 + i * 13)}C240 ${r1(436 + i * 14)} 600 ${r1(446 + i * 14)} 910 ${r1(430 + i * 15)}`;
		let drops = '';
		for (let i = 0; i < 22; i++)
			drops += `M${560 + i * 13 - (i % 3) * 4} ${352 + (i % 4) * 18}l-9 30M${552 + i * 13} ${404 + (i % 3) * 12}l-7 24`;
		return (
			ground(W, H, [
				[0, '#3F8FC4'],
				[0.45, '#8CCBE0'],
				[1, '#EAF4E4']
			]) +
			S(wisps, '#F4FAFC', 7, 'opacity=".92"') +
			cloud(170, 236, 1.3, '#fff', '#D3E6EF') +
			cloud(352, 276, 0.95, '#fff', '#D3E6EF') +
			cloud(60, 312, 0.7, '#fff', '#D3E6EF') +
			G(
				P(
					'M-70 -210C-40 -250 40 -250 66 -204C120 -214 150 -150 112 -118C160 -100 166 -40 126 -14C190 -4 200 66 144 72L-150 72C-200 64 -196 4 -140 -6C-178 -40 -164 -96 -112 -104C-146 -146 -122 -206 -70 -210Z',
					'#C6D2E4'
				) +
					P(
						'M40 -232C120 -240 150 -150 112 -118C160 -100 166 -40 126 -14C190 -4 200 66 144 72L-150 72C-190 66 -196 20 -150 0C-90 30 -30 0 10 10C70 20 90 -30 60 -70C100 -100 90 -170 40 -232Z',
						'#7F8DB4'
					) +
					P(
						'M-172 40C-120 12 -60 40 -10 26C50 10 100 40 172 22C176 54 166 70 144 72L-150 72C-166 70 -174 58 -172 40Z',
						'#4C5A86'
					) +
					S('M-60 -160q20 -20 44 -10M-90 -66q24 -18 50 -4M20 -90q22 -16 40 0', '#fff', 6, 'opacity=".55"'),
				'translate(680 280)'
			) +
			S(drops, '#fff', 4, 'opacity=".85"') +
			hill(
				[
					[-20, 430],
					[160, 402],
					[380, 424],
					[620, 404],
					[920, 420]
				],
				W + 20,
				H,
				'#6FAE69',
				'br',
				0.25
			) +
			field(
				[
					[-20, 450],
					[200, 438],
					[520, 446],
					[920, 432]
				],
				'#8FBF5C',
				'gr',
				0.2
			) +
			S(rows, '#C3D874', 5, 'opacity=".8"') +
			house(240, 470, 0.9) +
			banana(150, 474, 90, 20, -110, C.moss, C.leaf, C.lime, 3) +
			banana(156, 476, 90, 20, -70, C.leaf, C.leafD, C.moss, 4) +
			palm(340, 474, 100, 0.9, C.leaf, C.leafD, C.earthD, 12) +
			grass(-6, 566, 64, 26, C.leaf, 6, 15)
		);
	});

export const hinhGiotMua = (): string =>
	svg(900, 420, () => {
		const air = (x: number, y: number, w: number) =>
			S(
				`M${x - w} ${y + 46}q${w * 0.1} -34 -14 -64M${x + w} ${y + 46}q${-w * 0.1} -34 14 -64M${x} ${y + 62}v-22`,
				'#fff',
				5,
				'opacity=".7" stroke-dasharray="2 13"'
			);
		const water = (d: string, shade: string, shine: string) =>
			P(d, C.skyM) + P(shade, C.sky) + S(shine, '#fff', 6, 'opacity=".9"');
		return (
			ground(900, 420, [
				[0, '#33407A'],
				[1, '#5F7FBF']
			]) +
			G(rain(900, 420, 40, 5), '', 'opacity=".28"') +
			E(118, 200, 92, 92, '#44539A') +
			E(330, 200, 108, 108, '#44539A') +
			E(560, 200, 116, 116, '#44539A') +
			E(785, 200, 104, 110, '#44539A') +
			G(
				water(
					'M0 -30A30 30 0 1 1 0 30A30 30 0 1 1 0 -30Z',
					'M0 -30A30 30 0 0 1 0 30C16 14 16 -14 0 -30Z',
					'M-16 -8q4 -10 12 -12'
				),
				'translate(118 190)'
			) +
			air(118, 214, 44) +
			G(
				water(
					'M-52 4C-52 -30 -30 -48 0 -48C30 -48 52 -30 52 4C52 30 30 42 0 42C-30 42 -52 30 -52 4Z',
					'M10 -47C36 -44 52 -26 52 4C52 30 30 42 0 42C30 26 34 -20 10 -47Z',
					'M-34 -6q6 -20 22 -26'
				),
				'translate(330 190)'
			) +
			air(330, 224, 64) +
			G(
				water(
					'M-76 18C-76 -34 -44 -56 0 -56C44 -56 76 -34 76 18C74 38 40 30 0 30C-40 30 -74 38 -76 18Z',
					'M14 -55C52 -50 76 -28 76 18C74 38 40 30 6 30C50 22 48 -26 14 -55Z',
					'M-52 -4q8 -26 30 -34'
				),
				'translate(560 192)'
			) +
			air(560, 220, 82) +
			G(
				water(
					'M-72 44C-84 -6 -54 -62 0 -62C54 -62 84 -6 72 44C64 58 50 50 46 34C38 4 20 -14 0 -14C-20 -14 -38 4 -46 34C-50 50 -64 58 -72 44Z',
					'M14 -60C62 -52 82 -4 72 44C64 58 50 50 46 34C40 10 28 -4 14 -10C34 -24 30 -48 14 -60Z',
					'M-52 -10q8 -24 28 -34'
				) +
					[
						[-54, 84, 11],
						[-26, 66, 7],
						[0, 92, 9],
						[30, 70, 8],
						[58, 88, 10],
						[-78, 66, 6],
						[80, 62, 6]
					]
						.map(
							([x = 0, y = 0, r = 5]) =>
								E(x, y, r, r, C.skyM) +
								P(`M${x} ${y - r}a${r} ${r} 0 0 1 0 ${2 * r}q${r * 0.8} ${-r} 0 ${-2 * r}z`, C.sky)
						)
						.join(''),
				'translate(785 176)'
			) +
			speckle(900, 420, 0.3)
		);
	});

export const rungGiuNuoc = (): string =>
	scene(() => {
		const tree = (x: number, y: number, s: number, c: string, d: string) =>
			G(
				P('M-9 0C-6 -30 -8 -60 -5 -84H7C9 -56 7 -30 11 0Z', C.earth) +
					P(
						'M-64 -84C-84 -112 -54 -150 -26 -142C-16 -178 40 -176 44 -142C76 -146 92 -104 64 -84C40 -66 -40 -66 -64 -84Z',
						c
					) +
					P(
						'M14 -168C40 -168 46 -150 44 -142C76 -146 92 -104 64 -84C44 -70 10 -68 -14 -70C30 -84 40 -130 14 -168Z',
						d
					) +
					tx(
						'M-64 -84C-84 -112 -54 -150 -26 -142C-16 -178 40 -176 44 -142C76 -146 92 -104 64 -84C40 -66 -40 -66 -64 -84Z',
						'gl',
						0.3
					),
				`translate(${x} ${y}) scale(${s})`
			);
		const roots = (x: number, y: number) =>
			`M${x} ${y}q-6 40 -34 70M${x} ${y}q4 44 2 92M${x} ${y}q14 40 40 62M${x - 20} ${y + 44}q-22 10 -36 10M${x + 22} ${y + 40}q20 16 22 40`;
		const R = rng(12);
		let wet = '';
		for (let i = 0; i < 46; i++) {
			const x = 30 + R() * 600;
			const top = 340 + x * 0.14;
			wet += drop(r1(x), r1(top + 50 + R() * 130), r1(0.4 + R() * 0.4), '#9CD3E4', C.sky);
		}
		return (
			ground(W, H, [
				[0, '#8FB4C8'],
				[1, '#DDEBE2']
			]) +
			hill(
				[
					[-20, 220],
					[200, 160],
					[420, 230],
					[640, 190],
					[920, 260]
				],
				W + 20,
				H,
				'#8DB5A4',
				'br',
				0.25
			) +
			rain(W, 380, 90, 3) +
			[
				[40, 330, 0.9],
				[150, 318, 1.15],
				[280, 340, 1],
				[400, 352, 1.1],
				[520, 384, 0.95],
				[600, 404, 0.75]
			]
				.map(([x = 0, y = 0, s = 1], i) =>
					tree(x, y, s, i % 2 ? C.moss : '#5E9E57', i % 2 ? C.leaf : C.leafD)
				)
				.join('') +
			P(
				'M-10 326C120 306 300 330 440 356C560 380 640 420 700 452C760 480 830 476 910 470V570H-10Z',
				C.earth
			) +
			P(
				'M-10 326C120 306 300 330 440 356C560 380 640 420 700 452L690 470C620 436 540 398 430 374C290 348 120 326 -10 346Z',
				C.leaf
			) +
			P('M-10 450C200 440 420 470 560 520L600 570H-10Z', C.earthD) +
			tx('M-10 346C120 326 290 348 430 374C540 398 620 436 690 470L700 570H-10Z', 'sp', 0.4) +
			S(
				[40, 150, 280, 400, 520].map((x) => roots(x, 338 + x * 0.1)).join(''),
				'#D9B878',
				5,
				'opacity=".75"'
			) +
			wet +
			P(
				'M596 486C660 476 700 486 760 500C820 512 870 508 910 500V570H560C566 540 560 500 596 486Z',
				'#7FC1DE'
			) +
			P('M600 520C680 510 760 530 910 524V570H566Z', '#5FA7CF') +
			S('M640 506q30 -6 60 4M740 520q34 4 66 -2M660 548q34 -6 66 2M800 548q30 -4 60 0', '#E4F5F7', 4) +
			G(frog(), 'translate(806 470) scale(1.05)') +
			E(806, 494, 60, 12, C.earthD) +
			leaf(700, 470, 70, 16, -40, C.moss, C.leaf) +
			leaf(700, 470, 60, 14, -100, C.leaf, C.leafD) +
			grass(840, 512, 9, 40, C.leafD, 8, 9)
		);
	});

export const cauVong = (): string =>
	scene(() => {
		const bow = ['#E4572E', '#F0A035', '#FFC53D', '#7FB25E', '#7FBBD6', '#33599A', '#6C3FA8']
			.map(
				(c, i) =>
					`<path d="M${60 + i * 17} 420A${390 - i * 17} ${350 - i * 17} 0 0 1 ${840 - i * 17} 420" fill="none" stroke="${c}" stroke-width="18"/>`
			)
			.join('');
		let rows = '';
		for (let i = 0; i < 10; i++)
			rows += `M-10 ${r1(416 + i * 12)}C240 ${r1(400 + i * 14)} 600 ${r1(412 + i * 13)} 910 ${r1(396 + i * 15)}`;
		return (
			ground(W, H, [
				[0, '#7FA9C8'],
				[0.5, '#BFDDE2'],
				[1, '#F6F0D4']
			]) +
			G(bow, '', 'opacity=".92"') +
			cloud(70, 380, 1, '#fff', '#CFDDE8') +
			cloud(850, 372, 1.05, '#E4EAF2', '#AFC0D6') +
			storm(770, 70, 0.75) +
			G(rain(260, 200, 26, 5), 'translate(650 110)', 'opacity=".6"') +
			hill(
				[
					[-20, 400],
					[180, 368],
					[420, 396],
					[660, 372],
					[920, 394]
				],
				W + 20,
				H,
				'#6FAE69',
				'br',
				0.25
			) +
			field(
				[
					[-20, 416],
					[240, 402],
					[560, 412],
					[920, 396]
				],
				'#8FBF5C',
				'gr',
				0.2
			) +
			S(rows, '#C3D874', 5, 'opacity=".85"') +
			palm(120, 424, 110, 1, C.leaf, C.leafD, C.earthD, -10) +
			palm(164, 426, 84, 0.8, C.leaf, C.leafD, C.earthD, 10) +
			house(250, 424, 0.66) +
			P(
				'M-10 560C180 512 420 486 640 474C740 470 830 472 910 478L910 512C820 500 720 500 640 508C460 522 300 546 220 570H-10Z',
				C.sand
			) +
			P(
				'M220 570C300 546 460 522 640 508C720 500 820 500 910 512L910 524C810 512 700 514 620 524C470 540 350 556 290 570Z',
				'#D3AE6C'
			) +
			person(470, 512, 1.15, {
				hair: 'short',
				shirt: [C.coral, C.brick],
				trousers: [C.skyD, C.night],
				left: [-50, -160],
				mood: 'laugh',
				look: -0.7
			}) +
			person(560, 508, 1.08, {
				hair: 'bob',
				dress: true,
				shirt: [C.sun, C.amber],
				right: [40, -46],
				look: -0.8,
				tilt: -6,
				mood: 'wonder'
			}) +
			P('M600 544C640 530 740 526 800 540C820 556 720 566 640 562C600 560 590 552 600 544Z', '#BFE1EA') +
			grass(-6, 566, 22, 34, C.leaf, 2, 13)
		);
	});

export const mayDoMua = (): string =>
	scene(() => {
		const bottle = 'M340 190H560V474Q560 500 534 500H366Q340 500 340 474Z';
		let marks = '';
		for (let i = 0; i <= 16; i++) marks += `M566 ${450 - i * 15}h${i % 5 === 0 ? 30 : 16}`;
		const R = rng(8);
		let stones = '';
		for (let i = 0; i < 16; i++)
			stones += E(
				356 + (i % 8) * 26 + R() * 8,
				484 - Math.floor(i / 8) * 18 - R() * 4,
				15,
				11,
				i % 3 === 0 ? '#A98C74' : i % 3 === 1 ? '#8B6F58' : '#C9AE93'
			);
		return (
			ground(W, H, [
				[0, '#8FB4C8'],
				[1, '#DDEBE2']
			]) +
			storm(180, 70, 0.9) +
			storm(720, 60, 1) +
			rain(W, 420, 80, 11) +
			hill(
				[
					[-20, 400],
					[200, 372],
					[480, 392],
					[700, 366],
					[920, 384]
				],
				W + 20,
				H,
				'#8DC19A',
				'br',
				0.22
			) +
			house(130, 446, 0.9) +
			field(
				[
					[-20, 446],
					[240, 432],
					[520, 442],
					[920, 430]
				],
				C.moss,
				'gr',
				0.25
			) +
			E(450, 506, 170, 20, C.leafD, 'opacity=".5"') +
			P(bottle, '#EAF6F8', 'opacity=".7"') +
			clip(
				bottle,
				P('M330 330C380 322 420 338 470 330C510 324 540 334 570 328V510H330Z', C.skyM) +
					P('M470 330C510 324 540 334 570 328V510H470Z', C.sky, 'opacity=".55"') +
					stones +
					S('M360 360q24 -8 50 0M430 392q24 -8 50 0M380 424q24 -8 50 0', '#E4F5F7', 4, 'opacity=".8"')
			) +
			P('M326 178H574L480 268V316H420V268Z', '#CFE8EE', 'opacity=".95"') +
			P('M452 178H574L480 268V316H452Z', '#8FBFD0', 'opacity=".95"') +
			S('M326 180H574', '#fff', 7) +
			S('M354 214V470', '#fff', 8, 'opacity=".6"') +
			P('M562 196h48q6 0 6 6v258q0 6 -6 6h-48z', C.sun) +
			P('M596 196h14q6 0 6 6v258q0 6 -6 6h-14z', C.amber) +
			S(marks, C.earthD, 3.5) +
			P('M548 232h26v16h-26zM548 420h26v16h-26z', '#F6F0D2', 'opacity=".9"') +
			drop(450, 130, 1) +
			drop(410, 90, 0.8) +
			drop(500, 84, 0.9) +
			drop(450, 300, 0.7) +
			leaf(760, 500, 110, 26, -120, C.moss, C.leaf) +
			leaf(764, 502, 120, 28, -72, C.leaf, C.leafD) +
			leaf(766, 504, 90, 22, -36, C.moss, C.leaf) +
			G(frog(), 'translate(240 508) scale(1.05)') +
			grass(-6, 566, 62, 30, C.leaf, 3, 15)
		);
	});
