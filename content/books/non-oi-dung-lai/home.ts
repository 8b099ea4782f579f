import { chick, hen } from '#content/art/animals/yard-birds.ts';
import { at, house } from '#content/art/kit.ts';
import { fence } from '#content/art/scene.ts';
import { bi, na, noi } from './friends.ts';
import { bananaClump, country, page } from './land.ts';
import { path } from './on-the-way.ts';

export const veNha = page(
	() =>
		country(420, [120, 100]) +
		at(house(0, 0, 2.3), 780, 470) +
		fence(560, 520, 3, 80) +
		bananaClump(960, 420, 0.9) +
		path +
		at(
			noi(
				{ mouth: 'laugh', turn: -0.6, eyes: 'happy' },
				{
					hands: [
						[-70, -150],
						[72, -150]
					],
					elbows: [
						[-62, -120],
						[62, -120]
					]
				},
				1.4
			),
			820,
			600
		) +
		at(
			na(
				{ mouth: 'laugh', turn: 0.5 },
				{
					hands: [
						[-44, -86],
						[82, -150]
					],
					elbows: [
						[-50, -120],
						[62, -128]
					]
				},
				1.3,
				{ leaf: true }
			),
			560,
			600
		) +
		at(hen(), 400, 594, 0.95) +
		at(chick({ peep: true }), 318, 594, 0.95) +
		at(chick(), 262, 594, 0.95) +
		at(chick({ peep: true }), 206, 594, 0.95) +
		at(chick(), 680, 594, 0.95) +
		at(
			bi(
				{ mouth: 'laugh', eyes: 'happy', turn: 0.6 },
				{
					hands: [
						[-4, -90],
						[40, -86]
					]
				},
				1.15
			),
			80,
			600
		) +
		at(chick({ peep: true }), 124, 512, 0.8)
);
