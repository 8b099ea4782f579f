import { rng } from '../random.ts';
import { E, P, r1, S } from '../shapes.ts';
import { lin } from '../picture.ts';
import { boat } from '../village.ts';
import { fin, Tt } from '../lettering.ts';
import type { DrawnCover } from './drawn-cover.ts';

export const riverNight: DrawnCover = {
	title: 'Đêm Trăng Trên Sông Sài Gòn',
	width: 280,
	height: 420,
	draw() {
		const [g, gu] = lin([
			[0, '#182352'],
			[0.6, '#35468C'],
			[1, '#5C62A8']
		]);
		let o = g + `<rect width="280" height="420" fill="${gu}"/>`;
		const R = rng(5);
		for (const [m, c] of [
			[150, '#2C3B85'],
			[114, '#414A94'],
			[84, '#665F9C']
		] as const)
			o += E(178, 196, m, m, c);
		o +=
			E(178, 196, 60, 60, '#FFE9AE') +
			E(160, 184, 12, 9, '#F6D78A') +
			E(194, 214, 17, 11, '#F6D78A') +
			E(186, 170, 7, 5, '#F6D78A');
		for (let i = 0; i < 34; i++)
			o += E(R() * 280, R() * 230, 0.8 + R() * 1.2, 0.8 + R() * 1.2, '#FFE9B8', 'opacity=".9"');
		o += P(
			'M0 268L0 236L20 236L20 222L44 222L44 246L58 246L58 206L66 198L74 206L74 242L96 242L96 252L122 252L122 238L150 238L150 256L186 256L186 232L206 232L206 250L236 250L236 218L254 218L254 244L280 244L280 268Z',
			'#26336E'
		);
		for (let i = 0; i < 34; i++) {
			const x = 4 + Math.floor(R() * 34) * 8,
				y = 244 + Math.floor(R() * 3) * 7;
			o += `<rect x="${x}" y="${y}" width="3" height="3" fill="#FFC53D" opacity="${r1(0.4 + R() * 0.6)}"/>`;
		}
		o += `<rect y="264" width="280" height="156" fill="#22306B"/>`;
		let d = '';
		for (let i = 0; i < 17; i++) {
			const w = 14 + i * 3.4 * (0.6 + R() * 0.7),
				y = 270 + i * 8.4;
			o += P(
				`M${r1(178 - w + R() * 12)} ${r1(y)}q${r1(w)} ${r1(-3.5)} ${r1(w * 2)} 0q${r1(-w)} ${r1(4)} ${r1(-w * 2)} 0z`,
				'#FFE09A',
				`opacity="${r1(0.9 - i * 0.03)}"`
			);
		}
		for (let i = 0; i < 24; i++) {
			const x = R() * 270,
				y = 272 + R() * 140;
			d += `M${r1(x)} ${r1(y)}q10 -3 ${r1(16 + R() * 20)} 0`;
		}
		o += S(d, '#5568B4', 2, 'opacity=".8"');
		o +=
			boat(132, 336, 1.15, '#140F2B', true, '#140F2B') +
			S('M52 362q90 10 178 -2', '#FFC53D', 2.5, 'opacity=".7"');
		// nipa palms frame
		for (const [x, y, a, l] of [
			[-14, 420, -84, 190],
			[-10, 420, -66, 210],
			[0, 424, -50, 180],
			[10, 428, -34, 130],
			[290, 424, -98, 170],
			[292, 424, -116, 190],
			[284, 428, -134, 150],
			[270, 430, -152, 110]
		] as const) {
			const N = 11;
			let q = '';
			const A = (a * Math.PI) / 180;
			o += S(`M${x} ${y}l${r1(Math.cos(A) * l)} ${r1(Math.sin(A) * l)}`, '#0D1B33', 3.5);
			for (let i = 2; i < N; i++) {
				const t = i / N,
					px = x + Math.cos(A) * l * t,
					py = y + Math.sin(A) * l * t;
				for (const s of [-1, 1]) {
					const B = A + s * 0.62,
						ll = 46 * (1 - t * 0.55);
					q += `M${r1(px)} ${r1(py)}Q${r1(px + Math.cos(B) * ll * 0.5 + 4)} ${r1(py + Math.sin(B) * ll * 0.5)} ${r1(px + Math.cos(B) * ll)} ${r1(py + Math.sin(B) * ll + 6)}Q${r1(px + Math.cos(B) * ll * 0.4)} ${r1(py + Math.sin(B) * ll * 0.4 + 13)} ${r1(px)} ${r1(py)}Z`;
				}
			}
			o += P(q, x < 100 ? '#10233F' : '#0D1B33');
		}
		o += Tt(['Đêm Trăng'], 140, 60, 43, '#FFE7A8') + Tt(['Trên Sông Sài Gòn'], 140, 98, 26, '#FFFFFF');
		return o + fin(280, 420, 0.3);
	}
};
