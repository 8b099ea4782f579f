import { C, E, G, grass, leaf, P, S, svg, Tt, type Point } from '#content/art/kit.ts';
import { thao } from './class.ts';
import { feather, finger, sitting } from './nest.ts';
import { drum, paper } from './schoolyard.ts';

const hush: { hands: [Point, Point]; elbows: [Point, Point]; holds: [string, string] } = {
	hands: [
		[-36, -96],
		[4, -166]
	],
	elbows: [
		[-44, -120],
		[52, -116]
	],
	holds: ['', finger]
};

export const cover = (): string =>
	svg(
		600,
		800,
		() =>
			`<rect width="600" height="800" fill="#FFD978"/>` +
			E(160, 200, 420, 420, '#FFE6A3') +
			E(150, 190, 260, 260, '#FFF1C9') +
			leaf(-30, 60, 150, 40, 30, C.moss, C.leaf) +
			leaf(-20, 150, 110, 30, 4, C.leaf, C.leafD) +
			leaf(620, -10, 120, 32, 128, C.leaf, C.leafD) +
			leaf(624, 330, 120, 32, 190, C.moss, C.leaf) +
			P('M-10 660C120 630 380 640 610 654V810H-10Z', '#E0B976') +
			P('M-10 716C160 700 420 706 610 712V810H-10Z', '#CFA25C') +
			G(drum({ back: true, inside: sitting() }), 'translate(258 730) scale(1.42)') +
			G(
				thao({ ...hush, face: { turn: -0.4, eyes: 'side', mouth: 'none' } }),
				'translate(492 756) scale(1.24)'
			) +
			S('M206 420C120 360 220 320 120 268', '#fff', 4, 'stroke-dasharray="2 13"') +
			G(feather(), 'translate(96 240) rotate(-30) scale(1.5)') +
			G(grass(0, 0, 50, 34, C.leafD, 5, 13), 'translate(-10 806)') +
			Tt(['The Drum', 'That Said'], 330, 104, 74, C.brick, { lh: 0.98 }) +
			Tt(['Pff'], 356, 262, 104, C.ink) +
			paper(600, 800)
	);
