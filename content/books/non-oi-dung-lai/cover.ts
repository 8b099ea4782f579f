import { chick, hen } from '#content/art/animals/yard-birds.ts';
import { at, C, grass, P, S, svg, Tt } from '#content/art/kit.ts';
import { speckle } from '#content/art/scene.ts';
import { nonLa } from '#content/art/village-things.ts';
import { bi, flyingLeaves, na, RUN } from './friends.ts';
import { country } from './land.ts';

export const cover = (): string =>
	svg(900, 640, () => {
		const scene =
			country(430, [110, 470]) +
			P('M0 640C240 560 420 520 560 512C720 504 820 510 900 520V640Z', C.sand) +
			P('M0 640C240 600 520 570 900 580V640Z', C.amber, 'opacity=".35"') +
			at(
				bi(
					{ mouth: 'laugh', turn: 0.8, brow: 'up' },
					{
						hands: [
							[10, -92],
							[40, -78]
						]
					},
					1.4
				),
				140,
				620
			) +
			at(
				na(
					{ mouth: 'shout', turn: 0.8, eyes: 'wide' },
					{
						...RUN,
						hands: [
							[-60, -100],
							[96, -206]
						],
						elbows: [
							[-50, -136],
							[76, -160]
						]
					},
					1.5
				),
				430,
				618
			) +
			at(nonLa(), 730, 300, 1.75, 26) +
			S('M620 360q-40 24 -56 60M656 384q-26 20 -38 50', '#fff', 8, 'opacity=".9"') +
			at(hen(), 740, 594, 1.1) +
			at(chick({ peep: true }), 836, 594, 1.1) +
			flyingLeaves([
				[600, 230, -20],
				[850, 400, 30],
				[80, 240, 10],
				[230, 300, -30],
				[860, 220, -16]
			]) +
			grass(-6, 646, 104, 22, C.leafD, 5, 9);
		return (
			scene + Tt(['Nón Ơi, Đứng Lại!'], 450, 118, 90, C.night, { stroke: '#FFF9EE' }) + speckle(900, 640)
		);
	});
