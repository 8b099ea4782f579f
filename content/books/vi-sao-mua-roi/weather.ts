import { C, G, hill, P, type Point, S, svg } from '#content/art/kit.ts';
import { speckle } from '#content/art/scene.ts';

export const W = 900;
export const H = 560;
export const scene = (draw: () => string): string => svg(W, H, () => draw() + speckle(W, H, 0.35));
export const field = (points: readonly Point[], c: string, texture: 'gr' | 'br' | 'gl' = 'gr', o = 0.22) =>
	hill(points, W, H, c, texture, o);

/** A water drop with its shine, falling point up as children know it: only used for water in the ground. */
export const drop = (x: number, y: number, s: number, c: string = C.skyM, d: string = C.sky): string =>
	G(
		P('M0 -16C8 -5 12 1 12 7A12 12 0 0 1 -12 7C-12 1 -8 -5 0 -16Z', c) +
			P('M0 -16C8 -5 12 1 12 7A12 12 0 0 1 0 19C6 8 6 -4 0 -16Z', d),
		`translate(${x} ${y}) scale(${s})`
	);

/** A curling arrow that rises. */
export const rising = (x: number, y: number, h: number, lean: number, c: string): string =>
	S(`M${x} ${y}C${x + 34} ${y - h * 0.3} ${x - 34} ${y - h * 0.55} ${x + lean} ${y - h}`, c, 11) +
	P(`M${x + lean - 22} ${y - h + 12}L${x + lean + 4} ${y - h - 30}L${x + lean + 22} ${y - h + 16}Z`, c);

export const storm = (x: number, y: number, s: number): string =>
	G(
		P(
			'M-150 60C-190 56 -190 6 -150 0C-160 -46 -96 -66 -76 -40C-66 -100 30 -112 52 -60C92 -90 150 -60 136 -16C182 -14 188 54 146 60Z',
			'#6E7FA6'
		) +
			P(
				'M-150 60C-120 30 -70 46 -30 34C20 18 60 40 96 14C120 0 136 -10 136 -16C182 -14 188 54 146 60Z',
				'#4C5A86'
			),
		`translate(${x} ${y}) scale(${s})`
	);
