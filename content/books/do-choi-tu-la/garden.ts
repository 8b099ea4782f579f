import { at, C, hill, leaf, P, palm, type Point, S, svg, tx } from '#content/art/kit.ts';
import { ground, speckle } from '#content/art/scene.ts';

export const W = 900;
export const H = 560;
export const scene = (draw: () => string): string => svg(W, H, () => draw() + speckle(W, H, 0.32));
export const land = (points: readonly Point[], c: string, w = W, h = H): string =>
	hill(points, w + 40, h + 20, c, 'gr', 0.24);
export const sky = (w = W, h = H): string =>
	ground(w, h, [
		[0, '#8CCBE0'],
		[0.6, '#DDF0EA'],
		[1, '#F3F3DC']
	]);

/** A jackfruit tree with its fruit on the trunk. */
export function jackTree(x: number, y: number, s: number): string {
	const crown =
		'M-170 -170C-210 -220 -150 -300 -90 -280C-70 -350 60 -350 84 -284C150 -300 206 -226 168 -170C140 -120 60 -140 0 -136C-60 -140 -140 -120 -170 -170Z';
	const fruit = (fx: number, fy: number, k: number) =>
		at(
			P('M0 -34C22 -34 30 -10 26 14C22 36 -22 36 -26 14C-30 -10 -22 -34 0 -34Z', '#C3B24A') +
				P('M8 -33C24 -30 30 -8 26 14C23 30 6 34 -6 30C14 16 18 -12 8 -33Z', C.olive) +
				tx('M0 -34C22 -34 30 -10 26 14C22 36 -22 36 -26 14C-30 -10 -22 -34 0 -34Z', 'sd', 0.5) +
				S('M0 -34v-12', C.earthD, 5),
			fx,
			fy,
			k
		);
	return at(
		P('M-26 0C-16 -50 -20 -110 -30 -170H30C20 -110 18 -50 34 0Z', C.earth) +
			P('M6 0C12 -50 10 -110 12 -170H30C20 -110 18 -50 34 0Z', C.earthD) +
			P(crown, C.moss) +
			P(
				'M84 -284C150 -300 206 -226 168 -170C140 -120 60 -140 0 -136C90 -160 130 -220 40 -326C62 -318 78 -304 84 -284Z',
				C.leaf
			) +
			tx(crown, 'gl', 0.35) +
			[
				[-120, -230, 20],
				[-60, -270, -30],
				[20, -290, 10],
				[90, -230, 40],
				[-20, -190, -10],
				[-140, -180, 60],
				[120, -180, 20]
			]
				.map(([lx = 0, ly = 0, a = 0]) => leaf(lx, ly, 60, 17, a, C.lime, C.moss, { rib: '#E3EFB8' }))
				.join('') +
			fruit(-34, -92, 1) +
			fruit(36, -112, 0.9) +
			fruit(4, -46, 0.8),
		x,
		y,
		s
	);
}

export const areca = (x: number, y: number, h: number): string =>
	palm(x, y, h, 0.9, C.leaf, C.leafD, '#8B6F58', 4);
