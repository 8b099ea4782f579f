import { C } from './palette.ts';
import { E, G, P, S } from './shapes.ts';
import { svg, tx, type PictureOptions } from './picture.ts';
import { leaf } from './plants.ts';

/** chao: greeting · doc: reading · bay: flying with a thread · ngu: asleep in the leaf nest · dau: perched. */
export type BirdPose = 'chao' | 'doc' | 'bay' | 'ngu' | 'dau';
function head(closed = false, look = 0): string {
	return (
		P('M34 6C36 -18 18 -36 -6 -36C-30 -36 -42 -18 -40 4C-38 24 -22 36 -2 36C18 36 33 24 34 6Z', C.olive) +
		P('M35 2C30 12 16 10 6 16C-8 24 -14 34 -12 35C8 40 34 28 35 2Z', C.cream) +
		P('M35 0C30 -26 12 -37 -8 -36C-22 -35 -32 -28 -37 -18C-16 -22 8 -16 35 0Z', C.rust) +
		P('M-8 -36C-22 -35 -32 -28 -37 -18C-30 -20 -22 -20 -14 -20C-14 -26 -6 -32 4 -35Z', C.coral) +
		S(
			'M-20 -30l5 3M-8 -32l5 3M4 -31l5 4M-28 -23l5 2M-14 -25l5 2M0 -24l5 3M14 -25l5 4',
			'#8E3413',
			1.5,
			'opacity=".6"'
		) +
		E(9, 24, 8, 5, C.rose, 'opacity=".9"') +
		P('M32 -4C46 -6 60 2 72 13C58 11 46 12 33 10Z', '#4A3A44') +
		P('M33 5C46 5 60 8 72 13C58 12 46 14 33 11Z', '#7A5E5C') +
		(closed
			? S('M9 -1Q16 7 24 0', C.ink, 3)
			: E(17, -1, 9, 9.5, '#FFF6DF') +
				E(18 + look, -0.5 + Math.abs(look) * 0.4, 6, 6.8, C.ink) +
				E(15.5 + look, -3.5, 2, 2.2, '#fff'))
	);
}
const tail = (rot: number, s = 1): string =>
	G(
		P('M2 6C-14 -30 -22 -64 -20 -96C-10 -98 -2 -96 2 -92C2 -62 10 -30 22 -4Z', C.oliveD) +
			P('M6 4C-4 -30 -6 -60 0 -90C6 -92 12 -88 13 -84C10 -56 14 -30 24 -6Z', C.oliveDD) +
			S('M-4 -10C-10 -36 -14 -60 -12 -88', C.olive, 2),
		`rotate(${rot}) scale(${s})`
	);
function body(): string {
	const d = 'M30 -46C6 -58 -26 -44 -38 -14C-48 14 -42 44 -14 54C14 62 44 46 50 14C54 -10 46 -38 30 -46Z';
	return (
		P(d, C.olive) +
		P('M48 -20C34 -14 22 -4 16 12C8 32 -12 46 -30 46C-18 58 12 62 32 46C52 30 56 2 48 -20Z', C.cream) +
		P('M52 6C46 30 20 46 -12 54C14 62 44 46 50 14Z', C.sand) +
		S('M26 8l5 4M34 -2l5 4M20 22l5 4M30 20l5 4M8 36l5 4M20 36l5 4M38 10l5 4', '#D9B878', 1.6)
	);
}
function wing(): string {
	const d = 'M-6 -26C18 -22 26 2 14 24C4 40 -18 48 -52 54C-42 34 -40 -22 -6 -26Z';
	return (
		P(d, C.oliveD) +
		P('M14 24C4 40 -18 48 -52 54C-48 46 -46 36 -43 24C-28 34 -4 34 14 24Z', C.oliveDD) +
		P('M-6 -26C18 -22 24 -4 18 10C4 14 -18 10 -33 -4C-26 -18 -18 -25 -6 -26Z', C.olive) +
		S(
			'M-28 0q6 6 12 4M-16 -8q6 6 12 4M-2 -12q6 6 12 4M-10 4q6 6 12 4M2 -2q6 6 12 4',
			C.lime,
			1.6,
			'opacity=".8"'
		) +
		S('M-40 30C-28 36 -8 36 8 30M-44 42C-34 44 -18 42 -6 38', C.olive, 1.6)
	);
}
const legs = (x1: number, x2: number, y: number): string =>
	S(
		`M${x1} ${y}L${x1 - 2} ${y + 24}m-7 3l7 -3l9 2M${x2} ${y - 2}L${x2} ${y + 23}m-7 3l7 -3l9 2`,
		'#B5673A',
		3.2
	);
function openBook(): string {
	return (
		P(
			'M0 20C-14 10 -34 10 -46 16L-44 -18C-32 -26 -14 -24 0 -14C14 -24 32 -26 46 -18L48 16C34 10 14 10 0 20Z',
			C.plum
		) +
		P('M0 20C14 10 34 10 48 16L46 -18C32 -26 14 -24 0 -14Z', C.plumD) +
		P('M0 15C-14 5 -32 5 -42 10L-40 -22C-30 -28 -13 -27 0 -18Z', '#FFFDF6') +
		P('M0 15C14 5 32 5 43 10L41 -22C30 -28 13 -27 0 -18Z', C.cream) +
		S('M-34 -15q12 -6 25 0M-34 -7q12 -6 25 0M9 -12q12 -7 25 -3M9 -4q12 -7 25 -3', '#B9A98A', 1.8)
	);
}
export function bird(pose: BirdPose = 'chao'): string {
	if (pose === 'bay')
		return G(
			G(tail(-96, 0.95), 'translate(-44 8)') +
				G(
					P(
						'M0 0C-30 -34 -70 -62 -104 -64C-100 -52 -94 -46 -88 -42C-96 -42 -92 -32 -80 -28C-86 -26 -78 -16 -66 -14C-70 -8 -48 6 -22 14Z',
						C.oliveDD
					),
					'translate(14 -16) rotate(18)'
				) +
				P('M-52 6C-30 -26 20 -34 56 -20C66 2 40 32 0 34C-24 34 -42 24 -52 6Z', C.olive) +
				P('M60 -4C40 8 8 16 -40 18C-22 34 8 38 32 28C52 20 62 8 60 -4Z', C.cream) +
				G(
					P(
						'M0 8C-16 -40 -40 -84 -74 -100C-76 -86 -72 -78 -68 -72C-76 -76 -76 -62 -66 -54C-72 -54 -68 -40 -58 -36C-62 -32 -50 -14 -40 -10C-40 0 -22 18 -4 22Z',
						C.oliveD
					) +
						P('M0 8C-12 -26 -26 -54 -46 -74C-44 -48 -34 -14 -18 14Z', C.olive) +
						S(
							'M-64 -78C-48 -56 -34 -30 -22 2M-62 -58C-48 -40 -38 -22 -28 -2M-54 -38C-46 -28 -40 -18 -34 -6',
							C.lime,
							1.8,
							'opacity=".7"'
						),
					'translate(22 -14) rotate(10)'
				) +
				G(head(false), 'translate(62 -18) rotate(4) scale(.9)') +
				S('M-12 34l-16 8M4 36l-18 9', '#B5673A', 3) +
				S('M126 -4C140 26 110 46 122 74C128 88 118 96 112 104', C.coral, 2.4) +
				leaf(112, 104, 44, 15, 118, C.moss, C.leaf)
		);
	if (pose === 'ngu')
		return G(
			leaf(-16, 104, 170, 42, -118, C.moss, C.leaf) +
				leaf(10, 106, 164, 42, -62, C.moss, C.leafD) +
				G(tail(-28, 0.62), 'translate(-40 10)') +
				G(body(), 'translate(0 26) scale(.95)') +
				G(head(true), 'translate(16 -16) rotate(16)') +
				G(wing(), 'translate(-2 44) rotate(8) scale(.95)') +
				P('M-86 20C-60 42 -40 46 0 46C40 46 64 40 90 16C94 66 56 116 2 118C-50 118 -88 76 -86 20Z', C.leaf) +
				P('M4 46C40 46 64 40 90 16C94 66 56 116 2 118Z', C.leafD) +
				tx(
					'M-86 20C-60 42 -40 46 0 46C40 46 64 40 90 16C94 66 56 116 2 118C-50 118 -88 76 -86 20Z',
					'gl',
					0.35
				) +
				S('M-80 26C-56 46 -38 50 0 50C40 50 64 44 85 24', C.moss, 4) +
				S('M4 50L2 114', C.lime, 2) +
				S('M-8 58l22 6M-8 70l22 6M-8 82l20 6M-6 94l16 5', C.sun, 3) +
				S('M14 100q18 12 30 2', C.sun, 2.4)
		);
	const base =
		G(tail(pose === 'doc' ? -34 : pose === 'chao' ? -46 : -22), 'translate(-40 44)') +
		legs(-6, 16, 80) +
		G(body(), 'translate(0 28)');
	if (pose === 'doc')
		return G(
			base +
				G(head(false, 3), 'translate(24 -28) rotate(22)') +
				G(wing(), 'translate(0 34)') +
				G(openBook(), 'translate(76 66) rotate(-10)') +
				G(
					P('M-26 -6C-6 -2 18 6 34 22C20 28 -10 28 -26 18Z', C.oliveD) + S('M-8 8q10 0 18 6', C.lime, 1.6),
					'translate(24 44) rotate(8)'
				)
		);
	if (pose === 'dau')
		return G(base + G(head(false, 1), 'translate(24 -30) rotate(2)') + G(wing(), 'translate(0 34)'));
	return G(
		base +
			G(head(false, 1), 'translate(22 -32) rotate(-8)') +
			G(
				P(
					'M6 16C-16 -6 -26 -44 -18 -82C-10 -76 -8 -70 -6 -66C-4 -74 4 -72 6 -60C12 -66 18 -56 16 -46C24 -44 24 -34 22 -26C28 -14 26 6 16 18Z',
					C.oliveD
				) +
					P('M6 16C-10 -4 -16 -28 -16 -52C0 -40 14 -14 16 18Z', C.olive) +
					S('M-6 -58C0 -40 6 -24 10 -4M6 -52C10 -40 12 -28 14 -14', C.lime, 1.8, 'opacity=".7"'),
				'translate(-16 22) rotate(-2) scale(1.05)'
			)
	);
}
export const birdSvg = (pose: BirdPose, o: PictureOptions = {}): string =>
	svg(
		260,
		260,
		() =>
			(pose === 'chao' || pose === 'doc'
				? P(
						'M30 232C80 224 170 224 236 234C240 240 232 244 226 243C160 236 90 238 36 243C28 243 26 236 30 232Z',
						C.earth
					) +
					P('M36 243C90 238 160 236 226 243C232 244 238 240 236 236C160 232 90 232 32 238Z', C.earthD) +
					leaf(214, 232, 38, 10, -34, C.moss, C.leaf) +
					leaf(52, 234, 30, 8, -150, C.moss, C.leaf)
				: '') +
			G(
				bird(pose),
				pose === 'chao'
					? 'translate(126 130) scale(.93)'
					: pose === 'bay'
						? 'translate(138 122) scale(.86)'
						: pose === 'ngu'
							? 'translate(128 130) scale(.98)'
							: 'translate(112 124)'
			),
		{ par: 'xMidYMid meet', ...o }
	);
