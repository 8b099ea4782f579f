import { frog } from '#content/art/animals/pond-animals.ts';
import { at, C, cloud, E, G, grass, hill, lily, lotus, P, S, tx } from '#content/art/kit.ts';
import { ground } from '#content/art/scene.ts';
import { bong, mit } from './family.ts';
import { H, land, scene, sky, W } from './garden.ts';
import { leafBoat, mask } from './toys.ts';

export const thuyen = (): string =>
	scene(() => {
		const ripple = (x: number, y: number, w: number) =>
			S(`M${x - w} ${y}q${w * 0.5} 14 ${w} 8t${w} -6`, '#E4F5F7', 5, 'opacity=".85"');
		const flower =
			[0, 72, 144, 216, 288]
				.map((a) => G(P('M0 0C-14 -8 -14 -26 0 -28C14 -26 14 -8 0 0Z', C.sun), `rotate(${a})`))
				.join('') + E(0, 0, 7, 7, C.rust);
		const sailor =
			E(0, 0, 16, 12, '#7A2E1A') +
			E(20, -8, 12, 11, '#8E3A22') +
			S('M22 -18q2 -12 10 -14M16 -18q-2 -12 2 -16M-4 8l-6 10M6 9l2 10', '#5A1F12', 3) +
			E(23, -10, 3, 3.6, '#fff') +
			E(24, -10, 1.6, 2, C.ink) +
			S('M14 -2q8 4 14 0', '#3A120C', 2);
		return (
			ground(W, H, [
				[0, '#BFE1EA'],
				[0.3, '#7FBBD6'],
				[1, '#2F7DC8']
			]) +
			P('M-10 -10H910V96C700 130 500 80 300 104C180 118 80 108 -10 92Z', C.moss) +
			tx('M-10 -10H910V96C700 130 500 80 300 104C180 118 80 108 -10 92Z', 'gr', 0.25) +
			grass(-6, 112, 62, 30, C.leaf, 5, 15) +
			S(
				'M80 180q40 -10 90 0M420 170q50 -10 100 0M700 200q40 -10 90 0M100 500q50 -10 110 0M520 520q50 -10 110 0M300 420q40 -8 80 0',
				'#E4F5F7',
				4,
				'opacity=".6"'
			) +
			lily(150, 230, 110, 28, C.moss, C.leaf, C.lime) +
			lotus(140, 214, 1.2) +
			lily(810, 480, 130, 34, C.moss, C.leaf, C.lime) +
			at(frog({ look: 'happy' }), 812, 474, 0.8) +
			lily(60, 520, 110, 28, C.leaf, C.leafD, C.moss) +
			at(leafBoat(at(flower, 0, -8, 1.4)), 650, 276, 1.25, -4) +
			ripple(650, 318, 150) +
			at(leafBoat(at(sailor, -6, 2, 1.25)), 410, 360, 1.2, 3) +
			ripple(410, 400, 140) +
			at(leafBoat(), 200, 430, 1.05, -3) +
			ripple(200, 464, 120)
		);
	});

export const matNa = (): string =>
	scene(
		() =>
			sky() +
			cloud(200, 80, 0.9, '#fff', '#D7ECF0') +
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
			land(
				[
					[-20, 360],
					[240, 346],
					[560, 356],
					[940, 342]
				],
				C.moss
			) +
			P('M560 400C660 380 800 384 910 376V520C800 510 640 500 560 470C530 450 530 414 560 400Z', '#7FBBD6') +
			S('M620 430q40 -8 80 0M740 460q40 -8 80 0M640 480q30 -6 60 0', '#E4F5F7', 4) +
			lily(690, 446, 60, 14, C.moss, C.leaf, C.lime) +
			lily(830, 420, 56, 13, C.moss, C.leaf, C.lime) +
			lotus(770, 412, 1) +
			lotus(866, 440, 0.8) +
			land(
				[
					[-20, 500],
					[240, 486],
					[560, 500],
					[940, 510]
				],
				C.leaf
			) +
			mit(300, 540, 2, { left: [-56, -120], right: [56, -120] }) +
			S('M216 324q-20 4 -26 18M384 324q20 4 26 18', C.earthD, 5) +
			at(mask(), 300, 322, 1.16) +
			bong(560, 540, 1.8, { mood: 'laugh', left: [-16, -50], right: [16, -50], tilt: 10, look: -0.5 }) +
			grass(-6, 566, 62, 28, C.leafD, 3, 15)
	);
