import { banana, C, cloud, grass, hill, palm, P, S } from '#content/art/kit.ts';
import { ground, speckle, sunRays, wordStrip } from '#content/art/scene.ts';
import { svg } from '#content/art/kit.ts';

export const W = 1000;
export const H = 750;

export const page = (draw: () => string) => (): string =>
	svg(W, H, () => draw() + wordStrip(W, H, 606) + speckle(W, H));

/** The open country behind every page: sky, far hills, a meadow from `y` down. */
export function country(y = 420, sun: [number, number] = [150, 110]): string {
	return (
		ground(W, H, [
			[0, '#9BD2E3'],
			[0.4, '#D3ECE6'],
			[0.6, '#F5F3DA']
		]) +
		sunRays(sun[0], sun[1], 52) +
		cloud(430, 90, 1.1, '#fff', '#D7ECF0') +
		cloud(790, 130, 0.9, '#fff', '#D7ECF0') +
		hill(
			[
				[-20, y - 70],
				[220, y - 120],
				[480, y - 80],
				[740, y - 130],
				[1030, y - 80]
			],
			1030,
			H,
			'#A8CFB0',
			'br',
			0.3
		) +
		hill(
			[
				[-20, y - 30],
				[260, y - 60],
				[540, y - 34],
				[800, y - 66],
				[1030, y - 36]
			],
			1030,
			H,
			'#8DC17E',
			'br',
			0.3
		) +
		hill(
			[
				[-20, y + 10],
				[260, y - 8],
				[560, y + 12],
				[1030, y - 4]
			],
			1030,
			H,
			C.moss,
			'gr',
			0.34
		)
	);
}

export const bananaClump = (x: number, y: number, k = 1): string =>
	banana(x, y, 200 * k, 38 * k, -150, C.leaf, C.leafD, C.moss, 4) +
	banana(x, y, 230 * k, 40 * k, -122, C.moss, C.leaf, C.lime, 5) +
	banana(x + 8, y, 250 * k, 42 * k, -90, C.leaf, C.leafD, C.moss, 6) +
	banana(x + 14, y, 220 * k, 40 * k, -58, C.moss, C.leaf, C.lime, 7) +
	banana(x + 16, y, 180 * k, 34 * k, -28, C.leaf, C.leafD, C.moss, 8) +
	S(`M${x + 6} ${y + 90 * k}V${y - 10}`, '#9DB45E', 26 * k) +
	S(`M${x + 12} ${y + 90 * k}V${y - 10}`, C.olive, 13 * k);

export const windLines = (x: number, y: number, k = 1): string =>
	S(
		`M${x} ${y}h${150 * k}q${40 * k} 0 ${40 * k} ${-30 * k}q0 ${-22 * k} ${-24 * k} ${-20 * k}M${x + 30 * k} ${y + 34 * k}h${190 * k}M${x - 20 * k} ${y + 66 * k}h${120 * k}q${34 * k} 0 ${34 * k} ${24 * k}q-2 ${18 * k} ${-20 * k} ${16 * k}`,
		'#fff',
		7,
		'opacity=".9"'
	);

export const water = (y: number): string =>
	P(
		`M0 ${y}C200 ${y - 16} 360 ${y + 12} 560 ${y - 2}C740 ${y - 14} 880 ${y + 8} ${W} ${y - 6}V${H}H0Z`,
		C.skyM
	) +
	P(`M0 ${y + 90}C240 ${y + 70} 520 ${y + 106} ${W} ${y + 78}V${H}H0Z`, '#5FA3C8', 'opacity=".5"') +
	S(
		`M60 ${y + 40}q50 -8 110 0M420 ${y + 60}q50 -8 120 0M760 ${y + 44}q40 -6 90 0M240 ${y + 130}q60 -8 130 0M640 ${y + 140}q60 -8 130 0`,
		'#E4F5F7',
		5
	);

export const palms = (): string =>
	palm(60, 400, 150, 1.5, C.leaf, C.leafD, C.earthD, 14) +
	palm(946, 400, 130, 1.3, '#3F8A5C', C.leaf, C.earthD, -12);
export const tufts = (): string =>
	grass(-6, 616, 24, 30, C.leaf, 5, 9) + grass(800, 616, 24, 30, C.leafD, 8, 9);
