import { at, C, cloud, grass, hill, leaf, P, palm, person, S } from '#content/art/kit.ts';
import { ground, sunRays } from '#content/art/scene.ts';
import { creature, H, land, phone, scene, W } from './rumour.ts';

export const khucGo = (): string =>
	scene(() => {
		const hull =
			P(
				'M-130 -10C-100 10 -70 14 0 14C70 14 108 8 138 -22C124 26 80 38 0 38C-80 38 -118 26 -130 -10Z',
				C.earth
			) +
			P(
				'M-130 -10C-100 10 -70 14 0 14C70 14 108 8 138 -22L134 -10C104 22 70 24 0 24C-70 24 -106 20 -128 0Z',
				'#C58A55'
			);
		return (
			ground(W, H, [
				[0, '#F9C9A2'],
				[0.5, '#FCE3B8'],
				[1, '#FFF3D6']
			]) +
			sunRays(160, 150, 48, '#FFD36B') +
			cloud(640, 80, 1, '#FFF3E0', '#F8CDB0') +
			hill(
				[
					[-20, 236],
					[200, 206],
					[430, 230],
					[660, 196],
					[940, 226]
				],
				W + 40,
				H,
				'#C7B58A',
				'br',
				0.22
			) +
			palm(700, 236, 110, 0.9, '#6E9468', '#5A8259', '#5A8259', 10) +
			palm(758, 238, 84, 0.74, '#6E9468', '#5A8259', '#5A8259', -10) +
			P('M-10 262C240 246 600 256 910 250V470H-10Z', '#8FB9C2') +
			P('M-10 330C240 316 600 330 910 318V470H-10Z', '#6FA3B5') +
			S(
				'M40 300q50 -8 110 0M300 290q50 -8 110 0M620 300q50 -8 110 0M120 372q50 -8 110 0M420 396q60 -8 120 0M60 430q50 -8 110 0',
				'#E8F4F2',
				4,
				'opacity=".8"'
			) +
			at(hull, 330, 338, 1.2) +
			at(
				person(0, 0, 1, {
					grown: true,
					hair: 'short',
					shirt: [C.earth, C.earthD],
					trousers: [C.night, '#141C30'],
					hat: true,
					right: [70, -96],
					left: [56, -78],
					look: 0.9
				}),
				300,
				352,
				0.86
			) +
			S('M362 262C430 250 470 300 520 330', C.sand, 5) +
			at(creature(0), 636, 346, 0.92, -4) +
			S('M548 372q40 10 180 2', '#E8F4F2', 4) +
			S('M536 322q10 20 0 38', C.sand, 5) +
			land(
				[
					[-20, 470],
					[200, 452],
					[480, 462],
					[700, 430],
					[940, 404]
				],
				C.moss
			) +
			land(
				[
					[-20, 510],
					[240, 496],
					[560, 504],
					[940, 470]
				],
				C.leaf
			) +
			at(
				person(0, 0, 1, {
					hair: 'pigtails',
					dress: true,
					shirt: [C.coral, C.brick],
					look: -0.9,
					mood: 'wonder',
					left: [-46, -60]
				}),
				640,
				508,
				0.86
			) +
			at(
				person(0, 0, 1, {
					hair: 'short',
					shirt: [C.sky, C.skyD],
					trousers: [C.earthD, '#3E261A'],
					look: -0.9,
					mood: 'laugh',
					left: [-48, -120],
					right: [30, -60]
				}),
				740,
				500,
				0.9
			) +
			phone(694, 384, -14) +
			at(
				person(0, 0, 1, {
					grown: true,
					hair: 'bun',
					hairColour: '#B9AFC4',
					shirt: [C.plum, C.plumD],
					look: -0.8,
					mood: 'laugh'
				}),
				832,
				496,
				0.8
			) +
			grass(-6, 546, 44, 30, C.leafD, 3, 12) +
			leaf(30, 520, 80, 20, -60, C.moss, C.leaf) +
			leaf(40, 524, 90, 20, -20, C.leaf, C.leafD)
		);
	});
