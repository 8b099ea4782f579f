import { C, G, P } from '#content/art/kit.ts';
import { baBa, character } from '#content/art/character.ts';
import { nonLa } from '#content/art/village-things.ts';

export const diem = character({
	face: { skin: 'tan', hair: { style: 'pony', tie: C.sun } },
	clothes: baBa([C.plumL, C.plum], [C.amber, C.rust]),
	headScale: 0.92
});
export const tin = character({
	face: { skin: 'tan', hair: { style: 'bowl' } },
	clothes: { top: [C.coral, C.brick], bottom: [C.skyD, C.night], shoes: [C.sun, C.amber] }
});
export const grandfather = character({
	face: {
		skin: 'brown',
		hair: { style: 'short', c: '#EDE6DA', d: '#CFC5B6' },
		old: true,
		over: P('M-12 42C-9 66 9 66 12 42C7 47 -7 47 -12 42Z', '#EDE6DA')
	},
	clothes: baBa([C.skyM, C.sky], [C.earth, C.earthD]),
	wide: 0.94,
	headScale: 0.9
});
export const namLanh = character({
	face: {
		skin: 'brown',
		hair: { style: 'short', c: '#8A8288', d: '#6A646E' },
		old: true,
		hat: G(nonLa({ ribbon: false }), 'translate(0 -34) scale(1.05)')
	},
	clothes: baBa([C.earth, C.earthD], [C.earthD, '#3A2320']),
	wide: 1.1,
	headScale: 0.92
});
export const mrsUt = character({
	face: {
		skin: 'tan',
		hair: { style: 'scarf', c: '#FFFDF6', d: '#DDD6E6', tie: C.brick },
		glasses: true
	},
	clothes: baBa([C.moss, C.leaf], [C.earthD, '#3A2320']),
	headScale: 0.92
});
