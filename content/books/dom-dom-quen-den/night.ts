import { at, C, E, hill, leaf, P, type Point, S, svg } from '#content/art/kit.ts';
import { ground, speckle, stars } from '#content/art/scene.ts';

export const W = 900;
export const H = 600;
export const scene = (draw: () => string): string => svg(W, H, () => draw() + speckle(W, H, 0.22));
export const night = (): string =>
	ground(W, H, [
		[0, '#182352'],
		[0.55, '#35468C'],
		[1, '#4F6BA0']
	]) + stars(W, 330, 46, 5);
export const land = (
	points: readonly Point[],
	c: string,
	texture: 'gr' | 'gl' | 'br' = 'gl',
	o = 0.1
): string => hill(points, W + 40, H, c, texture, o);
export const sparks = (list: readonly (readonly [number, number, number?])[]): string =>
	list
		.map(
			([x, y, r = 5]) =>
				E(x, y, r * 4, r * 4, '#FFD36B', 'opacity=".16"') +
				E(x, y, r * 2.2, r * 2.2, '#FFD36B', 'opacity=".3"') +
				E(x, y, r, r, '#FFF1B8')
		)
		.join('');

export const branch = (x: number, y: number, long: number): string =>
	S(
		`M${x} ${y}C${x + long * 0.3} ${y - 26} ${x + long * 0.6} ${y + 16} ${x + long} ${y - 20}`,
		C.earthD,
		24
	) +
	S(
		`M${x} ${y - 5}C${x + long * 0.3} ${y - 31} ${x + long * 0.6} ${y + 11} ${x + long} ${y - 25}`,
		C.earth,
		11
	);
export const guava = (x: number, y: number, s = 1): string =>
	at(
		S('M0 -30v-16', C.earthD, 5) +
			P('M0 -32C26 -34 34 -6 26 12C18 32 -18 32 -26 12C-34 -6 -26 -34 0 -32Z', C.lime) +
			P('M8 -31C28 -28 34 -6 26 12C18 30 0 30 -6 28C16 14 20 -12 8 -31Z', C.moss) +
			P('M-7 27l7 8l7 -8q-7 -5 -14 0z', C.earthD),
		x,
		y,
		s
	);
export const dark = { c1: '#2F6A5E', c2: '#1F4D4C', rib: '#5E9A82' };
export const darkLeaf = (x: number, y: number, l: number, w: number, a: number): string =>
	leaf(x, y, l, w, a, dark.c1, dark.c2, { rib: dark.rib });
