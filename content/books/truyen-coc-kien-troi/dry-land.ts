import { hill, P, rng, smooth, svg } from '#content/art/kit.ts';
import { speckle } from '#content/art/scene.ts';

export const W = 900;
export const H = 640;
export const page = (draw: () => string) => (): string => svg(W, H, () => draw() + speckle(W, H));

/** Dry mud from `y` down: plates with cracks between them, wider towards us. */
export function crackedMud(w: number, h: number, y: number): string {
	const R = rng(31);
	const rows = 6;
	const columns = 9;
	const line = (r: number): number => y + (h + 40 - y) * Math.pow(r / rows, 1.35);
	const grid = [...Array(rows + 1).keys()].map((r) =>
		[...Array(columns + 1).keys()].map((c): [number, number] => {
			const spread = 1.1 + (r / rows) * 0.5;
			const step = (w / (columns - 1)) * spread;
			return [
				w / 2 + (c - columns / 2 + (r % 2 ? 0.35 : 0)) * step + (R() - 0.5) * step * 0.5,
				line(r) + (r === 0 ? 0 : (R() - 0.5) * (line(r) - line(r - 1)) * 0.7)
			];
		})
	);
	let plates = P(`M0 ${y}H${w}V${h}H0Z`, '#7A4A30');
	for (let r = 0; r < rows; r++)
		for (let c = 0; c < columns; c++) {
			const corners = [grid[r]?.[c], grid[r]?.[c + 1], grid[r + 1]?.[c + 1], grid[r + 1]?.[c]].filter(
				(p) => p !== undefined
			);
			const cx = corners.reduce((sum, p) => sum + p[0], 0) / 4;
			const cy = corners.reduce((sum, p) => sum + p[1], 0) / 4;
			const near = (k: number) =>
				corners.map(([px, py]): [number, number] => [cx + (px - cx) * k, cy + (py - cy) * k]);
			plates +=
				P(smooth(near(0.86), true, 0.3), R() > 0.5 ? '#CF9A62' : '#C98F56') +
				P(
					smooth(
						near(0.7).map(([px, py]): [number, number] => [px + 6, py + 4]),
						true,
						0.4
					),
					'#D9AA74',
					'opacity=".6"'
				);
		}
	return plates;
}
export const dryHills = (y: number): string =>
	hill(
		[
			[-20, y],
			[180, y - 60],
			[420, y - 14],
			[660, y - 70],
			[930, y - 10]
		],
		930,
		H,
		'#D9A66A',
		'br',
		0.3
	) +
	hill(
		[
			[-20, y + 40],
			[240, y + 6],
			[520, y + 36],
			[930, y + 10]
		],
		930,
		H,
		'#C58A4E',
		'br',
		0.25
	);
