import { C } from './palette.ts';
import { rng } from './random.ts';
import { E, G, P, r1, S } from './shapes.ts';
import { lin, svg, u, type PictureOptions } from './picture.ts';
import { banana, cloud, grass, hill, leaf, lily, lotus, palm, stem, taro } from './plants.ts';
import { bookBud, bookFlower } from './book-flower.ts';
import { boat, house } from './village.ts';
import { bird } from './bird.ts';

export type TimeOfDay = 'dawn' | 'noon' | 'eve';

interface Light {
	sky: readonly (readonly [number, string])[];
	sun: string;
	halo: string;
	cl: string;
	cl2: string;
	h1: string;
	h2: string;
	h3: string;
	river: string;
	rl: string;
	field: string;
	field2: string;
	mid: string;
	fg: string;
	fgD: string;
	palm: string;
	palm2: string;
}
const T: Record<TimeOfDay, Light> = {
	dawn: {
		sky: [
			[0, '#F9C9A2'],
			[0.45, '#FCE3B8'],
			[1, '#FFF3D6']
		],
		sun: '#FFD36B',
		halo: '#FFE7A8',
		cl: '#FFF3E0',
		cl2: '#F8CDB0',
		h1: '#E9B79B',
		h2: '#C7B58A',
		h3: '#8DB07A',
		river: '#F9DDB6',
		rl: '#FFF6DF',
		field: '#A9C46B',
		field2: '#7FB25E',
		mid: '#4F9A5C',
		fg: '#1E7B4F',
		fgD: '#12543A',
		palm: '#6E9468',
		palm2: '#5A8259'
	},
	noon: {
		sky: [
			[0, '#8CCBE0'],
			[0.55, '#C6E6EA'],
			[1, '#F3F3DC']
		],
		sun: '#FFE38A',
		halo: '#FFF6D2',
		cl: '#FFFFFF',
		cl2: '#D7ECF0',
		h1: '#A8CFC9',
		h2: '#8DC19A',
		h3: '#6FAE69',
		river: '#7FBBD6',
		rl: '#E4F5F7',
		field: '#C3D874',
		field2: '#8FBF5C',
		mid: '#4F9F57',
		fg: '#1E7B4F',
		fgD: '#12543A',
		palm: '#3F8A5C',
		palm2: '#2E7650'
	},
	eve: {
		sky: [
			[0, '#25295E'],
			[0.24, '#5A3F86'],
			[0.42, '#B8617A'],
			[0.54, '#F0A368']
		],
		sun: '#FFEFC2',
		halo: '#8F74AE',
		cl: '#7E5C9A',
		cl2: '#5B4585',
		h1: '#5D4684',
		h2: '#433F78',
		h3: '#2F4A6B',
		river: '#C98A86',
		rl: '#F6C79A',
		field: '#3F6A66',
		field2: '#2F5A5C',
		mid: '#24504F',
		fg: '#16403F',
		fgD: '#0C2C33',
		palm: '#2C3E63',
		palm2: '#243457'
	}
};
export function garden(t: TimeOfDay = 'noon', nb = false, sunX?: number): string {
	const k = T[t],
		e = t === 'eve',
		R = rng(21);
	let o = '';
	const [g, gu] = lin(k.sky);
	o += g + `<rect x="-100" width="1500" height="470" fill="${gu}"/>`;
	const [x0, sy, sr]: [number, number, number] =
		t === 'dawn' ? [470, 214, 56] : t === 'noon' ? [300, 88, 40] : [330, 92, 38];
	const sx = sunX ?? x0;
	for (const [m, op] of [
		[3.4, 0.22],
		[2.3, 0.34],
		[1.5, 0.6]
	] as const)
		o += E(sx, sy, sr * m, sr * m, k.halo, `opacity="${op}"`);
	o += E(sx, sy, sr, sr, k.sun);
	if (e) {
		o += P(
			`M${sx + 14} ${sy - 35}A38 38 0 0 1 ${sx + 14} ${sy + 35}A44 44 0 0 0 ${sx + 14} ${sy - 35}Z`,
			'#F3CF96'
		);
		for (let i = 0; i < 46; i++) {
			const x = R() * 1280,
				y = R() * 170,
				s = 1 + R() * 2.2;
			o += P(
				`M${r1(x)} ${r1(y - s * 1.6)}l${r1(s * 0.5)} ${r1(s * 1.1)} ${r1(s * 1.1)} ${r1(s * 0.5)} ${r1(-s * 1.1)} ${r1(s * 0.5)} ${r1(-s * 0.5)} ${r1(s * 1.1)} ${r1(-s * 0.5)} ${r1(-s * 1.1)} ${r1(-s * 1.1)} ${r1(-s * 0.5)} ${r1(s * 1.1)} ${r1(-s * 0.5)}z`,
				'#FFE9B8',
				`opacity="${r1(0.5 + R() * 0.5)}"`
			);
		}
	}
	o +=
		cloud(140, 120, 0.9, k.cl, k.cl2) +
		cloud(640, 84, 1.15, k.cl, k.cl2) +
		cloud(980, 142, 0.85, k.cl, k.cl2) +
		cloud(1190, 74, 0.8, k.cl, k.cl2);
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
	const rv =
		'M-40 330C160 312 330 334 520 326C720 316 900 336 1340 318L1340 366C1000 384 760 352 520 366C320 378 120 356 -40 372Z';
	o +=
		P(rv, k.river) +
		S(
			'M60 342q40 -5 90 0M230 350q50 -6 110 0M460 340q30 -4 70 0M620 352q60 -6 130 0M850 342q40 -5 100 1M1040 350q60 -6 120 0M380 360q20 -3 50 0M900 358q20 -3 60 0',
			k.rl,
			3,
			'opacity=".85"'
		);
	o += boat(566, 342, 0.62, C.earthD, e, C.skyD) + S('M520 358q40 4 96 0', k.rl, 2);
	// far bank with house
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
	// near meadow
	o +=
		hill(
			[
				[-40, 388],
				[140, 372],
				[360, 384],
				[560, 398],
				[760, 380],
				[980, 366],
				[1160, 372],
				[1340, 362]
			],
			1340,
			480,
			k.mid,
			'gr',
			0.26
		) +
		hill(
			[
				[-40, 428],
				[200, 410],
				[470, 420],
				[740, 424],
				[1000, 402],
				[1340, 412]
			],
			1340,
			480,
			k.fg,
			'gr',
			0.3
		);
	// the books are the flowers
	const bf = (x: number, y: number, s: number, r: number, c: string, d: string, gy = 434): string =>
		stem(x, gy, x + r * 0.5, y, r * 0.6, k.fgD, 4.5 * s + 1) +
		leaf(x, (y + gy) / 2 + 16, 44 * s, 11 * s, -150, k.field2, k.mid, { rib: k.field }) +
		leaf(x, (y + gy) / 2 + 24, 46 * s, 11 * s, -28, k.field2, k.mid, { rib: k.field }) +
		bookFlower(x + r * 0.5, y, s, r, c, d);
	o +=
		bf(668, 352, 0.66, -8, C.sky, C.skyD) +
		bf(1136, 346, 0.78, 8, C.coral, C.brick) +
		stem(1216, 430, 1212, 388, -6, k.fgD, 4) +
		bookBud(1212, 380, 0.6, 8, C.plum, C.plumD) +
		(nb ? '' : G(bird('dau'), 'translate(744 236) scale(.36)')) +
		bf(756, 322, 0.98, 6, C.sun, C.amber) +
		stem(840, 432, 846, 372, 8, k.fgD, 4) +
		leaf(842, 408, 34, 9, -24, k.field2, k.mid) +
		bookBud(846, 366, 0.74, 8, C.leaf, C.leafDD, C.coral) +
		bf(926, 356, 0.7, -7, C.plum, C.plumD) +
		bf(1050, 384, 0.52, 6, C.amber, C.rust);
	o +=
		grass(420, 446, 90, 22, k.fgD, 17, 9.5) +
		hill(
			[
				[-40, 452],
				[300, 438],
				[700, 446],
				[1000, 434],
				[1340, 442]
			],
			1340,
			490,
			k.fgD,
			'gl',
			0.12
		);
	// framing leaves (light from upper left)
	o +=
		G(
			taro(34, 332, 1.15, -16, k.field2, k.mid, k.field) +
				taro(118, 372, 0.9, 16, k.mid, k.fg, k.field2) +
				taro(-18, 392, 0.92, -34, k.mid, k.fg, k.field2)
		) +
		banana(-30, 452, 250, 40, -46, k.mid, k.fg, k.field2, 12) +
		banana(20, 470, 190, 30, -14, k.fg, k.fgD, k.field2, 14);
	o +=
		banana(1310, 470, 210, 36, -128, k.mid, k.fg, k.field2, 15) +
		banana(1300, 480, 190, 30, -160, k.fg, k.fgD, k.field2, 16);
	o +=
		stem(250, 450, 246, 408, -4, k.fgD, 4) +
		lotus(246, 410, 0.8) +
		stem(310, 452, 318, 426, 4, k.fgD, 3) +
		lotus(318, 428, 0.56) +
		lily(284, 446, 44, 9, k.field2, k.mid, k.field) +
		lily(360, 452, 36, 7, k.field2, k.mid, k.field);
	if (e)
		for (let i = 0; i < 26; i++) {
			const x = 120 + R() * 1080,
				y = 300 + R() * 140;
			o += E(x, y, 7, 7, C.sun, 'opacity=".22"') + E(x, y, 2.4, 2.4, '#FFE9A6');
		}
	o += `<rect x="-100" width="1500" height="480" fill="${u('sp')}" opacity="${e ? 0.22 : 0.5}"/>`;
	return o;
}
export const gardenSvg = (t: TimeOfDay, o: PictureOptions & { nb?: boolean; sunX?: number } = {}): string =>
	svg(1280, 460, () => garden(t, o.nb, o.sunX), o);
