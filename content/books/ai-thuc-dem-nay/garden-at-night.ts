import {
	banana,
	C,
	E,
	G,
	grass,
	hill,
	house,
	lily,
	lotus,
	P,
	palm,
	r1,
	rng,
	S,
	tx
} from '#content/art/kit.ts';
import { nightSky } from '#content/art/night-sky.ts';
import { baBa, character } from '#content/art/character.ts';

export const ngan = character({
	face: { skin: 'warm', hair: { style: 'pony', tie: C.sky } },
	clothes: {
		top: [C.moss, C.leaf],
		bottom: [C.indigo, C.night],
		long: true,
		sleeve: 'long',
		shoes: [C.sky, C.skyD]
	}
});
export const bong = character({
	face: { skin: 'warm', hair: { style: 'buns', tie: C.coral } },
	clothes: {
		kind: 'dress',
		top: [C.coral, C.brick],
		bottom: [C.sand, C.amber],
		long: true,
		sleeve: 'long',
		shoes: [C.sun, C.amber]
	},
	headScale: 1.04
});
export const ong = character({
	face: {
		skin: 'tan',
		hair: { style: 'short', c: '#EDE6DA', d: '#CFC5B6' },
		old: true,
		over: P('M-14 40C-10 62 10 62 14 40C8 46 -8 46 -14 40Z', '#EDE6DA')
	},
	clothes: baBa([C.earth, C.earthD], [C.earthD, '#3A2320'])
});

export const torch = (): string =>
	P('M-9 -6H9L7 40H-7Z', C.slate) +
	P('M2 -6H9L7 40H1Z', C.slateD) +
	P('M-15 -26H15L9 -4H-9Z', C.coral) +
	E(0, -26, 15, 6, '#FF9A7A') +
	E(0, -40, 42, 34, C.coral, 'opacity=".28"');
export const notebook = (): string =>
	P('M-26 -18L22 -26L30 16L-18 24Z', C.sky) +
	P('M-20 -14L20 -21L26 13L-14 20Z', '#FFFDF6') +
	S('M-12 -8l24 -4M-10 2l24 -4M-8 12l16 -3', '#B9A98A', 2.4);

/** The garden after sunset on 800 × 600: sky, far trees, house; `glow` keeps a last light over the fields. */
export function garden(
	o: { glow?: boolean; lamp?: boolean; housed?: boolean; seed?: number; stars?: boolean } = {}
): string {
	const [h1, h2] = o.glow ? ['#8A5A86', '#55508A'] : ['#2C3570', '#232C60'];
	return (
		nightSky(800, 600, { seed: o.seed ?? 17, dark: o.stars === false }) +
		(o.glow
			? E(150, 400, 460, 130, '#F0A368', 'opacity=".5"') + E(150, 410, 300, 80, '#FFC98A', 'opacity=".55"')
			: '') +
		hill(
			[
				[-20, 380],
				[160, 350],
				[400, 376],
				[640, 344],
				[840, 372]
			],
			840,
			620,
			h1,
			'br',
			0.08
		) +
		hill(
			[
				[-20, 412],
				[200, 394],
				[460, 410],
				[840, 396]
			],
			840,
			620,
			h2,
			'gr',
			0.2
		) +
		palm(720, 440, 190, 1.6, '#2F6B66', '#1F4E55', '#1B2A4A', -18) +
		(o.housed === false ? '' : house(230, 452, 1.9, '#C9A58A', '#8C4440', o.lamp ?? false)) +
		hill(
			[
				[-20, 452],
				[260, 440],
				[560, 452],
				[840, 444]
			],
			840,
			620,
			'#1F4A4E',
			'gl',
			0.12
		)
	);
}

export const bush = (x: number, y: number, s: number, side = 1): string =>
	G(
		banana(0, 0, 120, 25, -116, '#2F6B66', '#1F4E55', '#6FA08A', 4) +
			banana(4, 2, 130, 26, -78, '#3A7A6A', '#24565A', '#6FA08A', 5) +
			banana(8, 4, 108, 24, -42, '#2F6B66', '#1F4E55', '#6FA08A', 6),
		`translate(${x} ${y}) scale(${s * side} ${s})`
	);

export const pond = (y: number): string => {
	const R = rng(12);
	let d = '';
	for (let i = 0; i < 16; i++)
		d += `M${r1(R() * 800)} ${r1(y + 24 + R() * (560 - y))}q${r1(14 + R() * 14)} -6 ${r1(34 + R() * 36)} 0`;
	return (
		P(`M-20 ${y + 14}C160 ${y - 8} 620 ${y - 8} 820 ${y + 14}V620H-20Z`, '#24407A') +
		P(`M-20 ${y + 60}C160 ${y + 40} 620 ${y + 40} 820 ${y + 60}V620H-20Z`, '#1D3468') +
		S(d, '#6F8AC4', 3, 'opacity=".6"')
	);
};
export const pad = (x: number, y: number, rx: number): string =>
	lily(x, y, rx, rx * 0.26, '#3F8A5C', '#24664A', '#7FB25E');
export const lotusAt = (x: number, y: number, s: number): string =>
	S(`M${x} ${y + 60}V${y}`, '#24664A', 5) + lotus(x, y, s);
export const front = (seed = 5, c = '#0F2E38'): string => grass(-6, 604, 70, 36, c, seed, 12.5);
export const paper = (w = 800, h = 600): string => tx(`M0 0H${w}V${h}H0Z`, 'sp', 0.24);
