import { r1 } from './shapes.ts';
import { u } from './picture.ts';

export interface LetteringOptions {
	anchor?: string;
	lh?: number;
	weight?: number;
	extra?: string;
	stroke?: string;
}
export const Tt = (
	lines: readonly string[],
	x: number,
	y: number,
	size: number,
	fill: string,
	{ anchor = 'middle', lh = 1.08, weight = 800, extra = '', stroke }: LetteringOptions = {}
): string =>
	`<text x="${x}" y="${y}" font-family="'Baloo 2','Be Vietnam Pro',sans-serif" font-weight="${weight}" font-size="${size}" fill="${fill}" text-anchor="${anchor}" ${stroke ? `stroke="${stroke}" stroke-width="${size * 0.16}" stroke-linejoin="round" paint-order="stroke"` : ''} ${extra}>${lines.map((l, i) => `<tspan x="${x}" dy="${i ? r1(size * lh) : 0}">${l}</tspan>`).join('')}</text>`;
export const By = (t: string, x: number, y: number, f: string, a = 'middle'): string =>
	`<text x="${x}" y="${y}" font-family="'Be Vietnam Pro',sans-serif" font-weight="600" font-size="11.500" fill="${f}" text-anchor="${a}" letter-spacing=".3">${t}</text>`;
export const fin = (w: number, h: number, o = 0.5): string =>
	`<rect width="${w}" height="${h}" fill="${u('sp')}" opacity="${o}"/><rect width="${w}" height="${h}" fill="${u('sd')}" opacity=".1"/><path d="M0 0H7V${h}H0Z" fill="#000" opacity=".1"/><path d="M7 0H9V${h}H7Z" fill="#fff" opacity=".22"/>`;
