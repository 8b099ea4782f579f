import { C } from '../palette.ts';
import { cloud, grass, hill } from '../plants.ts';
import { E, P, S } from '../shapes.ts';
import { paper, stars } from '../topics/frame.ts';

/** What the pictures of the practice books stand on; each is 240 × 170, its middle at (120, 85). */
export const meadow = (sky: string = C.skyL): string =>
	paper(sky) +
	cloud(66, 40, 0.5, '#fff', '#DCEEF2') +
	cloud(178, 52, 0.4, '#fff', '#DCEEF2') +
	hill(
		[
			[-10, 118],
			[120, 108],
			[250, 120]
		],
		250,
		180,
		C.moss,
		'gr',
		0.25
	) +
	grass(40, 132, 22, 12, C.leaf, 5, 7);

export const underWater = (): string =>
	paper(C.sky) +
	P('M0 0H240V48Q180 62 120 48T0 48Z', C.skyM) +
	P('M0 142Q60 128 120 142T240 138V170H0Z', C.sand) +
	S('M70 142Q60 124 70 108M176 140Q188 122 178 106', C.moss, 6) +
	E(168, 60, 5, 5, '#fff', 'opacity=".5"') +
	E(178, 46, 3.4, 3.4, '#fff', 'opacity=".5"');

export const lake = (sky = '#FCE3B8'): string =>
	paper(sky) +
	E(166, 42, 18, 18, C.sun) +
	hill(
		[
			[-10, 84],
			[80, 74],
			[160, 82],
			[250, 72]
		],
		250,
		130,
		C.lime,
		null
	) +
	P('M0 96H240V170H0Z', C.skyM) +
	S('M60 112h26M150 118h30M92 150h34M168 150h20', '#E4F5F7', 3.4);

export const night = (): string => paper('#27306B') + stars(26, 9, 150);

export const beach = (): string =>
	paper(C.skyL) +
	E(80, 44, 20, 20, C.sun) +
	P('M0 74H240V124H0Z', C.sky) +
	P('M0 112Q60 98 120 110T240 102V170H0Z', C.sand);

export const room = (wall = '#FDE9C4', floor = '#EFCB93'): string =>
	paper(wall) + P('M0 122H240V170H0Z', floor);
