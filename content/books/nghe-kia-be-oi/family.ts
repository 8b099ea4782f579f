import { figure, type Face, type Figure } from '#content/art/figure.ts';
import { C, E, G, P, S } from '#content/art/kit.ts';

/** The family of this book: the same baby, mother, father and grandmother on every page. */
const BABY: Face = { skin: 'light', hair: { style: 'tuft' } };

export const baby = (face: Face = {}, joints: Partial<Figure> = {}, scale = 1): string =>
	G(
		figure({
			hip: [0, -50],
			neck: [0, -104],
			hands: [
				[-46, -60],
				[46, -60]
			],
			feet: [
				[-26, -6],
				[26, -6]
			],
			knees: [
				[-24, -28],
				[24, -28]
			],
			wide: 1.02,
			headScale: 1.08,
			clothes: {
				top: ['#F58A63', C.coral],
				bottom: ['#F58A63', C.coral],
				shoes: [C.sun, C.amber],
				mark:
					E(0, 0, 13, 12, C.cream) +
					S('M-5 1Q0 6 5 1', C.coral, 2.6) +
					E(-4, -3, 1.6, 1.6, C.ink) +
					E(4, -3, 1.6, 1.6, C.ink)
			},
			...joints,
			face: { ...BABY, ...face }
		}),
		`scale(${scale})`
	);

const adult = (f: Figure, scale: number): string => G(figure({ headScale: 0.84, ...f }), `scale(${scale})`);

export const mother = (face: Face = {}, joints: Partial<Figure> = {}, scale = 1.5): string =>
	adult(
		{
			clothes: {
				kind: 'ba-ba',
				top: ['#F4A7A0', '#DE7F79'],
				bottom: [C.night, '#141C33'],
				long: true,
				sleeve: 'long',
				shoes: [C.earth, C.earthD]
			},
			...joints,
			face: { skin: 'light', hair: { style: 'topknot' }, ...face }
		},
		scale
	);

export const father = (face: Face = {}, joints: Partial<Figure> = {}, scale = 1.55): string =>
	adult(
		{
			clothes: { top: [C.skyM, C.sky], bottom: [C.slate, C.slateD], long: true, shoes: [C.night, '#111A30'] },
			wide: 1.08,
			...joints,
			face: { skin: 'tan', hair: { style: 'short' }, ...face }
		},
		scale
	);

export const grandma = (face: Face = {}, joints: Partial<Figure> = {}, scale = 1.45): string =>
	adult(
		{
			clothes: {
				kind: 'ba-ba',
				top: [C.plumL, C.plum],
				bottom: [C.night, '#141C33'],
				long: true,
				sleeve: 'long',
				shoes: [C.earth, C.earthD]
			},
			...joints,
			face: {
				skin: 'warm',
				hair: { style: 'topknot', c: '#DDD7D2', d: '#B9B2B4' },
				old: true,
				eyes: 'happy',
				...face
			}
		},
		scale
	);

/** A checked scarf (khăn rằn) hanging from two hands: origin at the middle of its upper edge. */
export function checkedScarf(w: number, h: number): string {
	let lines = '';
	for (let x = 14; x < w; x += 24) lines += `M${x - w / 2} 0V${h}`;
	for (let y = 12; y < h; y += 24) lines += `M${-w / 2} ${y}H${w / 2}`;
	return (
		P(`M${-w / 2} 0Q0 12 ${w / 2} 0V${h}Q0 ${h + 10} ${-w / 2} ${h}Z`, '#FFFDF6') +
		S(lines, C.night, 8, 'opacity=".8"') +
		P(`M${w * 0.2} 5Q${w * 0.4} 4 ${w / 2} 0V${h}L${w * 0.3} ${h + 4}Z`, C.night, 'opacity=".16"')
	);
}
