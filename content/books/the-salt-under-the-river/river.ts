import {
	banana,
	C,
	cloud,
	E,
	G,
	grass,
	hill,
	house,
	leaf,
	lin,
	P,
	palm,
	r1,
	rng,
	S,
	tx
} from '#content/art/kit.ts';

/** A young durian tree about 190 tall; `ill` turns the tips brown. */
export function durian(o: { ill?: boolean } = {}): string {
	let d = S('M0 0C-4 -60 4 -120 0 -180', C.earth, 7);
	const tips: readonly (readonly [number, number, number])[] = [
		[-50, 70, -158],
		[-70, 66, -24],
		[-96, 74, -164],
		[-108, 70, -18],
		[-130, 64, -150],
		[-142, 62, -34],
		[-160, 52, -128],
		[-168, 52, -58],
		[-178, 50, -92]
	];
	for (const [y, l, a] of tips) {
		const rad = (a * Math.PI) / 180;
		d += leaf(0, y, l, 13, a, C.moss, C.leaf, { veins: false });
		if (o.ill)
			d += leaf(Math.cos(rad) * l * 0.6, y + Math.sin(rad) * l * 0.6, l * 0.4, 8, a, '#C98B4E', C.earth, {
				veins: false,
				rib: C.earthD
			});
	}
	return d;
}

/** Wide river on 800 × 600 in the dry season: sky, far bank, water from `y` down. */
export function river(y: number, o: { sky?: 'noon' | 'late' | 'rain' } = {}): string {
	const [top, low] =
		o.sky === 'late'
			? ['#F6C79A', '#FFF0CF']
			: o.sky === 'rain'
				? ['#8FB3BF', '#C9DDDD']
				: ['#9CD0E0', '#EAF4E4'];
	const [def, fill] = lin([
		[0, top],
		[1, low]
	]);
	const [wdef, wfill] = lin(
		o.sky === 'late'
			? [
					[0, '#F3C796'],
					[0.4, '#B8B08F'],
					[1, '#7C947F']
				]
			: o.sky === 'rain'
				? [
						[0, '#B7A98A'],
						[1, '#8C7A5A']
					]
				: [
						[0, '#B9D2C0'],
						[0.5, '#8DB7B4'],
						[1, '#5F97A6']
					]
	);
	const R = rng(14);
	let d = '';
	for (let i = 0; i < 30; i++)
		d += `M${r1(R() * 800)} ${r1(y + 16 + R() * (580 - y))}q${r1(16 + R() * 14)} -6 ${r1(40 + R() * 40)} 0`;
	return (
		def +
		`<rect width="800" height="600" fill="${fill}"/>` +
		(o.sky === 'rain'
			? ''
			: E(130, 110, 130, 130, '#fff', 'opacity=".3"') +
				E(130, 110, 84, 84, '#FFF1C9', 'opacity=".7"') +
				E(130, 110, 48, 48, C.sun)) +
		(o.sky === 'rain'
			? cloud(160, 70, 2.4, '#7C98A6', '#5F7C8C') +
				cloud(500, 50, 2.8, '#86A2AE', '#67848F') +
				cloud(760, 90, 2, '#7C98A6', '#5F7C8C')
			: cloud(420, 90, 0.9, '#fff', '#DCEEF2') + cloud(660, 130, 0.7, '#fff', '#DCEEF2')) +
		hill(
			[
				[-20, y - 20],
				[160, y - 46],
				[330, y - 26],
				[520, y - 50],
				[840, y - 22]
			],
			840,
			620,
			'#9CC0A0',
			'br',
			0.2
		) +
		[60, 110, 250, 420, 470, 640, 720]
			.map((x, i) => palm(x, y - 14, 64 + (i % 3) * 16, 0.7, '#5A9468', '#3F7A56', '#6A5A44', i % 2 ? 8 : -8))
			.join('') +
		hill(
			[
				[-20, y - 8],
				[300, y - 18],
				[840, y - 8]
			],
			840,
			620,
			'#6FA872',
			'gr',
			0.2
		) +
		wdef +
		P(`M-20 ${y}H820V620H-20Z`, wfill) +
		S(d, '#FFFFFF', 3, 'opacity=".42"')
	);
}

/** The landing: planks on posts, going out to the right from the left bank; top at y. */
export const landing = (x: number, y: number, w: number): string => {
	let gaps = '';
	for (let i = 1; i < w / 34; i++) gaps += `M${x + i * 34} ${y}v16`;
	return (
		P(`M${x + w - 60} ${y + 10}h16v150h-16zM${x + w * 0.4} ${y + 10}h16v150h-16z`, C.earthD) +
		P(`M${x} ${y}H${x + w}V${y + 18}H${x}Z`, C.earth) +
		P(`M${x} ${y + 11}H${x + w}V${y + 18}H${x}Z`, C.earthD) +
		S(gaps, C.earthD, 2.6)
	);
};

/** The measuring bamboo: a red ring at every ten centimetres. */
export const bambooRule = (x: number, y0: number, y1: number): string => {
	let rings = '';
	for (let y = y0 + 14; y < y1; y += 22) rings += `M${x - 7} ${y}h14`;
	return S(`M${x} ${y0}V${y1}`, C.lime, 14) + S(`M${x + 4} ${y0}V${y1}`, C.moss, 5) + S(rings, C.coral, 5);
};

/** The bottle with its brick and its two strings; the neck is the origin. */
export const bottle = (o: { salt?: boolean; rope?: number } = {}): string =>
	S(`M0 -14V${-(o.rope ?? 120)}M8 0C20 -40 16 -80 20 ${-(o.rope ?? 120)}`, C.sand, 3) +
	P(
		'M-9 -14H9V6C24 14 26 24 26 34V92Q26 100 18 100H-18Q-26 100 -26 92V34C-26 24 -24 14 -9 6Z',
		'#DFF1EE',
		'opacity=".9"'
	) +
	P(`M-26 ${o.salt ? 30 : 60}H26V92Q26 100 18 100H-18Q-26 100 -26 92Z`, o.salt ? '#5F8FA6' : '#8DB7B4') +
	P('M8 -14H9V6C24 14 26 24 26 34V92Q26 100 18 100H10Z', '#FFFFFF', 'opacity=".28"') +
	P('M-7 -24H7V-10H-7Z', C.earth) +
	P('M-34 104H34V132H-34Z', C.rust) +
	P('M8 104H34V132H8Z', C.brick) +
	S('M-30 100L-26 104M30 100L26 104M-24 70L-24 106M24 70L24 106', C.sand, 3);

export const bank = (x: number, y: number, s = 1): string =>
	G(
		banana(0, 0, 120, 24, -112, C.moss, C.leaf, C.lime, 4) +
			banana(4, 2, 126, 24, -70, C.leaf, C.leafD, C.moss, 5) +
			banana(8, 4, 104, 22, -36, C.moss, C.leaf, C.lime, 6),
		`translate(${x} ${y}) scale(${s})`
	);
export const stilt = (x: number, y: number, s: number): string => house(x, y, s, C.cream, C.rust);
export const front = (seed = 5): string => grass(-6, 604, 66, 32, C.leafD, seed, 13);
export const paper = (w = 800, h = 600): string => tx(`M0 0H${w}V${h}H0Z`, 'sp', 0.42);
