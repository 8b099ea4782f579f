import { C, E, G, P, S } from '#content/art/kit.ts';

export interface FireflyLook {
	mood?: 'smile' | 'sad' | 'wonder' | 'laugh';
	look?: number;
	/** The coat: closed, open, with a window, or none yet. */
	coat?: 'closed' | 'open' | 'window' | 'none';
	/** Hands from the middle of the body. */
	left?: readonly [number, number];
	right?: readonly [number, number];
	/** A little light under the hem, for those who look closely. */
	hint?: boolean;
}

const glow = (x: number, y: number, r: number): string =>
	E(x, y, r * 3.4, r * 3.4, '#FFD36B', 'opacity=".14"') +
	E(x, y, r * 2.2, r * 2.2, '#FFD36B', 'opacity=".22"') +
	E(x, y, r * 1.4, r * 1.4, '#FFE38A', 'opacity=".5"');

const lamp =
	P('M-24 30C-30 64 -16 88 0 90C16 88 30 64 24 30Z', C.sun) +
	P('M8 30H24C30 64 16 88 0 90C14 74 16 50 8 30Z', C.amber) +
	S('M-22 48Q0 56 22 48M-21 64Q0 72 21 64', '#FFF1C9', 3);

/** Đom Đóm Út: 190 high at scale 1, his neck at (0, 0). */
export function firefly({
	mood = 'smile',
	look = 0,
	coat = 'closed',
	left = [-46, 52],
	right = [46, 52],
	hint = false
}: FireflyLook = {}): string {
	const f = look * 8;
	const wing = (s: number) =>
		G(
			P('M0 0C20 -40 74 -56 96 -30C108 -6 66 30 10 22Z', '#D8ECF2', 'opacity=".82"') +
				P('M4 14C40 16 84 4 98 -22C104 -2 64 30 10 22Z', '#9CC3D6', 'opacity=".8"') +
				S('M10 8C40 -14 66 -26 84 -26M16 14C42 4 64 -6 82 -12', '#fff', 2.4, 'opacity=".8"'),
			`translate(${s * 12} 8) scale(${s} 1)`
		);
	const leg = S('M-12 92v20m-8 0h10M12 92v20m10 0h-10', '#3B2430', 6);
	const coatPath = 'M-20 0C-34 22 -46 62 -50 98C-30 108 30 108 50 98C46 62 34 22 20 0C8 6 -8 6 -20 0Z';
	const closed =
		P(coatPath, C.moss) +
		P('M4 3C12 3 16 2 20 0C34 22 46 62 50 98C36 105 18 107 4 106Z', C.leaf) +
		S('M-34 60L-14 66M34 60L14 66', C.leafD, 4) +
		S('M3 4V105', C.lime, 3) +
		S('M-44 94q44 14 88 0', C.coral, 3.4, 'stroke-dasharray="9 7"') +
		[22, 46, 70].map((y) => E(3, y, 5.5, 5.5, C.brick) + E(1.5, y - 1.5, 1.8, 1.8, C.rose)).join('');
	const open =
		glow(0, 62, 54) +
		lamp +
		P('M-20 0C-40 18 -64 60 -74 96C-58 106 -44 106 -34 102C-34 70 -28 30 -8 4C-12 4 -16 2 -20 0Z', C.moss) +
		P('M20 0C40 18 64 60 74 96C58 106 44 106 34 102C34 70 28 30 8 4C12 4 16 2 20 0Z', C.leaf) +
		S('M-70 92q16 10 34 8M70 92q-16 10 -34 8', C.coral, 3.4, 'stroke-dasharray="9 7"');
	const window =
		closed +
		glow(0, 58, 26) +
		E(0, 58, 25, 25, C.coral) +
		E(0, 58, 21, 21, '#FFE38A') +
		E(2, 61, 15, 15, C.sun) +
		S('M-21 58h42M0 37v42', C.coral, 3);
	const dress = { closed, open, window, none: glow(0, 60, 30) + lamp }[coat];
	const arm = (from: number, [x, y]: readonly [number, number]) =>
		S(`M${from} 14Q${(from + x) / 2 + (from < 0 ? -6 : 6)} ${(14 + y) / 2 + 6} ${x} ${y}`, '#3B2430', 8) +
		E(x, y, 6.5, 6.5, '#3B2430');
	const mouth = {
		smile: S(`M${f - 8} -22q8 8 16 0`, C.brick, 3),
		sad: S(`M${f - 7} -16q7 -8 14 0`, C.brick, 3) + E(f + 18, -14, 4, 6, C.skyL),
		wonder: E(f, -18, 5, 6.5, '#8E2E12'),
		laugh:
			P(`M${f - 11} -25h22q-1 16 -11 16q-10 0 -11 -16z`, '#8E2E12') +
			P(`M${f - 6} -13q6 -5 12 0q-6 5 -12 0z`, C.coral)
	}[mood];
	const eyes =
		mood === 'laugh'
			? S(`M${f - 20} -36q7 -9 14 0M${f + 6} -36q7 -9 14 0`, C.ink, 3.4)
			: E(f - 13, -37, 9, 11, '#fff') +
				E(f + 13, -37, 9, 11, '#fff') +
				E(f - 13 + look * 3, -36, 5, 6.5, C.ink) +
				E(f + 13 + look * 3, -36, 5, 6.5, C.ink) +
				E(f - 15 + look * 3, -39, 1.8, 2, '#fff') +
				E(f + 11 + look * 3, -39, 1.8, 2, '#fff');
	return (
		wing(1) +
		wing(-1) +
		leg +
		(hint
			? E(0, 106, 58, 20, '#FFD36B', 'opacity=".35"') + E(0, 104, 34, 11, '#FFE38A', 'opacity=".75"')
			: '') +
		arm(-18, left) +
		dress +
		arm(18, right) +
		S('M-16 -66C-22 -88 -36 -94 -42 -98M16 -66C22 -88 36 -94 42 -98', '#3B2430', 4) +
		E(-43, -99, 5, 5, C.coral) +
		E(43, -99, 5, 5, C.coral) +
		P('M-40 -34C-40 -62 -22 -74 0 -74C22 -74 40 -62 40 -34C40 -8 20 4 0 4C-20 4 -40 -8 -40 -34Z', '#5A2E3A') +
		P('M14 -72C30 -66 40 -54 40 -34C40 -8 20 4 0 4C26 -10 32 -44 14 -72Z', '#3B2430') +
		P(
			`M${f * 0.5 - 30} -32C${f * 0.5 - 30} -52 ${f * 0.5 + 30} -52 ${f * 0.5 + 30} -32C${f * 0.5 + 30} -10 ${f * 0.5 + 14} 0 ${f * 0.5} 0C${f * 0.5 - 14} 0 ${f * 0.5 - 30} -10 ${f * 0.5 - 30} -32Z`,
			'#F3CFA2'
		) +
		eyes +
		mouth +
		E(f - 24, -22, 5.5, 3.6, C.coral, 'opacity=".45"') +
		E(f + 24, -22, 5.5, 3.6, C.coral, 'opacity=".45"')
	);
}

/** Kiến Con, 90 high, feet at y = 60. */
export function ant({
	mood = 'smile',
	hands = [
		[-30, 10],
		[30, 10]
	]
}: { mood?: 'smile' | 'sad' | 'laugh'; hands?: readonly (readonly [number, number])[] } = {}): string {
	const [l = [-30, 10], r = [30, 10]] = hands;
	return (
		S('M-8 34L-14 58m-6 0h8M8 34L14 58m6 0h-8', '#4A1D14', 4.5) +
		E(0, 30, 17, 20, '#7A2E1A') +
		P('M4 11C18 12 20 46 2 50C10 40 12 22 4 11Z', '#5A1F12') +
		S(
			`M-10 12Q${(l[0] - 14) / 2} ${l[1] + 6} ${l[0]} ${l[1]}M10 12Q${(r[0] + 14) / 2} ${r[1] + 6} ${r[0]} ${r[1]}`,
			'#4A1D14',
			4.5
		) +
		E(0, 6, 11, 10, '#6A2616') +
		S('M-8 -34q-8 -16 -18 -18M8 -34q8 -16 18 -18', '#4A1D14', 3) +
		E(-26, -52, 3.4, 3.4, C.coral) +
		E(26, -52, 3.4, 3.4, C.coral) +
		E(0, -18, 24, 22, '#8E3A22') +
		P('M8 -39C24 -34 28 -8 4 4C16 -8 18 -26 8 -39Z', '#6A2616') +
		(mood === 'laugh'
			? S('M-14 -22q5 -7 10 0M4 -22q5 -7 10 0', '#fff', 3)
			: E(-9, -21, 6, 7.5, '#fff') +
				E(9, -21, 6, 7.5, '#fff') +
				E(-8, -20, 3.2, 4.2, C.ink) +
				E(10, -20, 3.2, 4.2, C.ink)) +
		(mood === 'sad'
			? S('M-6 -6q6 -6 12 0', '#3A120C', 2.6) + E(-12, -9, 3, 5, C.skyL)
			: P('M-7 -9h14q-1 8 -7 8q-6 0 -7 -8z', '#3A120C'))
	);
}
