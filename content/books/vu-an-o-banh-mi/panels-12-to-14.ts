import { cat } from '#content/art/animals/yard-animals.ts';
import { at, C, E, G, P, S } from '#content/art/kit.ts';
import { banhMi } from '#content/art/village-things.ts';
import { crumbs, panel } from './bread.ts';
import { bao, burst, classmate, classroom, H, halfBanhMi, long, vy, W } from './class-4b.ts';

export const o12 = panel(
	() =>
		`<rect width="${W}" height="${H}" fill="#F3D9A4"/>` +
		E(376, 330, 400, 300, '#FBEBCB') +
		P('M0 520H752V586H0Z', '#C9A067') +
		G(
			at(
				bao(
					{ mouth: 'laugh', eyes: 'wide', turn: 0.2, over: '' },
					{
						hands: [
							[44, -118],
							[44, -196]
						],
						elbows: [
							[-62, -100],
							[84, -140]
						],
						holds: ['', '']
					},
					false
				),
				330,
				650,
				1.9
			) +
				at(banhMi(), 452, 296, 0.86, 168) +
				E(414, 278, 20, 20, '#E8AE82') +
				crumbs(
					[
						[350, 330],
						[310, 356],
						[400, 372],
						[366, 400]
					],
					1.3
				) +
				G(
					P('M-92 -62L0 -50L92 -62V52L0 66L-92 52Z', C.plum) +
						P('M0 -50L92 -62V52L0 66Z', C.plumD) +
						P('M-82 -66L0 -54V54L-82 44Z', '#FFFDF6') +
						P('M82 -66L0 -54V54L82 44Z', C.cream) +
						S(
							'M-66 -44l50 7M-66 -26l50 7M-66 -8l50 7M-66 10l36 5M18 -37l48 -7M18 -19l48 -7M18 -1l48 -7M18 17l34 -5',
							'#B9A98A',
							4
						),
					'translate(330 480) scale(1.15)'
				),
			'translate(64 40)'
		)
);

export const o13 = panel(
	() =>
		classroom({ wall: '#FBE3B0', wallD: '#F3CF86' }) +
		burst(376, 330, 300, '#FFD978') +
		at(
			classmate({ skin: 'light', hair: { style: 'pigtails' }, mouth: 'laugh', eyes: 'happy' }),
			70,
			600,
			1.3
		) +
		at(classmate({ skin: 'brown', hair: { style: 'curly' }, mouth: 'laugh', eyes: 'happy' }), 656, 600, 1.3) +
		at(
			long(
				{ mouth: 'laugh', eyes: 'happy', tilt: -8 },
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
			540,
			640,
			1.5
		) +
		at(vy({ mouth: 'laugh', eyes: 'happy' }), 176, 640, 1.4) +
		at(
			bao(
				{ mouth: 'shout', eyes: 'wide', brow: 'worry' },
				{
					hands: [
						[-32, -224],
						[14, -120]
					],
					elbows: [
						[-66, -164],
						[76, -110]
					]
				}
			),
			380,
			660,
			1.75
		)
);

export const o14 = panel(
	() =>
		classroom({ board: false, shift: 60, wall: '#BFE1D6', wallD: '#A3CFC0' }) +
		at(
			bao(
				{ mouth: 'o', eyes: 'side', turn: 0.7, brow: 'up' },
				{
					hands: [
						[-46, -96],
						[70, -130]
					],
					elbows: [
						[-60, -120],
						[60, -110]
					],
					holds: ['', G(halfBanhMi(), 'translate(10 -10) scale(.62)')]
				}
			),
			120,
			640,
			1.5
		) +
		at(
			vy(
				{ mouth: 'shout', eyes: 'wide', turn: 0.7 },
				{
					hands: [
						[-4, -92],
						[84, -176]
					],
					elbows: [
						[-30, -100],
						[70, -130]
					]
				}
			),
			320,
			630,
			1.5
		) +
		at(cat({ pose: 'run', c: '#B9AFA4', d: '#857B78', eyes: 'happy' }), 560, 496, 1) +
		G(halfBanhMi(), 'translate(668 426) scale(-.6 .6)') +
		S('M420 430h40M410 460h34M420 488h30', '#fff', 7)
);
