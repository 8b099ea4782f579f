import { at, C, E, grass, P, r1 } from '#content/art/kit.ts';
import { ant, firefly } from './friends.ts';
import { land, night, scene } from './night.ts';

export const nongQua = (): string =>
	scene(() => {
		const blade = (x: number, h: number, lean: number, c: string, d: string) =>
			P(
				`M${x - 17} 610Q${x - 8} ${610 - h * 0.6} ${x + lean} ${610 - h}Q${x + 12} ${610 - h * 0.5} ${x + 17} 610Z`,
				c
			) +
			P(
				`M${x} 610Q${x + 4} ${610 - h * 0.55} ${x + lean} ${610 - h}Q${x + 12} ${610 - h * 0.5} ${x + 17} 610Z`,
				d
			);
		let rays = '';
		for (let i = 0; i < 16; i++) {
			const a = (i * Math.PI) / 8;
			const b = a + Math.PI / 16;
			rays += `M440 366L${r1(440 + Math.cos(a) * 700)} ${r1(366 + Math.sin(a) * 700)}L${r1(440 + Math.cos(b) * 700)} ${r1(366 + Math.sin(b) * 700)}Z`;
		}
		return (
			night() +
			P(rays, '#FFD36B', 'opacity=".12"') +
			E(440, 380, 380, 330, '#FFD36B', 'opacity=".2"') +
			E(440, 380, 260, 240, '#FFE38A', 'opacity=".24"') +
			[
				[30, 420, 40],
				[130, 520, -20],
				[230, 330, 24],
				[640, 360, -30],
				[720, 500, 40],
				[800, 420, -50],
				[880, 520, -20]
			]
				.map(([x = 0, h = 0, l = 0]) => blade(x, h, l, '#9BC463', '#5E9E57'))
				.join('') +
			land(
				[
					[-20, 540],
					[220, 524],
					[520, 546],
					[920, 530]
				],
				'#4F8F55',
				'gr',
				0.25
			) +
			P('M660 540C680 470 720 440 760 440C800 440 842 470 860 540C800 556 720 556 660 540Z', C.earth) +
			P('M770 440C806 444 842 470 860 540C830 548 800 551 766 552C800 520 800 470 770 440Z', C.earthD) +
			E(756, 522, 26, 22, '#3A2118') +
			at(
				firefly({ mood: 'wonder', look: -0.1, coat: 'open', left: [-92, 30], right: [92, 30] }),
				440,
				280,
				1.5,
				3
			) +
			at(
				ant({
					mood: 'laugh',
					hands: [
						[-34, -40],
						[34, -40]
					]
				}),
				240,
				480,
				1.3
			) +
			at(
				ant({
					mood: 'laugh',
					hands: [
						[-32, -20],
						[32, -30]
					]
				}),
				700,
				520,
				0.7
			) +
			at(
				ant({
					mood: 'laugh',
					hands: [
						[-34, -30],
						[30, 0]
					]
				}),
				800,
				528,
				0.75
			) +
			[
				[70, 220, -24],
				[330, 130, 20],
				[600, 150, -20],
				[860, 200, 16]
			]
				.map(([x = 0, h = 0, l = 0]) => blade(x, h, l, C.lime, C.moss))
				.join('') +
			grass(-6, 606, 70, 36, '#2E7650', 4, 14)
		);
	});
