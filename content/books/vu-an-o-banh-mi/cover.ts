import { cat } from '#content/art/animals/yard-animals.ts';
import { at, C, E, flip, G, P, S, svg, Tt } from '#content/art/kit.ts';
import { ground, speckle } from '#content/art/scene.ts';
import { banhMi } from '#content/art/village-things.ts';
import { crumbs } from './bread.ts';
import { bao, magnifier, notebook, pencil, vy } from './class-4b.ts';

export const cover = (): string =>
	svg(600, 800, () => {
		const light = P('M300 250L-60 860H660Z', '#FBE3B0', 'opacity=".22"');
		return (
			ground(600, 800, [
				[0, '#33206B'],
				[0.6, C.plum],
				[1, '#8A5FB8']
			]) +
			light +
			E(300, 730, 300, 70, '#FFE3A0', 'opacity=".4"') +
			flip(
				vy(
					{ mouth: 'smirk', eyes: 'side', brow: 'up' },
					{
						hands: [
							[30, -120],
							[60, -132]
						],
						elbows: [
							[-30, -110],
							[60, -100]
						],
						holds: [G(notebook(), 'translate(18 -4)'), pencil()]
					}
				),
				470,
				770,
				1.32
			) +
			at(
				bao(
					{ mouth: 'smirk', turn: 0.1, brow: 'down', eyes: 'dot' },
					{
						hands: [
							[-60, -92],
							[40, -150]
						],
						elbows: [
							[-70, -120],
							[92, -110]
						]
					}
				),
				220,
				800,
				1.95
			) +
			G(
				magnifier(E(0, 0, 30, 32, '#FFFDF6') + E(4, 2, 15, 17, C.ink) + E(-2, -5, 5, 5, '#fff')),
				'translate(266 420) scale(1.7)'
			) +
			at(cat({ c: '#B9AFA4', d: '#857B78', eyes: 'happy' }), 70, 790, 0.75) +
			crumbs(
				[
					[330, 760],
					[380, 740],
					[420, 782],
					[300, 786],
					[540, 786]
				],
				1.6
			) +
			Tt(['Vụ Án'], 300, 106, 68, '#FFE7A8') +
			Tt(['Ổ Bánh Mì'], 300, 204, 104, '#fff') +
			at(banhMi(), 480, 292, 1, -12) +
			S('M560 230l20 -20M590 280h26M400 240l-14 -20', C.sun, 7) +
			speckle(600, 800, 0.35)
		);
	});
