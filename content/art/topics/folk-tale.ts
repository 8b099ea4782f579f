import { C } from '../palette.ts';
import { hill, lily, lotus } from '../plants.ts';
import { E, G, P, r1, S } from '../shapes.ts';
import { ground, speckle, stars } from './frame.ts';

/** The golden turtle of Hồ Gươm brings the sword. */
export function folkTale(): string {
	let rays = '';
	for (let i = 0; i < 12; i++) {
		const [a, b] = [(i * Math.PI) / 6, ((i + 0.5) * Math.PI) / 6];
		rays += `M120 60L${r1(120 + Math.cos(a) * 190)} ${r1(60 + Math.sin(a) * 190)}L${r1(120 + Math.cos(b) * 190)} ${r1(60 + Math.sin(b) * 190)}Z`;
	}
	const sword =
		P('M-5 0L-5 -64L0 -78L5 -64L5 0Z', '#FFF6DC') +
		P('M0 -78L5 -64L5 0L0 0Z', C.sand) +
		P('M-20 0C-14 -8 14 -8 20 0C14 5 -14 5 -20 0Z', C.amber) +
		P('M-4 2H4V20H-4Z', C.brick) +
		E(0, 23, 6, 6, C.amber);
	const shell = 'M-58 18C-54 -26 -24 -42 4 -42C34 -42 58 -20 60 18C24 26 -24 26 -58 18Z';
	const turtle =
		P('M44 10C60 2 70 -22 84 -26C100 -30 108 -14 100 -4C92 4 80 8 74 20Z', C.moss) +
		P('M84 -26C100 -30 108 -14 100 -4C92 4 80 8 74 20L62 18C78 8 92 -8 84 -26Z', C.leaf) +
		E(92, -17, 3.4, 4, C.ink) +
		E(91, -18.5, 1.2, 1.3, '#fff') +
		S('M98 -7q4 0 6 -3', C.leafDD, 2) +
		P(shell, C.amber) +
		P('M4 -42C34 -42 58 -20 60 18C44 22 30 23 18 24C34 4 30 -26 4 -42Z', '#D07F22') +
		S('M-36 -22L-20 -4L-30 20M-20 -4L12 -6L26 20M12 -6L30 -28M-8 -41L12 -6M-20 -4L-24 -34', '#8A4B16', 3) +
		P('M-58 18C-24 26 24 26 60 18L58 26C24 33 -24 33 -56 26Z', C.cream);
	return (
		ground([
			[0, '#3E2A6B'],
			[0.55, '#B8617A'],
			[0.75, '#F0A368']
		]) +
		P(rays, '#FFE7A8', 'opacity=".22"') +
		P('M16 108V70h5v-8h8v-10h8v10h8v8h5v38Z', '#2F2450', 'opacity=".8"') +
		S('M18 84h30M18 96h30', '#F0A368', 2, 'opacity=".6"') +
		hill(
			[
				[-10, 106],
				[60, 98],
				[170, 106],
				[250, 96]
			],
			250,
			180,
			'#3B3568',
			'br',
			0.12
		) +
		P('M-10 112C60 106 170 114 250 106V180H-10Z', '#2E7D86') +
		P('M70 112C96 110 150 110 176 112L210 180H36Z', '#FFE7A8', 'opacity=".3"') +
		G(sword, 'translate(120 88) scale(.92)') +
		G(turtle, 'translate(108 134) scale(.86)') +
		S(
			'M30 152q50 10 96 2M136 158q40 6 80 -4M40 128q16 -4 30 -1M186 130q14 -4 30 0',
			'#BFE1EA',
			3,
			'opacity=".8"'
		) +
		lily(28, 160, 26, 6, C.moss, C.leaf, C.lime) +
		lotus(214, 158, 0.5) +
		stars(14, 8, 50) +
		speckle(0.3)
	);
}
