import { bird } from '../bird.ts';
import { hill, leaf } from '../plants.ts';
import { E, G, P, S } from '../shapes.ts';
import { ground, speckle, stars } from './frame.ts';

export function bedtime(): string {
	return (
		ground([
			[0, '#1F2760'],
			[1, '#3E3F86']
		]) +
		stars(26, 12, 110) +
		E(186, 42, 44, 44, '#fff', 'opacity=".07"') +
		P('M196 18a27 27 0 1 0 14 46a23 23 0 0 1 -14 -46Z', '#FFEBB5') +
		hill(
			[
				[-10, 138],
				[80, 128],
				[170, 138],
				[250, 126]
			],
			250,
			180,
			'#1B2350',
			'br',
			0.12
		) +
		S('M-6 156C60 146 150 160 250 140', '#3B2A3A', 9) +
		leaf(22, 152, 40, 11, -130, '#2F7F5E', '#1E6650', { rib: '#6FB08A' }) +
		leaf(214, 146, 40, 11, -46, '#2F7F5E', '#1E6650', { rib: '#6FB08A' }) +
		G(bird('ngu'), 'translate(112 82) scale(.68)') +
		S('M158 60h8l-8 9h8M172 44h6l-6 7h6', '#BFC8F0', 2.4) +
		speckle(0.25)
	);
}
