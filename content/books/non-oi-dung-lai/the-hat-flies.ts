import { chick, hen } from '#content/art/animals/yard-birds.ts';
import { at, house, S } from '#content/art/kit.ts';
import { fence } from '#content/art/scene.ts';
import { jar, nonLa } from '#content/art/village-things.ts';
import { bi, flyingLeaves, na, noi, RUN } from './friends.ts';
import { country, page, palms, tufts, windLines } from './land.ts';
import { path } from './on-the-way.ts';

export const nonMoi = page(
	() =>
		country(420, [860, 100]) +
		at(house(0, 0, 2.3), 220, 470) +
		fence(-4, 520, 6, 80) +
		fence(800, 520, 7, 80) +
		path +
		at(jar(), 80, 590, 0.9) +
		at(
			noi(
				{ mouth: 'smile', turn: 0.6, eyes: 'happy' },
				{
					hands: [
						[-40, -96],
						[66, -186]
					],
					elbows: [
						[-54, -124],
						[66, -140]
					]
				},
				1.45
			),
			420,
			600
		) +
		at(
			na(
				{ mouth: 'laugh', turn: -0.4, eyes: 'happy' },
				{
					hands: [
						[-64, -170],
						[64, -170]
					],
					elbows: [
						[-66, -130],
						[66, -130]
					]
				},
				1.3,
				{ hat: true }
			),
			590,
			600
		) +
		at(hen(), 790, 590, 0.95) +
		at(chick(), 896, 596, 1) +
		tufts()
);

export const gioGiat = page(
	() =>
		country() +
		palms() +
		windLines(60, 200, 1.2) +
		windLines(420, 300, 0.9) +
		path +
		at(
			na(
				{ mouth: 'shout', eyes: 'wide', turn: 0.7, tilt: 8 },
				{
					...RUN,
					hands: [
						[-60, -100],
						[92, -214]
					],
					elbows: [
						[-50, -136],
						[76, -160]
					]
				},
				1.4
			),
			420,
			600
		) +
		at(nonLa(), 760, 190, 1.7, 28) +
		S('M640 250q-50 24 -70 66M676 270q-30 20 -44 54', '#fff', 7, 'opacity=".9"') +
		flyingLeaves([
			[560, 150, -20],
			[880, 330, 30],
			[660, 90, 10],
			[240, 330, -30],
			[330, 130, 14],
			[900, 120, -16]
		]) +
		tufts()
);

export const lonLoc = page(
	() =>
		country(400) +
		palms() +
		path +
		S('M40 560h70M20 520h60M430 590h70M470 556h60', '#fff', 7, 'opacity=".85"') +
		at(
			bi(
				{ mouth: 'laugh', turn: 0.7, brow: 'up' },
				{
					hands: [
						[10, -92],
						[40, -78]
					]
				},
				1.35
			),
			170,
			596
		) +
		at(na({ mouth: 'shout', turn: 0.8, eyes: 'dot' }, RUN, 1.3), 540, 594) +
		at(nonLa(), 856, 500, 1.45, 100) +
		S('M720 590q20 -20 10 -44M748 604q26 -14 30 -40', '#fff', 6, 'opacity=".9"') +
		flyingLeaves([
			[640, 180, -20],
			[860, 240, 30],
			[360, 160, 10]
		]) +
		tufts()
);
