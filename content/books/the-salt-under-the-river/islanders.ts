import { C, G, P } from '#content/art/kit.ts';
import { figure as person, type Face, type Figure } from '#content/art/figure.ts';
import { nonLa } from '#content/art/village-things.ts';

type Change = Omit<Partial<Figure>, 'face'> & { face?: Partial<Face> };
const dressed = (base: Figure, change: Change): string =>
	person({ ...base, ...change, face: { ...base.face, ...change.face } });

export const diem = (change: Change = {}): string =>
	dressed(
		{
			face: { skin: 'tan', hair: { style: 'pony', tie: C.sun } },
			clothes: {
				kind: 'ba-ba',
				top: [C.plumL, C.plum],
				bottom: [C.night, '#141C30'],
				long: true,
				sleeve: 'long',
				shoes: [C.amber, C.rust]
			},
			headScale: 0.92
		},
		change
	);
export const tin = (change: Change = {}): string =>
	dressed(
		{
			face: { skin: 'tan', hair: { style: 'bowl' } },
			clothes: { top: [C.coral, C.brick], bottom: [C.skyD, C.night], shoes: [C.sun, C.amber] }
		},
		change
	);
export const grandfather = (change: Change = {}): string =>
	dressed(
		{
			face: {
				skin: 'brown',
				hair: { style: 'short', c: '#EDE6DA', d: '#CFC5B6' },
				old: true,
				over: P('M-12 42C-9 66 9 66 12 42C7 47 -7 47 -12 42Z', '#EDE6DA')
			},
			clothes: {
				kind: 'ba-ba',
				top: [C.skyM, C.sky],
				bottom: [C.night, '#141C30'],
				long: true,
				sleeve: 'long',
				shoes: [C.earth, C.earthD]
			},
			wide: 0.94,
			headScale: 0.9
		},
		change
	);
export const namLanh = (change: Change = {}): string =>
	dressed(
		{
			face: {
				skin: 'brown',
				hair: { style: 'short', c: '#8A8288', d: '#6A646E' },
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
			},
			wide: 1.1,
			headScale: 0.92
		},
		change
	);
export const mrsUt = (change: Change = {}): string =>
	dressed(
		{
			face: {
				skin: 'tan',
				hair: { style: 'scarf', c: '#FFFDF6', d: '#DDD6E6', tie: C.brick },
				glasses: true
			},
			clothes: {
				kind: 'ba-ba',
				top: [C.moss, C.leaf],
				bottom: [C.night, '#141C30'],
				long: true,
				sleeve: 'long',
				shoes: [C.earthD, '#3A2320']
			},
			headScale: 0.92
		},
		change
	);
