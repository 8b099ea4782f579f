import { cactusLeaf, cereus, moth } from '#content/art/animals/night-animals.ts';
import { bamboo, C, E, G, P, S, stem, svg } from '#content/art/kit.ts';
import { nightSky } from '#content/art/night-sky.ts';
import { bong, ngan, paper } from './garden-at-night.ts';

export const hoa_quynh = (): string =>
	svg(
		800,
		600,
		() =>
			nightSky(800, 600, { seed: 8 }) +
			bamboo(770, 640, 680, 40, '#3E5A5A', '#2E4648') +
			stem(470, 620, 420, 330, -30, '#2F7A55', 9) +
			cactusLeaf(470, 600, 330, -58) +
			cactusLeaf(440, 610, 300, -122) +
			cactusLeaf(500, 610, 250, -28) +
			cactusLeaf(420, 620, 260, -160) +
			S('M456 470C430 400 430 370 404 330', '#2F7A55', 10) +
			E(360, 250, 250, 230, '#FFFFFF', 'opacity=".1"') +
			G(cereus(), 'translate(396 318) rotate(-24) scale(1.5)') +
			S('M560 470C610 430 620 400 612 380', '#2F7A55', 7) +
			G(
				P('M0 20C-22 -10 -18 -60 0 -84C18 -60 22 -10 0 20Z', C.rose) +
					P('M0 20C22 -10 18 -60 0 -84C8 -50 8 -10 0 20Z', '#EF8F7C') +
					P('M-14 14C-20 -8 20 -8 14 14C8 24 -8 24 -14 14Z', C.moss),
				'translate(610 374) rotate(12)'
			) +
			G(moth(), 'translate(110 170) rotate(30) scale(1.3)') +
			S('M60 60C120 60 90 120 104 140', '#fff', 2.6, 'stroke-dasharray="2 10" opacity=".7"') +
			G(moth(), 'translate(650 130) rotate(-24) scale(.9)') +
			G(ngan({ face: { turn: 0.5, eyes: 'dot', mouth: 'o', tilt: 6 } }), 'translate(96 690) scale(1.16)') +
			G(
				bong({ face: { turn: 0.5, eyes: 'happy', mouth: 'smile', tilt: 8 } }),
				'translate(216 700) scale(1.04)'
			) +
			paper()
	);
