import { C, G } from '#content/art/kit.ts';
import { nonLa } from '#content/art/village-things.ts';
import { baBa, character } from '#content/art/character.ts';

const white: [string, string] = ['#FFFDF6', '#E4DCCB'];
const navy: [string, string] = [C.skyD, C.night];

/** The people of Class 2B, each the same in every picture; give only what moves. */
export const thao = character({
	face: { skin: 'warm', hair: { style: 'pigtails', tie: C.sun } },
	clothes: { kind: 'dress', top: [C.plumL, C.plum], bottom: navy, shoes: [C.sun, C.amber] }
});
export const bao = character({
	face: { skin: 'tan', hair: { style: 'spiky' } },
	clothes: { top: [C.coral, C.brick], bottom: navy, shoes: [C.sky, C.skyD] },
	wide: 1.12
});
export const lan = character({
	face: { skin: 'light', hair: { style: 'bob' } },
	clothes: { top: white, bottom: [C.leaf, C.leafD] }
});
export const minh = character({
	face: { skin: 'brown', hair: { style: 'curly' } },
	clothes: { top: [C.sun, C.amber], bottom: navy }
});
export const quy = character({
	face: { skin: 'warm', hair: { style: 'bowl' }, glasses: true },
	clothes: { top: [C.moss, C.leaf], bottom: [C.earth, C.earthD] }
});
export const missHanh = character({
	face: { skin: 'warm', hair: { style: 'long' } },
	clothes: { kind: 'ba-ba', top: [C.skyL, C.skyM], bottom: white, long: true, sleeve: 'long' }
});
export const mrTam = character({
	face: {
		skin: 'tan',
		hair: { style: 'short', c: '#EDE6DA', d: '#CFC5B6' },
		old: true,
		hat: G(nonLa({ ribbon: false }), 'translate(0 -34) scale(1.05)')
	},
	clothes: baBa([C.earth, C.earthD], [C.earthD, '#3A2320'])
});
