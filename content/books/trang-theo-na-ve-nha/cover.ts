import { G, P, svg, Tt } from '#content/art/kit.ts';
import { moon, nightSky as sky } from '#content/art/night-sky.ts';
import { paper, ride } from './bicycle.ts';
import { bridge, far, gleam, night_palm, ripples, trees } from './places.ts';

export const cover = (): string =>
	svg(
		600,
		800,
		() =>
			sky(600, 800, { moon: [300, 400, 150], seed: 4 }) +
			moon(300, 420, 196) +
			G(far(600), 'scale(.75 1)') +
			G(night_palm(90, 620, 190, 1.5, 20) + night_palm(720, 616, 170, 1.3, -18), 'scale(.75 1)') +
			P('M-20 640H620V810H-20Z', '#2A3678') +
			gleam(300, 706, 120, 7, 15, 8) +
			ripples(660, 790, 14, 5, '#6F79C4', 600) +
			G(bridge(588), 'scale(.75 1)') +
			G(ride({ na: { eyes: 'happy', mouth: 'laugh' } }), 'translate(292 592) scale(.86)') +
			trees(20, 806, 1.1) +
			trees(586, 806, 1, -1) +
			Tt(['Trăng theo Na', 'về nhà'], 300, 98, 66, '#FFE7A8', { lh: 1 }) +
			Tt(['The Moon Follows Na Home'], 300, 214, 31, '#FFFFFF') +
			paper(600, 800)
	);
