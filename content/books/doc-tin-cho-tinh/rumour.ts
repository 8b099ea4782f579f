import { at, C, E, G, hill, P, type Point, S, svg } from '#content/art/kit.ts';
import { speckle } from '#content/art/scene.ts';

export const W = 900;
export const H = 540;
export const scene = (draw: () => string, w = W, h = H): string =>
	svg(w, h, () => draw() + speckle(w, h, 0.32));
export const land = (points: readonly Point[], c: string, w = W, h = H): string =>
	hill(points, w + 40, h + 20, c, 'gr', 0.24);

/** A log that could be a crocodile: 0 is wood, 1 has eyes, 2 teeth, 3 legs and a tail. */
export function creature(stage: 0 | 1 | 2 | 3): string {
	const green = stage > 1;
	const [c, d] = green ? [C.leaf, C.leafD] : ['#8C5A3A', '#5B3826'];
	const body =
		P(
			'M-120 10C-126 -14 -100 -26 -60 -26C-20 -34 60 -34 110 -22C128 -16 130 12 112 20C60 30 -60 30 -104 24C-114 22 -119 18 -120 10Z',
			c
		) +
		P('M-120 10C-60 18 60 18 128 -4C128 8 122 17 112 20C60 30 -60 30 -104 24C-114 22 -119 18 -120 10Z', d);
	const bark = S(
		'M-80 -10q30 8 60 0M0 -16q34 8 70 0M-50 4q40 8 90 0',
		green ? C.moss : C.sand,
		3.4,
		'opacity=".6"'
	);
	const knot = P('M-20 -30l10 -16l12 14zM30 -33l10 -16l12 16z', d);
	const eye = E(-84, -30, 14, 14, c) + E(-84, -30, 9, 9, '#FFF3C4') + E(-84, -30, 3.4, 7, C.ink);
	const ridge = P('M-56 -26l10 -16l12 14l10 -16l12 15l10 -16l12 15l10 -15l12 15l10 -14l12 16z', d);
	const jaw =
		P('M-116 8C-160 -26 -210 -30 -228 -16C-206 -8 -170 0 -120 12Z', c) +
		P('M-118 14C-160 12 -206 18 -222 34C-190 40 -150 34 -108 24Z', d) +
		P(
			'M-212 -14l8 14l8 -10l8 14l8 -10l8 14l8 -9l8 13l8 -8l8 12zM-210 28l8 -12l8 10l8 -13l8 11l8 -13l8 11l8 -12l8 10z',
			'#fff'
		);
	const tail =
		P('M108 -20C160 -26 190 -50 206 -84C214 -40 190 10 112 18Z', c) +
		P('M150 4C190 -16 206 -50 206 -84C214 -40 190 10 112 18Z', d);
	const feet = S('M-60 20q-8 22 -26 26M50 22q8 22 26 26', d, 16);
	if (stage === 0)
		return (
			body +
			bark +
			E(120, -1, 12, 20, C.sand) +
			S('M120 -10a5 9 0 1 1 -1 18', C.earth, 2.4) +
			S('M-40 -28q-10 -22 -26 -26', '#5B3826', 8)
		);
	if (stage === 1) return body + bark + knot + eye + E(120, -1, 12, 20, C.sand);
	if (stage === 2) return jaw + body + bark + ridge + eye;
	return tail + jaw + feet + body + bark + ridge + eye;
}

export const bubble = (
	x: number,
	y: number,
	w: number,
	h: number,
	c: string,
	d: string,
	tail: 1 | -1 = -1
): string =>
	G(
		P(
			`M0 ${-h}C${w * 0.8} ${-h} ${w} ${-h * 0.6} ${w} 0C${w} ${h * 0.62} ${w * 0.8} ${h} 0 ${h}C${-w * 0.8} ${h} ${-w} ${h * 0.62} ${-w} 0C${-w} ${-h * 0.6} ${-w * 0.8} ${-h} 0 ${-h}Z`,
			c
		) +
			P(`M${tail * w * 0.1} ${h * 0.86}L${tail * w * 0.5} ${h * 1.5}L${tail * w * 0.52} ${h * 0.7}Z`, c) +
			P(
				`M${w * 0.3} ${-h * 0.95}C${w * 0.9} ${-h * 0.8} ${w} ${-h * 0.5} ${w} 0C${w} ${h * 0.62} ${w * 0.8} ${h} 0 ${h}C${w * 0.7} ${h * 0.7} ${w * 0.9} ${-h * 0.3} ${w * 0.3} ${-h * 0.95}Z`,
				d,
				'opacity=".5"'
			),
		`translate(${x} ${y})`
	);

export const phone = (x: number, y: number, turn = 0): string =>
	at(
		P('M-11 -19H11Q14 -19 14 -16V16Q14 19 11 19H-11Q-14 19 -14 16V-16Q-14 -19 -11 -19Z', C.night) +
			P('M-10 -14H10V13H-10Z', C.skyL),
		x,
		y,
		1,
		turn
	);
