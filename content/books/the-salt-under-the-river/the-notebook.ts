import { C, E, G, P, r1, S, svg } from '#content/art/kit.ts';
import { moon } from '#content/art/night-sky.ts';
import { paper } from './river.ts';

export const two_hills = (): string =>
	svg(800, 600, () => {
		let grid = '';
		for (let x = 40; x <= 760; x += 30) grid += `M${x} 60V540`;
		for (let y = 60; y <= 540; y += 30) grid += `M40 ${y}H760`;
		// A fortnight of mixed tides, from the full moon to the new: two unequal hills a day, high, then low, then high.
		let d = '';
		const at = (x: number): number => {
			const t = (x - 60) / 680;
			const range = 60 + 95 * Math.pow(Math.cos(Math.PI * t), 2);
			return 330 - range * (0.8 * Math.sin(t * Math.PI * 56) + 0.22 * Math.sin(t * Math.PI * 28 + 0.7));
		};
		for (let x = 60; x <= 740; x += 2) d += `${x === 60 ? 'M' : 'L'}${x} ${r1(at(x))}`;
		return (
			`<rect width="800" height="600" fill="#D9B98A"/>` +
			G(P('M24 40H776V566H24Z', C.earthD, 'opacity=".25"'), 'translate(8 10)') +
			P('M24 40H776V566H24Z', '#FFFDF6') +
			S(grid, '#BFE1EA', 1.6) +
			P(`${d}V540H60Z`, C.skyL, 'opacity=".75"') +
			S(d, C.sky, 4) +
			S('M60 60V540H748', C.ink, 4) +
			G(moon(0, 0, 30, { halo: false }), 'translate(100 92)') +
			G(
				P('M0 -30A30 30 0 0 0 0 30Z', '#FFE9AE') + P('M0 -30A30 30 0 0 1 0 30Z', C.slateD),
				'translate(400 92)'
			) +
			E(722, 92, 30, 30, C.slateD) +
			G(
				S('M0 0L150 -62', C.sun, 16) +
					S('M4 6L150 -55', C.amber, 6) +
					P('M-34 14L-6 -8L6 14Z', C.sand) +
					P('M-34 14L-24 6L-20 12Z', C.ink) +
					P('M146 -68L166 -76L174 -60L154 -52Z', C.coral),
				'translate(616 552) rotate(-8)'
			) +
			paper()
		);
	});
