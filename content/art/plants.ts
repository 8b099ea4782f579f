import { C } from './palette.ts';
import { rng } from './random.ts';
import { E, G, P, r1, S, smooth, type Point } from './shapes.ts';
import { tx } from './picture.ts';
import { type Texture } from './textures.ts';

const O: Point = [0, 0];
export function leaf(
	x: number,
	y: number,
	len: number,
	w: number,
	ang: number,
	c1: string = C.moss,
	c2: string = C.leaf,
	{ veins = true, rib = C.lime, bend = 0 }: { veins?: boolean; rib?: string; bend?: number } = {}
): string {
	const a = (ang * Math.PI) / 180,
		dot = 0.6 * Math.sin(a) - 0.8 * Math.cos(a),
		s = dot < 0 ? 1 : -1,
		b = bend;
	let o =
		P(
			`M0 0C${r1(len * 0.2)} ${r1(-w * 1.1 + b)} ${r1(len * 0.65)} ${r1(-w * 0.95 + b)} ${len} ${b * 1.2}C${r1(len * 0.65)} ${r1(w * 0.95 + b)} ${r1(len * 0.2)} ${r1(w * 1.1 + b)} 0 0Z`,
			c1
		) +
		P(
			`M0 0Q${r1(len * 0.5)} ${r1(b * 0.9)} ${len} ${b * 1.2}C${r1(len * 0.65)} ${r1(s * w * 0.95 + b)} ${r1(len * 0.2)} ${r1(s * w * 1.1 + b)} 0 0Z`,
			c2
		);
	o += S(
		`M0 0Q${r1(len * 0.5)} ${r1(b * 0.9)} ${r1(len * 0.96)} ${r1(b * 1.15)}`,
		rib,
		Math.max(1, len / 50)
	);
	if (veins && len > 34) {
		let d = '';
		const k = Math.min(7, Math.round(len / 14));
		for (let i = 1; i <= k; i++) {
			const t = i / (k + 1.2),
				px = len * t,
				py = b * t * 1.1,
				vl = w * 0.62 * Math.sin(Math.PI * Math.min(0.92, t + 0.08));
			d += `M${r1(px)} ${r1(py)}l${r1(vl * 0.75)} ${r1(-vl * 0.8)}M${r1(px)} ${r1(py)}l${r1(vl * 0.75)} ${r1(vl * 0.8)}`;
		}
		o += S(d, rib, Math.max(0.7, len / 90), 'opacity=".65"');
	}
	return G(o, `translate(${r1(x)} ${r1(y)}) rotate(${r1(ang)})`);
}
export function banana(
	x: number,
	y: number,
	len: number,
	w: number,
	ang: number,
	c1: string,
	c2: string,
	rib: string,
	seed = 1
): string {
	const R = rng(seed);
	const up: Point[] = [],
		dn: Point[] = [];
	const N = 7;
	for (let i = 0; i <= N; i++) {
		const t = i / N,
			ww = w * Math.sin(Math.PI * Math.pow(t * 0.94 + 0.04, 0.8));
		up.push([len * t, -ww]);
		dn.push([len * t, ww]);
	}
	const side = (A: readonly Point[], s: number): string => {
		let d = 'M0 0';
		for (let i = 0; i < N; i++) {
			const [x0, y0] = A[i] ?? O,
				[x1, y1] = A[i + 1] ?? O;
			d += `Q${r1((x0 + x1) / 2 - 2)} ${r1((y0 + y1) / 2 + s * 6)} ${r1(x1)} ${r1(y1)}`;
			if (i < N - 1 && R() > 0.35)
				d += `L${r1(x1 - len * 0.05)} ${r1(y1 * 0.35)}L${r1(x1 + 3)} ${r1(y1 * 0.98)}`;
		}
		return d + `L${len} 0Z`;
	};
	const a = (ang * Math.PI) / 180,
		dot = 0.6 * Math.sin(a) - 0.8 * Math.cos(a);
	const lo = dot < 0 ? c2 : c1,
		hi = dot < 0 ? c1 : c2;
	let v = '';
	for (let i = 1; i < 14; i++) {
		const t = i / 14.5,
			ww = w * 0.8 * Math.sin(Math.PI * Math.pow(t * 0.94 + 0.04, 0.8));
		v += `M${r1(len * t)} 0l${r1(len * 0.035)} ${r1(-ww)}M${r1(len * t)} 0l${r1(len * 0.035)} ${r1(ww)}`;
	}
	return G(
		P(side(up, -1), hi) + P(side(dn, 1), lo) + S(v, rib, 1.1, 'opacity=".4"') + S(`M-6 0L${len} 0`, rib, 3.2),
		`translate(${x} ${y}) rotate(${ang})`
	);
}
export function taro(
	x: number,
	y: number,
	s: number,
	rot: number,
	c1: string,
	c2: string,
	rib: string
): string {
	return G(
		P('M0 -6C-14 -34 -52 -40 -58 -6C-62 26 -30 66 0 92C30 66 62 26 58 -6C52 -40 14 -34 0 -6Z', c1) +
			P('M0 -6C14 -34 52 -40 58 -6C62 26 30 66 0 92Z', c2) +
			tx('M0 -6C14 -34 52 -40 58 -6C62 26 30 66 0 92Z', 'gl', 0.25) +
			S(
				'M0 -4L0 84M0 6C-14 2 -34 -6 -42 -16M0 6C14 2 34 -6 42 -16M0 24C-16 24 -36 18 -48 8M0 24C16 24 36 18 48 8M0 44C-12 46 -26 42 -36 36M0 44C12 46 26 42 36 36',
				rib,
				2,
				'opacity=".8"'
			),
		`translate(${x} ${y}) rotate(${rot}) scale(${s})`
	);
}
export function palm(
	x: number,
	y: number,
	h: number,
	s: number,
	c1: string,
	c2: string,
	trunk: string,
	lean = 10
): string {
	let o = S(
		`M${x} ${y}C${x + lean * 0.1} ${y - h * 0.4} ${x + lean * 0.5} ${y - h * 0.75} ${x + lean} ${y - h}`,
		trunk,
		5 * s
	);
	const tx_ = x + lean,
		ty = y - h;
	for (const a of [-172, -148, -118, -80, -48, -22, 8, -200]) {
		const L = (46 + ((((a * 7) % 9) + 9) % 9)) * s;
		const b = a < -90 || a > 90 ? -1 : 1;
		const R = (a * Math.PI) / 180,
			ex = tx_ + Math.cos(R) * L,
			ey = ty + Math.sin(R) * L * 0.8 + L * 0.34,
			mx = tx_ + Math.cos(R) * L * 0.55,
			my = ty + Math.sin(R) * L * 0.8 - L * 0.05;
		o += P(
			`M${r1(tx_)} ${r1(ty)}Q${r1(mx)} ${r1(my - 9 * s)} ${r1(ex)} ${r1(ey)}Q${r1(mx + b * 1)} ${r1(my + 11 * s)} ${r1(tx_)} ${r1(ty + 2)}Z`,
			a % 4 === 0 ? c1 : c2
		);
	}
	return o;
}
export function bamboo(x: number, y: number, h: number, w: number, c1: string, c2: string): string {
	let o = '';
	const k = Math.round(h / 46);
	for (let i = 0; i < k; i++) {
		const yy = y - (i * h) / k;
		o += `<rect x="${r1(x - w / 2)}" y="${r1(yy - h / k + 2)}" width="${w}" height="${r1(h / k - 3)}" rx="${w / 3}" fill="${c1}"/><rect x="${r1(x + w * 0.08)}" y="${r1(yy - h / k + 2)}" width="${r1(w * 0.42)}" height="${r1(h / k - 3)}" rx="${w / 4}" fill="${c2}"/>`;
	}
	return o;
}
export function grass(x: number, y: number, n: number, h: number, c: string, seed = 1, sp = 6): string {
	const R = rng(seed);
	let d = '';
	for (let i = 0; i < n; i++) {
		const gx = x + i * sp + R() * 4,
			hh = h * (0.55 + R() * 0.6),
			b = (R() - 0.4) * 14;
		d += `M${r1(gx)} ${y}q${r1(b * 0.2)} ${r1(-hh * 0.6)} ${r1(b)} ${r1(-hh)}q${r1(-b * 0.3 + 4)} ${r1(hh * 0.5)} ${r1(4 - b)} ${r1(hh)}z`;
	}
	return P(d, c);
}
export function cloud(x: number, y: number, s: number, c1: string, c2: string): string {
	return G(
		P(
			'M-70 10C-86 8 -86 -12 -66 -12C-64 -32 -34 -38 -24 -22C-14 -46 28 -44 32 -18C46 -28 70 -20 66 -4C84 -4 86 12 70 12C30 15 -30 14 -70 10Z',
			c1
		) + P('M-70 10C-52 2 -30 8 -12 4C12 -2 40 8 66 -4C84 -4 86 12 70 12C30 15 -30 14 -70 10Z', c2),
		`translate(${x} ${y}) scale(${s})`
	);
}
export function hill(
	pts: readonly Point[],
	w: number,
	base: number,
	c: string,
	k: Texture | null = 'br',
	o = 0.25
): string {
	const d = smooth(pts, false, 0.9) + `L${w} ${base}L${pts[0]?.[0] ?? 0} ${base}Z`;
	return P(d, c) + (k ? tx(d, k, o) : '');
}
export function lotus(
	x: number,
	y: number,
	s: number,
	c1: string = C.rose,
	c2 = '#EF8F7C',
	c3: string = C.cream
): string {
	const pet = (a: number, l: number, w: number, f: string): string =>
		G(
			P(
				`M0 0C${-w} ${-l * 0.35} ${-w * 0.7} ${-l * 0.8} 0 ${-l}C${w * 0.7} ${-l * 0.8} ${w} ${-l * 0.35} 0 0Z`,
				f
			) + S(`M0 -4L0 ${-l * 0.7}`, '#fff', 1, 'opacity=".45"'),
			`rotate(${a})`
		);
	return G(
		pet(-72, 34, 11, c2) +
			pet(72, 34, 11, c2) +
			pet(-48, 42, 13, c2) +
			pet(48, 42, 13, c2) +
			pet(-26, 48, 14, c1) +
			pet(26, 48, 14, c2) +
			pet(0, 50, 14, c3) +
			pet(-14, 38, 12, c1) +
			pet(13, 36, 12, '#F4A48F'),
		`translate(${x} ${y}) scale(${s})`
	);
}
export function lily(
	x: number,
	y: number,
	rx: number,
	ry: number,
	c1: string,
	c2: string,
	rib: string
): string {
	let d = '';
	for (let i = 0; i < 12; i++) {
		const a = (i * Math.PI) / 6 + 0.2;
		d += `M${x} ${y}L${r1(x + Math.cos(a) * rx * 0.86)} ${r1(y + Math.sin(a) * ry * 0.86)}`;
	}
	return (
		E(x + 2, y + ry * 0.22, rx, ry, C.leafDD, 'opacity=".35"') +
		E(x, y, rx, ry, c2) +
		P(
			`M${x - rx} ${y}A${rx} ${ry} 0 0 1 ${r1(x + rx * 0.8)} ${r1(y - ry * 0.6)}Q${r1(x + rx * 0.1)} ${r1(y)} ${r1(x - rx * 0.75)} ${r1(y + ry * 0.62)}A${rx} ${ry} 0 0 1 ${x - rx} ${y}Z`,
			c1
		) +
		S(d, rib, 1, 'opacity=".55"')
	);
}
export const stem = (
	x0: number,
	y0: number,
	x1: number,
	y1: number,
	b: number,
	c: string = C.leaf,
	w = 4
): string => S(`M${x0} ${y0}Q${(x0 + x1) / 2 + b} ${(y0 + y1) / 2} ${x1} ${y1}`, c, w);
