import { bird } from '../bird.ts';
import { C } from '../palette.ts';
import { hill, leaf } from '../plants.ts';
import { E, G, S } from '../shapes.ts';
import { paper, speckle } from './frame.ts';

export function friends(): string {
	return (
		paper('#FAD0B4') +
		E(120, 60, 112, 112, '#FCE0C6') +
		E(120, 60, 70, 70, '#FFF1DD') +
		hill(
			[
				[-10, 146],
				[70, 138],
				[170, 146],
				[250, 138]
			],
			250,
			180,
			C.moss,
			'gr',
			0.3
		) +
		S('M-6 140C50 130 100 142 150 134C190 128 216 132 250 124', C.earthD, 8) +
		S('M-6 138C50 128 100 140 150 132C190 126 216 130 250 122', C.earth, 4) +
		leaf(30, 134, 34, 9, -140, C.moss, C.leaf) +
		leaf(206, 128, 34, 9, -36, C.moss, C.leaf) +
		G(bird('chao'), 'translate(74 76) scale(.56)') +
		G(bird('dau'), 'translate(172 82) scale(-.5 .5)') +
		speckle(0.4)
	);
}
