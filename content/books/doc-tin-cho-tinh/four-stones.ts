import {
	at,
	bird,
	bookFlower,
	C,
	cloud,
	E,
	grass,
	hill,
	leaf,
	lily,
	P,
	person,
	S
} from '#content/art/kit.ts';
import { ground, sunRays } from '#content/art/scene.ts';
import { H, land, scene, W } from './rumour.ts';

export const bonHonDa = (): string =>
	scene(() => {
		const stone = (x: number, y: number, s: number) =>
			at(
				E(0, 16, 74, 18, '#3F87BD', 'opacity=".5"') +
					P(
						'M-66 4C-66 -22 -36 -34 0 -34C36 -34 66 -22 66 4C66 20 30 24 0 24C-30 24 -66 20 -66 4Z',
						'#A79CB8'
					) +
					P('M12 -34C40 -32 66 -22 66 4C66 20 30 24 0 24C30 10 36 -16 12 -34Z', '#7F7596') +
					S('M-36 -16q14 -8 30 -8', '#fff', 4, 'opacity=".6"'),
				x,
				y,
				s
			);
		return (
			ground(W, H, [
				[0, '#8CCBE0'],
				[0.6, '#DDF0EA'],
				[1, '#F3F3DC']
			]) +
			sunRays(110, 90, 42) +
			cloud(420, 80, 0.8, '#fff', '#D7ECF0') +
			hill(
				[
					[-20, 260],
					[200, 222],
					[430, 250],
					[660, 214],
					[940, 250]
				],
				W + 40,
				H,
				'#8DC19A',
				'br',
				0.22
			) +
			land(
				[
					[-20, 300],
					[240, 286],
					[560, 300],
					[940, 284]
				],
				'#6FAE69'
			) +
			P('M250 300C190 380 170 470 150 560H760C740 470 730 380 680 296C540 310 380 312 250 300Z', '#7FBBD6') +
			S(
				'M290 340q40 -8 80 0M520 330q40 -8 80 0M250 520q40 -8 80 0M560 516q40 -8 80 0M420 350q20 -6 44 0',
				'#E4F5F7',
				4
			) +
			P('M-10 300C100 300 200 296 260 300C200 380 176 470 156 560H-10Z', C.moss) +
			P('M910 284C820 290 740 292 670 298C730 380 744 470 764 560H910Z', C.leaf) +
			stone(252, 470, 0.9) +
			stone(386, 452, 1) +
			stone(532, 440, 1) +
			stone(668, 456, 0.9) +
			at(
				person(0, 0, 1, {
					hair: 'short',
					legs: 'walk',
					shirt: [C.coral, C.brick],
					trousers: [C.skyD, C.night],
					left: [-66, -96],
					right: [68, -104],
					look: 0.7,
					mood: 'smile'
				}),
				386,
				428,
				1.12
			) +
			S('M800 470C804 420 800 380 796 350', C.leafD, 9) +
			leaf(800, 430, 60, 15, -150, C.moss, C.leaf) +
			leaf(800, 446, 60, 15, -28, C.moss, C.leaf) +
			bookFlower(796, 352, 1.7, 4, C.plum, C.plumD) +
			at(bird('dau'), 786, 216, 0.62) +
			grass(-6, 546, 12, 36, C.leafD, 3, 12) +
			grass(780, 546, 10, 36, C.leafD, 4, 12) +
			lily(330, 520, 40, 9, C.moss, C.leaf, C.lime) +
			lily(620, 526, 36, 8, C.moss, C.leaf, C.lime)
		);
	});
