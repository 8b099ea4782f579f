// People in the picture system: one rig of joints, many faces. A figure stands on its own origin (0,0 = the ground between
// the feet, y upwards is negative); a child is about 250 units tall. Light from the upper left: the right side is the dark tone.
import { C, E, G, P, S, type Point } from './kit.ts';
import { hairBack, hairFront, type Hair } from './hair.ts';

export type Skin = 'light' | 'warm' | 'tan' | 'brown';
export type Eyes = 'dot' | 'happy' | 'closed' | 'wide' | 'side' | 'squint';
export type Mouth = 'smile' | 'laugh' | 'o' | 'sad' | 'flat' | 'smirk' | 'shout' | 'none';

const SKINS: Record<Skin, [string, string]> = {
	light: ['#F3C8A2', '#E0A87E'],
	warm: ['#E8AE82', '#D08F60'],
	tan: ['#D99A6C', '#BC7A4C'],
	brown: ['#B97B52', '#955B38']
};

export type Face = {
	skin?: Skin;
	hair?: Hair;
	eyes?: Eyes;
	mouth?: Mouth;
	/** −1 looks far left, 1 far right */
	turn?: number;
	tilt?: number;
	brow?: 'up' | 'down' | 'worry' | 'none';
	glasses?: boolean;
	old?: boolean;
	/** drawn over the face (a smear of sauce, a plaster) */
	over?: string;
	/** drawn over the hair (a hat) */
	hat?: string;
};

function eyePair(kind: Eyes, t: number): string {
	const xs = [-19 + t * 12, 19 + t * 12];
	return xs
		.map((x) => {
			if (kind === 'happy') return S(`M${x - 8} 3Q${x} -9 ${x + 8} 3`, C.ink, 4);
			if (kind === 'closed') return S(`M${x - 8} -1Q${x} 7 ${x + 8} -1`, C.ink, 3.6);
			if (kind === 'squint') return S(`M${x - 8} 1L${x + 8} 0`, C.ink, 4.4);
			if (kind === 'wide')
				return (
					E(x, -2, 11, 12.5, '#FFFDF6') +
					E(x + t * 3, -1, 5, 5.6, C.ink) +
					E(x - 1.6 + t * 3, -4, 1.8, 1.8, '#fff')
				);
			if (kind === 'side')
				return (
					E(x, 0, 9, 9.5, '#FFFDF6') +
					E(x + (t < 0 ? -4 : 4), 0, 4.6, 5.4, C.ink) +
					S(`M${x - 9} -4Q${x} -11 ${x + 9} -4`, C.ink, 3)
				);
			return E(x, 0, 5.4, 6.6, C.ink) + E(x - 1.7, -2.6, 1.9, 2, '#fff');
		})
		.join('');
}

function mouthOf(kind: Mouth, t: number): string {
	const x = t * 12;
	if (kind === 'smile') return S(`M${x - 10} 22Q${x} 32 ${x + 10} 22`, C.brick, 3.6);
	if (kind === 'smirk') return S(`M${x - 9} 26Q${x + 4} 30 ${x + 12} 20`, C.brick, 3.6);
	if (kind === 'sad') return S(`M${x - 9} 30Q${x} 21 ${x + 9} 30`, C.brick, 3.6);
	if (kind === 'flat') return S(`M${x - 9} 26L${x + 9} 25`, C.brick, 3.6);
	if (kind === 'o') return E(x, 27, 6, 7.5, '#7A2A22');
	if (kind === 'laugh')
		return (
			P(`M${x - 16} 18Q${x} 24 ${x + 16} 18Q${x + 14} 40 ${x} 40Q${x - 14} 40 ${x - 16} 18Z`, '#7A2A22') +
			P(`M${x - 9} 36Q${x} 29 ${x + 9} 36Q${x} 42 ${x - 9} 36Z`, C.coral) +
			P(`M${x - 15} 19Q${x} 25 ${x + 15} 19L${x + 13} 25Q${x} 29 ${x - 13} 25Z`, '#fff')
		);
	if (kind === 'shout')
		return (
			P(`M${x - 13} 20Q${x} 12 ${x + 13} 20Q${x + 15} 42 ${x} 43Q${x - 15} 42 ${x - 13} 20Z`, '#7A2A22') +
			P(`M${x - 8} 39Q${x} 31 ${x + 8} 39Q${x} 44 ${x - 8} 39Z`, C.coral)
		);
	return '';
}

const BROWS = { up: [-20, 4], down: [-15, -5], worry: [-17, 7] } as const;

/** A head of half-width 50, centred on its own origin; the chin is at y = 50. */
export function head(face: Face, back = true): string {
	const [skin, dark] = SKINS[face.skin ?? 'warm'];
	const t = face.turn ?? 0;
	const hair: Hair = face.hair ?? { style: 'short' };
	const brow = face.brow && face.brow !== 'none' ? BROWS[face.brow] : undefined;
	const brows = brow
		? [-1, 1]
				.map((s) =>
					S(
						`M${s * 10 + t * 12} ${brow[0] - (brow[1] > 0 ? brow[1] * 0.6 : -brow[1])}Q${s * 20 + t * 12} ${brow[0] - 5} ${s * 29 + t * 12} ${brow[0] + brow[1] * 0.5}`,
						'#3A2A2C',
						3.6
					)
				)
				.join('')
		: '';
	return G(
		(back ? hairBack(hair, t) : '') +
			E(-49 + t * 3, 4, 9, 11, skin) +
			E(49 + t * 3, 4, 9, 11, dark) +
			P('M-50 -4C-52 -38 -30 -56 0 -56C30 -56 52 -38 50 -4C50 30 28 50 0 50C-28 50 -50 30 -50 -4Z', skin) +
			P(
				'M14 -54C38 -50 52 -34 50 -4C50 30 28 50 0 50C-6 50 -8 49 -12 48C24 40 42 10 36 -20C32 -40 24 -50 14 -54Z',
				dark,
				'opacity=".5"'
			) +
			E(-29 + t * 12, 16, 9, 5.5, C.coral, 'opacity=".34"') +
			E(29 + t * 12, 16, 9, 5.5, C.coral, 'opacity=".34"') +
			(face.old
				? S(
						`M${-34 + t * 12} 8q-4 3 -4 7M${34 + t * 12} 8q4 3 4 7M${-16 + t * 12} 34q-5 -3 -6 -9M${16 + t * 12} 34q5 -3 6 -9`,
						dark,
						2.2
					)
				: '') +
			S(`M${t * 15 - 3} 11Q${t * 15 + 2} 15 ${t * 15 + 5} 10`, dark, 3) +
			eyePair(face.eyes ?? 'dot', t) +
			brows +
			mouthOf(face.mouth ?? 'smile', t) +
			(face.over ?? '') +
			hairFront(hair, t) +
			(face.glasses
				? `<g fill="none" stroke="${C.night}" stroke-width="3"><circle cx="${-19 + t * 12}" cy="0" r="14"/><circle cx="${19 + t * 12}" cy="0" r="14"/><path d="M${-5 + t * 12} -1q5 -4 10 0"/></g>`
				: '') +
			(face.hat ?? ''),
		`rotate(${face.tilt ?? 0})`
	);
}

/** One bent limb of two tones, round at both ends. */
function limb(a: Point, bend: Point, b: Point, w: number, c: string, d: string): string {
	const k = w * 0.22;
	return (
		S(`M${a[0]} ${a[1]}Q${bend[0]} ${bend[1]} ${b[0]} ${b[1]}`, c, w) +
		S(
			`M${a[0] + k} ${a[1] + k}Q${bend[0] + k} ${bend[1] + k} ${b[0] + k} ${b[1] + k}`,
			d,
			w * 0.5,
			'opacity=".75"'
		)
	);
}

const mid = (a: Point, b: Point, k: number): Point => [a[0] + (b[0] - a[0]) * k, a[1] + (b[1] - a[1]) * k];

export type Clothes = {
	kind?: 'shirt' | 'dress' | 'ba-ba' | 'robe';
	top?: [string, string];
	bottom?: [string, string];
	/** trousers to the ankle, shorts to above the knee */
	long?: boolean;
	sleeve?: 'short' | 'long';
	shoes?: [string, string];
	/** drawn on the chest, origin at the middle of the body */
	mark?: string;
	scarf?: boolean;
};

export type Figure = {
	face: Face;
	clothes?: Clothes;
	hip?: Point;
	neck?: Point;
	hands?: [Point, Point];
	elbows?: [Point, Point];
	feet?: [Point, Point];
	knees?: [Point, Point];
	/** the two arms drawn behind the body instead of before it */
	armsBehind?: [boolean, boolean];
	headAt?: Point;
	headScale?: number;
	/** in the left and in the right hand, origin at the palm */
	holds?: [string, string];
	wide?: number;
};

/** A whole figure from its joints. Everything has a resting place; give only what moves. */
export function figure(f: Figure): string {
	const [skin, dark] = SKINS[f.face.skin ?? 'warm'];
	const c = f.clothes ?? {};
	const [top, topD] = c.top ?? [C.sun, C.amber];
	const [low, lowD] = c.bottom ?? [C.indigo, C.night];
	const [shoe, shoeD] = c.shoes ?? [C.coral, C.brick];
	const k = f.wide ?? 1;
	const hip = f.hip ?? [0, -84];
	const neck = f.neck ?? [hip[0], hip[1] - 74];
	const feet = f.feet ?? [
		[-17, -6],
		[17, -6]
	];
	const knees = f.knees ?? [
		mid([hip[0] - 14 * k, hip[1]], feet[0], 0.5),
		mid([hip[0] + 14 * k, hip[1]], feet[1], 0.5)
	];
	const sh: [Point, Point] = [
		[neck[0] - 27 * k, neck[1] + 15],
		[neck[0] + 27 * k, neck[1] + 15]
	];
	const hands = f.hands ?? [
		[sh[0][0] - 16, sh[0][1] + 62],
		[sh[1][0] + 16, sh[1][1] + 62]
	];
	const elbows = f.elbows ?? [mid(sh[0], hands[0], 0.5), mid(sh[1], hands[1], 0.5)];
	const leg = (i: 0 | 1) => {
		const a: Point = [hip[0] + (i ? 14 : -14) * k, hip[1] - 2];
		const foot = feet[i];
		const dir = foot[0] - knees[i][0] > 30 ? 9 : foot[0] - knees[i][0] < -30 ? -9 : i ? 4 : -4;
		const end: Point = c.long ? [foot[0], foot[1] - 8] : mid(knees[i], foot, 0);
		return (
			limb(a, knees[i], foot, 20 * k, skin, dark) +
			(c.long
				? limb(a, knees[i], end, 27 * k, low, lowD)
				: limb(a, mid(a, knees[i], 0.5), mid(a, knees[i], 0.92), 28 * k, low, lowD)) +
			E(foot[0] + dir, foot[1], 17, 9, shoe) +
			E(foot[0] + dir + 3, foot[1] + 3.5, 14, 5, shoeD)
		);
	};
	const arm = (i: 0 | 1) => {
		const s = sh[i];
		const h = hands[i];
		const e = elbows[i];
		const sleeve =
			c.sleeve === 'long'
				? limb(s, e, mid(e, h, 0.86), 21 * k, i ? topD : top, topD)
				: limb(s, mid(s, e, 0.5), mid(s, e, 0.85), 23 * k, i ? topD : top, topD);
		return (
			limb(s, e, h, 15 * k, skin, dark) +
			E(h[0], h[1], 10.5 * k, 10.5 * k, skin) +
			sleeve +
			G(f.holds?.[i] ?? '', `translate(${h[0]} ${h[1]})`)
		);
	};
	const hem: number =
		c.kind === 'robe'
			? hip[1] + 74
			: c.kind === 'dress'
				? hip[1] + 42
				: c.kind === 'ba-ba'
					? hip[1] + 20
					: hip[1] + 6;
	const flare = c.kind === 'robe' ? 58 * k : c.kind === 'dress' ? 48 * k : 32 * k;
	const hx = hip[0];
	const nx = neck[0];
	const bodyLeft = `M${nx - 18} ${neck[1] + 2}C${nx - 38 * k} ${neck[1] + 4} ${nx - 38 * k} ${neck[1] + 22} ${nx - 33 * k} ${neck[1] + 36}L${hx - flare} ${hem - 4}Q${hx} ${hem + 9} ${hx + flare} ${hem - 4}L${nx + 33 * k} ${neck[1] + 36}C${nx + 38 * k} ${neck[1] + 22} ${nx + 38 * k} ${neck[1] + 4} ${nx + 18} ${neck[1] + 2}Z`;
	const bodyRight = `M${nx + 12} ${neck[1] + 2}L${nx + 18} ${neck[1] + 2}C${nx + 38 * k} ${neck[1] + 4} ${nx + 38 * k} ${neck[1] + 22} ${nx + 33 * k} ${neck[1] + 36}L${hx + flare} ${hem - 4}Q${hx + flare * 0.6} ${hem + 4} ${hx + 8} ${hem + 3}C${hx + 20} ${hip[1] - 20} ${nx + 22} ${neck[1] + 30} ${nx + 12} ${neck[1] + 2}Z`;
	const torso =
		limb([nx, neck[1] - 10], [nx, neck[1]], [nx, neck[1] + 6], 22 * k, dark, dark) +
		P(bodyLeft, top) +
		P(bodyRight, topD) +
		(c.kind === 'ba-ba'
			? S(`M${nx} ${neck[1] + 6}L${hx} ${hem + 2}`, topD, 3) +
				[20, 38, 56].map((y) => E(nx + (hx - nx) * (y / 80), neck[1] + y, 2.4, 2.4, C.cream)).join('')
			: '') +
		(c.scarf
			? P(
					`M${nx - 22} ${neck[1] - 2}Q${nx} ${neck[1] + 14} ${nx + 22} ${neck[1] - 2}L${nx + 20} ${neck[1] + 8}Q${nx} ${neck[1] + 22} ${nx - 20} ${neck[1] + 8}Z`,
					C.coral
				) + P(`M${nx} ${neck[1] + 12}l-16 24 14 -6 4 -14 10 20 8 -6z`, C.brick)
			: '') +
		G(c.mark ?? '', `translate(${(nx + hx) / 2} ${(neck[1] + hip[1]) / 2 + 6})`);
	const behind = f.armsBehind ?? [false, false];
	const at = f.headAt ?? [neck[0], neck[1] - 50];
	const place = `translate(${at[0]} ${at[1]}) scale(${f.headScale ?? 1})`;
	const hairBehind = f.face.hair
		? G(G(hairBack(f.face.hair, f.face.turn ?? 0), `rotate(${f.face.tilt ?? 0})`), place)
		: '';
	return (
		hairBehind +
		(behind[0] ? arm(0) : '') +
		(behind[1] ? arm(1) : '') +
		leg(0) +
		leg(1) +
		torso +
		G(head(f.face, false), place) +
		(behind[0] ? '' : arm(0)) +
		(behind[1] ? '' : arm(1))
	);
}
