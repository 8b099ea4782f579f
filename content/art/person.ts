import { C } from './palette.ts';
import { E, G, P, r1, S, type Point } from './shapes.ts';

export type Mood = 'smile' | 'laugh' | 'wonder' | 'sad' | 'asleep';
export type Hair = 'bob' | 'short' | 'pigtails' | 'bun' | 'long' | 'balding';
export type Legs = 'stand' | 'walk' | 'sit' | 'none';

export interface PersonOptions {
	skin?: string;
	skinD?: string;
	hair?: Hair;
	hairColour?: string;
	/** Shirt or dress: sunlit and shaded tone. */
	shirt?: readonly [string, string];
	trousers?: readonly [string, string];
	dress?: boolean;
	legs?: Legs;
	mood?: Mood;
	/** −1 looks left, 1 looks right. */
	look?: number;
	/** Where the hands are, from the middle of the feet; y grows downwards, so a raised hand is about [44, −150]. */
	left?: Point;
	right?: Point;
	/** A conical hat (nón lá). */
	hat?: boolean;
	grown?: boolean;
	/** Turn of the head in degrees. */
	tilt?: number;
	beard?: boolean;
	glasses?: boolean;
}

const SKIN = '#E8AE82';
const SKIN_D = '#D99A6C';
const HAIR = '#2B2438';

/** Someone standing on (x, y), about 165 high (grown-ups 220) at s = 1. */
export function person(x: number, y: number, s: number, options: PersonOptions = {}): string {
	const { legs = 'stand', grown = false } = options;
	const lift =
		(legs === 'sit' ? 6 : legs === 'none' ? 0 : 26) +
		(grown && (legs === 'stand' || legs === 'walk') ? 24 : 0);
	const body = grown ? 98 : 68;
	const shoulder = -(lift + body - 8);
	const left = options.left ?? [-34, -(lift + 16)];
	const right = options.right ?? [34, -(lift + 16)];
	const { hair = 'bob', hairColour = HAIR } = options;
	const onNeck = (part: string) =>
		G(part, `translate(0 ${-(lift + body) + 8}) rotate(${options.tilt ?? 0})${grown ? ' scale(.92)' : ''}`);
	return G(
		legsOf(options, lift) +
			onNeck(hairBehind(hair, hairColour)) +
			torso(options, lift, body) +
			arm([-21, shoulder + 6], left, options) +
			arm([21, shoulder + 6], right, options) +
			onNeck(headOf(options)),
		`translate(${r1(x)} ${r1(y)}) scale(${s})`
	);
}

function legsOf(
	{ legs = 'stand', trousers = [C.skyD, C.night], dress, skin = SKIN, skinD = SKIN_D }: PersonOptions,
	lift: number
): string {
	const [c, d] = dress ? [skin, skinD] : trousers;
	const shoe = (x: number, y: number, flip: number) =>
		P(`M${x - 10 * flip} ${y}q${8 * flip} -10 ${22 * flip} -3v4h${-22 * flip}z`, C.coral);
	if (legs === 'none') return '';
	if (legs === 'sit')
		return (
			P('M-46 2C-52 -14 -30 -24 0 -24C30 -24 52 -14 46 2C30 8 -30 8 -46 2Z', c) +
			P('M0 -24C30 -24 52 -14 46 2C30 8 0 8 -6 7C20 0 20 -14 0 -24Z', d) +
			E(-34, 1, 12, 6, skin) +
			E(30, 3, 12, 6, skinD)
		);
	const top = -(lift + 8);
	if (legs === 'walk')
		return (
			S(`M-7 ${top}L-24 -5`, c, 16) +
			shoe(-26, 1, 1) +
			S(`M8 ${top}Q20 ${top / 2} 22 -5`, d, 16) +
			shoe(20, 1, 1)
		);
	return S(`M-11 ${top}V-4`, c, 17) + S(`M11 ${top}V-4`, d, 17) + shoe(-12, 1, -1) + shoe(12, 1, 1);
}

function torso(
	{ shirt = [C.sun, C.amber], dress, legs = 'stand' }: PersonOptions,
	lift: number,
	body: number
): string {
	const [c, d] = shirt;
	const [top, hem, wide] = [-(lift + body), -(lift - (legs === 'sit' ? 6 : 0)), dress ? 40 : 29];
	const mid = (top + hem) / 2;
	return (
		P(
			`M-25 ${top + 6}C${-wide + 2} ${mid - 6} ${-wide - 1} ${mid + 14} ${-wide} ${hem}C${-wide / 2} ${hem + 7} ${wide / 2} ${hem + 7} ${wide} ${hem}C${wide + 1} ${mid + 14} ${wide - 2} ${mid - 6} 25 ${top + 6}C12 ${top - 3} -12 ${top - 3} -25 ${top + 6}Z`,
			c
		) +
		P(
			`M8 ${top}C16 ${top + 1} 21 ${top + 3} 25 ${top + 6}C${wide - 2} ${mid - 6} ${wide + 1} ${mid + 14} ${wide} ${hem}C${wide / 2} ${hem + 6} ${wide / 4} ${hem + 6} 6 ${hem + 5}C20 ${mid + 12} 20 ${mid - 10} 8 ${top}Z`,
			d
		)
	);
}

/** An arm bends a little outwards between shoulder and hand. */
function arm(
	from: Point,
	to: Point,
	{ shirt = [C.sun, C.amber], skin = SKIN, skinD = SKIN_D }: PersonOptions
): string {
	const right = from[0] > 0;
	const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
	const bow = (right ? 1 : -1) * 9;
	const length = Math.hypot(dx, dy) || 1;
	const mid: Point = [
		from[0] + dx / 2 + (bow * Math.abs(dy)) / length + bow * 0.3,
		from[1] + dy / 2 + (dy < 0 ? 8 : 2)
	];
	const sleeve: Point = [(from[0] + mid[0]) / 2 + dx * 0.08, (from[1] + mid[1]) / 2 + dy * 0.08];
	return (
		S(
			`M${r1(from[0])} ${r1(from[1])}Q${r1(mid[0])} ${r1(mid[1])} ${r1(to[0])} ${r1(to[1])}`,
			right ? skinD : skin,
			12
		) +
		E(to[0], to[1], 7.5, 7.5, right ? skinD : skin) +
		S(`M${r1(from[0])} ${r1(from[1])}L${r1(sleeve[0])} ${r1(sleeve[1])}`, right ? shirt[1] : shirt[0], 18)
	);
}

function headOf(options: PersonOptions): string {
	const {
		skin = SKIN,
		skinD = SKIN_D,
		hair = 'bob',
		hairColour = HAIR,
		mood = 'smile',
		look = 0,
		hat,
		beard,
		glasses
	} = options;
	const f = look * 7;
	const eyes =
		mood === 'asleep' || mood === 'laugh'
			? S(
					mood === 'laugh'
						? `M${f - 18} -30q6 -8 12 0M${f + 6} -30q6 -8 12 0`
						: `M${f - 18} -31q6 6 12 0M${f + 6} -31q6 6 12 0`,
					C.ink,
					2.8
				)
			: E(f - 12, -31, 3.1, mood === 'wonder' ? 4.4 : 3.7, C.ink) +
				E(f + 12, -31, 3.1, mood === 'wonder' ? 4.4 : 3.7, C.ink) +
				(mood === 'sad' ? S(`M${f - 18} -40l8 -3M${f + 18} -40l-8 -3`, hairColour, 2.2) : '');
	const mouth = {
		smile: S(`M${f - 7} -19q7 7 14 0`, C.brick, 2.6),
		laugh:
			P(`M${f - 9} -21h18q-1 13 -9 13q-8 0 -9 -13z`, '#8E2E12') +
			P(`M${f - 5} -11q5 -4 10 0q-4 4 -10 0z`, C.coral),
		wonder: E(f, -16, 4, 5, '#8E2E12'),
		sad: S(`M${f - 6} -14q6 -6 12 0`, C.brick, 2.6),
		asleep: S(`M${f - 5} -17q5 4 10 0`, C.brick, 2.4)
	}[mood];
	const face =
		P('M-28 -36C-28 -56 -16 -62 0 -62C16 -62 28 -56 28 -36C28 -16 14 -3 0 -3C-14 -3 -28 -16 -28 -36Z', skin) +
		P('M16 -54C24 -51 28 -46 28 -36C28 -16 14 -3 0 -3C14 -14 21 -36 16 -54Z', skinD, 'opacity=".55"') +
		E(f - 18, -21, 5.6, 3.6, C.coral, 'opacity=".38"') +
		E(f + 18, -21, 5.6, 3.6, C.coral, 'opacity=".38"');
	const ears = E(-28, -31, 5, 6.5, skin) + E(28, -31, 5, 6.5, skinD);
	return (
		(hair === 'bob' || hair === 'long' ? '' : ears) +
		face +
		eyes +
		mouth +
		(beard
			? P('M-15 -12C-8 -6 8 -6 15 -12C14 6 6 16 0 18C-6 16 -14 6 -15 -12Z', hairColour) +
				S(`M${f - 4} -13q4 3 8 0`, C.brick, 2.2)
			: '') +
		(glasses
			? `<g fill="none" stroke="${C.earthD}" stroke-width="2"><circle cx="${f - 12}" cy="-30" r="8.500"/><circle cx="${f + 12}" cy="-30" r="8.500"/><path d="M${f - 3.5} -30h7"/></g>`
			: '') +
		hairBefore(hair, hairColour) +
		(hat ? conicalHat() : '')
	);
}

function hairBehind(hair: Hair, c: string): string {
	if (hair === 'bob')
		return P(
			'M-37 -34C-40 -64 -20 -76 0 -76C24 -76 38 -60 34 -32C34 -12 28 0 26 0L-30 0C-30 0 -36 -14 -37 -34Z',
			c
		);
	if (hair === 'long')
		return P(
			'M-36 -34C-40 -64 -20 -76 0 -76C24 -76 38 -60 35 -32C36 0 38 24 34 44C12 52 -14 52 -34 44C-38 20 -36 -10 -36 -34Z',
			c
		);
	if (hair === 'pigtails')
		return (
			P(
				'M-30 -40C-52 -44 -62 -22 -54 2C-48 0 -40 -8 -34 -24ZM30 -40C52 -44 62 -22 54 2C48 0 40 -8 34 -24Z',
				c
			) +
			E(-33, -39, 5, 5, C.coral) +
			E(33, -39, 5, 5, C.coral) +
			P('M-32 -30C-36 -62 -18 -72 0 -72C20 -72 36 -60 32 -30Z', c)
		);
	if (hair === 'bun')
		return E(2, -76, 15, 13, c) + P('M-32 -28C-38 -62 -18 -72 0 -72C20 -72 38 -60 32 -28Z', c);
	if (hair === 'balding')
		return P('M-33 -22C-37 -44 -32 -52 -24 -56L24 -56C32 -52 37 -44 33 -22L26 -18L-26 -18Z', c);
	return P('M-32 -30C-36 -62 -18 -74 2 -73C24 -72 36 -58 32 -30Z', c);
}

function hairBefore(hair: Hair, c: string): string {
	if (hair === 'balding') return '';
	if (hair === 'bob' || hair === 'long')
		return P(
			'M-30 -36C-28 -60 -12 -64 2 -62C14 -62 26 -58 28 -36C20 -46 12 -50 6 -48C-6 -44 -20 -46 -30 -36Z',
			c
		);
	if (hair === 'short')
		return P(
			'M-30 -38C-32 -64 -12 -70 4 -69C24 -68 32 -56 30 -38C28 -46 24 -50 20 -52C16 -46 8 -46 4 -51C0 -45 -10 -45 -14 -50C-20 -47 -27 -46 -30 -38Z',
			c
		);
	return P(
		'M-29 -36C-32 -60 -14 -68 0 -67C16 -68 32 -58 29 -36C26 -48 14 -54 0 -56C-14 -54 -26 -48 -29 -36Z',
		c
	);
}

function conicalHat(): string {
	return (
		P('M0 -98C16 -86 46 -64 62 -44C40 -38 -40 -38 -62 -44C-46 -64 -16 -86 0 -98Z', C.sand) +
		P('M0 -98C16 -86 46 -64 62 -44C46 -40 28 -39 12 -39C20 -58 14 -82 0 -98Z', C.amber, 'opacity=".7"') +
		S('M-24 -79Q0 -72 24 -79M-44 -62Q0 -52 44 -62', C.earth, 1.4, 'opacity=".5"')
	);
}
