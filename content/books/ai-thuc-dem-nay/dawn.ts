import { bat } from '#content/art/animals/night-animals.ts';
import { chick, hen, rooster } from '#content/art/animals/yard-birds.ts';
import { bird, C, cloud, E, G, hill, house, P, palm, S, svg } from '#content/art/kit.ts';
import { bong, front, ngan, paper } from './garden-at-night.ts';
import { post } from './fireflies-and-posts.ts';

export const het_ca = (): string =>
	svg(
		800,
		600,
		() =>
			`<rect width="800" height="600" fill="#FCE3B8"/>` +
			E(640, 380, 330, 300, '#FFD9A0', 'opacity=".7"') +
			E(640, 380, 210, 200, '#FFE7A8', 'opacity=".8"') +
			E(640, 390, 84, 84, C.sun) +
			cloud(300, 110, 1.2, '#FBE9D6', '#F2C3A0') +
			cloud(560, 70, 0.9, '#FBE9D6', '#F2C3A0') +
			cloud(40, 60, 0.9, '#FBE9D6', '#F2C3A0') +
			[
				[120, 110, 0.5, -10],
				[210, 170, 0.4, 8],
				[316, 60, 0.34, -4]
			]
				.map(([x, y, s, r]) => G(bat('#6B5A86', '#4B3F6B'), `translate(${x} ${y}) rotate(${r}) scale(${s})`))
				.join('') +
			hill(
				[
					[-20, 400],
					[160, 366],
					[400, 396],
					[640, 366],
					[840, 396]
				],
				840,
				620,
				'#E0B48E',
				'br',
				0.2
			) +
			hill(
				[
					[-20, 430],
					[300, 410],
					[840, 424]
				],
				840,
				620,
				'#9DB36E',
				'gr',
				0.2
			) +
			house(200, 476, 1.9, C.cream, C.rust, false) +
			palm(720, 450, 190, 1.6, '#6E9468', '#5A8259', '#7A6A4A', -18) +
			hill(
				[
					[-20, 470],
					[300, 462],
					[840, 470]
				],
				840,
				620,
				'#5E9A58',
				'gr',
				0.25
			) +
			post(640, 560, 150) +
			post(780, 566, 140) +
			P('M600 470H820V488H600Z', C.earth) +
			P('M600 482H820V488H600Z', C.earthD) +
			G(rooster(true), 'translate(660 470) scale(.9)') +
			G(hen(), 'translate(520 548) scale(.6)') +
			G(chick(), 'translate(456 566) scale(.62)') +
			S('M-20 320C40 316 110 330 168 318', C.earth, 9) +
			G(bird('chao'), 'translate(88 246) scale(.62)') +
			G(
				ngan({
					face: { eyes: 'closed', mouth: 'shout', tilt: -8 },
					hands: [
						[-60, -236],
						[14, -158]
					],
					elbows: [
						[-72, -170],
						[54, -120]
					]
				}),
				'translate(300 586) scale(.94)'
			) +
			G(
				bong({
					face: { eyes: 'wide', mouth: 'smile', turn: -0.4 },
					hands: [
						[-46, -96],
						[46, -96]
					]
				}),
				'translate(404 590) scale(.84)'
			) +
			front(17, C.leafD) +
			paper()
	);
