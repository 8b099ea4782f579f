import { cat } from '#content/art/animals/yard-animals.ts';
import { at, C, E, G, hill, P, S } from '#content/art/kit.ts';
import { ground, moon, room, stars, windowTo } from '#content/art/scene.ts';
import { baby, checkedScarf, father, mother } from './family.ts';
import { page } from './page.ts';

export const uOa = page(
	() =>
		room(800, 800, 500, '#CFE6DF', '#B3D5CB') +
		windowTo(
			300,
			50,
			200,
			160,
			ground(200, 160, [
				[0, '#F0A368'],
				[1, '#FCE3B8']
			]) +
				hill(
					[
						[-10, 120],
						[90, 96],
						[210, 124]
					],
					210,
					170,
					C.moss
				)
		) +
		P('M60 650C80 560 240 530 400 530C560 530 720 560 740 650Z', C.plumL) +
		P('M500 534C620 548 726 580 740 650H420C540 640 560 570 500 534Z', '#9B78BF') +
		at(
			mother(
				{ mouth: 'laugh', eyes: 'happy', turn: 0.6, tilt: 8 },
				{
					hip: [0, -50],
					neck: [4, -126],
					feet: [
						[-20, -10],
						[70, -10]
					],
					knees: [
						[-60, -30],
						[40, -40]
					],
					hands: [
						[-40, -60],
						[92, -84]
					],
					elbows: [
						[-60, -90],
						[60, -80]
					]
				},
				1.75
			),
			180,
			640
		) +
		at(
			father(
				{ mouth: 'laugh', eyes: 'happy', turn: -0.6, tilt: -8 },
				{
					hip: [0, -50],
					neck: [-4, -128],
					feet: [
						[20, -10],
						[-70, -10]
					],
					knees: [
						[60, -30],
						[-40, -40]
					],
					hands: [
						[-92, -84],
						[44, -60]
					],
					elbows: [
						[-60, -84],
						[60, -90]
					]
				},
				1.8
			),
			628,
			640
		) +
		at(
			baby(
				{ mouth: 'laugh', eyes: 'happy' },
				{
					hip: [0, -44],
					neck: [0, -98],
					feet: [
						[-40, -6],
						[40, -6]
					],
					knees: [
						[-56, -24],
						[56, -24]
					],
					hands: [
						[-56, -84],
						[56, -84]
					],
					elbows: [
						[-48, -76],
						[48, -76]
					]
				}
			),
			402,
			634,
			1.7
		) +
		at(checkedScarf(220, 120), 402, 494) +
		E(296, 496, 20, 20, '#F3C8A2') +
		E(508, 496, 20, 20, '#E9B58C')
);

export const nguNgoan = page(
	() =>
		`<rect width="800" height="800" fill="#3B3A72"/>` +
		P('M500 0H800V560H620Z', '#2F2F63', 'opacity=".8"') +
		windowTo(
			270,
			60,
			280,
			260,
			ground(280, 260, [
				[0, '#1E2556'],
				[1, '#4B4A8C']
			]) +
				stars(280, 200, 16) +
				moon(150, 110, 52) +
				hill(
					[
						[-10, 240],
						[120, 214],
						[290, 244]
					],
					290,
					280,
					'#26336E',
					'br',
					0.1
				),
			C.earthD
		) +
		P('M60 120H92V650H60Z', C.earthD) +
		P('M80 120H92V650H80Z', '#40261B') +
		P('M708 120H740V650H708Z', C.earthD) +
		P('M728 120H740V650H728Z', '#40261B') +
		P('M0 540H800V700H0Z', '#5A4158') +
		S('M0 590H800M0 632H800', '#4A3449', 4) +
		S('M76 250L190 400M724 250L604 404M76 250L206 404M724 250L616 388', C.sand, 5) +
		G(
			G(
				baby(
					{ eyes: 'closed', mouth: 'smile', turn: 0.2 },
					{
						hands: [
							[-10, -62],
							[16, -58]
						],
						elbows: [
							[-44, -50],
							[44, -50]
						],
						feet: [
							[-20, 6],
							[20, 6]
						]
					}
				),
				'translate(480 420) rotate(-78) scale(1.5)'
			)
		) +
		P(
			'M180 380C240 400 270 470 400 478C530 470 560 400 620 380C610 500 520 560 400 560C280 560 190 500 180 380Z',
			C.coral
		) +
		P(
			'M620 380C610 500 520 560 400 560C350 560 305 550 270 530C440 540 560 470 590 396C600 390 610 384 620 380Z',
			C.brick
		) +
		S(
			'M206 440C280 520 520 520 594 440M230 490C300 546 500 546 570 490',
			C.sun,
			5,
			'stroke-dasharray="3 16"'
		) +
		at(cat({ pose: 'sleep', eyes: 'shut', c: '#D9A76A', d: '#A9743F' }), 640, 630, 1.05)
);
