import { basket } from '../village-things.ts';
import { C } from '../palette.ts';
import { leaf } from '../plants.ts';
import { paper } from '../topics/frame.ts';
import { at, E, P, S } from '../shapes.ts';
import { centipede, elephant } from './animals.ts';
import { meadow, room } from './grounds.ts';
import { bubbles, car, hand, robot } from './things.ts';
import type { Pictures } from './pictures.ts';

const bowl = (x: number, y: number): string =>
	P(
		`M${x - 46} ${y}H${x + 46}C${x + 40} ${y + 34} ${x + 18} ${y + 42} ${x} ${y + 42}C${x - 18} ${y + 42} ${x - 40} ${y + 34} ${x - 46} ${y}Z`,
		C.sky
	) +
	P(
		`M${x + 16} ${y}H${x + 46}C${x + 40} ${y + 34} ${x + 18} ${y + 42} ${x} ${y + 42}C${x + 14} ${y + 30} ${x + 18} ${y + 16} ${x + 16} ${y}Z`,
		C.skyD
	) +
	E(x, y, 46, 11, '#EAF5F7');

export const HOME_BOOKS: Pictures = {
	'rua-chen': () =>
		room() + bowl(120, 88) + bubbles(104, 82) + bubbles(146, 74) + S('M70 122H170', C.earth, 4),
	'rua-tay': () =>
		paper('#D5EBF0') +
		at(hand(), 98, 92, 1.05, -10) +
		at(hand(), 146, 98, 1.05, 14) +
		bubbles(120, 82) +
		bubbles(168, 64) +
		bubbles(76, 66),
	'voi-rua-xe': () =>
		meadow() +
		at(car(), 156, 140, 0.78) +
		at(elephant(), 84, 140, 0.8) +
		S('M140 62q14 4 18 18M140 58q24 2 32 20', C.skyM, 5) +
		bubbles(166, 92),
	'rua-rau': () =>
		paper('#CFE6DF') +
		S('M60 30l-6 18M96 22l-6 18M150 24l-6 18M186 34l-6 18', C.skyM, 5) +
		at(basket(), 120, 146, 1.15),
	'chan-ret': () => meadow('#FCE8B4') + at(centipede(), 112, 134, 0.98) + bubbles(64, 96),
	'cai-rua': () =>
		paper('#EFE3C2') +
		leaf(66, 140, 60, 16, -70, C.moss, C.leaf) +
		leaf(184, 136, 60, 16, -110, C.moss, C.leaf) +
		S('M74 132L124 82', C.earthD, 13) +
		P('M116 80L128 92C160 84 178 62 176 36C166 34 158 40 156 50C150 62 134 70 116 80Z', '#A9B4C2') +
		P('M128 92C160 84 178 62 176 36C172 58 154 76 124 86Z', '#E8EEF2'),
	'cay-khe': () =>
		paper('#EAF3D6') +
		S('M60 20Q120 34 190 26', C.earthD, 8) +
		leaf(84, 28, 44, 14, 70, C.moss, C.leaf) +
		leaf(164, 30, 44, 14, 110, C.moss, C.leaf) +
		S('M120 32V52', C.leaf, 4) +
		P('M120 50C150 56 158 90 120 144C82 90 90 56 120 50Z', C.sun) +
		P('M120 50C132 60 134 96 120 144C106 96 108 60 120 50Z', C.amber) +
		P('M120 50C150 56 158 90 120 144C146 96 142 66 120 50Z', '#E6B23A'),
	'banh-chung': () =>
		paper('#FBD9C0') +
		P('M68 50L172 42L180 128L76 138Z', C.leaf) +
		P('M172 42L180 128L128 133L122 46Z', C.leafD) +
		S('M70 76L176 68M73 108L178 100M98 48L106 136M142 45L150 131', '#F3E2B0', 5),
	'nguoi-may': () =>
		meadow('#E9DDF6') +
		at(robot(), 112, 142, 0.92) +
		P('M158 118H190L186 144H162Z', C.leaf) +
		S('M156 118H192', C.leafD, 5),
	'tau-giay': () =>
		paper(C.skyL) +
		P('M0 112Q30 102 60 112T120 112T180 112T240 112V170H0Z', C.skyM) +
		P('M62 96H178L156 128H84Z', '#fff') +
		P('M120 96H178L156 128H110Z', '#DCE6EC') +
		P('M120 40L154 96H86Z', '#fff') +
		P('M120 40L154 96H120Z', '#DCE6EC') +
		P('M0 132Q30 122 60 132T120 132T180 132T240 132V170H0Z', C.sky),
	muoi: () =>
		paper('#FCE8B4') +
		E(176, 44, 18, 18, C.sun) +
		P('M0 96H240V170H0Z', C.skyM) +
		P('M56 126L92 66L128 126ZM112 140L154 74L196 140Z', '#FFFDF6') +
		P('M92 66L128 126H100ZM154 74L196 140H164Z', '#DFE6EA') +
		S('M30 152H210', '#E4F5F7', 4)
};
