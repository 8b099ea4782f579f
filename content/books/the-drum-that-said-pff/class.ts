import { C } from '#content/art/kit.ts';
import { nonLa } from '#content/art/village-things.ts';
import { G } from '#content/art/kit.ts';
import { figure as person, type Face, type Figure } from '#content/art/figure.ts';

type Change = Omit<Partial<Figure>, 'face'> & { face?: Partial<Face> };
const dressed = (base: Figure, change: Change): string =>
	person({
		...base,
		...change,
		face: { ...base.face, ...change.face },
		clothes: { ...base.clothes, ...change.clothes }
	});

const white: [string, string] = ['#FFFDF6', '#E4DCCB'];
const navy: [string, string] = [C.skyD, C.night];

/** The people of Class 2B, each the same in every picture; give only what moves. */
export const thao = (change: Change = {}): string =>
	dressed(
		{
			face: { skin: 'warm', hair: { style: 'pigtails', tie: C.sun } },
			clothes: { kind: 'dress', top: [C.plumL, C.plum], bottom: navy, shoes: [C.sun, C.amber] }
		},
		change
	);
export const bao = (change: Change = {}): string =>
	dressed(
		{
			face: { skin: 'tan', hair: { style: 'spiky' } },
			clothes: { top: [C.coral, C.brick], bottom: navy, shoes: [C.sky, C.skyD] },
			wide: 1.12
		},
		change
	);
export const lan = (change: Change = {}): string =>
	dressed(
		{ face: { skin: 'light', hair: { style: 'bob' } }, clothes: { top: white, bottom: [C.leaf, C.leafD] } },
		change
	);
export const minh = (change: Change = {}): string =>
	dressed(
		{ face: { skin: 'brown', hair: { style: 'curly' } }, clothes: { top: [C.sun, C.amber], bottom: navy } },
		change
	);
export const quy = (change: Change = {}): string =>
	dressed(
		{
			face: { skin: 'warm', hair: { style: 'bowl' }, glasses: true },
			clothes: { top: [C.moss, C.leaf], bottom: [C.earth, C.earthD] }
		},
		change
	);
export const missHanh = (change: Change = {}): string =>
	dressed(
		{
			face: { skin: 'warm', hair: { style: 'long' } },
			clothes: { kind: 'ba-ba', top: [C.skyL, C.skyM], bottom: white, long: true, sleeve: 'long' }
		},
		change
	);
export const mrTam = (change: Change = {}): string =>
	dressed(
		{
			face: {
				skin: 'tan',
				hair: { style: 'short', c: '#EDE6DA', d: '#CFC5B6' },
				old: true,
				hat: G(nonLa({ ribbon: false }), 'translate(0 -34) scale(1.05)')
			},
			clothes: {
				kind: 'ba-ba',
				top: [C.earth, C.earthD],
				bottom: [C.night, '#141C30'],
				long: true,
				sleeve: 'long',
				shoes: [C.earthD, '#3A2320']
			}
		},
		change
	);
