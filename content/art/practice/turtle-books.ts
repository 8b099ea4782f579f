import { C } from '../palette.ts';
import { at, E, G, P, S } from '../shapes.ts';
import { house } from '../village.ts';
import { leaf } from '../plants.ts';
import { rabbit } from './animals.ts';
import { lake, meadow, night, room, underWater } from './grounds.ts';
import { paper } from '../topics/frame.ts';
import { shellFromAbove, turtle } from './turtle.ts';
import type { Pictures } from './pictures.ts';

const GOLD = { shell: C.sun, shade: C.amber, skin: C.lime };
const SEA = { shell: '#3E8E7E', shade: '#2A6B64', skin: '#A9CF9A', swims: true };
const egg = (x: number, y: number): string => E(x, y, 9, 11, '#FFFDF6') + E(x - 3, y - 4, 3, 4, '#fff');

export const TURTLE_BOOKS: Pictures = {
	'rua-bien': () => underWater() + at(turtle(SEA), 116, 104, 0.95, -10),
	'rua-va-tho': () => meadow() + at(rabbit(), 154, 134, 0.9) + at(turtle(), 92, 142, 0.62),
	'rua-ho': () =>
		lake() +
		P('M128 96V66H136V52H132L150 34L168 52H164V66H172V96Z', '#B98A5E') +
		P('M144 96V80Q150 70 156 80V96ZM145 64V54H155V64Z', C.earthD) +
		at(turtle({ shell: C.olive, shade: C.oliveD, skin: '#A8B66A' }), 92, 142, 0.74) +
		S('M44 142H146', '#E4F5F7', 4),
	'rua-can': () =>
		meadow() +
		at(turtle({ shell: C.rust, shade: C.brick, skin: C.sand }), 106, 136, 0.86) +
		leaf(176, 140, 44, 15, -60, C.lime, C.leaf) +
		leaf(172, 142, 40, 14, -100, C.moss, C.leafD),
	'rua-an': () =>
		meadow('#FCE8B4') +
		at(turtle(), 92, 136, 0.8) +
		P('M150 116L196 106C184 124 166 132 146 128Z', C.coral) +
		S('M196 106L206 92M196 106L212 102M196 106L202 112', C.leaf, 6),
	'mai-rua': () => paper('#DDEFC4') + at(shellFromAbove(), 120, 90, 1.2),
	'do-rua': () =>
		paper('#E9DDF6') +
		at(turtle(), 108, 142, 0.8) +
		S('M122 36Q122 16 142 16Q164 18 162 36Q158 50 144 54V64', C.plum, 10) +
		E(144, 80, 6.5, 6.5, C.plum),
	'rua-con-boi': () =>
		paper(C.skyL) +
		P('M0 84Q30 74 60 84T120 84T180 84T240 84V170H0Z', C.skyM) +
		at(turtle({ shell: C.moss, shade: C.leaf, skin: C.lime, swims: true }), 118, 100, 0.82) +
		P('M0 116Q30 106 60 116T120 116T180 116T240 116V170H0Z', C.sky, 'opacity=".7"') +
		S('M60 140h30M130 148h34', '#E4F5F7', 4),
	've-rua': () =>
		room() +
		G(P('M52 34H172V136H52Z', '#fff') + P('M52 130H172V136H52Z', C.sand), 'rotate(-4 112 85)') +
		at(turtle({ shell: C.sky, shade: C.skyD, skin: C.skyM }), 106, 116, 0.66, -4) +
		G(
			P('M-6 -56H6V28L0 46L-6 28Z', C.coral) + P('M-6 28H6L0 46Z', C.sand) + P('M-2 40H2L0 46Z', C.ink),
			'translate(176 92) rotate(38)'
		),
	'rua-nui': () =>
		paper(C.skyL) +
		P('M10 116L74 34L126 112ZM96 116L152 52L214 116Z', '#7C9A7E') +
		P('M74 34L126 112H92ZM152 52L214 116H172Z', '#5D7F66') +
		P('M0 108H240V170H0Z', C.moss) +
		P('M120 108C150 120 120 140 170 170H240V150C190 140 180 120 150 108Z', C.skyM) +
		at(turtle({ shell: C.rust, shade: C.brick, skin: C.sand }), 92, 148, 0.66),
	'bai-cat': () =>
		night() +
		E(172, 40, 18, 18, '#FFEBB5') +
		P('M0 84H240V120H0Z', C.skyD) +
		P('M0 108Q60 96 120 106T240 98V170H0Z', '#D9C08A') +
		at(turtle(SEA), 104, 128, 0.76) +
		E(170, 140, 30, 12, '#B99A63') +
		egg(156, 134) +
		egg(172, 132) +
		egg(186, 136) +
		egg(164, 140) +
		egg(179, 142),
	'nha-rua': () => meadow() + house(112, 96, 0.62) + at(turtle(), 116, 142, 1.05),
	'rua-vang': () =>
		lake('#F7D6C0') +
		G(
			P('M-5 -60L0 -74L5 -60V10H-5Z', '#EEF3F5') +
				P('M0 -74L5 -60V10H0Z', '#BFCBD6') +
				P('M-18 10H18V17H-18Z', C.amber) +
				P('M-4 17H4V36H-4Z', C.earthD),
			'translate(158 84) rotate(16)'
		) +
		at(turtle(GOLD), 108, 138, 0.9) +
		S('M44 140H176', '#E4F5F7', 4)
};
