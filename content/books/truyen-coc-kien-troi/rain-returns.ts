import { bear, bee, fox, tiger } from '#content/art/animals/forest-animals.ts';
import { crab, toad } from '#content/art/animals/pond-animals.ts';
import { figure } from '#content/art/figure.ts';
import { at, C, cloud, flip, G, grass, hill, lily, lotus, P, palm, S, taro } from '#content/art/kit.ts';
import { ground, rain } from '#content/art/scene.ts';
import { IN_WHEELCHAIR, wheelchairBack, wheelchairFront } from '#content/art/village-things.ts';
import { H, page, W } from './dry-land.ts';
import { cloudFloor, gate, heavenSky, king } from './heaven.ts';

export const troiChao = page(
	() =>
		heavenSky(W, H) +
		cloudFloor(W, H, 470) +
		at(gate(), 250, 520, 1.15) +
		at(bear(), 560, 540, 0.95) +
		at(fox(), 700, 570, 0.7) +
		flip(tiger(), 760, 606, 0.85) +
		at(bee(), 640, 240, 0.9) +
		at(
			king(
				{ turn: 0.6, tilt: 12, eyes: 'dot', brow: 'worry' },
				{
					hip: [0, -92],
					neck: [12, -160],
					headAt: [34, -206],
					hands: [
						[-66, -80],
						[78, -92]
					],
					elbows: [
						[-58, -120],
						[70, -126]
					],
					feet: [
						[-20, -6],
						[20, -6]
					]
				},
				1.7,
				-6
			),
			230,
			600
		) +
		at(crab(), 586, 620, 0.6) +
		at(
			toad({
				look: 'up',
				mouth: 'smile',
				hands: [
					[-50, -46],
					[56, -46]
				]
			}),
			440,
			614,
			0.9
		)
);

const kid = (
	face: Parameters<typeof figure>[0]['face'],
	top: [string, string],
	joints: Partial<Parameters<typeof figure>[0]> = {}
): string =>
	figure({
		hands: [
			[-70, -206],
			[70, -200]
		],
		elbows: [
			[-74, -150],
			[74, -146]
		],
		clothes: { top, bottom: [C.indigo, C.night] },
		...joints,
		face: { mouth: 'laugh', eyes: 'happy', ...face }
	});

export const muaVe = page(
	() =>
		ground(W, H, [
			[0, '#5F97BC'],
			[0.5, '#B5DCE0'],
			[1, '#CFE6DF']
		]) +
		cloud(150, 80, 1.8, '#E6F0F2', '#B9D2DE') +
		cloud(450, 60, 2, '#E6F0F2', '#B9D2DE') +
		cloud(760, 90, 2, '#E6F0F2', '#B9D2DE') +
		hill(
			[
				[-20, 320],
				[180, 260],
				[420, 306],
				[660, 250],
				[930, 300]
			],
			930,
			H,
			'#6FAE69',
			'br',
			0.3
		) +
		palm(70, 360, 140, 1.4, C.leaf, C.leafD, C.earthD, 12) +
		hill(
			[
				[-20, 360],
				[240, 340],
				[520, 360],
				[930, 340]
			],
			930,
			H,
			C.moss,
			'gr',
			0.34
		) +
		G(
			wheelchairBack(C.sun) +
				kid({ skin: 'light', hair: { style: 'bowl' }, turn: 0.3 }, [C.plumL, C.plum], {
					...IN_WHEELCHAIR,
					headScale: 0.95,
					hands: [
						[-66, -196],
						[62, -206]
					]
				}) +
				wheelchairFront(C.sun, C.amber),
			'translate(120 440) scale(.72)'
		) +
		at(kid({ skin: 'brown', hair: { style: 'pony' } }, [C.coral, C.brick]), 250, 440, 0.72) +
		at(
			kid({ skin: 'warm', hair: { style: 'spiky' }, turn: -0.4 }, [C.sun, C.amber], {
				feet: [
					[-30, -40],
					[20, -30]
				]
			}),
			370,
			430,
			0.72
		) +
		at(kid({ skin: 'tan', hair: { style: 'long' }, turn: -0.4 }, [C.skyM, C.sky]), 486, 440, 0.7) +
		P('M0 470C200 446 360 480 560 462C740 450 840 466 900 458V640H0Z', '#5FA3C8') +
		S('M40 500q50 -8 110 0M330 520q50 -8 110 0M60 580q60 -8 130 0M300 600q60 -8 130 0', '#E4F5F7', 5) +
		lily(150, 560, 90, 22, C.moss, C.leaf, C.lime) +
		lotus(330, 560, 1.2) +
		rain(W, H, 120, 12) +
		lily(660, 596, 190, 40, C.moss, C.leaf, C.lime) +
		at(
			toad({
				look: 'happy',
				mouth: 'smile',
				hands: [
					[-60, -58],
					[70, -150]
				]
			}),
			650,
			600,
			1.1
		) +
		G(
			taro(0, 0, 2.2, 0, C.lime, C.moss, '#EEF3C9'),
			'translate(576 348) rotate(-6) scale(1 .5) rotate(-84)'
		) +
		S('M726 432Q726 384 690 344', C.leafD, 9) +
		grass(-6, 646, 20, 40, C.leafD, 5, 9) +
		grass(780, 646, 20, 46, C.leafD, 8, 9)
);
