import { C } from './palette.ts';
import { rng } from './random.ts';
import { E, G } from './shapes.ts';
import { svg, u, type PictureOptions } from './picture.ts';
import { banana, grass, hill, leaf, lily, lotus, stem, taro } from './plants.ts';
import { bookBud, bookFlower } from './book-flower.ts';
import { bird } from './bird.ts';
import { LIGHTS, type Light, type TimeOfDay } from './garden-light.ts';
import { farBank, farHills, river } from './garden-land.ts';
import { gardenSky } from './garden-sky.ts';

export type { TimeOfDay } from './garden-light.ts';

/** The garden of the library, 1280 × 460: `nb` leaves out the bird, `sunX` moves the sun. */
export function garden(t: TimeOfDay = 'noon', nb = false, sunX?: number): string {
	const k = LIGHTS[t];
	const e = t === 'eve';
	const R = rng(21);
	return (
		gardenSky(k, t, R, sunX) +
		farHills(k, e) +
		river(k, e) +
		farBank(k, e) +
		meadow(k) +
		bookFlowers(k, nb) +
		shore(k) +
		framingLeaves(k) +
		(e ? fireflies(R) : '') +
		`<rect x="-100" width="1500" height="480" fill="${u('sp')}" opacity="${e ? 0.22 : 0.5}"/>`
	);
}

/** The near meadow. */
function meadow(k: Light): string {
	return (
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
		)
	);
}

/** The books are the flowers. */
function bookFlowers(k: Light, nb: boolean): string {
	const bf = (x: number, y: number, s: number, r: number, c: string, d: string, gy = 434): string =>
		stem(x, gy, x + r * 0.5, y, r * 0.6, k.fgD, 4.5 * s + 1) +
		leaf(x, (y + gy) / 2 + 16, 44 * s, 11 * s, -150, k.field2, k.mid, { rib: k.field }) +
		leaf(x, (y + gy) / 2 + 24, 46 * s, 11 * s, -28, k.field2, k.mid, { rib: k.field }) +
		bookFlower(x + r * 0.5, y, s, r, c, d);
	return (
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
		bf(1050, 384, 0.52, 6, C.amber, C.rust)
	);
}

/** Grass, and the shore in front of everything. */
function shore(k: Light): string {
	return (
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
		)
	);
}

/** Leaves that frame the picture; light falls from the upper left. */
function framingLeaves(k: Light): string {
	return (
		G(
			taro(34, 332, 1.15, -16, k.field2, k.mid, k.field) +
				taro(118, 372, 0.9, 16, k.mid, k.fg, k.field2) +
				taro(-18, 392, 0.92, -34, k.mid, k.fg, k.field2)
		) +
		banana(-30, 452, 250, 40, -46, k.mid, k.fg, k.field2, 12) +
		banana(20, 470, 190, 30, -14, k.fg, k.fgD, k.field2, 14) +
		banana(1310, 470, 210, 36, -128, k.mid, k.fg, k.field2, 15) +
		banana(1300, 480, 190, 30, -160, k.fg, k.fgD, k.field2, 16) +
		stem(250, 450, 246, 408, -4, k.fgD, 4) +
		lotus(246, 410, 0.8) +
		stem(310, 452, 318, 426, 4, k.fgD, 3) +
		lotus(318, 428, 0.56) +
		lily(284, 446, 44, 9, k.field2, k.mid, k.field) +
		lily(360, 452, 36, 7, k.field2, k.mid, k.field)
	);
}

function fireflies(R: () => number): string {
	let o = '';
	for (let i = 0; i < 26; i++) {
		const x = 120 + R() * 1080,
			y = 300 + R() * 140;
		o += E(x, y, 7, 7, C.sun, 'opacity=".22"') + E(x, y, 2.4, 2.4, '#FFE9A6');
	}
	return o;
}

export const gardenSvg = (t: TimeOfDay, o: PictureOptions & { nb?: boolean; sunX?: number } = {}): string =>
	svg(1280, 460, () => garden(t, o.nb, o.sunX), o);
