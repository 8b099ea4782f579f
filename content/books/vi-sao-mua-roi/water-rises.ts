import { banana, C, cloud, E, grass, hill, house, P, palm, person, r1, rng, S } from '#content/art/kit.ts';
import { ground, sunRays } from '#content/art/scene.ts';
import { field, H, rising, scene, storm, W } from './weather.ts';

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
