import { at, C, person, S } from '#content/art/kit.ts';
import { ground } from '#content/art/scene.ts';
import { bubble, creature, land, scene } from './rumour.ts';

export const lanTruyen = (): string =>
	scene(
		() => {
			const heads = [
				{ hair: 'short', shirt: [C.coral, C.brick], mood: 'wonder' },
				{ hair: 'pigtails', dress: true, shirt: [C.sun, C.amber], mood: 'wonder' },
				{ hair: 'bob', shirt: [C.skyM, C.sky], mood: 'sad' },
				{ hair: 'short', shirt: [C.moss, C.leaf], mood: 'wonder' },
				{ hair: 'long', dress: true, shirt: [C.plumL, C.plum], mood: 'sad' }
			] as const;
			const stages = [0, 0, 1, 2, 3] as const;
			return (
				ground(900, 470, [
					[0, '#F3D9A4'],
					[1, '#FFF3D6']
				]) +
				land(
					[
						[-20, 400],
						[240, 388],
						[560, 398],
						[940, 384]
					],
					'#C9B06A',
					900,
					470
				) +
				stages
					.map((stage, i) => {
						const x = [78, 216, 376, 558, 768][i] ?? 0;
						const w = [54, 70, 86, 100, 122][i] ?? 50;
						const y = [212, 196, 176, 152, 126][i] ?? 200;
						return (
							at(bubble(0, 0, w, w * 0.62, '#FFFDF6', '#FBEBCB', 1), x, y) +
							at(creature(stage), x + (stage > 1 ? 12 : 0), y, (w / 50) * (stage > 1 ? 0.22 : 0.34))
						);
					})
					.join('') +
				heads
					.map((look, i) =>
						at(
							person(0, 0, 1, { ...look, look: 0.5, right: [52, -70], left: [-50, -66] }),
							[96, 256, 424, 606, 806][i] ?? 0,
							448,
							1.02
						)
					)
					.join('') +
				S(
					'M150 378q20 -10 42 0M312 378q20 -10 46 0M486 378q20 -10 50 0M668 378q24 -10 64 0',
					C.brick,
					4,
					'stroke-dasharray="2 10"'
				)
			);
		},
		900,
		470
	);
