import { gecko } from '#content/art/animals/night-animals.ts';
import { frog } from '#content/art/animals/pond-animals.ts';
import { C, G, grass, P, S, svg } from '#content/art/kit.ts';
import { front, garden, lotusAt, pad, paper, pond } from './garden-at-night.ts';

export const dan_nhac = (): string =>
	svg(
		800,
		600,
		() =>
			garden({ housed: false, seed: 25 }) +
			pond(430) +
			pad(190, 520, 130) +
			pad(460, 480, 90) +
			pad(610, 556, 120) +
			pad(60, 460, 56) +
			lotusAt(330, 420, 0.9) +
			lotusAt(744, 450, 0.8) +
			G(
				frog({ croak: true, look: 'happy', c: '#A9744F', d: '#6E4630', belly: '#F3D9A4' }),
				'translate(190 524) scale(1.15)'
			) +
			G(frog({ croak: true, look: 'shut' }), 'translate(460 486) scale(.74)') +
			G(frog({ croak: true, look: 'happy' }), 'translate(614 560) scale(.96)') +
			G(frog({ look: 'up', c: C.lime, d: C.moss }), 'translate(60 464) scale(.42)') +
			[
				[90, 396, -1],
				[296, 400, 1],
				[700, 430, 1],
				[540, 380, 1]
			]
				.map(([x, y, s]) =>
					G(S('M0 0q14 18 0 38M14 -8q22 26 0 54', '#FFE7A8', 5), `translate(${x} ${y}) scale(${s} 1)`)
				)
				.join('') +
			P('M716 -10H800V330H716Z', C.earth) +
			P('M764 -10H800V330H764Z', C.earthD) +
			G(gecko(), 'translate(754 150) rotate(180) scale(.86)') +
			G(grass(0, 0, 14, 110, '#1F5A4E', 3, 9), 'translate(330 612)') +
			front(3) +
			paper()
	);
