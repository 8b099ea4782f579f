// Backgrounds several books share: a calm strip of paper for words, rooms, rain, a sun with rays, a moon.
import { C, clip, E, G, lin, P, r1, rng, S, star, tx } from './kit.ts';

/** A whole ground of one colour gradient, top to bottom. */
export function ground(w: number, h: number, stops: readonly (readonly [number, string])[]): string {
	const [definition, fill] = lin(stops);
	return definition + `<rect width="${w}" height="${h}" fill="${fill}"/>`;
}

/** Speckle of điệp paper over the whole picture: the last thing drawn. */
export const speckle = (w: number, h: number, o = 0.4): string =>
	tx(`M0 0H${w}V${h}H0Z`, 'sp', o) + tx(`M0 0H${w}V${h}H0Z`, 'sd', 0.07);

/** A calm strip of paper along the foot of the page, from `top` down, where the words stand. */
export function wordStrip(
	w: number,
	h: number,
	top: number,
	c: string = C.paper,
	edge: string = C.cream
): string {
	const wave = (y: number) =>
		`M0 ${y + 8}C${r1(w * 0.18)} ${y - 14} ${r1(w * 0.36)} ${y + 16} ${r1(w * 0.56)} ${y + 2}C${r1(w * 0.74)} ${y - 10} ${r1(w * 0.88)} ${y + 12} ${w} ${y - 6}V${h}H0Z`;
	return P(wave(top - 13), edge) + P(wave(top), c);
}

export function sunRays(
	x: number,
	y: number,
	r: number,
	c: string = C.sun,
	halo = '#FFE7A8',
	n = 14
): string {
	let o = '';
	for (let i = 0; i < n; i++) {
		const a = (i * 2 * Math.PI) / n;
		const b = a + Math.PI / n;
		const at = (t: number, k: number) => `${r1(x + Math.cos(t) * r * k)} ${r1(y + Math.sin(t) * r * k)}`;
		o += `M${at(a, 1.25)}L${at(a + 0.04, 4.4)}L${at(b, 4.4)}L${at(b, 1.25)}Z`;
	}
	return P(o, halo, 'opacity=".38"') + E(x, y, r * 1.3, r * 1.3, halo, 'opacity=".7"') + E(x, y, r, r, c);
}

export const moon = (x: number, y: number, r: number): string =>
	E(x, y, r * 2.5, r * 2.5, '#FFEFC2', 'opacity=".1"') +
	E(x, y, r * 1.7, r * 1.7, '#FFEFC2', 'opacity=".16"') +
	E(x, y, r, r, '#FFEFC2') +
	E(x - r * 0.3, y - r * 0.2, r * 0.2, r * 0.15, '#F3D9A4') +
	E(x + r * 0.25, y + r * 0.3, r * 0.28, r * 0.2, '#F3D9A4') +
	E(x + r * 0.12, y - r * 0.45, r * 0.12, r * 0.09, '#F3D9A4');

export function stars(w: number, h: number, n: number, seed = 3): string {
	const R = rng(seed);
	let d = '';
	for (let i = 0; i < n; i++) {
		const x = r1(R() * w);
		const y = r1(R() * h);
		const s = 2 + R() * 4;
		d += star(x, y, s);
	}
	return P(d, '#FFE9B8', 'opacity=".85"');
}

export function rain(w: number, h: number, n: number, seed = 9): string {
	const R = rng(seed);
	let white = '';
	let blue = '';
	for (let i = 0; i < n; i++) {
		const s = `M${r1(R() * w)} ${r1(R() * h)}l-6 ${r1(22 + R() * 20)}`;
		if (i % 3) white += s;
		else blue += s;
	}
	return S(white, '#fff', 4, 'opacity=".75"') + S(blue, C.sky, 4.4, 'opacity=".6"');
}

/** A warm room: wall, skirting, floor of tiles; a window with what is seen in it. */
export function room(
	w: number,
	h: number,
	floor: number,
	wall: string = '#F6DFAE',
	wallD: string = '#EFD093'
): string {
	let tiles = '';
	for (let x = -w; x < w * 2; x += 120) tiles += `M${x} ${floor}L${r1(w / 2 + (x - w / 2) * 1.7)} ${h}`;
	return (
		`<rect width="${w}" height="${h}" fill="${wall}"/>` +
		P(`M${w * 0.62} 0H${w}V${floor}H${w * 0.78}Z`, wallD, 'opacity=".6"') +
		tx(`M0 0H${w}V${floor}H0Z`, 'br', 0.35) +
		P(`M0 ${floor}H${w}V${h}H0Z`, '#C9774A') +
		S(tiles, '#B0602F', 3, 'opacity=".6"') +
		S(`M0 ${floor + 34}H${w}M0 ${floor + 86}H${w}`, '#B0602F', 3, 'opacity=".6"') +
		P(`M0 ${floor - 12}H${w}V${floor}H0Z`, C.earth)
	);
}

export function windowTo(
	x: number,
	y: number,
	w: number,
	h: number,
	view: string,
	frame: string = C.skyD,
	bars = true
): string {
	return G(
		P(`M-14 -14H${w + 14}V${h + 14}H-14Z`, frame) +
			clip(`M0 0H${w}V${h}H0Z`, view) +
			(bars ? P(`M${w / 2 - 5} 0h10V${h}h-10ZM0 ${h / 2 - 5}H${w}v10H0Z`, frame) : '') +
			P(`M-24 ${h + 10}H${w + 24}V${h + 28}H-24Z`, C.earth),
		`translate(${x} ${y})`
	);
}

export const fence = (
	x: number,
	y: number,
	n: number,
	h = 80,
	c: string = C.sand,
	d: string = C.amber
): string => {
	let o = S(`M${x - 10} ${y - h * 0.65}H${x + n * 34}M${x - 10} ${y - h * 0.28}H${x + n * 34}`, d, 8);
	for (let i = 0; i < n; i++) {
		const px = x + i * 34;
		o +=
			P(`M${px} ${y}V${y - h + 10}L${px + 10} ${y - h}L${px + 20} ${y - h + 10}V${y}Z`, c) +
			P(`M${px + 11} ${y}V${y - h + 1}L${px + 20} ${y - h + 10}V${y}Z`, d, 'opacity=".6"');
	}
	return o;
};
