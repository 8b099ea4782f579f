import { buffalo } from '#content/art/animals/yard-animals.ts';
import { duck } from '#content/art/animals/yard-birds.ts';
import { at, C, G, lily, lotus, P, S } from '#content/art/kit.ts';
import { nonLa, nonLaBowl } from '#content/art/village-things.ts';
import { bi, na } from './friends.ts';
import { country, page, palms, tufts, water, windLines } from './land.ts';
import { path, splash } from './on-the-way.ts';

export const thuyenVit = page(
	() =>
		country(330) +
		palms() +
		at(bi({ mouth: 'o', eyes: 'wide', turn: 0.6 }, {}, 0.86), 200, 384) +
		at(
			na(
				{ mouth: 'shout', turn: 0.6, eyes: 'wide' },
				{
					hands: [
						[-50, -110],
						[86, -168]
					]
				},
				0.86
			),
			350,
			384
		) +
		water(390) +
		lily(120, 520, 90, 22, C.moss, C.leaf, C.lime) +
		at(lotus(0, 0, 1.3), 110, 516) +
		lily(890, 470, 80, 18, C.moss, C.leaf, C.lime) +
		at(nonLaBowl(at(duck({ quack: true }), 0, 4, 0.9)), 586, 510, 1.75) +
		P('M440 574C500 556 670 556 740 574V640H440Z', '#6FB0D2') +
		S('M452 574q130 -26 276 0', '#E4F5F7', 7) +
		at(duck({ swim: true, child: true, quack: true }), 330, 566, 0.9) +
		S('M270 570q60 12 124 0', '#E4F5F7', 6)
);

export const vitTe = page(
	() =>
		country(330) +
		palms() +
		windLines(100, 150, 1) +
		at(bi({ mouth: 'laugh', eyes: 'happy', turn: 0.6 }, {}, 0.86), 180, 384) +
		at(
			na(
				{ mouth: 'shout', turn: 0.8, eyes: 'wide' },
				{
					hands: [
						[-50, -110],
						[88, -196]
					],
					elbows: [
						[-50, -130],
						[70, -150]
					]
				},
				0.86
			),
			330,
			384
		) +
		water(390) +
		lily(120, 520, 90, 22, C.moss, C.leaf, C.lime) +
		at(lotus(0, 0, 1.3), 110, 516) +
		at(splash(0, 0), 590, 560, 1.7) +
		at(duck({ quack: true }), 590, 492, 1.2, 152) +
		S('M560 330l-10 -26M600 320l2 -28M640 334l14 -24', C.sun, 7) +
		P('M420 560C500 546 690 546 770 560V640H420Z', '#6FB0D2') +
		S('M420 562q80 -20 150 -6M620 556q80 -12 150 6', '#E4F5F7', 7) +
		at(nonLa(), 820, 170, 1.5, -22) +
		S('M700 220q-30 20 -40 54M736 250q-24 20 -30 46', '#fff', 7, 'opacity=".9"') +
		at(duck({ swim: true, child: true, quack: true }), 330, 566, 0.9) +
		S('M270 570q60 12 124 0', '#E4F5F7', 6)
);

export const sungTrau = page(
	() =>
		country(400, [500, 90]) +
		palms() +
		path +
		P('M640 640C660 560 780 530 1000 540V640Z', C.skyM) +
		S('M760 590q40 -6 90 0M880 566q40 -6 80 0', '#E4F5F7', 5) +
		at(buffalo({ hat: G(nonLa(), 'translate(-80 -70) rotate(-34) scale(.8)') }), 600, 592, 1.5) +
		at(
			na(
				{ mouth: 'laugh', eyes: 'happy', turn: 0.6 },
				{
					hands: [
						[-10, -150],
						[74, -178]
					],
					elbows: [
						[-54, -130],
						[70, -140]
					]
				},
				1.05
			),
			260,
			600
		) +
		at(bi({ mouth: 'laugh', eyes: 'happy' }, {}, 1.02), 90, 598) +
		tufts()
);
