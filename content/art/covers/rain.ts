import { C } from '../palette.ts';
import { rng } from '../random.ts';
import { E, G, P, r1, S } from '../shapes.ts';
import { tx } from '../picture.ts';
import { banana, grass, hill, taro } from '../plants.ts';
import { fin, Tt } from '../lettering.ts';
import { frog } from '../animals/frog.ts';
import type { DrawnCover } from './drawn-cover.ts';

export const rain: DrawnCover = {
	title: 'Vì Sao Mưa Rơi?',
	width: 340,
	height: 340,
	draw() {
		let o = `<rect width="340" height="340" fill="#A9D3DF"/>`;
		const R = rng(9);
		o +=
			P(
				'M0 0H340V86C300 110 276 84 244 98C212 112 190 92 158 106C120 122 92 96 58 110C34 118 14 108 0 98Z',
				'#5F97BC'
			) +
			P(
				'M0 0H340V58C306 80 270 60 238 74C204 88 182 66 146 80C108 94 82 70 48 82C26 90 10 80 0 72Z',
				'#3F79A8'
			) +
			tx(
				'M0 0H340V58C306 80 270 60 238 74C204 88 182 66 146 80C108 94 82 70 48 82C26 90 10 80 0 72Z',
				'br',
				0.35
			);
		let q = '',
			q2 = '';
		for (let i = 0; i < 70; i++) {
			const x = R() * 350,
				y = 90 + R() * 190;
			const s = `M${r1(x)} ${r1(y)}l-3 ${r1(10 + R() * 9)}`;
			if (i % 3) q += s;
			else q2 += s;
		}
		o += S(q, '#fff', 2.2, 'opacity=".75"') + S(q2, '#2F7DC8', 2.6, 'opacity=".7"');
		o +=
			hill(
				[
					[-10, 284],
					[90, 268],
					[200, 278],
					[350, 262]
				],
				350,
				350,
				'#8FBF5C',
				'gr',
				0.3
			) +
			P('M60 318C110 296 240 296 296 316C290 336 240 344 180 344C120 344 70 338 60 318Z', '#7FBBD6') +
			S('M90 318q30 -8 62 0M206 322q28 -7 56 0M140 332q30 -6 60 0', '#E4F5F7', 2.5);
		o +=
			banana(-20, 330, 150, 30, -62, C.moss, C.leaf, C.lime, 41) +
			banana(-10, 340, 130, 26, -28, C.leaf, C.leafD, C.moss, 42) +
			banana(356, 330, 130, 26, -128, C.leaf, C.leafD, C.moss, 43);
		// child under taro leaf
		o +=
			G(taro(0, 0, 1.5, 82, C.moss, C.leaf, C.lime), 'translate(202 124) scale(1 .6)') +
			S('M72 126q-8 10 -6 20', '#fff', 2.5);
		o += S('M202 246C212 210 214 170 202 120', C.leafD, 6);
		o +=
			P('M158 312l-3 -28h17l2 28zM186 312l0 -28h17l-4 28z', '#D99A6C') +
			P('M150 314q10 -8 24 -2v5h-24zM184 312q14 -6 22 2v3h-22z', C.coral);
		o +=
			P(
				'M152 226C140 250 138 274 140 292C160 298 200 298 218 292C220 270 216 246 206 226C190 218 168 218 152 226Z',
				C.sun
			) +
			P(
				'M190 220C198 220 203 223 206 226C216 246 220 270 218 292C208 295 196 297 186 297C198 270 198 240 190 220Z',
				C.amber
			) +
			S('M146 282q34 8 68 0', '#fff', 2, 'stroke-dasharray="1 7"') +
			E(178, 250, 2.4, 2.4, C.brick) +
			E(178, 266, 2.4, 2.4, C.brick);
		o +=
			P('M204 228C216 232 218 246 202 250L192 246L194 238C202 238 202 236 198 232Z', '#E8AE82') +
			P('M154 230C142 240 146 256 170 250L194 246L192 238L168 242C160 244 160 240 164 234Z', '#E8AE82');
		o +=
			P(
				'M143 190C140 160 160 148 180 148C204 148 218 164 214 192C214 214 206 222 206 222L150 222C150 222 144 212 143 190Z',
				'#2B2438'
			) +
			P(
				'M152 192C152 172 164 168 180 168C196 168 206 174 206 194C206 212 194 224 179 224C164 224 152 212 152 192Z',
				'#E8AE82'
			) +
			P(
				'M150 186C154 164 168 160 182 162C194 162 206 166 208 186C200 176 192 174 186 176C174 180 160 178 150 186Z',
				'#2B2438'
			) +
			E(167, 196, 3, 3.6, C.ink) +
			E(191, 196, 3, 3.6, C.ink) +
			E(160, 206, 6, 3.6, '#E4572E', 'opacity=".4"') +
			E(198, 206, 6, 3.6, '#E4572E', 'opacity=".4"') +
			S('M172 208q7 7 14 0', C.brick, 2.5);
		o += G(frog(), 'translate(268 288) scale(.92)');
		o += grass(6, 342, 52, 18, C.leafD, 8, 6.5) + Tt(['Vì Sao Mưa Rơi?'], 170, 54, 41, '#fff');
		return o + fin(340, 340, 0.4);
	}
};
