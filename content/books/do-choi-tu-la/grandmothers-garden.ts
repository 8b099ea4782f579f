import { at, C, cloud, grass, hill, house, leaf, P, S } from '#content/art/kit.ts';
import { sunRays } from '#content/art/scene.ts';
import { ba, bong, mit } from './family.ts';
import { areca, H, jackTree, land, scene, sky, W } from './garden.ts';

export const vuonCuaBa = (): string =>
	scene(
		() =>
			sky() +
			sunRays(790, 84, 42) +
			cloud(470, 76, 0.8, '#fff', '#D7ECF0') +
			hill(
				[
					[-20, 300],
					[240, 270],
					[520, 296],
					[760, 262],
					[940, 290]
				],
				W + 40,
				H,
				'#8DC19A',
				'br',
				0.22
			) +
			house(760, 380, 1.3) +
			areca(640, 386, 190) +
			areca(880, 386, 170) +
			land(
				[
					[-20, 390],
					[240, 374],
					[560, 386],
					[940, 372]
				],
				C.moss
			) +
			jackTree(190, 440, 1.06) +
			P('M-10 470C240 440 640 440 910 456V570H-10Z', C.sand) +
			P('M-10 520C260 496 640 496 910 506V570H-10Z', '#E9C98B') +
			ba(250, 520, 1.2, { legs: 'sit', right: [58, -48], left: [-40, -30], look: 0.7, mood: 'laugh' }) +
			at(
				leaf(0, 6, 60, 17, -70, C.moss, C.leaf) +
					leaf(-18, 8, 56, 16, -110, C.leaf, C.leafD) +
					leaf(20, 8, 56, 16, -40, C.lime, C.moss) +
					P('M-58 0H58C54 40 34 56 0 56C-34 56 -54 40 -58 0Z', '#D8A95C') +
					P('M14 0H58C54 40 34 56 0 56C20 40 22 20 14 0Z', '#B5823A') +
					S('M-52 18H52M-44 36H44', C.earth, 3, 'opacity=".6"'),
				400,
				474,
				1
			) +
			mit(540, 530, 1.3, { look: -0.7, mood: 'wonder', left: [-42, -60] }) +
			bong(680, 532, 1.2, { look: -0.7, mood: 'laugh', left: [-52, -96], right: [30, -40] }) +
			leaf(618, 416, 110, 34, -100, C.moss, C.leaf) +
			grass(-6, 566, 62, 26, C.leaf, 3, 15)
	);
