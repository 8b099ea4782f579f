import { chick, rooster } from '#content/art/animals/yard-birds.ts';
import { at, banana, C, grass, hill, svg, Tt } from '#content/art/kit.ts';
import { ground, speckle, sunRays } from '#content/art/scene.ts';
import { sound } from '#content/art/village-things.ts';
import { baby } from './family.ts';

export const cover = (): string =>
	svg(640, 640, () => {
		const rays = sunRays(150, 470, 120, '#FFD36B', '#FFF1C9', 16);
		return (
			ground(640, 640, [
				[0, '#FFD978'],
				[0.7, '#FCE9B8']
			]) +
			rays +
			hill(
				[
					[-20, 530],
					[160, 490],
					[380, 520],
					[660, 470]
				],
				660,
				660,
				C.moss,
				'gr',
				0.35
			) +
			banana(700, 470, 230, 44, -140, C.moss, C.leaf, C.lime, 31) +
			banana(690, 500, 200, 36, -104, C.leaf, C.leafD, C.moss, 33) +
			at(rooster(), 158, 596, 1.5) +
			at(sound(3, C.coral, 8), 278, 300, 1.1, -20) +
			at(
				baby(
					{ mouth: 'laugh', turn: -0.5, eyes: 'wide' },
					{
						hip: [0, -50],
						feet: [
							[-46, -6],
							[50, -6]
						],
						knees: [
							[-60, -26],
							[60, -26]
						],
						hands: [
							[-64, -150],
							[52, -62]
						],
						elbows: [
							[-92, -96],
							[56, -80]
						]
					}
				),
				446,
				594,
				1.64
			) +
			at(chick({ peep: true }), 300, 606, 1.3) +
			grass(-4, 646, 84, 24, C.leafD, 5, 8) +
			Tt(['Nghe Kìa,'], 320, 88, 72, C.brick) +
			Tt(['Bé Ơi!'], 320, 176, 92, C.ink) +
			speckle(640, 640)
		);
	});
