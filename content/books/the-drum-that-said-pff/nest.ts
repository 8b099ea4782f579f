import { hen } from '#content/art/animals/yard-birds.ts';
import { C, E, G, P, S, type Point } from '#content/art/kit.ts';

export const pepper = (o: { cross?: boolean; sit?: boolean } = {}): string =>
	hen({ ...o, c: '#6B668A', d: C.slateD });

export const feather = (): string =>
	G(
		P('M-26 4C-14 -14 14 -16 30 -2C14 12 -12 14 -26 4Z', '#FFFDF6') +
			P('M-26 4C-6 6 14 4 30 -2C14 12 -12 14 -26 4Z', '#C9C3DC') +
			E(-8, -2, 2.4, 2, C.slate) +
			E(6, -5, 2.4, 2, C.slate) +
			E(14, 1, 2.2, 2, C.slateD) +
			E(0, 6, 2.2, 2, C.slateD) +
			S('M-36 8Q-4 2 26 -2', C.slate, 2.4),
		'rotate(-14)'
	);

/** Straw, eggs and the blue sock, as seen through the hole: the middle of the nest is the origin. */
export const nest = (): string => {
	let straw = '';
	for (let i = 0; i < 22; i++)
		straw += `M${-70 + i * 6.4} ${6 + (i % 3) * 7}l${i % 2 ? 26 : -20} ${(i % 4) * 5 - 12}`;
	return (
		P('M-80 0C-40 -18 40 -18 80 0V60H-80Z', C.amber) +
		E(-34, -6, 13, 16, C.rose) +
		E(34, -4, 13, 16, '#E9B79B') +
		S(straw, C.sun, 4) +
		P('M20 6C30 4 40 8 46 16C56 18 58 30 46 32C34 32 26 26 22 18Z', C.sky)
	);
};

export const sitting = (): string =>
	G(nest(), 'translate(-44 -150)') + G(pepper({ sit: true, cross: true }), 'translate(-54 -136) scale(.6)');

export const kneel: { hip: Point; feet: [Point, Point]; knees: [Point, Point] } = {
	hip: [0, -48],
	feet: [
		[-34, -6],
		[34, -6]
	],
	knees: [
		[-26, -14],
		[26, -14]
	]
};

export const finger = S('M-2 0L-3 -21', '#D08F60', 8);

export const rays = (x: number, y: number, r: number, R: number, n: number, c: string, o: number): string => {
	let d = '';
	for (let i = 0; i < n; i++) {
		const [a, b] = [(i * 2 * Math.PI) / n, ((i + 0.45) * 2 * Math.PI) / n];
		d += `M${(x + Math.cos(a) * r).toFixed(1)} ${(y + Math.sin(a) * r).toFixed(1)}L${(x + Math.cos(a) * R).toFixed(1)} ${(y + Math.sin(a) * R).toFixed(1)}L${(x + Math.cos(b) * R).toFixed(1)} ${(y + Math.sin(b) * R).toFixed(1)}L${(x + Math.cos(b) * r).toFixed(1)} ${(y + Math.sin(b) * r).toFixed(1)}Z`;
	}
	return P(d, c, `opacity="${o}"`);
};
