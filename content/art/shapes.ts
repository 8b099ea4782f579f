/** SVG fragments as strings: the smallest parts every drawing is cut from. */
export type Point = readonly [x: number, y: number];

/** One decimal is finer than any screen shows and keeps the files small. */
export const r1 = (n: number): number => Math.round(n * 10) / 10;

/** A filled shape. `x` adds attributes. */
export const P = (d: string, fill: string, x = ''): string =>
	x ? `<path d="${d}" fill="${fill}" ${x}/>` : `<path d="${d}" fill="${fill}"/>`;

/** A stroke with round ends; only for lines that are lines in life (stems, thread, whiskers), never outlines. */
export const S = (d: string, c: string, w = 2, x = ''): string =>
	`<path d="${d}" fill="none" stroke="${c}" stroke-width="${r1(w)}" stroke-linecap="round" stroke-linejoin="round"${x ? ` ${x}` : ''}/>`;

/** A group, moved by `t`. */
export const G = (s: string, t = '', x = ''): string =>
	`<g${t ? ` transform="${t}"` : ''}${x ? ` ${x}` : ''}>${s}</g>`;

/** A drawing put at (x, y): turned by degrees, then scaled. */
export const at = (s: string, x: number, y: number, k = 1, turn = 0): string =>
	G(s, `translate(${x} ${y})${turn ? ` rotate(${turn})` : ''}${k === 1 ? '' : ` scale(${k})`}`);

/** The same, as in a mirror. */
export const flip = (s: string, x: number, y: number, k: number): string =>
	G(s, `translate(${x} ${y}) scale(${-k} ${k})`);

/** An ellipse around (x, y). */
export const E = (x: number, y: number, rx: number, ry: number, f: string, e = ''): string =>
	`<ellipse cx="${r1(x)}" cy="${r1(y)}" rx="${r1(rx)}" ry="${r1(ry)}" fill="${f}"${e ? ` ${e}` : ''}/>`;

/** The path of a star with four points, `s` large; how far its tips, its waist and its arms reach. */
export function star(
	x: number,
	y: number,
	s: number,
	[tip, waist, arm]: readonly [number, number, number] = [1.6, 0.5, 1.1]
): string {
	const [w, a] = [r1(s * waist), r1(s * arm)];
	return `M${r1(x)} ${r1(y - s * tip)}l${w} ${a} ${a} ${w} ${-a} ${w} ${-w} ${a} ${-w} ${-a} ${-a} ${-w} ${a} ${-w}z`;
}

/** A soft curve through the points (Catmull-Rom), closed or open; `k` is how round. */
export function smooth(p: readonly Point[], closed = true, k = 0.5): string {
	const L = p.length;
	const g = (i: number): Point =>
		p[closed ? (i + L) % L : Math.max(0, Math.min(L - 1, i))] ?? ([0, 0] as const);
	let d = `M${r1(g(0)[0])} ${r1(g(0)[1])}`;
	for (let i = 0; i < (closed ? L : L - 1); i++) {
		const [a, b, c, e] = [g(i - 1), g(i), g(i + 1), g(i + 2)];
		d +=
			`C${r1(b[0] + ((c[0] - a[0]) * k) / 3)} ${r1(b[1] + ((c[1] - a[1]) * k) / 3)} ` +
			`${r1(c[0] - ((e[0] - b[0]) * k) / 3)} ${r1(c[1] - ((e[1] - b[1]) * k) / 3)} ${r1(c[0])} ${r1(c[1])}`;
	}
	return d + (closed ? 'Z' : '');
}
