import { chick } from '#content/art/animals/yard-birds.ts';
import { G, svg } from '#content/art/kit.ts';
import { bao, lan, minh, mrTam, quy, thao } from './class.ts';
import { kneel, nest, pepper, rays } from './nest.ts';
import { drum, fig, foreground, paper, pond, stick, yard } from './schoolyard.ts';

const peeping = (): string => {
	const spots: [number, number, number][] = [
		[-80, -164, 0.78],
		[-24, -170, 0.72],
		[-50, -150, 0.9]
	];
	return (
		G(pepper({ sit: true }), 'translate(-50 -160) scale(.52)') +
		G(nest(), 'translate(-44 -140)') +
		spots.map(([x, y, s]) => G(chick({ peep: true }), `translate(${x} ${y + 16}) scale(${s})`)).join('')
	);
};

export const first_peep = (): string =>
	svg(
		800,
		600,
		() =>
			yard({ building: false }) +
			G(fig(), 'translate(420 452) scale(1.04)') +
			G(
				quy({ ...kneel, neck: [0, -120], face: { eyes: 'wide', mouth: 'none', turn: -0.5 } }),
				'translate(650 476) scale(.8)'
			) +
			G(
				lan({ ...kneel, neck: [0, -120], face: { eyes: 'closed', mouth: 'flat', turn: -0.5 } }),
				'translate(750 500) scale(.84)'
			) +
			G(drum({ back: true, inside: peeping() }), 'translate(350 574) scale(1.42)') +
			G(
				minh({ ...kneel, neck: [0, -120], face: { eyes: 'side', mouth: 'flat', turn: -0.6 } }),
				'translate(600 560) scale(.94)'
			) +
			G(
				bao({
					...kneel,
					neck: [0, -120],
					hands: [
						[-12, -142],
						[12, -140]
					],
					elbows: [
						[-58, -84],
						[58, -84]
					],
					face: { eyes: 'wide', mouth: 'none', turn: -0.4, brow: 'up' }
				}),
				'translate(706 588) scale(1.06)'
			) +
			G(
				thao({
					...kneel,
					neck: [10, -120],
					hands: [
						[8, -54],
						[66, -124]
					],
					elbows: [
						[-34, -80],
						[50, -84]
					],
					face: { turn: 0.9, eyes: 'closed', mouth: 'o', tilt: 8 }
				}),
				'translate(112 590) scale(1.16)'
			) +
			foreground() +
			paper()
	);

export const together = (): string =>
	svg(
		800,
		600,
		() =>
			yard() +
			pond() +
			G(fig(), 'translate(366 470) scale(.92)') +
			rays(306, 340, 130, 900, 20, '#fff', 0.26) +
			G(drum(), 'translate(346 512) scale(.9)') +
			G(
				thao({
					hands: [
						[-40, -110],
						[66, -196]
					],
					elbows: [
						[-46, -140],
						[60, -150]
					],
					face: { eyes: 'happy', mouth: 'laugh', turn: 0.5 }
				}),
				'translate(120 540) scale(.92)'
			) +
			G(
				bao({
					hands: [
						[28, -176],
						[60, -110]
					],
					elbows: [
						[16, -130],
						[66, -140]
					],
					holds: [G(stick(), 'rotate(20)'), ''],
					face: { eyes: 'happy', mouth: 'shout', turn: 0.4 }
				}),
				'translate(206 556) scale(.94)'
			) +
			G(
				mrTam({
					face: { eyes: 'happy', mouth: 'smile', turn: -0.5 },
					hands: [
						[-36, -116],
						[36, -116]
					]
				}),
				'translate(616 500) scale(.84)'
			) +
			G(pepper(), 'translate(742 566) scale(.62)') +
			[0, 1, 2, 3, 4, 5, 6]
				.map((i) =>
					G(
						chick({ peep: i % 3 === 0 }),
						`translate(${672 - i * 48} ${574 + (i % 2) * 9}) rotate(${i % 2 ? 6 : -6}) scale(.62)`
					)
				)
				.join('') +
			foreground() +
			paper()
	);
