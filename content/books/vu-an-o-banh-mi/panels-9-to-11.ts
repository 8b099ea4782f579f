import { at, C, E, flip, G, P, S } from '#content/art/kit.ts';
import { crumbs, panel } from './bread.ts';
import { bao, burst, classroom, desk, H, notebook, pencil, vy, W } from './class-4b.ts';

export const o9 = panel(
	() =>
		classroom({ wall: '#D8CBE8', wallD: '#C3B1DA' }) +
		at(desk(), 210, 620, 1.2) +
		at(
			bao(
				{ mouth: 'sad', eyes: 'closed', brow: 'worry', tilt: -14 },
				{
					hip: [0, -96],
					neck: [-14, -156],
					hands: [
						[-46, -98],
						[38, -96]
					],
					elbows: [
						[-70, -110],
						[72, -110]
					],
					feet: [
						[-40, -10],
						[46, -10]
					],
					knees: [
						[-44, -70],
						[50, -70]
					]
				}
			),
			226,
			598,
			1.42
		) +
		flip(
			vy(
				{ mouth: 'o', eyes: 'wide', brow: 'up' },
				{
					hands: [
						[30, -120],
						[60, -132]
					],
					elbows: [
						[-30, -110],
						[60, -100]
					],
					holds: [G(notebook(), 'translate(18 -4)'), pencil()]
				}
			),
			590,
			640,
			1.5
		) +
		S('M462 380l-30 -14M474 346l-22 -26', C.coral, 8)
);

export const o10 = panel(
	() =>
		`<rect width="${W}" height="${H}" fill="#8FBF8A"/>` +
		P('M60 40L690 20L716 570L84 590Z', C.coral) +
		P('M80 36L690 20L714 556L104 574Z', C.brick) +
		P('M74 44L676 26L700 548L98 566Z', '#FFFDF6') +
		S('M96 176L684 158M100 302L690 284M104 428L694 410', '#BFD3E0', 4) +
		crumbs(
			[
				[120, 110],
				[150, 130],
				[184, 112],
				[216, 128]
			],
			1.6
		) +
		S('M240 118h40m-14 -12l14 12l-14 12', C.night, 6) +
		G(
			P('M-6 -30C-26 -20 -34 20 -2 52C30 30 26 -10 6 -28Z', C.coral) +
				P('M6 -28C26 -10 30 30 -2 52C14 20 14 -6 6 -28Z', C.brick) +
				S('M0 -30Q6 -46 18 -46', C.leaf, 8),
			'translate(170 226) scale(1.05)'
		) +
		G(
			E(0, 0, 46, 44, '#E8AE82') +
				E(8, 6, 34, 32, '#D08F60', 'opacity=".5"') +
				S('M-4 8q6 6 12 0', C.earthD, 4) +
				P('M-52 -30Q0 -52 52 -30L46 -52Q0 -70 -46 -52Z', '#FFFDF6') +
				P('M-50 30Q0 52 50 30L46 54H-46Z', C.indigo),
			'translate(176 358) scale(.92)'
		) +
		G(
			S('M-14 -14Q-12 -40 10 -38Q32 -34 22 -10Q14 2 4 10V20', C.plum, 13) + E(4, 42, 8, 8, C.plum),
			'translate(170 486)'
		) +
		at(pencil(), 640, 500, 2, 24)
);

export const o11 = panel(
	() =>
		`<rect width="${W}" height="${H}" fill="#7FBBD6"/>` +
		burst(260, 360, 340, '#A9D3DF') +
		at(bao({ mouth: 'flat', eyes: 'wide', turn: 0.5, brow: 'up' }, {}, true), 240, 860, 2.9) +
		G(
			E(0, 0, 74, 90, C.plum) +
				E(6, 4, 66, 82, C.plumD) +
				E(0, 0, 60, 76, '#DDF1F2') +
				S('M-30 -20Q-26 -50 -4 -56', '#fff', 8) +
				S('M0 92V170', C.plum, 20),
			'translate(570 330) rotate(8)'
		) +
		S('M556 484L640 540', '#D99A6C', 40) +
		S('M640 540L760 620', '#FFFDF6', 64) +
		S('M660 566L760 634', '#DDE3EA', 30) +
		E(552, 478, 30, 27, '#D99A6C') +
		S('M536 466l26 -8M534 480l28 -4M538 494l26 0', '#BC7A4C', 4)
);
