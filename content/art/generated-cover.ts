import { rng } from './random.ts';
import { E, G, P, S } from './shapes.ts';
import { tx } from './picture.ts';
import { leaf } from './plants.ts';
import { fin, Tt } from './lettering.ts';
import { emblem } from './emblem.ts';
import { bamboo } from './plants.ts';
import { svg } from './picture.ts';
import type { Emblem } from './emblem.ts';

type Ground = readonly [string, string, string, string];
const FIRST: Ground = ['#F3C45A', '#E9AE36', '#1E2A44', '#FFF6DC'];
const PAL: readonly Ground[] = [
	FIRST,
	['#2E7D6B', '#23665A', '#FFF6DC', '#1B4A44'],
	['#E0694A', '#CC5434', '#FFF6DC', '#7A2412'],
	['#4C5AA6', '#3E4A8F', '#FFF6DC', '#1E2A5C'],
	['#8A5FB8', '#774CA6', '#FFF6DC', '#3E2263'],
	['#8FBF8A', '#79AD76', '#1E2A44', '#FFF6DC']
];

/** The cover of a book that has none: pattern by seed, emblem by topic, the title in full. */
export const gen = (
	t: string,
	lines: readonly string[],
	seed: number,
	w = 280,
	h = 380,
	em: Emblem = 'dem'
): string =>
	svg(
		w,
		h,
		() => {
			const R = rng(seed * 97 + 3),
				p = PAL[seed % 6] ?? FIRST,
				m = seed % 5;
			let o = `<rect width="${w}" height="${h}" fill="${p[0]}"/>`;
			if (m === 0)
				for (let y = 0; y < h + 40; y += 26)
					for (let x = ((y / 26) % 2) * 26 - 26; x < w + 30; x += 52)
						o +=
							[26, 18, 10]
								.map((r, i) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${i % 2 ? p[0] : p[1]}"/>`)
								.join('') + `<rect x="${x - 26}" y="${y}" width="0" height="0"/>`;
			if (m === 1)
				for (let y = 20; y < h + 30; y += 46)
					for (let x = 10 + (((y / 46) | 0) % 2) * 28; x < w + 30; x += 56)
						o += leaf(x, y, 40, 10, -50 + (R() * 30 - 15), p[1], p[3] + '55', { veins: true, rib: p[0] });
			if (m === 2)
				for (let x = 14; x < w + 20; x += 34)
					o +=
						bamboo(x, h + 20, h + 60, 15, p[1], p[3] + '22') +
						[0, 1, 2, 3, 4]
							.map((i) =>
								leaf(x + 6, 40 + i * 80 + R() * 30, 30, 6, 20 + R() * 30, p[1], p[3] + '44', {
									veins: false,
									rib: p[0]
								})
							)
							.join('');
			if (m === 3) {
				let d = '';
				for (let y = -10; y < h + 30; y += 22) {
					d += `M-10 ${y}`;
					for (let x = -10; x < w + 30; x += 40) d += 'q10 -14 20 0t20 0';
				}
				o += S(d, p[1], 7);
			}
			if (m === 4)
				for (let y = 30; y < h + 30; y += 64)
					for (let x = 30 + (((y / 64) | 0) % 2) * 36; x < w + 40; x += 72) {
						let f = '';
						for (let i = 0; i < 6; i++)
							f += G(
								P('M0 -4C-9 -10 -9 -22 0 -26C9 -22 9 -10 0 -4Z', i % 2 ? p[1] : p[3] + '66'),
								`rotate(${i * 60})`
							);
						o += G(f + E(0, 0, 4, 4, p[2]), `translate(${x} ${y})`);
					}
			const L = lines.length,
				fs = Math.min(38, 212 / (Math.max(...lines.map((x) => x.length)) * 0.55)),
				lh = fs * 1.2,
				ph = L * lh + 34,
				top = h - ph;
			const cx = w / 2,
				cy = (h - ph) / 2 + 4;
			o +=
				E(cx, cy, 92, 92, p[0]) +
				E(cx, cy, 84, 84, '#FFF3D6') +
				tx(`M${cx - 84} ${cy}a84 84 0 1 0 168 0a84 84 0 1 0 -168 0Z`, 'sd', 0.25) +
				emblem(em, cx, cy);
			o +=
				P(`M0 ${top + 8}C${w * 0.3} ${top - 8} ${w * 0.7} ${top - 8} ${w} ${top + 8}V${h}H0Z`, '#FFF9EE') +
				S(`M0 ${top + 8}C${w * 0.3} ${top - 8} ${w * 0.7} ${top - 8} ${w} ${top + 8}`, p[1], 5) +
				Tt(lines, w / 2, top + fs * 0.98 + 10, fs, '#1E2A44', { lh: lh / fs });
			return o + fin(w, h, 0.35);
		},
		{ label: `Bìa sách: ${t}`, cls: 'cv' }
	);
