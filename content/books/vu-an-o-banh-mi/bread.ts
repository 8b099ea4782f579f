import { C, G, P, svg } from '#content/art/kit.ts';
import { speckle } from '#content/art/scene.ts';
import { H, W } from './class-4b.ts';

export const panel = (draw: () => string) => (): string => svg(W, H, () => draw() + speckle(W, H, 0.3));
export const bag = (): string =>
	P('M-34 -10L34 -10L40 64L26 58L14 66L0 58L-14 66L-26 58L-40 64Z', '#D9B27A') +
	P('M8 -10L34 -10L40 64L26 58L14 66Z', '#B98A4E') +
	P('M-34 -10H34V-20L22 -14L10 -21L-2 -14L-14 -21L-24 -14L-34 -20Z', '#C49A60');
const crumb = (x: number, y: number, k = 1): string =>
	G(
		P('M-7 2C-8 -5 2 -8 7 -3C9 3 2 7 -7 2Z', C.amber) + P('M2 -6C8 -5 9 3 2 5Z', C.rust),
		`translate(${x} ${y}) scale(${k})`
	);
export const crumbs = (spots: readonly (readonly [number, number])[], k = 1): string =>
	spots.map(([x, y], i) => crumb(x, y, k * (0.8 + (i % 3) * 0.25))).join('');
