import { figure, type Face, type Figure } from '#content/art/figure.ts';
import { C, clip, E, G, hill, P, S } from '#content/art/kit.ts';
import { ground, sunRays } from '#content/art/scene.ts';
import { banhMi, IN_WHEELCHAIR, wheelchairBack, wheelchairFront } from '#content/art/village-things.ts';

/** Who is who in class 4B. Bảo has sauce on his cheek from the first panel on: a reader who looks closely may solve the case. */
const SHIRT: [string, string] = ['#FFFDF6', '#DDE3EA'];
const crumbs =
	E(-14, -20, 3, 2.4, C.amber) +
	E(-2, -12, 2.6, 2, C.rust) +
	E(10, -18, 3, 2.4, C.amber) +
	E(4, -4, 2.4, 2, C.amber) +
	E(-10, 0, 2.6, 2, C.rust);
const sauce = (turn = 0): string =>
	P(`M${27 + turn * 12} 24c6 -6 13 -2 11 5c-1 6 -9 8 -13 4c-4 2 -7 -3 -4 -6c1 -2 3 -3 6 -3z`, C.coral) +
	E(29 + turn * 12, 26, 2.6, 2, '#F9C7A4');
const paperHat =
	P('M-64 -34C-40 -52 -20 -80 0 -100C20 -80 40 -52 64 -34L52 -20C20 -30 -20 -30 -52 -20Z', '#F4EEDD') +
	P('M0 -100C20 -80 40 -52 64 -34L52 -20C40 -24 26 -26 12 -27Z', '#D6CDB4') +
	S('M-30 -52l14 -14M-22 -44l20 -22M24 -64l14 18M-34 -36q34 -8 68 0', '#A79F88', 3);

export const bao = (face: Face = {}, joints: Partial<Figure> = {}, hat = true): string =>
	figure({
		clothes: { top: SHIRT, bottom: [C.indigo, C.night], scarf: true, shoes: [C.skyM, C.sky], mark: crumbs },
		...joints,
		face: {
			skin: 'warm',
			hair: { style: 'spiky' },
			brow: 'up',
			...(hat ? { hat: paperHat } : {}),
			over: sauce(face.turn),
			...face
		}
	});

export const vy = (face: Face = {}, joints: Partial<Figure> = {}): string =>
	wheelchairBack(C.sky) +
	figure({
		...IN_WHEELCHAIR,
		hands: [
			[-4, -92],
			[40, -100]
		],
		headScale: 0.95,
		clothes: { top: SHIRT, bottom: [C.plum, C.plumD], long: true, scarf: true, shoes: [C.sun, C.amber] },
		...joints,
		face: { skin: 'tan', hair: { style: 'bob', tie: C.sun }, glasses: true, turn: 0.4, ...face }
	}) +
	wheelchairFront(C.sky, C.skyD);

export const long = (face: Face = {}, joints: Partial<Figure> = {}, swollen = true): string => {
	const cheek =
		E(40, 24, 21, 20, '#B97B52') +
		E(45, 28, 15, 13, '#955B38', 'opacity=".5"') +
		E(37, 22, 9, 6, C.coral, 'opacity=".5"');
	return figure({
		wide: 1.16,
		clothes: {
			top: [C.moss, C.leaf],
			bottom: [C.night, '#141C33'],
			sleeve: 'long',
			shoes: [C.coral, C.brick],
			mark: P('M-6 -14H8V14H0V-6H-6Z', '#fff')
		},
		...joints,
		face: { skin: 'brown', hair: { style: 'short' }, over: swollen ? cheek : '', ...face }
	});
};

export const classmate = (face: Face, joints: Partial<Figure> = {}): string =>
	figure({ clothes: { top: SHIRT, bottom: [C.indigo, C.night], scarf: true }, ...joints, face });

export const notebook = (): string =>
	P('M-34 -44L26 -52L36 30L-26 38Z', C.coral) +
	P('M-28 -42L24 -49L33 26L-21 33Z', '#FFFDF6') +
	S('M-20 -28l36 -5M-18 -16l36 -5M-16 -4l30 -4M-14 8l32 -4', '#9FB2BA', 3);
export const pencil = (): string =>
	P('M-4 -40H6V10L1 24L-4 10Z', C.sun) +
	P('M1 -40H6V10L1 24Z', C.amber) +
	P('M-1 18L1 24L3 18Z', C.ink) +
	P('M-4 -46H6V-38H-4Z', C.coral);
export const magnifier = (inside = ''): string =>
	S('M26 30L58 70', C.earthD, 15) +
	S('M32 36L58 70', '#40261B', 7) +
	E(0, 0, 42, 42, '#DDF1F2', inside ? '' : 'opacity=".75"') +
	inside +
	`<circle r="42" fill="none" stroke="${C.sun}" stroke-width="9"/>` +
	S('M-26 -12Q-20 -28 -4 -30', '#fff', 5, 'opacity=".9"');

const bite = 'c-10 10 4 16 -6 26c-10 8 6 16 -4 26c-8 8 2 16 -4 30';
/** Half a bánh mì: its left half, broken across. */
export const halfBanhMi = (): string => clip(`M-92 -50H6${bite}H-92Z`, banhMi());

export const W = 752;
export const H = 586;

/** The classroom: board, windows, floor. `shift` moves the view sideways, `wall` sets the mood of the panel. */
export function classroom(
	o: { shift?: number; wall?: string; wallD?: string; board?: boolean } = {}
): string {
	const { shift = 0, wall = '#BFE1D6', wallD = '#A3CFC0', board = true } = o;
	const view =
		ground(220, 190, [
			[0, '#8CCBE0'],
			[1, '#E9F3DA']
		]) +
		sunRays(50, 50, 22) +
		hill(
			[
				[-10, 150],
				[80, 124],
				[230, 156]
			],
			230,
			200,
			C.moss
		);
	return (
		`<rect width="${W}" height="${H}" fill="${wall}"/>` +
		P(`M520 0H${W}V430H620Z`, wallD, 'opacity=".7"') +
		G(
			(board
				? P('M40 90H430V316H40Z', C.earth) +
					P('M54 104H416V302H54Z', C.leafD) +
					S('M90 150q30 -16 60 0t60 0M90 190h150M90 226h110', '#CFE3D4', 5, 'opacity=".55"') +
					P('M40 316H430V330H40Z', C.earthD)
				: '') +
				G(
					P('M-14 -14H234V204H-14Z', C.sky) +
						clip('M0 0H220V190H0Z', view) +
						P('M105 0h10V190h-10ZM0 90H220v10H0Z', C.sky) +
						P('M-24 200H244V220H-24Z', C.earth),
					'translate(520 96)'
				),
			`translate(${shift} 0)`
		) +
		P(`M0 430H${W}V${H}H0Z`, '#D9A06A') +
		P(`M0 420H${W}V436H0Z`, C.earth) +
		S(`M0 480H${W}M0 540H${W}`, '#B97E48', 4, 'opacity=".6"')
	);
}

export const desk = (): string =>
	P('M-120 -96H120V-74H-120Z', C.amber) +
	P('M30 -96H120V-74H20Z', C.rust) +
	P('M-112 -74H-94V0H-112ZM94 -74H112V0H94Z', C.earth) +
	P('M-94 -74H94V-50H-94Z', C.rust);

export const burst = (x: number, y: number, r: number, c: string = C.sun): string => {
	let d = '';
	for (let i = 0; i < 24; i++) {
		const a = (i / 24) * Math.PI * 2;
		const k = i % 2 ? r : r * 0.72;
		d += `${i ? 'L' : 'M'}${(x + Math.cos(a) * k * 1.2).toFixed(1)} ${(y + Math.sin(a) * k).toFixed(1)}`;
	}
	return P(`${d}Z`, c);
};
