// A night for every book: the sky, its stars and the moon.
import { C, E, G, lin, P, r1, rng, S, star } from './kit.ts';

/** A night sky that grows warm near the ground, and stars that stay away from the moon. */
export function nightSky(
	w: number,
	h: number,
	o: { moon?: readonly [number, number, number]; dark?: boolean; seed?: number } = {}
): string {
	const [def, fill] = lin(
		o.dark
			? [
					[0, '#131A3C'],
					[1, '#2A2F63']
				]
			: [
					[0, '#1B2458'],
					[0.55, '#3B4494'],
					[1, '#7A6BAE']
				]
	);
	const R = rng(o.seed ?? 11);
	let stars = '';
	const [mx, my, mr] = o.moon ?? [-999, -999, 1];
	for (let i = 0; i < (o.dark ? 16 : 46); i++) {
		const [x, y, s] = [R() * w, R() * h * 0.62, 1.2 + R() * 2.2];
		if (Math.hypot(x - mx, y - my) < mr * 1.9) continue;
		stars += P(star(x, y, s, [1.8, 0.6, 1.2]), '#FFE9B8', `opacity="${r1(0.5 + R() * 0.5)}"`);
	}
	return def + `<rect width="${w}" height="${h}" fill="${fill}"/>` + stars;
}

/** The moon, always with the same freckles; with a face when it is near. */
export function moon(
	x: number,
	y: number,
	r: number,
	o: { face?: 'smile' | 'sleepy' | 'peek'; halo?: boolean } = {}
): string {
	const halo =
		o.halo === false
			? ''
			: [
					[1.95, '#8F86C8', 0.22],
					[1.55, '#C8B7C9', 0.24],
					[1.25, '#FFE7A8', 0.3]
				]
					.map(([k, c, a]) => E(0, 0, 100 * Number(k), 100 * Number(k), String(c), `opacity="${a}"`))
					.join('');
	const face =
		o.face === 'smile'
			? S('M-40 -8Q-28 -24 -16 -8M16 -8Q28 -24 40 -8', '#8A5A2A', 6) +
				S('M-22 22Q0 44 22 22', '#B53D1B', 6) +
				E(-48, 16, 13, 9, C.coral, 'opacity=".35"') +
				E(48, 16, 13, 9, C.coral, 'opacity=".35"')
			: o.face === 'sleepy'
				? S('M-42 -10Q-28 4 -14 -10M14 -10Q28 4 42 -10', '#8A5A2A', 6) +
					S('M-16 26Q0 38 16 26', '#B53D1B', 6) +
					E(-48, 16, 13, 9, C.coral, 'opacity=".35"') +
					E(48, 16, 13, 9, C.coral, 'opacity=".35"')
				: '';
	return G(
		halo +
			E(0, 0, 100, 100, '#FFE9AE') +
			P('M30 -95.400A100 100 0 0 1 30 95.400A118 118 0 0 0 30 -95.400Z', '#F3CF96', 'opacity=".9"') +
			E(-58, -46, 15, 11, '#F6D78A') +
			E(64, -40, 20, 13, '#EFC683') +
			E(58, 58, 16, 11, '#EFC683') +
			E(-24, 66, 12, 8, '#F6D78A') +
			E(-6, -68, 9, 7, '#F6D78A') +
			face,
		`translate(${x} ${y}) scale(${r1(r) / 100})`
	);
}
