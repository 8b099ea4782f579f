import { bear } from '../animals/forest-animals.ts';
import { frog } from '../animals/pond-animals.ts';
import { chick, hen } from '../animals/yard-birds.ts';
import { C } from '../palette.ts';
import { at, E, P, S, star } from '../shapes.ts';
import { basket } from '../village-things.ts';
import { paper, stars } from '../topics/frame.ts';
import { rabbit, tadpole } from './animals.ts';
import { meadow, night, room } from './grounds.ts';
import { face, note, pointers, tooth, toothbrush, wind } from './things.ts';
import type { Pictures } from './pictures.ts';

const mitten = (): string =>
	P('M-14 22V-8C-14 -26 14 -26 14 -8V22ZM12 -2C22 -14 30 -6 24 4L14 14Z', C.coral) +
	P('M-16 16H16V28H-16Z', '#FFF6DF');
const egg = (x: number, y: number, s: number): string =>
	E(x, y, 15 * s, 19 * s, '#FFFDF6') + E(x - 5 * s, y - 7 * s, 4 * s, 6 * s, '#fff');

/** A basket with two books; the front one carries a sign. */
const inBasket = (front: string, back: string, sign: string): string =>
	P('M-36 -40L-30 -96L4 -92L2 -36Z', C.amber) +
	P('M-24 -90H26V-30H-24Z', front) +
	P('M-24 -90H-17V-30H-24Z', back) +
	at(P(sign, '#FFF6DF'), 5, -14) +
	basket(false);

/** Stories show somebody who feels; information books show the thing itself, its parts and how it grows. */
export const STORY_AND_FACT: Pictures = {
	'ech-hat': () =>
		meadow('#FCE8B4') +
		at(frog({ croak: true, look: 'happy' }), 112, 142, 0.82) +
		note(170, 82) +
		note(58, 76, C.coral) +
		note(182, 122, C.coral),
	'ech-lon': () =>
		paper('#DCEFEF') +
		at(frog(), 150, 138, 0.46) +
		[0, 8, 16]
			.map(
				(x) =>
					E(66 + x, 52 + (x % 16 ? 8 : 0), 6, 6, '#FFFDF6') +
					E(66 + x, 52 + (x % 16 ? 8 : 0), 2.4, 2.4, C.ink)
			)
			.join('') +
		at(tadpole(), 152, 56, 0.95) +
		at(tadpole(true), 74, 120, 0.95) +
		S('M98 54H122M160 70V78M116 122H106', C.leafD, 4) +
		P('M118 47L128 54L118 61ZM153 76L160 85L167 76ZM110 115L100 122L110 129Z', C.leafD),
	'gau-gang': () => meadow() + at(bear(), 102, 146, 0.44) + at(mitten(), 170, 106, 0.9, 16),
	'cay-lua': () =>
		paper('#FCF3D6') +
		P('M0 132H240V170H0Z', '#A9794E') +
		S('M120 132Q116 80 128 44M120 132Q104 96 82 84M120 132Q138 100 160 92', C.leaf, 6) +
		[0, 1, 2, 3, 4]
			.map(
				(i) =>
					E(130 + i * 7, 42 + i * i * 2.4, 5.4, 8, C.sun) + E(124 + i * 6, 50 + i * i * 2.6, 4.6, 7, C.amber)
			)
			.join('') +
		S('M120 134L108 154M120 134L122 158M120 134L136 152', '#E9CFA0', 3) +
		pointers([124, 82, 76, 58], [132, 150, 178, 146]),
	'noi-hat': () =>
		room('#F9DCC4') +
		S('M64 90H52M176 90H188', C.slateD, 10) +
		P('M64 70H176L168 128C164 138 76 138 72 128Z', C.slate) +
		P('M140 70H176L168 128C166 134 138 136 116 136C138 120 142 96 140 70Z', C.slateD) +
		E(120, 70, 58, 12, '#77719E') +
		E(120, 62, 11, 7, C.coral) +
		face(116, 98, 0.9) +
		note(160, 52) +
		note(72, 56, C.coral),
	'cham-rang': () =>
		paper('#D5EBF0') +
		at(tooth(), 112, 80, 1.02) +
		at(toothbrush(), 132, 130, 0.85, -12) +
		pointers([138, 62, 176, 50]),
	'tho-trang': () =>
		night() +
		E(150, 60, 40, 40, '#FFEBB5') +
		E(164, 48, 8, 6, '#EBD08C') +
		E(140, 80, 7, 5, '#EBD08C') +
		at(rabbit(), 98, 124, 0.9, -16) +
		S('M58 128Q64 142 54 152M78 136Q82 148 74 158', '#B9C3EA', 4),
	'mat-trang': () =>
		paper('#131A3C') +
		stars(34, 3, 165) +
		E(96, 88, 44, 44, C.sky) +
		P(
			'M70 66C84 54 104 62 98 76C92 92 70 90 66 102C58 96 58 78 70 66ZM116 92C128 88 136 96 132 106C126 118 112 114 110 104Z',
			C.moss
		) +
		`<ellipse cx="118" cy="84" rx="76" ry="34" fill="none" stroke="#B9C3EA" stroke-width="2.4" stroke-dasharray="6 6"/>` +
		E(176, 66, 18, 18, '#E9E4D6') +
		E(182, 62, 4, 4, '#C4BDAA') +
		E(171, 72, 3.4, 3.4, '#C4BDAA') +
		S('M170 34l8 8M190 28v10', '#FFE9AE', 4),
	'gio-gian': () =>
		paper('#BFD6EA') +
		P(
			'M60 100C40 96 42 70 62 70C62 46 96 36 110 54C128 38 160 50 158 74C178 76 178 102 156 104C128 110 86 108 60 100Z',
			'#fff'
		) +
		P(
			'M60 100C84 100 96 92 112 96C132 102 146 88 158 74C178 76 178 102 156 104C128 110 86 108 60 100Z',
			'#DCE6F2'
		) +
		face(106, 74, 0.85, 'sulks') +
		S('M84 126H150C168 126 168 144 154 144M66 142H116', '#fff', 7),
	'gio-la': () =>
		meadow() +
		wind(34, 56) +
		S('M164 136V92', C.earthD, 5) +
		P('M164 92L200 99L164 112Z', C.coral) +
		pointers([178, 100, 172, 72]),
	'hat-mua': () =>
		paper(C.skyL) +
		P('M112 34C132 64 148 82 148 104A36 36 0 0 1 76 104C76 82 92 64 112 34Z', C.sky) +
		P('M112 34C132 64 148 82 148 104A36 36 0 0 1 112 140C134 112 128 70 112 34Z', C.skyD) +
		S('M88 104Q88 122 104 128', '#BFE1EA', 6) +
		pointers([132, 92, 180, 74], [122, 126, 176, 122]),
	'ro-truyen': () => paper('#FDE3D6') + at(inBasket(C.plum, C.plumD, star(0, -50, 13)), 120, 152, 1.25),
	'ro-thong-tin': () =>
		paper('#D5EBF0') + at(inBasket(C.sky, C.skyD, 'M-4 -60H4V-52H-4ZM-4 -48H4V-34H-4Z'), 120, 152, 1.25),
	'ga-hoc': () =>
		meadow('#FCE8B4') +
		at(chick({ peep: true }), 110, 138, 1.7) +
		P('M68 92H96V124H68Z', C.coral) +
		P('M68 92H96V104H68Z', C.brick) +
		S('M92 92Q104 78 116 86', C.brick, 5),
	'ga-no': () =>
		paper('#F6EBCB') +
		egg(64, 118, 1) +
		at(chick({ shell: true }), 104, 128, 0.95) +
		at(hen(), 166, 136, 0.56) +
		S('M70 62H150', C.leafD, 4) +
		P('M148 54L160 62L148 70Z', C.leafD)
};
