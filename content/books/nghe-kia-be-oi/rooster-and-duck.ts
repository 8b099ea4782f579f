import { duck, rooster } from '#content/art/animals/yard-birds.ts';
import { at, banana, C, cloud, hill, house, lily, lotus, P, palm, S, stem } from '#content/art/kit.ts';
import { fence, ground, sunRays } from '#content/art/scene.ts';
import { sound } from '#content/art/village-things.ts';
import { page } from './page.ts';

export const gaTrong = page(
	() =>
		ground(800, 800, [
			[0, '#F9C9A2'],
			[0.5, '#FCE3B8'],
			[1, '#FFF3D6']
		]) +
		sunRays(190, 250, 92, '#FFD36B') +
		cloud(600, 110, 1.2, '#FFF3E0', '#F8CDB0') +
		hill(
			[
				[-20, 470],
				[160, 420],
				[380, 460],
				[600, 410],
				[830, 450]
			],
			830,
			800,
			'#8DB07A',
			'br',
			0.3
		) +
		palm(70, 470, 150, 1.6, '#5A8259', '#6E9468', '#5A8259', 16) +
		at(house(0, 0, 1.5), 214, 520) +
		hill(
			[
				[-20, 560],
				[200, 520],
				[420, 500],
				[640, 470],
				[830, 520]
			],
			830,
			800,
			C.moss,
			'gr',
			0.3
		) +
		fence(0, 640, 11, 96) +
		P('M380 640C400 520 480 476 560 476C650 476 720 530 740 640Z', C.sun) +
		P('M620 486C690 506 726 560 740 640H560C650 620 660 560 620 486Z', C.amber) +
		S(
			'M430 600q20 -40 50 -60M480 620q10 -50 40 -84M560 620q-4 -60 14 -100M640 610q-6 -40 -30 -80M690 612q-10 -40 -30 -60',
			C.rust,
			4,
			'opacity=".6"'
		) +
		at(rooster(), 560, 486, 1.65) +
		at(sound(3, C.coral, 9), 700, 110, 1.3, -34)
);

export const vit = page(
	() =>
		ground(800, 800, [
			[0, '#BFE1EA'],
			[0.35, '#E4F2DC']
		]) +
		cloud(170, 90, 1.1, '#fff', '#D7ECF0') +
		cloud(640, 120, 0.8, '#fff', '#D7ECF0') +
		hill(
			[
				[-20, 240],
				[180, 200],
				[420, 236],
				[640, 190],
				[830, 220]
			],
			830,
			800,
			'#8DC19A',
			'br',
			0.3
		) +
		banana(730, 280, 170, 34, -110, C.moss, C.leaf, C.lime, 4) +
		banana(740, 284, 190, 34, -66, C.leaf, C.leafD, C.moss, 5) +
		banana(726, 284, 140, 28, -150, C.moss, C.leaf, C.lime, 6) +
		P('M0 286C160 262 320 296 480 280C620 268 720 286 800 274V700H0Z', C.skyM) +
		P('M0 420C200 396 420 440 800 404V700H0Z', '#5FA3C8', 'opacity=".55"') +
		S(
			'M60 330q50 -8 110 0M420 320q50 -8 120 0M620 360q40 -6 90 0M80 560q60 -8 130 0M560 580q60 -8 120 0',
			'#E4F5F7',
			5
		) +
		lily(110, 400, 80, 20, C.moss, C.leaf, C.lime) +
		at(lotus(0, 0, 1.2), 92, 396) +
		lily(700, 480, 70, 18, C.moss, C.leaf, C.lime) +
		at(duck({ swim: true, quack: true }), 520, 480, 2) +
		S('M390 486q120 22 260 0', '#E4F5F7', 7) +
		at(duck({ swim: true, child: true, quack: true }), 310, 540, 1.05) +
		S('M236 546q70 14 140 0', '#E4F5F7', 6) +
		at(duck({ swim: true, child: true }), 178, 500, 0.95) +
		S('M112 506q64 12 130 0', '#E4F5F7', 6) +
		at(duck({ swim: true, child: true, quack: true }), 110, 590, 0.9) +
		S('M50 596q60 12 124 0', '#E4F5F7', 6) +
		stem(770, 640, 750, 520, 8, C.leafD, 7) +
		stem(736, 640, 724, 560, -6, C.leafD, 6) +
		at(sound(3, C.coral, 8), 706, 300, 1.1, -6)
);
