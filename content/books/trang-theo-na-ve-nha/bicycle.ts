import { C, E, G, lin, P, r1, S, tx } from '#content/art/kit.ts';
import { figure as person } from '#content/art/figure.ts';

const wheel = (x: number): string => {
	let spokes = '';
	for (let i = 0; i < 10; i++)
		spokes += `M${x} -62L${r1(x + Math.cos(i * 0.628) * 56)} ${r1(-62 + Math.sin(i * 0.628) * 56)}`;
	return (
		S(spokes, '#C9C3DC', 1.8) +
		`<circle cx="${x}" cy="-62" r="58" fill="none" stroke="#12172F" stroke-width="8"/><circle cx="${x}" cy="-62" r="51" fill="none" stroke="#D9D4E6" stroke-width="3"/>` +
		E(x, -62, 7, 7, C.sand)
	);
};

export const NA = { skin: 'warm', hair: { style: 'bob', tie: C.coral } } as const;
export const PAPA = { skin: 'tan', hair: { style: 'short' } } as const;

/** Papa on his bicycle and Na behind, going right. Origin on the road under the middle, 340 wide, 390 tall. */
export function ride(
	o: {
		na?: {
			eyes?: 'dot' | 'happy' | 'wide';
			mouth?: 'smile' | 'laugh' | 'o' | 'shout' | 'sad';
			wave?: boolean;
			holds?: string;
		};
		beam?: boolean;
		stop?: boolean;
	} = {}
): string {
	const na = o.na ?? {};
	const child = person({
		face: { ...NA, eyes: na.eyes ?? 'dot', mouth: na.mouth ?? 'smile', turn: 0.4, tilt: na.wave ? -12 : -4 },
		clothes: { kind: 'dress', top: [C.sun, C.amber], bottom: [C.plum, C.plumD], shoes: [C.coral, C.brick] },
		hip: [0, -40],
		neck: [4, -106],
		headScale: 0.94,
		feet: [
			[18, 30],
			[46, 24]
		],
		knees: [
			[30, -30],
			[50, -30]
		],
		hands: na.wave
			? [
					[-34, -214],
					[100, -84]
				]
			: [
					[92, -92],
					[104, -84]
				],
		elbows: na.wave
			? [
					[-46, -140],
					[56, -84]
				]
			: [
					[40, -64],
					[66, -84]
				],
		holds: [na.holds ?? '', '']
	});
	const papa = person({
		face: { ...PAPA, turn: 0.75, eyes: na.wave ? 'happy' : 'dot', mouth: 'smile' },
		clothes: { top: [C.skyL, C.skyM], bottom: ['#3C4A86', C.night], long: true, shoes: [C.earth, C.earthD] },
		hip: [0, -104],
		neck: [26, -196],
		wide: 1.16,
		feet: o.stop
			? [
					[46, 62],
					[76, -20]
				]
			: [
					[64, 22],
					[76, -34]
				],
		knees: o.stop
			? [
					[50, -30],
					[84, -92]
				]
			: [
					[74, -66],
					[92, -100]
				],
		hands: [
			[112, -108],
			[122, -112]
		],
		elbows: [
			[52, -118],
			[92, -126]
		]
	});
	const [beam, light] = lin(
		[
			[0, '#FFE9AE', 0.75],
			[1, '#FFE9AE', 0]
		],
		0,
		0,
		1,
		0
	);
	return (
		(o.beam ? beam + P('M164 -118L470 -70L470 20L164 -96Z', light) : '') +
		E(0, 2, 190, 12, '#0C1130', 'opacity=".35"') +
		wheel(-104) +
		wheel(118) +
		S('M-104 -62L-42 -150M-104 -62L-6 -62M-6 -62L-42 -150M-6 -62L92 -146M-36 -136L92 -146', C.leaf, 8) +
		S('M118 -62L84 -186L112 -196L128 -188M-42 -150L-48 -164', C.leafD, 8) +
		S('M-140 -118H-40', C.earthD, 8) +
		P('M-76 -172H-24Q-16 -164 -26 -160H-70Z', '#12172F') +
		E(-6, -62, 18, 18, C.sand) +
		E(-6, -62, 8, 8, C.earthD) +
		G(papa, 'translate(-40 -66)') +
		G(child, 'translate(-112 -104) scale(.82)') +
		S('M118 -194L140 -184', C.leafD, 8) +
		E(152, -118, 12, 12, '#12172F') +
		E(156, -118, 7, 9, o.beam ? C.sun : C.sand)
	);
}

export const paper = (w = 800, h = 600): string => tx(`M0 0H${w}V${h}H0Z`, 'sp', 0.24);
