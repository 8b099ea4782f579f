import { cat, dog } from '#content/art/animals/yard-animals.ts';
import { at, banana, C, cloud, G, grass, hill, house, leaf, lotus, P, S } from '#content/art/kit.ts';
import { ground, room, sunRays, windowTo } from '#content/art/scene.ts';
import { basket, nonLa, sound } from '#content/art/village-things.ts';
import { baby, grandma } from './family.ts';
import { page } from './page.ts';

export const meo = page(
	() =>
		room(800, 800, 470) +
		windowTo(
			70,
			90,
			210,
			220,
			ground(210, 220, [
				[0, '#8CCBE0'],
				[1, '#E9F3DA']
			]) +
				sunRays(60, 60, 26) +
				hill(
					[
						[-10, 170],
						[80, 140],
						[220, 170]
					],
					220,
					230,
					C.moss
				) +
				leaf(150, 240, 120, 30, -80)
		) +
		P('M470 70H690V230H470Z', C.cream) +
		P('M484 84H676V216H484Z', '#A9D3DF') +
		at(lotus(0, 0, 1.7), 580, 196) +
		P('M90 640C110 540 250 500 400 500C560 500 700 540 720 640C640 690 180 690 90 640Z', C.leaf) +
		P('M470 504C600 514 706 556 720 640C640 690 400 690 300 676C520 660 560 560 470 504Z', C.leafD) +
		P('M160 620C190 566 290 540 400 540C520 540 620 566 650 620', 'none') +
		S('M150 624C180 560 290 534 400 534C520 534 624 560 656 624', C.lime, 5, 'stroke-dasharray="4 18"') +
		at(
			baby(
				{ mouth: 'laugh', turn: 0.6 },
				{
					hip: [0, -40],
					neck: [0, -96],
					feet: [
						[-10, -8],
						[70, -12]
					],
					knees: [
						[-66, -18],
						[40, -34]
					],
					hands: [
						[-54, -64],
						[92, -118]
					],
					elbows: [
						[-46, -84],
						[66, -86]
					]
				}
			),
			270,
			630,
			1.75
		) +
		at(cat({ mouth: 'meow' }), 560, 636, 1.7) +
		at(sound(3, C.coral, 7), 664, 420, 1, 6)
);

export const cun = page(
	() =>
		ground(800, 800, [
			[0, '#BFE1EA'],
			[0.6, '#F3F3DC']
		]) +
		sunRays(110, 100, 50) +
		cloud(520, 90, 1, '#fff', '#D7ECF0') +
		hill(
			[
				[-20, 400],
				[240, 350],
				[520, 390],
				[830, 340]
			],
			830,
			800,
			'#8DC19A',
			'br',
			0.3
		) +
		at(house(0, 0, 2), 160, 460) +
		banana(760, 480, 210, 38, -108, C.moss, C.leaf, C.lime, 7) +
		banana(790, 480, 190, 34, -136, C.leaf, C.leafD, C.moss, 8) +
		hill(
			[
				[-20, 470],
				[300, 440],
				[560, 466],
				[830, 440]
			],
			830,
			800,
			C.moss,
			'gr',
			0.35
		) +
		P('M330 640C400 560 470 510 560 470L640 466C600 520 560 580 560 640Z', C.sand) +
		P('M520 640C540 570 590 510 640 466L600 468C540 520 480 580 470 640Z', C.amber, 'opacity=".35"') +
		at(
			grandma(
				{
					mouth: 'laugh',
					turn: -0.6,
					hat: G(nonLa({ ribbon: C.plum, worn: true }), 'translate(0 -40) scale(1.12)')
				},
				{
					hands: [
						[-62, -120],
						[58, -96]
					],
					elbows: [
						[-56, -150],
						[52, -130]
					],
					holds: ['', G(basket(), 'translate(0 78) scale(.9)')]
				},
				1.5
			),
			580,
			626
		) +
		at(dog({ bark: true, leap: true }), 240, 610, 1.6) +
		at(sound(3, C.coral, 8), 424, 330, 1.05, -12) +
		grass(0, 644, 40, 26, C.leaf, 5, 8)
);
