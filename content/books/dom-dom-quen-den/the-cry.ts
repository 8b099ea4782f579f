import { at, E, grass, P } from '#content/art/kit.ts';
import { ant, firefly } from './friends.ts';
import { land, night, scene } from './night.ts';

export const tiengKhoc = (): string =>
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
		return (
			night() +
			[
				[20, 420, 40],
				[130, 520, -30],
				[220, 380, 24],
				[420, 470, 50],
				[560, 400, -40],
				[690, 540, 40],
				[790, 440, -50],
				[880, 520, -20]
			]
				.map(([x = 0, h = 0, l = 0]) => blade(x, h, l, '#24504F', '#1A4347'))
				.join('') +
			land(
				[
					[-20, 540],
					[220, 524],
					[520, 546],
					[920, 530]
				],
				'#1F4D4C'
			) +
			E(650, 540, 66, 26, '#57527A') +
			P('M650 514a66 26 0 0 1 66 26q-40 30 -90 20q50 -12 24 -46z', '#3C3860') +
			at(
				firefly({ mood: 'smile', look: 0.9, left: [-54, 50], right: [70, 10], hint: true }),
				510,
				366,
				1.35
			) +
			at(
				ant({
					mood: 'sad',
					hands: [
						[-30, 18],
						[48, -14]
					]
				}),
				360,
				480,
				1.25
			) +
			[
				[70, 300, -24],
				[300, 200, 30],
				[610, 180, -20],
				[820, 330, 26],
				[740, 220, 20]
			]
				.map(([x = 0, h = 0, l = 0]) => blade(x, h, l, '#2F6A5E', '#1F4D4C'))
				.join('') +
			grass(-6, 606, 70, 40, '#12383F', 4, 14)
		);
	});
