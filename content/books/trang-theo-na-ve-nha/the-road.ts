import { cloud, E, G, grass, hill, svg } from '#content/art/kit.ts';
import { moon, nightSky as sky } from '#content/art/night-sky.ts';
import { paper, ride } from './bicycle.ts';
import { far, home, meadow, night_palm, ricefield, road } from './places.ts';

export const hang_dua = (): string =>
	svg(
		800,
		600,
		() =>
			sky(800, 600, { moon: [430, 180, 100], seed: 9 }) +
			moon(438, 196, 92, { face: 'smile' }) +
			far(430) +
			night_palm(150, 520, 300, 2.5, 30) +
			night_palm(520, 520, 270, 2.9, -40) +
			night_palm(700, 520, 330, 2.4, 24) +
			meadow(500, 8) +
			road(516) +
			G(ride({ na: { eyes: 'happy', mouth: 'laugh', wave: true } }), 'translate(300 548) scale(.8)') +
			paper()
	);

export const may_den = (): string =>
	svg(
		800,
		600,
		() =>
			sky(800, 600, { dark: true, seed: 3 }) +
			E(460, 170, 150, 120, '#4A4F8E', 'opacity=".5"') +
			cloud(450, 190, 3, '#5B5F9C', '#444883') +
			cloud(250, 130, 1.7, '#4E528F', '#3B3F78') +
			cloud(680, 250, 1.6, '#4E528F', '#3B3F78') +
			far(450, '#20265A', '#1B2250') +
			night_palm(80, 470, 180, 1.5, 16) +
			hill(
				[
					[-20, 490],
					[400, 480],
					[840, 490]
				],
				840,
				620,
				'#172A42',
				'gl',
				0.08
			) +
			road(500, '#3C3D72', '#2C2E5C') +
			G(ride({ beam: true, na: { eyes: 'wide', mouth: 'o' } }), 'translate(270 536) scale(.74)') +
			grass(-6, 604, 70, 30, '#0E1A30', 4, 12.5) +
			paper()
	);

export const sang_lai = (): string =>
	svg(
		800,
		600,
		() =>
			sky(800, 600, { moon: [450, 150, 120], seed: 18 }) +
			moon(470, 150, 104, { face: 'smile' }) +
			cloud(130, 130, 1.7, '#8C88C6', '#6F6BB0') +
			far(390, '#5560A6', '#47609A') +
			home(690, 392, 0.9) +
			home(590, 384, 0.6) +
			night_palm(760, 396, 120, 1.1, -12) +
			ricefield(410) +
			road(500, '#B7A7C6', '#8C81AE') +
			G(ride({ na: { eyes: 'happy', mouth: 'laugh', wave: true } }), 'translate(300 534) scale(.82)') +
			grass(-6, 604, 70, 34, '#3F6B54', 12, 12.5) +
			paper()
	);
