import { C } from '../palette.ts';
import { banana } from '../plants.ts';
import { E, G } from '../shapes.ts';
import { plant } from '../sim-bush.ts';
import { paper, speckle } from './frame.ts';

export function plants(): string {
	return (
		paper('#EAF3D6') +
		E(70, 40, 96, 96, '#F5F9E6') +
		banana(-6, 176, 120, 26, -64, C.moss, C.leaf, C.lime, 12) +
		banana(-14, 150, 92, 20, -30, C.leaf, C.leafD, C.moss, 14) +
		banana(248, 176, 120, 26, -118, C.leaf, C.leafD, C.moss, 15) +
		banana(252, 150, 92, 20, -150, C.moss, C.leaf, C.lime, 16) +
		G(plant(3), 'translate(30 -14) scale(.9)') +
		speckle(0.4)
	);
}
