import { lin, svg, u } from '../picture.ts';
import { rng } from '../random.ts';
import { P, star } from '../shapes.ts';

/** The sheet a topic is drawn on, 240 × 170, and what several of them show. */
export const scene = (draw: () => string): string => svg(240, 170, draw);
export const paper = (fill: string): string => `<rect width="240" height="170" fill="${fill}"/>`;
export const speckle = (o = 0.4): string =>
	`<rect width="240" height="170" fill="${u('sp')}" opacity="${o}"/>`;
export const ground = (stops: Parameters<typeof lin>[0]): string => {
	const [definition, fill] = lin(stops);
	return definition + paper(fill);
};

export function stars(n: number, seed: number, below: number): string {
	const R = rng(seed);
	let d = '';
	for (let i = 0; i < n; i++) {
		const [x, y, s] = [R() * 240, R() * below, 0.8 + R() * 1.6];
		d += star(x, y, s);
	}
	return P(d, '#FFE9A6');
}
