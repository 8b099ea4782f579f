import { cat } from '#content/art/animals/yard-animals.ts';
import { sparrow } from '#content/art/animals/yard-birds.ts';
import { at, C, E, flip, G, P, S } from '#content/art/kit.ts';
import { ground, windowTo } from '#content/art/scene.ts';
import { crumbs, panel } from './bread.ts';
import { bao, burst, classroom, H, long, vy, W } from './class-4b.ts';

export const o5 = panel(
	() =>
		classroom({ shift: -120, wall: '#CBDDF0', wallD: '#AFC9E6' }) +
		at(
			vy(
				{ mouth: 'smile', turn: 0.5, eyes: 'dot', brow: 'up' },
				{
					hands: [
						[10, -120],
						[60, -110]
					],
					elbows: [
						[-36, -110],
						[58, -96]
					]
				}
			),
			230,
			620,
			1.7
		) +
		at(cat({ c: '#B9AFA4', d: '#857B78', eyes: 'happy' }), 300, 470, 0.8) +
		at(
			bao(
				{ mouth: 'o', turn: -0.5, brow: 'up', eyes: 'side' },
				{
					hands: [
						[-50, -96],
						[20, -170]
					],
					elbows: [
						[-60, -120],
						[74, -130]
					]
				}
			),
			580,
			640,
			1.6
		)
);

export const o6 = panel(
	() =>
		`<rect width="${W}" height="${H}" fill="#F2805A"/>` +
		burst(520, 350, 330, '#F79A78') +
		at(
			long(
				{ mouth: 'flat', eyes: 'wide', brow: 'worry', turn: -0.3 },
				{
					hands: [
						[-66, -110],
						[60, -120]
					],
					elbows: [
						[-72, -130],
						[72, -130]
					],
					holds: [
						'',
						G(
							E(0, 0, 34, 34, '#fff') +
								P('M-10 -12L8 -16L18 0L8 14L-10 10Z', C.night) +
								S('M-10 -12L-26 -20M8 -16L14 -32M18 0L34 2M8 14L14 30M-10 10L-22 22', C.night, 4),
							''
						)
					]
				}
			),
			550,
			660,
			1.8
		) +
		at(
			bao(
				{ mouth: 'shout', turn: 0.7, brow: 'down', eyes: 'dot' },
				{
					hip: [0, -84],
					neck: [14, -154],
					hands: [
						[-40, -90],
						[112, -172]
					],
					elbows: [
						[-60, -110],
						[74, -150]
					]
				}
			),
			180,
			640,
			1.65
		)
);

export const o7 = panel(
	() =>
		classroom({ board: false, shift: -60, wall: '#CBDDF0', wallD: '#AFC9E6' }) +
		at(
			long(
				{ mouth: 'sad', eyes: 'closed', brow: 'worry', tilt: 10 },
				{
					hands: [
						[-50, -96],
						[50, -168]
					],
					elbows: [
						[-66, -120],
						[80, -130]
					]
				}
			),
			230,
			650,
			1.8
		) +
		S('M330 230l24 -16M344 262l30 -2M334 292l26 14', C.coral, 8) +
		at(
			bao(
				{ mouth: 'flat', turn: -0.5, brow: 'worry', eyes: 'side' },
				{
					hands: [
						[-44, -96],
						[40, -218]
					],
					elbows: [
						[-60, -120],
						[82, -150]
					]
				}
			),
			560,
			640,
			1.6
		)
);

export const o8 = panel(
	() =>
		`<rect width="${W}" height="${H}" fill="#BFE1D6"/>` +
		windowTo(
			60,
			40,
			632,
			400,
			ground(632, 400, [
				[0, '#8CCBE0'],
				[1, '#E9F3DA']
			]) + E(520, 80, 50, 50, C.sun),
			C.sky,
			false
		) +
		P('M20 436H732V474H20Z', C.earth) +
		P('M20 436H732V448H20Z', '#A97650') +
		at(sparrow(), 130, 438, 1.5) +
		at(sparrow({ look: -1 }), 250, 438, 1.3) +
		at(sparrow({ peep: true }), 366, 438, 1.7) +
		at(sparrow(), 490, 438, 1.35) +
		at(sparrow({ look: -1, peep: true }), 620, 438, 1.5) +
		crumbs(
			[
				[180, 430],
				[310, 432],
				[430, 430],
				[560, 432]
			],
			1.3
		) +
		at(
			bao(
				{ mouth: 'shout', eyes: 'wide', turn: 0.5, tilt: 8 },
				{
					hands: [
						[-40, -60],
						[96, -210]
					],
					elbows: [
						[-60, -110],
						[84, -140]
					]
				}
			),
			130,
			780,
			1.5
		) +
		flip(vy({ mouth: 'smirk', eyes: 'side', brow: 'up' }), 640, 780, 1.4)
);
