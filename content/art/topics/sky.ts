import { cloud, hill } from '../plants.ts';
import { E, S } from '../shapes.ts';
import { ground, speckle, stars } from './frame.ts';

export function sky(): string {
	return (
		ground([
			[0, '#22285F'],
			[0.7, '#46407F'],
			[1, '#5A4A8C']
		]) +
		E(150, 70, 92, 92, '#fff', 'opacity=".06"') +
		E(150, 70, 66, 66, '#fff', 'opacity=".12"') +
		E(150, 70, 40, 40, '#FFEBB5') +
		E(140, 62, 9, 7, '#EBD08C') +
		E(162, 80, 11, 8, '#EBD08C') +
		E(146, 90, 5, 4, '#EBD08C') +
		stars(30, 4, 110) +
		S('M28 26L66 42', '#FFF6DC', 2.4, 'opacity=".8"') +
		E(67, 42.5, 3, 3, '#FFF6DC') +
		cloud(70, 122, 0.95, '#5D4684', '#4A3A74') +
		cloud(196, 132, 0.8, '#5D4684', '#4A3A74') +
		hill(
			[
				[-10, 140],
				[70, 132],
				[160, 142],
				[250, 130]
			],
			250,
			180,
			'#1E2550',
			'br',
			0.12
		) +
		speckle(0.25)
	);
}
