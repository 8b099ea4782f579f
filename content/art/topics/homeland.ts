import { C } from '../palette.ts';
import { smallPerson } from '../small-person.ts';
import { tx } from '../picture.ts';
import { bamboo, cloud, grass, hill, leaf } from '../plants.ts';
import { E, G, P, S } from '../shapes.ts';
import { house } from '../village.ts';
import { ground, speckle } from './frame.ts';

export function homeland(): string {
	let rows = '';
	for (let i = 0; i < 9; i++) rows += `M${120 + (i - 4) * 9} 100L${120 + (i - 4) * 62} 176`;
	return (
		ground([
			[0, '#8CCBE0'],
			[0.6, '#F3F3DC']
		]) +
		E(186, 40, 34, 34, '#FFF6D2', 'opacity=".7"') +
		E(186, 40, 18, 18, '#FFE38A') +
		cloud(120, 28, 0.45, '#fff', '#DCEEF2') +
		hill(
			[
				[-10, 84],
				[60, 66],
				[130, 84],
				[190, 70],
				[250, 82]
			],
			250,
			180,
			'#8DC19A',
			'br',
			0.3
		) +
		hill(
			[
				[-10, 104],
				[70, 94],
				[150, 100],
				[250, 94]
			],
			250,
			180,
			'#6FAE69',
			'gr',
			0.2
		) +
		P('M-10 108C70 100 160 104 250 100V180H-10Z', '#D9C85A') +
		S(rows, '#B9A53C', 3, 'opacity=".7"') +
		tx('M-10 108C70 100 160 104 250 100V180H-10Z', 'gl', 0.5) +
		house(60, 112, 0.4) +
		bamboo(212, 178, 150, 10, C.moss, C.leaf) +
		bamboo(228, 178, 170, 11, C.moss, C.leaf) +
		[
			[206, 44, -160],
			[212, 70, 160],
			[226, 30, -150],
			[220, 92, -170]
		]
			.map(([x = 0, y = 0, a = 0]) => leaf(x, y, 36, 6, a, C.moss, C.leaf, { veins: false }))
			.join('') +
		S('M118 138C104 100 74 70 60 46', C.ink, 1.4) +
		G(
			P('M0 -22L18 0L0 24L-18 0Z', C.coral) +
				P('M0 -22L18 0L0 24Z', C.brick) +
				S('M0 24q8 10 -2 20q-6 8 2 14', C.sun, 3),
			'translate(56 36) rotate(-18)'
		) +
		smallPerson(122, 168, 0.6, { coat: C.coral, coatDark: C.brick, head: 'hat' }) +
		grass(-4, 172, 34, 16, C.leaf, 9, 7) +
		speckle(0.4)
	);
}
