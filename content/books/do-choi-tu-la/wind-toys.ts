import { chick } from '#content/art/animals/yard-birds.ts';
import { at, banana, bird, C, cloud, G, grass, hill, house, leaf, P, palm, S } from '#content/art/kit.ts';
import { sunRays } from '#content/art/scene.ts';
import { bong, mit } from './family.ts';
import { H, land, scene, sky, W } from './garden.ts';
import { horn, pinwheel } from './toys.ts';

export const chongChong = (): string =>
	scene(
		() =>
			sky() +
			sunRays(120, 90, 44) +
			cloud(700, 90, 1, '#fff', '#D7ECF0') +
			hill(
				[
					[-20, 330],
					[240, 296],
					[520, 322],
					[760, 290],
					[940, 316]
				],
				W + 40,
				H,
				'#8DC19A',
				'br',
				0.22
			) +
			house(170, 372, 0.9) +
			palm(60, 374, 150, 1, C.leaf, C.leafD, C.earthD, 10) +
			palm(290, 374, 120, 0.9, C.leaf, C.leafD, C.earthD, -10) +
			land(
				[
					[-20, 372],
					[240, 360],
					[560, 370],
					[940, 356]
				],
				C.moss
			) +
			P('M-10 470C240 430 640 420 910 426V570H-10Z', C.sand) +
			P('M-10 520C260 490 640 484 910 492V570H-10Z', '#E9C98B') +
			S(
				'M380 150q70 -34 140 0M720 220q60 -26 130 4M330 240q60 -26 120 0M660 330q70 -26 150 0',
				'#fff',
				7,
				'opacity=".8"'
			) +
			at(pinwheel(32), 590, 180, 0.98) +
			`<circle cx="590" cy="180" r="132" fill="none" stroke="#fff" stroke-width="5" stroke-dasharray="60 78" opacity=".75"/>` +
			mit(500, 524, 1.9, {
				legs: 'walk',
				right: [50, -124],
				left: [-52, -70],
				look: 0.6,
				mood: 'laugh',
				tilt: 4
			}) +
			grass(-6, 566, 62, 28, C.leaf, 3, 15)
	);

export const ken = (): string =>
	scene(
		() =>
			sky() +
			hill(
				[
					[-20, 320],
					[240, 286],
					[520, 312],
					[760, 280],
					[940, 306]
				],
				W + 40,
				H,
				'#8DC19A',
				'br',
				0.22
			) +
			banana(80, 460, 280, 52, -112, C.moss, C.leaf, C.lime, 2) +
			banana(90, 464, 290, 52, -72, C.leaf, C.leafD, C.moss, 3) +
			banana(100, 468, 230, 44, -36, C.moss, C.leaf, C.lime, 4) +
			land(
				[
					[-20, 440],
					[240, 426],
					[560, 436],
					[940, 420]
				],
				C.moss
			) +
			bong(340, 536, 1.9, { right: [36, -108], left: [6, -96], look: 0.6, mood: 'smile', tilt: -6 }) +
			at(horn(), 352, 344, 1.25, -8) +
			S('M640 250q26 60 0 124M690 226q40 84 0 172M740 204q52 108 0 220', C.coral, 9) +
			S('M900 130C830 150 780 120 730 140', C.earthD, 18) +
			leaf(800, 132, 70, 18, 40, C.moss, C.leaf) +
			leaf(850, 136, 66, 17, -60, C.leaf, C.leafD) +
			G(bird('dau'), 'translate(790 70) scale(-.62 .62)') +
			at(chick({ peep: true }), 760, 530, 1) +
			at(chick(), 850, 520, 0.86) +
			grass(-6, 566, 62, 28, C.leaf, 3, 15)
	);
