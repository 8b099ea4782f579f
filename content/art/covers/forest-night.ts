import { C } from '../palette.ts';
import { rng } from '../random.ts';
import { E, G, P } from '../shapes.ts';
import { banana, grass, taro } from '../plants.ts';
import { fin, Tt } from '../lettering.ts';
import { tiger } from '../animals/tiger.ts';
import type { DrawnCover } from './drawn-cover.ts';

export const forestNight: DrawnCover = {
	title: 'Chuyện Kể Rừng Đêm',
	width: 300,
	height: 400,
	draw() {
		let o =
			`<rect width="300" height="400" fill="#123A44"/>` +
			E(60, 190, 230, 230, '#174F53') +
			E(56, 184, 160, 160, '#1F6561', 'opacity=".7"') +
			E(52, 182, 92, 92, '#3B8A7A', 'opacity=".55"') +
			E(46, 178, 34, 34, '#F8E7B0');
		const R = rng(13);
		for (const [x, w, c] of [
			[28, 26, '#0F3038'],
			[250, 34, '#0F3038'],
			[206, 18, '#14424A'],
			[120, 14, '#14424A']
		] as const)
			o += P(
				`M${x} 400C${x + 6} 280 ${x - 6} 140 ${x + 4} -10L${x + w} -10C${x + w - 4} 140 ${x + w + 8} 280 ${x + w + 10} 400Z`,
				c
			);
		o +=
			banana(310, 150, 190, 34, 170, '#1C5B50', '#134840', '#3B8A7A', 51) +
			banana(-16, 190, 150, 28, -2, '#1C5B50', '#134840', '#3B8A7A', 52);
		o += G(tiger(), 'translate(152 244)');
		o +=
			banana(-30, 420, 190, 36, -50, '#2F7F5E', '#1E6650', '#6FB08A', 53) +
			banana(-10, 420, 170, 32, -18, '#1E6650', '#134840', '#4F9A7C', 54) +
			banana(330, 420, 190, 36, -130, '#1E6650', '#134840', '#4F9A7C', 55) +
			banana(310, 424, 150, 30, -162, '#2F7F5E', '#1E6650', '#6FB08A', 56) +
			taro(60, 360, 0.72, -12, '#2F7F5E', '#1E6650', '#6FB08A') +
			taro(246, 366, 0.66, 14, '#1E6650', '#134840', '#4F9A7C') +
			grass(-4, 402, 50, 22, '#0B2A2C', 9, 6.5);
		for (let i = 0; i < 18; i++) {
			const x = 16 + R() * 268,
				y = 130 + R() * 230;
			if (Math.abs(x - 152) < 108 && y > 120) continue;
			o += E(x, y, 8, 8, C.sun, 'opacity=".2"') + E(x, y, 2.6, 2.6, '#FFE58F');
		}
		o += Tt(['Chuyện Kể'], 158, 62, 38, '#FFE7A8') + Tt(['Rừng Đêm'], 158, 116, 54, '#fff');
		return o + fin(300, 400, 0.3);
	}
};
