import { banana, C, E, G, grass, hill, house, P, palm, r1, rng, S } from '#content/art/kit.ts';

/** Places on the way home, in the colours of a moonlit night. */
export const far = (y = 400, c = '#3A3F7E', c2 = '#2F3A6E'): string =>
	hill(
		[
			[-20, y - 30],
			[160, y - 60],
			[400, y - 30],
			[640, y - 66],
			[840, y - 34]
		],
		840,
		900,
		c,
		'br',
		0.1
	) +
	hill(
		[
			[-20, y],
			[200, y - 22],
			[460, y],
			[700, y - 18],
			[840, y]
		],
		840,
		900,
		c2,
		'gr',
		0.25
	);

export const road = (y: number, c = '#6A6496', d = '#4A4878'): string =>
	P(`M-20 ${y}C200 ${y - 8} 600 ${y - 6} 820 ${y}V${y + 54}C600 ${y + 46} 200 ${y + 46} -20 ${y + 54}Z`, c) +
	P(
		`M-20 ${y + 36}C200 ${y + 30} 600 ${y + 30} 820 ${y + 36}V${y + 54}C600 ${y + 46} 200 ${y + 46} -20 ${y + 54}Z`,
		d
	);

export const meadow = (y: number, seed: number): string =>
	hill(
		[
			[-20, y],
			[260, y - 10],
			[560, y + 4],
			[840, y - 8]
		],
		840,
		900,
		'#1F4A56',
		'gl',
		0.12
	) + grass(-6, 604, 70, 34, '#12303E', seed, 12.5);

export const trees = (x: number, y: number, s = 1, side = 1): string =>
	G(
		banana(0, 0, 120, 25, -116, '#2F6B66', '#1F4E55', '#6FA08A', 4) +
			banana(4, 2, 130, 26, -78, '#3A7A6A', '#24565A', '#6FA08A', 5) +
			banana(8, 4, 108, 24, -42, '#2F6B66', '#1F4E55', '#6FA08A', 6),
		`translate(${x} ${y}) scale(${s * side} ${s})`
	);

export const night_palm = (x: number, y: number, h: number, s: number, lean: number): string =>
	palm(x, y, h, s, '#2F6B66', '#1F4E55', '#1B2A4A', lean);

export const home = (x: number, y: number, s: number): string =>
	house(x, y, s, '#D9B99A', '#A6523A', true) + E(x, y - 12 * s, 70 * s, 44 * s, C.sun, 'opacity=".14"');

/** A bridge of planks from bank to bank: its deck passes through (400, top). */
export function bridge(top: number): string {
	const deck = (k: number): string =>
		`M-20 ${top + 74 + k}C180 ${top + 14 + k} 300 ${top + k} 400 ${top + k}C500 ${top + k} 620 ${top + 14 + k} 820 ${top + 74 + k}`;
	let posts = '';
	for (const [x, dy] of [
		[90, 40],
		[210, 14],
		[330, 3],
		[470, 3],
		[590, 14],
		[710, 40]
	] as const)
		posts +=
			P(`M${x - 9} ${top + dy}H${x + 9}V620H${x - 9}Z`, C.earthD) +
			P(`M${x + 1} ${top + dy}H${x + 9}V620H${x + 1}Z`, '#40281F');
	let planks = '';
	for (let i = 0; i < 27; i++) {
		const x = -10 + i * 31;
		const y = top + 74 * Math.pow(Math.abs(x - 400) / 420, 2);
		planks += `M${x} ${r1(y + 4)}v22`;
	}
	return (
		posts +
		P(
			`${deck(0)}V${top + 104}C620 ${top + 44} 500 ${top + 30} 400 ${top + 30}C300 ${top + 30} 180 ${top + 44} -20 ${top + 104}Z`,
			C.earth
		) +
		P(
			`${deck(18)}V${top + 104}C620 ${top + 44} 500 ${top + 30} 400 ${top + 30}C300 ${top + 30} 180 ${top + 44} -20 ${top + 104}Z`,
			C.earthD
		) +
		S(planks, '#40281F', 3)
	);
}

/** The moon in the water: slices of gold that widen and drift apart. */
export function gleam(x: number, y: number, w: number, n: number, step: number, seed = 3): string {
	const R = rng(seed);
	let d = '';
	for (let i = 0; i < n; i++) {
		const k = w * Math.sin((Math.PI * (i + 1)) / (n + 1)) * (0.82 + R() * 0.3);
		const [cx, cy, t] = [x + (R() - 0.5) * w * 0.24, y + i * step, step * 0.36];
		d += `M${r1(cx - k)} ${r1(cy)}Q${r1(cx)} ${r1(cy - t * 1.6)} ${r1(cx + k)} ${r1(cy)}Q${r1(cx)} ${r1(cy + t * 1.6)} ${r1(cx - k)} ${r1(cy)}Z`;
	}
	return P(d, '#FFE09A');
}

export const ripples = (y0: number, y1: number, n: number, seed: number, c = '#6F79C4', w = 800): string => {
	const R = rng(seed);
	let d = '';
	for (let i = 0; i < n; i++)
		d += `M${r1(R() * w)} ${r1(y0 + R() * (y1 - y0))}q${r1(14 + R() * 14)} -6 ${r1(34 + R() * 36)} 0`;
	return S(d, c, 3.4, 'opacity=".7"');
};

export const lantern = (x: number, y: number, s: number, c: string, d: string): string =>
	G(
		E(0, 0, 52, 52, c, 'opacity=".22"') +
			S('M0 -60V-30', C.sand, 3) +
			P('M-26 0C-26 -34 26 -34 26 0C26 34 -26 34 -26 0Z', c) +
			P('M6 -26C30 -22 30 24 6 26C16 10 16 -12 6 -26Z', d) +
			S('M-24 -8H24M-24 8H24', '#FFF1C9', 2, 'opacity=".6"') +
			P('M-14 -28H14V-22H-14ZM-14 22H14V28H-14Z', C.sun) +
			S('M-4 28V44M4 28V44', C.coral, 3),
		`translate(${x} ${y}) scale(${s})`
	);

export const ricefield = (y: number): string => {
	let rows = '';
	for (let i = 0; i < 7; i++)
		rows += grass(-10 + (i % 2) * 8, y + i * 26, 58, 24 + i * 3, i % 2 ? '#8FB06A' : '#6F9A62', 20 + i, 14.5);
	return (
		hill(
			[
				[-20, y - 8],
				[400, y - 14],
				[840, y - 8]
			],
			840,
			900,
			'#557F5C',
			'gr',
			0.2
		) + rows
	);
};
