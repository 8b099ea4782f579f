import { bird } from '../bird.ts';
import { C } from '../palette.ts';
import { tx } from '../picture.ts';
import { leaf } from '../plants.ts';
import { E, G, P, S } from '../shapes.ts';
import { paper, speckle } from './frame.ts';

export function school(): string {
	const letters =
		'M62 62a9 9 0 1 0 0 14m0 -16v17M94 62a9 9 0 1 0 0 14m0 -16v17M82 50q6 6 12 0M126 62a9 9 0 1 0 0 14m0 -16v17M114 54l6 -6 6 6';
	const spine = (x: number, y: number, w: number, c: string, d: string): string =>
		`<rect x="${x}" y="${y}" width="${w}" height="12" rx="2" fill="${c}"/><rect x="${x + w - 8}" y="${y + 2}" width="8" height="8" fill="${C.cream}"/><rect x="${x}" y="${y}" width="7" height="12" rx="2" fill="${d}"/>`;
	return (
		paper('#FBEBCB') +
		P('M0 0H240V26C160 34 80 20 0 28Z', '#FFF6E2') +
		`<rect x="30" y="24" width="150" height="84" rx="6" fill="${C.earth}"/><rect x="37" y="31" width="136" height="70" rx="3" fill="${C.leafD}"/>` +
		tx('M37 31H173V101H37Z', 'br', 0.12) +
		S(letters, '#FFF9EE', 4) +
		S('M146 48h16M146 58h16M50 90h70', '#FFF9EE', 2.4, 'opacity=".6"') +
		E(205, 52, 20, 20, '#fff') +
		E(205, 52, 16, 16, C.skyL) +
		S('M205 52V42M205 52l7 5', C.ink, 2.6) +
		P('M-4 128H244V146H-4Z', '#C58A55') +
		P('M-4 146H244V174H-4Z', C.earth) +
		tx('M-4 128H244V174H-4Z', 'bd', 0.12) +
		spine(24, 116, 62, C.coral, C.brick) +
		spine(30, 104, 54, C.sky, C.skyD) +
		P('M196 128C190 112 192 100 198 96H216C222 100 224 112 218 128Z', C.plum) +
		P('M208 96H216C222 100 224 112 218 128H210C216 116 214 104 208 96Z', C.plumD) +
		leaf(204, 98, 30, 8, -118, C.moss, C.leaf, { veins: false }) +
		leaf(210, 98, 32, 8, -62, C.moss, C.leaf, { veins: false }) +
		E(194, 70, 9, 9, C.coral) +
		E(194, 70, 4, 4, C.sun) +
		E(221, 68, 9, 9, C.sun) +
		E(221, 68, 4, 4, C.brick) +
		G(bird('doc'), 'translate(138 100) scale(.4)') +
		speckle(0.35)
	);
}
