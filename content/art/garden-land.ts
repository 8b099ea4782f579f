import { C } from './palette.ts';
import { P, S } from './shapes.ts';
import { banana, hill, palm } from './plants.ts';
import { boat, house } from './village.ts';
import type { Light } from './garden-light.ts';

/** Hills one behind the other, palms between them. */
export function farHills(k: Light, e: boolean): string {
	let o = '';
	o += hill(
		[
			[-40, 262],
			[120, 222],
			[280, 250],
			[430, 214],
			[600, 252],
			[760, 220],
			[940, 250],
			[1110, 206],
			[1340, 250]
		],
		1340,
		470,
		k.h1,
		'br',
		e ? 0.06 : 0.18
	);
	o += hill(
		[
			[-40, 292],
			[150, 262],
			[330, 286],
			[520, 258],
			[700, 288],
			[900, 262],
			[1080, 284],
			[1340, 258]
		],
		1340,
		470,
		k.h2,
		'br',
		e ? 0.08 : 0.22
	);
	for (const [x, y, h, s, l] of [
		[86, 284, 62, 0.7, 8],
		[126, 284, 44, 0.56, -6],
		[742, 290, 66, 0.76, -10],
		[788, 288, 46, 0.6, 8],
		[1010, 280, 60, 0.72, 9],
		[1252, 270, 64, 0.8, -9]
	] as const)
		o += palm(x, y, h, s, k.palm, k.palm2, k.palm2, l);
	o += hill(
		[
			[-40, 318],
			[190, 296],
			[420, 312],
			[640, 300],
			[900, 308],
			[1130, 294],
			[1340, 306]
		],
		1340,
		470,
		k.h3,
		'gr',
		0.18
	);
	return o;
}

/** A broad river with a boat; at night the boat has a lamp. */
export function river(k: Light, e: boolean): string {
	const rv =
		'M-40 330C160 312 330 334 520 326C720 316 900 336 1340 318L1340 366C1000 384 760 352 520 366C320 378 120 356 -40 372Z';
	return (
		P(rv, k.river) +
		S(
			'M60 342q40 -5 90 0M230 350q50 -6 110 0M460 340q30 -4 70 0M620 352q60 -6 130 0M850 342q40 -5 100 1M1040 350q60 -6 120 0M380 360q20 -3 50 0M900 358q20 -3 60 0',
			k.rl,
			3,
			'opacity=".85"'
		) +
		boat(566, 342, 0.62, C.earthD, e, C.skyD) +
		S('M520 358q40 4 96 0', k.rl, 2)
	);
}

/** The bank beyond the river: a field, a house, banana trees. */
export function farBank(k: Light, e: boolean): string {
	let o = '';
	o += hill(
		[
			[560, 392],
			[700, 352],
			[790, 330],
			[900, 318],
			[1060, 316],
			[1200, 322],
			[1340, 314]
		],
		1340,
		470,
		k.field2,
		'gr',
		0.2
	);
	let rows = '';
	for (let i = 0; i < 7; i++)
		rows += `M${720 + i * 16} ${354 - i * 5}C${860 + i * 12} ${334 - i * 2} ${1040} ${344 - i * 4} 1340 ${350 - i * 6}`;
	o += S(rows, k.field, 3, 'opacity=".8"');
	o +=
		banana(880, 324, 78, 17, -118, k.field, k.mid, k.field, 4) +
		banana(884, 324, 84, 17, -78, k.field2, k.mid, k.field, 5) +
		banana(888, 326, 70, 16, -42, k.field, k.mid, k.field, 6) +
		house(980, 328, 0.92, e ? '#B98A86' : C.cream, e ? '#8C4440' : C.rust, e) +
		S(
			'M1030 244C1040 226 1024 214 1036 196C1044 184 1034 174 1040 162',
			'#fff',
			5,
			`opacity="${e ? 0.25 : 0.55}"`
		) +
		banana(1068, 328, 74, 16, -130, k.field, k.mid, k.field, 7) +
		banana(1072, 330, 80, 16, -84, k.field2, k.mid, k.field, 8) +
		banana(1076, 330, 66, 15, -44, k.field2, k.mid, k.field, 9);
	return o;
}
