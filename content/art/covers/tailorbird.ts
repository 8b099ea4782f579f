import { C } from '../palette.ts';
import { E, G, S } from '../shapes.ts';
import { banana, grass, hill, leaf } from '../plants.ts';
import { bird } from '../bird.ts';
import { fin, Tt } from '../lettering.ts';
import type { DrawnCover } from './drawn-cover.ts';

export const tailorbird: DrawnCover = {
	title: 'Chú Chim Sâu May Áo',
	width: 300,
	height: 400,
	draw() {
		let o =
			`<rect width="300" height="400" fill="#FFD978"/>` +
			E(66, 96, 190, 190, '#FFE6A3') +
			E(66, 96, 124, 124, '#FFF1C9');
		o += hill(
			[
				[-10, 352],
				[80, 330],
				[170, 346],
				[310, 322]
			],
			310,
			410,
			'#F0B24A',
			'br',
			0.35
		);
		o +=
			banana(330, 60, 250, 44, 168, '#D9C45A', '#C3A83F', '#F3E3A0', 31) +
			banana(-30, 330, 200, 34, -20, '#D9C45A', '#C9AE45', '#F3E3A0', 33);
		o +=
			S('M-10 372C60 350 110 372 170 352C220 336 270 344 310 326', C.earthD, 9) +
			S('M-10 369C60 347 110 369 170 349C220 333 270 341 310 323', C.earth, 5);
		// two leaves being stitched
		o +=
			leaf(214, 368, 196, 52, -112, C.moss, C.leaf) +
			leaf(232, 366, 190, 52, -66, C.leaf, C.leafD, { rib: C.moss });
		o +=
			S('M206 262l26 10M204 282l26 9M206 302l24 8M210 322l18 7', C.coral, 4) +
			S('M232 272C250 262 258 240 240 226C226 214 196 224 190 210', C.coral, 2.6);
		o += G(bird('dau'), 'translate(96 258) scale(1.120)');
		o +=
			leaf(40, 366, 56, 16, -140, C.moss, C.leaf) +
			leaf(150, 358, 44, 12, -40, C.moss, C.leaf) +
			grass(-4, 402, 44, 20, C.leafD, 5, 7);
		o += Tt(['Chú Chim Sâu'], 150, 58, 41, C.brick) + Tt(['May Áo'], 150, 108, 52, C.ink);
		return o + fin(300, 400);
	}
};
