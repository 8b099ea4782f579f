import { at, banana, C, E, grass, leaf, svg, Tt } from '#content/art/kit.ts';
import { ground, speckle } from '#content/art/scene.ts';
import { bong, mit } from './family.ts';
import { land } from './garden.ts';
import { horn, leafBuffalo, pinwheel } from './toys.ts';

export const cover = (): string =>
	svg(
		600,
		848,
		() =>
			ground(600, 848, [
				[0, '#FFD978'],
				[0.6, '#FFE9AE'],
				[1, '#FFF3D6']
			]) +
			E(300, 470, 270, 270, '#FFF1C9') +
			E(300, 470, 200, 200, '#FFE3A0', 'opacity=".8"') +
			leaf(-20, 330, 170, 46, -38, C.moss, C.leaf) +
			leaf(620, 320, 170, 46, -142, C.moss, C.leaf) +
			leaf(600, 240, 110, 30, -160, C.lime, C.moss) +
			leaf(0, 250, 110, 30, -20, C.lime, C.moss) +
			land(
				[
					[-20, 700],
					[160, 676],
					[340, 690],
					[640, 664]
				],
				'#8FBF5C',
				600,
				848
			) +
			at(pinwheel(20), 292, 340, 0.92) +
			mit(190, 720, 1.9, { legs: 'walk', right: [54, -150], left: [-46, -60], look: 0.5, mood: 'laugh' }) +
			bong(420, 726, 1.75, { left: [6, -96], right: [34, -106], look: -0.3, mood: 'smile', tilt: -4 }) +
			at(horn(), 420, 548, 0.92, 12) +
			land(
				[
					[-20, 770],
					[180, 744],
					[400, 760],
					[640, 736]
				],
				C.leaf,
				600,
				848
			) +
			at(leafBuffalo(), 330, 756, 0.86) +
			banana(-30, 860, 230, 44, -58, C.moss, C.leaf, C.lime, 4) +
			banana(640, 860, 230, 44, -122, C.leaf, C.leafD, C.moss, 5) +
			grass(-6, 852, 60, 34, C.leafD, 6, 11) +
			Tt(['Đồ chơi', 'từ lá'], 300, 112, 96, C.leafD, { lh: 0.98 }) +
			speckle(600, 848, 0.35)
	);
