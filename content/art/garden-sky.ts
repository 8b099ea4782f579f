import { E, P, r1, star } from './shapes.ts';
import { lin } from './picture.ts';
import { cloud } from './plants.ts';
import type { Light, TimeOfDay } from './garden-light.ts';

/** Sky, sun or moon, stars of an evening, clouds. `sunX` moves the sun. */
export function gardenSky(k: Light, t: TimeOfDay, R: () => number, sunX?: number): string {
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
	if (t === 'eve') {
		o += P(
			`M${sx + 14} ${sy - 35}A38 38 0 0 1 ${sx + 14} ${sy + 35}A44 44 0 0 0 ${sx + 14} ${sy - 35}Z`,
			'#F3CF96'
		);
		for (let i = 0; i < 46; i++) {
			const x = R() * 1280,
				y = R() * 170,
				s = 1 + R() * 2.2;
			o += P(star(x, y, s), '#FFE9B8', `opacity="${r1(0.5 + R() * 0.5)}"`);
		}
	}
	o +=
		cloud(140, 120, 0.9, k.cl, k.cl2) +
		cloud(640, 84, 1.15, k.cl, k.cl2) +
		cloud(980, 142, 0.85, k.cl, k.cl2) +
		cloud(1190, 74, 0.8, k.cl, k.cl2);
	return o;
}
