import { C, person, type PersonOptions } from '#content/art/kit.ts';

const MIT: PersonOptions = { hair: 'short', shirt: [C.coral, C.brick], trousers: [C.skyD, C.night] };
const BONG: PersonOptions = { hair: 'pigtails', dress: true, shirt: [C.sun, C.amber] };
const BA: PersonOptions = {
	grown: true,
	hair: 'bun',
	hairColour: '#B9AFC4',
	shirt: [C.plum, C.plumD],
	trousers: [C.night, '#141C30']
};
export const mit = (x: number, y: number, s: number, more: PersonOptions = {}): string =>
	person(x, y, s, { ...MIT, ...more });
export const bong = (x: number, y: number, s: number, more: PersonOptions = {}): string =>
	person(x, y, s, { ...BONG, ...more });
export const ba = (x: number, y: number, s: number, more: PersonOptions = {}): string =>
	person(x, y, s, { ...BA, ...more });
