import { bird } from '../bird.ts';
import { C } from '../palette.ts';
import { cloud, leaf } from '../plants.ts';
import { emblem } from '../emblem.ts';
import { smallFish } from '../animals/fish.ts';
import { firefly } from '../animals/night-animals.ts';
import { at, E, G, P, S } from '../shapes.ts';
import { paper } from '../topics/frame.ts';
import { dinosaur, dolphin, squid } from './animals.ts';
import { beach, meadow, night, underWater } from './grounds.ts';
import { note, wind } from './things.ts';
import type { Pictures } from './pictures.ts';

const coral = (x: number, c: string): string =>
	S(`M${x} 150V104M${x} 128Q${x - 24} 122 ${x - 22} 92M${x} 120Q${x + 22} 114 ${x + 22} 84`, c, 12);
const around = (draw: Parameters<typeof emblem>[0], ground: string): string =>
	paper(ground) + emblem(draw, 120, 85);

export const WORLD_BOOKS: Pictures = {
	'san-ho': () =>
		underWater() +
		coral(78, C.coral) +
		coral(166, C.plumL) +
		smallFish(122, 70, 1.3, C.sun, C.coral) +
		smallFish(136, 106, 0.9, C.coral, C.brick),
	'muc-ong': () => underWater() + at(squid(), 108, 92, 0.95, 12) + smallFish(174, 72, 0.8, C.sun, C.amber),
	'may-mua': () =>
		paper(C.skyL) +
		cloud(120, 72, 0.95, '#fff', '#CFE0E8') +
		S('M84 96l-6 20M108 100l-6 20M132 96l-6 20M156 100l-6 20M96 128l-4 12M144 128l-4 12', C.sky, 6),
	'bien-hat': () =>
		beach() +
		S('M40 90q20 -14 40 0t40 0t40 0t40 0', '#E4F5F7', 6) +
		P('M84 140C80 116 96 104 118 104C140 104 156 116 152 140Z', C.rose) +
		S('M118 106V138M104 108L98 138M132 108L138 138', '#E58E74', 4) +
		note(160, 92) +
		note(68, 102, C.coral),
	'ca-heo': () =>
		paper(C.skyL) +
		E(72, 48, 18, 18, C.sun) +
		at(dolphin(), 124, 84, 0.95) +
		P('M0 124Q30 112 60 124T120 124T180 124T240 124V170H0Z', C.sky),
	'chim-to': () =>
		paper('#DDEFC4') +
		leaf(30, 130, 120, 34, -40, C.moss, C.leaf) +
		G(bird('dau'), 'translate(124 96) scale(0.8)'),
	'cho-noi': () => around('nuoc', '#FCE3B8'),
	'khung-long': () =>
		night() +
		P('M0 120Q60 108 120 118T240 112V170H0Z', '#3F5A57') +
		at(dinosaur(), 112, 138, 0.92) +
		S('M164 88h14l-14 16h14M182 66h10l-10 12h10', '#FFE9AE', 4),
	'gio-choi': () => meadow() + wind(66, 72),
	'dom-dom': () =>
		night() +
		leaf(80, 160, 90, 22, -80, C.leaf, C.leafD) +
		leaf(150, 164, 96, 24, -100, C.leaf, C.leafD) +
		firefly(96, 74, 2) +
		firefly(146, 96, 1.5) +
		firefly(128, 44, 1.2) +
		firefly(70, 108, 1.1),
	'hat-lua': () => around('thoc', '#FCE8B4')
};
