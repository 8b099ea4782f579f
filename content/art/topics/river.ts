import { C } from '../palette.ts';
import { hill, palm } from '../plants.ts';
import { E, P, S } from '../shapes.ts';
import { boat } from '../village.ts';
import { paper, speckle } from './frame.ts';

export function river(): string {
	return (
		paper('#FCE3B8') +
		E(60, 66, 50, 50, '#FFF1C9') +
		E(60, 66, 27, 27, C.sun) +
		hill(
			[
				[-10, 80],
				[60, 68],
				[140, 76],
				[250, 66]
			],
			250,
			180,
			'#8DB07A',
			'br',
			0.3
		) +
		palm(196, 84, 62, 0.8, C.leaf, C.leafD, C.earthD, -8) +
		palm(224, 86, 44, 0.6, C.leaf, C.leafD, C.earthD, 6) +
		P('M-10 90C60 84 160 92 250 84V180H-10Z', C.skyM) +
		S('M10 104q24 -5 54 0M150 100q26 -4 50 0M30 150q30 -6 66 0M160 146q22 -4 44 0', '#E4F5F7', 3) +
		boat(118, 122, 0.95, C.earthD, false, C.coral) +
		S('M50 140q70 8 140 0', '#E4F5F7', 3) +
		speckle(0.4)
	);
}
