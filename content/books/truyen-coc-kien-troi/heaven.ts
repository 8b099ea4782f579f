import { figure, type Face, type Figure } from '#content/art/figure.ts';
import { C, cloud, E, G, P, S } from '#content/art/kit.ts';
import { ground, stars } from '#content/art/scene.ts';

/** The court above the clouds, and who lives there. */
const CROWN =
	P('M-44 -46L-40 -84H40L44 -46Q0 -60 -44 -46Z', C.sun) +
	P('M14 -84H40L44 -46Q30 -52 14 -54Z', C.amber) +
	P('M-64 -82L-54 -94H54L64 -82Z', C.plum) +
	P('M20 -94H54L64 -82H30Z', C.plumD) +
	E(0, -68, 8, 8, C.coral) +
	[-56, -44, -32, 32, 44, 56].map((x) => S(`M${x} -80v14`, C.sand, 2) + E(x, -62, 4, 4, C.coral)).join('');
const beard = (c: string): string =>
	P('M-32 26C-20 22 -10 20 0 22C10 20 20 22 32 26C30 62 14 88 0 104C-14 88 -30 62 -32 26Z', c) +
	P('M10 21C18 21 26 23 32 26C30 62 14 88 0 104C10 78 16 46 10 21Z', '#D9D2CC');
const MOUSTACHE = S('M0 22Q-18 18 -30 30M0 22Q18 18 30 30', '#F4EFEA', 8);

export const king = (face: Face = {}, joints: Partial<Figure> = {}, scale = 1.5, crownTilt = 0): string =>
	G(
		figure({
			headScale: 0.92,
			wide: 1.12,
			clothes: {
				kind: 'robe',
				top: [C.coral, C.brick],
				bottom: [C.brick, C.brick],
				sleeve: 'long',
				shoes: [C.night, '#111A30'],
				mark: E(0, 4, 22, 22, C.sun) + E(4, 7, 16, 16, C.amber) + S('M-10 4q10 -12 20 0t-20 6', C.brick, 4)
			},
			...joints,
			face: {
				skin: 'light',
				hair: { style: 'topknot', c: '#E9E3DE', d: '#CFC7C2' },
				mouth: 'none',
				old: true,
				over: beard('#F4EFEA') + MOUSTACHE,
				hat: G(CROWN, `rotate(${crownTilt})`),
				...face
			}
		}),
		`scale(${scale})`
	);

/** The thunder god; `nose` swells when the bee has been there. */
export const thunder = (face: Face = {}, joints: Partial<Figure> = {}, scale = 1.6, nose = false): string =>
	G(
		figure({
			headScale: 0.95,
			wide: 1.25,
			clothes: {
				top: [C.slate, C.slateD],
				bottom: [C.plum, C.plumD],
				shoes: [C.earth, C.earthD],
				mark: P('M8 -26L-14 6H0L-8 28L18 -6H3Z', C.sun)
			},
			...joints,
			face: {
				skin: 'tan',
				hair: { style: 'spiky', c: C.coral, d: C.brick },
				brow: 'down',
				over:
					P(
						'M-50 20C-40 40 -24 34 -18 40C-8 34 8 34 18 40C24 34 40 40 50 20C52 52 28 66 0 66C-28 66 -52 52 -50 20Z',
						C.brick
					) +
					S('M-12 46Q0 38 12 46', '#5A1F12', 5) +
					(nose
						? E(2, 12, 20, 19, C.coral) +
							E(8, 17, 13, 12, C.brick, 'opacity=".5"') +
							E(-5, 5, 5, 4, '#F9C7A4')
						: ''),
				...face
			}
		}),
		`scale(${scale})`
	);

export const axe = (): string =>
	S('M0 60L0 -70', C.earthD, 11) +
	P('M-6 -76C-50 -84 -64 -60 -60 -30C-40 -44 -20 -46 -6 -42Z', '#9FB2BA') +
	P('M-60 -30C-40 -44 -20 -46 -6 -42V-56C-30 -58 -50 -50 -61 -42Z', '#7C919A') +
	P('M6 -76H20V-42H6Z', '#7C919A');

export const drum = (): string =>
	P('M-110 -170L-90 -184H90L110 -170V30H-110Z', C.earthD) +
	P('M-84 -164H84V30H-84Z', '#40261B') +
	E(0, -60, 108, 108, C.brick) +
	E(0, -60, 92, 92, C.cream) +
	P('M30 -147A92 92 0 0 1 -30 27C60 0 76 -90 30 -147Z', C.sand) +
	E(-4, -62, 44, 44, '#EBCB95') +
	[...Array(12).keys()]
		.map((i) => E(Math.cos((i * Math.PI) / 6) * 100, -60 + Math.sin((i * Math.PI) / 6) * 100, 5, 5, C.sun))
		.join('');

/** A gate of vermilion posts and a tiled roof with curling ends; its doorway is 300 wide. */
export const gate = (): string =>
	P('M-190 -300H-150V0H-190ZM150 -300H190V0H150Z', C.coral) +
	P('M-166 -300H-150V0H-166ZM174 -300H190V0H174Z', C.brick) +
	P('M-196 -24H-144V0H-196ZM144 -24H196V0H144Z', C.sand) +
	P('M-180 -290H180V-254H-180Z', C.leaf) +
	P('M20 -290H180V-254H0Z', C.leafD) +
	[-120, -60, 0, 60, 120].map((x) => E(x, -272, 10, 10, C.sun)).join('') +
	P(
		'M-250 -290C-220 -300 -190 -320 -170 -350H170C190 -320 220 -300 250 -290C262 -300 268 -312 266 -322C254 -306 240 -306 226 -316C206 -330 190 -352 180 -376H-180C-190 -352 -206 -330 -226 -316C-240 -306 -254 -306 -266 -322C-268 -312 -262 -300 -250 -290Z',
		C.amber
	) +
	P(
		'M20 -376H180C190 -352 206 -330 226 -316C240 -306 254 -306 266 -322C268 -312 262 -300 250 -290C220 -300 190 -320 170 -350H40Z',
		C.rust
	) +
	P('M-180 -376H180V-388H-180Z', C.brick) +
	S(
		'M-150 -352l-14 26M-100 -352l-8 30M-50 -352l-4 32M0 -352v34M50 -352l4 32M100 -352l8 30M150 -352l14 26',
		C.brick,
		4,
		'opacity=".5"'
	);

export const heavenSky = (w: number, h: number): string =>
	ground(w, h, [
		[0, '#7FBBD6'],
		[0.5, '#C8E3E4'],
		[1, '#FCEFD0']
	]) + stars(w, h * 0.3, 10, 5);

/** A floor of clouds from y down. */
export const cloudFloor = (w: number, h: number, y: number): string => {
	let o = '';
	for (let x = -40, i = 0; x < w + 100; x += 120, i++)
		o += cloud(x, y + (i % 2) * 14, 1.5, '#E6EEF0', '#D0DEE4');
	o += P(`M0 ${y + 18}H${w}V${h}H0Z`, '#F4F6F2');
	for (let x = 10, i = 0; x < w + 100; x += 150, i++)
		o += cloud(x, y + 50 + (i % 2) * 24, 1.6, '#FFFFFF', '#E3ECEE');
	return o;
};
