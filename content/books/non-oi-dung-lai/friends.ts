import { figure, type Face, type Figure } from '#content/art/figure.ts';
import { C, E, G, leaf, S, taro } from '#content/art/kit.ts';
import { nonLa, IN_WHEELCHAIR, wheelchairBack, wheelchairFront } from '#content/art/village-things.ts';

/** Na (yellow dress, two pigtails), her friend Bi (curly hair, red wheelchair) and grandmother Nội, on every page of this book. */
const hat = G(nonLa({ worn: true }), 'translate(0 -38) scale(1.14)');
/** A taro leaf worn for a hat. */
const leafHat = (): string =>
	G(
		taro(0, 0, 1.15, 0, C.moss, C.leaf, C.lime),
		'translate(-44 -54) rotate(-6) scale(1 .62) rotate(-86) scale(1.02)'
	) + S('M-46 -54Q-66 -52 -80 -38', C.leafD, 6);

export interface Wearing {
	hat?: boolean;
	leaf?: boolean;
}

export const na = (face: Face = {}, joints: Partial<Figure> = {}, scale = 1, wearing: Wearing = {}): string =>
	G(
		figure({
			clothes: {
				kind: 'dress',
				top: [C.sun, C.amber],
				bottom: [C.indigo, C.night],
				shoes: [C.coral, C.brick],
				mark:
					E(-8, -8, 5, 5, C.coral) +
					E(8, 4, 5, 5, C.coral) +
					E(-10, 18, 5, 5, C.coral) +
					E(16, -20, 5, 5, C.brick) +
					E(18, 22, 5, 5, C.brick)
			},
			...joints,
			face: {
				skin: 'warm',
				hair: { style: 'pigtails' },
				...(wearing.hat ? { hat } : wearing.leaf ? { hat: leafHat() } : {}),
				...face
			}
		}),
		`scale(${scale})`
	);

export const RUN: Partial<Figure> = {
	hip: [0, -88],
	neck: [14, -160],
	feet: [
		[-62, -34],
		[54, -6]
	],
	knees: [
		[-28, -40],
		[46, -58]
	],
	hands: [
		[-56, -112],
		[84, -172]
	],
	elbows: [
		[-50, -140],
		[60, -146]
	]
};

export const bi = (face: Face = {}, joints: Partial<Figure> = {}, scale = 1): string =>
	G(
		wheelchairBack() +
			figure({
				...IN_WHEELCHAIR,
				hands: [
					[-10, -86],
					[36, -96]
				],
				headScale: 0.95,
				clothes: {
					top: [C.leaf, C.leafD],
					bottom: [C.skyM, C.sky],
					shoes: ['#fff', C.sand],
					mark: S('M-16 -8Q0 2 16 -8', C.lime, 6)
				},
				...joints,
				face: { skin: 'brown', hair: { style: 'curly' }, turn: 0.5, ...face }
			}) +
			wheelchairFront(),
		`scale(${scale})`
	);

export const noi = (face: Face = {}, joints: Partial<Figure> = {}, scale = 1.3): string =>
	G(
		figure({
			headScale: 0.88,
			clothes: {
				kind: 'ba-ba',
				top: ['#C98BB0', '#A4648C'],
				bottom: [C.night, '#141C33'],
				long: true,
				sleeve: 'long',
				shoes: [C.earth, C.earthD]
			},
			...joints,
			face: {
				skin: 'tan',
				hair: { style: 'topknot', c: '#E4DFDA', d: '#BDB6B6' },
				old: true,
				glasses: true,
				...face
			}
		}),
		`scale(${scale})`
	);

export const flyingLeaves = (spots: readonly (readonly [number, number, number])[]): string =>
	spots.map(([x, y, a]) => leaf(x, y, 34, 9, a, C.moss, C.leaf, { veins: false })).join('');
