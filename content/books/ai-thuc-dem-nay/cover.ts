import { bat, owl } from '#content/art/animals/night-animals.ts';
import { C, E, G, grass, hill, palm, S, svg, Tt } from '#content/art/kit.ts';
import { nightSky } from '#content/art/night-sky.ts';
import { bong, bush, ngan, notebook, paper, torch } from './garden-at-night.ts';
import { spark } from './fireflies-and-posts.ts';

export const cover = (): string =>
	svg(
		600,
		800,
		() =>
			nightSky(600, 800, { seed: 40 }) +
			E(300, 400, 300, 300, '#5C5FAE', 'opacity=".35"') +
			E(300, 400, 220, 220, '#7A7CC4', 'opacity=".3"') +
			G(bat('#5C558C', C.night), 'translate(96 300) scale(.8) rotate(-10)') +
			G(bat(), 'translate(512 330) scale(.66) rotate(12)') +
			G(bat(), 'translate(476 260) scale(.4)') +
			palm(70, 620, 230, 1.5, '#2F6B66', '#1F4E55', '#1B2A4A', 16) +
			palm(540, 620, 200, 1.4, '#2F6B66', '#1F4E55', '#1B2A4A', -18) +
			hill(
				[
					[-20, 600],
					[200, 576],
					[420, 590],
					[640, 570]
				],
				640,
				820,
				'#232C60',
				'gr',
				0.2
			) +
			S('M-20 566C180 546 420 572 620 540', C.earthD, 20) +
			S('M-20 560C180 540 420 566 620 534', C.earth, 10) +
			G(owl(), 'translate(300 548) scale(1.34)') +
			hill(
				[
					[-20, 690],
					[220, 672],
					[640, 690]
				],
				640,
				820,
				'#1F4A4E',
				'gl',
				0.12
			) +
			spark(18, 9, 30, 590, 540, 190) +
			G(
				ngan({
					hands: [
						[-30, -96],
						[46, -110]
					],
					elbows: [
						[-50, -110],
						[56, -104]
					],
					holds: [G(notebook(), 'scale(.9)'), ''],
					face: { turn: 0.4, eyes: 'dot', mouth: 'o', tilt: 8, brow: 'up' }
				}),
				'translate(176 790) scale(.98)'
			) +
			G(
				bong({
					hands: [
						[-56, -100],
						[34, -112]
					],
					elbows: [
						[-54, -120],
						[54, -110]
					],
					holds: ['', G(torch(), 'translate(0 -14)')],
					face: { turn: -0.3, eyes: 'dot', mouth: 'laugh', tilt: -8 }
				}),
				'translate(416 794) scale(.9)'
			) +
			bush(20, 806, 1.1) +
			bush(590, 806, 1, -1) +
			G(grass(0, 0, 50, 30, '#0F2E38', 5, 13), 'translate(-10 806)') +
			Tt(['Ai thức', 'đêm nay?'], 300, 92, 78, '#FFE7A8', { lh: 0.98 }) +
			Tt(['Who Is Awake Tonight?'], 300, 214, 33, '#FFFFFF') +
			paper(600, 800)
	);
