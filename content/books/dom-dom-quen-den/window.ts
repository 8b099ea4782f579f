import { at, G, garden, svg } from '#content/art/kit.ts';
import { speckle } from '#content/art/scene.ts';
import { firefly } from './friends.ts';
import { H, sparks, W } from './night.ts';

export const cuaSo = (): string =>
	svg(
		900,
		600,
		() =>
			G(garden('eve', true), 'translate(-330 -10) scale(1.34)') +
			sparks([
				[150, 330, 6],
				[270, 250, 5],
				[620, 300, 6],
				[760, 240, 5],
				[820, 360, 6],
				[350, 400, 5]
			]) +
			at(
				firefly({ mood: 'laugh', look: 0.4, coat: 'window', left: [-70, -10], right: [70, -20] }),
				380,
				210,
				1.35,
				-8
			) +
			speckle(W, H, 0.15)
	);
