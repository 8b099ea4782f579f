import { C } from '../palette.ts';
import { smallPerson } from '../small-person.ts';
import { banana, cloud, hill } from '../plants.ts';
import { house } from '../village.ts';
import { paper, speckle } from './frame.ts';

export function family(): string {
	return (
		paper('#BFE1EA') +
		cloud(56, 30, 0.55, '#fff', '#DCEEF2') +
		cloud(196, 44, 0.45, '#fff', '#DCEEF2') +
		hill(
			[
				[-10, 100],
				[80, 88],
				[170, 96],
				[250, 86]
			],
			250,
			180,
			'#A9D08E',
			'br',
			0.25
		) +
		banana(22, 132, 74, 15, -104, C.lime, C.moss, '#DDE9A8', 3) +
		banana(24, 134, 66, 14, -64, C.moss, C.leaf, C.lime, 4) +
		banana(214, 132, 74, 15, -110, C.lime, C.moss, '#DDE9A8', 5) +
		banana(218, 134, 66, 14, -66, C.moss, C.leaf, C.lime, 6) +
		house(118, 132, 1.02) +
		hill(
			[
				[-10, 134],
				[90, 128],
				[180, 133],
				[250, 127]
			],
			250,
			180,
			C.leaf,
			'gr',
			0.3
		) +
		smallPerson(78, 162, 0.62, { coat: C.plum, coatDark: C.plumD, head: 'bun' }) +
		smallPerson(158, 162, 0.66, { coat: C.sky, coatDark: C.skyD, head: 'short' }) +
		smallPerson(118, 166, 0.44, { coat: C.sun, coatDark: C.amber, head: 'tail' }) +
		speckle(0.35)
	);
}
