import { P, r1, rng } from '#content/art/kit.ts';

/** Grains of salt, small bright squares on edge. */
export const salt = (
	n: number,
	seed: number,
	x0: number,
	y0: number,
	w: number,
	h: number,
	o = 0.9
): string => {
	const R = rng(seed);
	let d = '';
	for (let i = 0; i < n; i++) {
		const [x, y, s] = [x0 + R() * w, y0 + R() * h, 2.5 + R() * 4];
		d += `M${r1(x)} ${r1(y - s)}l${r1(s)} ${r1(s)} ${r1(-s)} ${r1(s)} ${r1(-s)} ${r1(-s)}z`;
	}
	return P(d, '#FFFFFF', `opacity="${o}"`);
};

export const seat: {
	hip: [number, number];
	feet: [[number, number], [number, number]];
	knees: [[number, number], [number, number]];
} = {
	hip: [0, -30],
	feet: [
		[30, 40],
		[62, 44]
	],
	knees: [
		[40, -34],
		[64, -32]
	]
};
