import { firefly } from '#content/art/animals/night-animals.ts';
import { C, P, rng } from '#content/art/kit.ts';

export const spark = (n: number, seed: number, x0: number, y0: number, w: number, h: number): string => {
	const R = rng(seed);
	let o = '';
	for (let i = 0; i < n; i++) o += firefly(x0 + R() * w, y0 + R() * h, 0.6 + R() * 0.8);
	return o;
};

export const post = (x: number, y: number, h: number): string =>
	P(`M${x - 16} ${y}L${x - 14} ${y - h}H${x + 14}L${x + 16} ${y}Z`, C.earth) +
	P(`M${x + 2} ${y}V${y - h}H${x + 14}L${x + 16} ${y}Z`, C.earthD);
