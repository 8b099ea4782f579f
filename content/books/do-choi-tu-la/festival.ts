import { at, C, cloud, G, grass, hill, house, P, person } from '#content/art/kit.ts';
import { ground, sunRays } from '#content/art/scene.ts';
import { ba, bong, mit } from './family.ts';
import { areca, H, jackTree, land, scene, W } from './garden.ts';
import { horn, leafBuffalo, mask, pinwheel } from './toys.ts';

export const hoiLang = (): string =>
	scene(
		() =>
			ground(W, H, [
				[0, '#F9C9A2'],
				[0.5, '#FCE3B8'],
				[1, '#FFF3D6']
			]) +
			sunRays(120, 120, 46, '#FFD36B') +
			cloud(640, 70, 0.9, '#FFF3E0', '#F8CDB0') +
			hill(
				[
					[-20, 300],
					[240, 266],
					[520, 292],
					[760, 262],
					[940, 290]
				],
				W + 40,
				H,
				'#C7B58A',
				'br',
				0.22
			) +
			areca(290, 392, 230) +
			areca(340, 392, 190) +
			house(500, 396, 1.7) +
			areca(690, 392, 220) +
			jackTree(830, 430, 0.74) +
			land(
				[
					[-20, 392],
					[240, 380],
					[560, 390],
					[940, 378]
				],
				'#A9C46B'
			) +
			P('M-10 450C240 424 640 424 910 436V570H-10Z', '#F3D9A4') +
			P('M-10 516C260 490 640 490 910 502V570H-10Z', '#E9C07A') +
			ba(760, 516, 1.1, { left: [-16, -104], right: [6, -108], mood: 'laugh', look: -0.7 }) +
			at(pinwheel(14), 262, 240, 0.7) +
			mit(200, 530, 1.35, { legs: 'walk', right: [46, -124], left: [-44, -60] }) +
			at(mask(), 200, 384, 0.78) +
			bong(400, 530, 1.3, { legs: 'walk', left: [6, -96], right: [34, -106], look: 0.5 }) +
			at(horn(), 406, 396, 0.78, -8) +
			at(
				person(0, 0, 1, {
					hair: 'bob',
					shirt: [C.skyM, C.sky],
					trousers: [C.earth, C.earthD],
					legs: 'walk',
					right: [44, -44],
					look: 0.5,
					mood: 'laugh'
				}),
				575,
				534,
				1.15
			) +
			G(leafBuffalo(), 'translate(706 520) scale(.42)') +
			grass(-6, 566, 62, 24, C.leaf, 3, 15)
	);
