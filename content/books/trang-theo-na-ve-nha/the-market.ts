import { figure as person } from '#content/art/figure.ts';
import { C, E, G, hill, P, S, svg, tx } from '#content/art/kit.ts';
import { moon, nightSky as sky } from '#content/art/night-sky.ts';
import { paper, ride } from './bicycle.ts';
import { lantern } from './places.ts';

const stall = (x: number, y: number, s: number, c: string): string => {
	let awning = '';
	for (let i = 0; i < 6; i++)
		awning += P(
			`M${-130 + i * 44} -150H${-86 + i * 44}L${-94 + i * 48} -112Q${-120 + i * 48} -100 ${-146 + i * 48} -112Z`,
			i % 2 ? '#FFF6DF' : c
		);
	return G(
		P('M-116 -60H116V0H-116Z', C.earth) +
			P('M40 -60H116V0H40Z', C.earthD) +
			S('M-108 -60V-140M108 -60V-140', C.earthD, 8) +
			awning +
			P('M-126 -66H126V-54H-126Z', C.sand) +
			[-84, -48, -12, 24, 60, 90]
				.map((q, i) => E(q, -76, 15, 14, [C.coral, C.sun, C.moss, C.amber, C.coral, C.lime][i] ?? C.sun))
				.join(''),
		`translate(${x} ${y}) scale(${s})`
	);
};

const corn = (): string =>
	P('M-9 10C-14 -14 -8 -40 0 -46C8 -40 14 -14 9 10Z', C.sun) +
	P('M2 -45C10 -38 14 -14 9 10H2Z', C.amber) +
	P('M-14 -2C-8 8 -4 16 0 24C4 16 8 8 14 -2L10 26H-10Z', C.moss);

export const cho_dem = (): string =>
	svg(
		800,
		600,
		() =>
			sky(800, 600, { moon: [520, 120, 76], seed: 15 }) +
			moon(530, 120, 70, { face: 'smile' }) +
			P('M300 196L560 150L820 196V230H300Z', '#8C4440') +
			tx('M300 196L560 150L820 196V230H300Z', 'ro', 1) +
			P('M330 230H820V470H330Z', '#5D4684') +
			P('M620 230H820V470H620Z', '#45376F') +
			stall(540, 476, 1.1, C.coral) +
			stall(130, 470, 1, C.leaf) +
			S('M-20 130C140 190 300 190 400 150C520 210 700 210 820 150', C.sand, 3) +
			lantern(60, 216, 0.8, C.coral, C.brick) +
			lantern(180, 234, 0.9, C.moss, C.leaf) +
			lantern(300, 226, 0.8, C.sun, C.amber) +
			lantern(470, 238, 0.8, C.coral, C.brick) +
			lantern(610, 252, 0.9, C.sun, C.amber) +
			lantern(740, 236, 0.8, C.moss, C.leaf) +
			hill(
				[
					[-20, 470],
					[400, 464],
					[840, 470]
				],
				840,
				620,
				'#5A5488',
				'br',
				0.14
			) +
			G(
				person({
					face: {
						skin: 'tan',
						hair: { style: 'scarf', c: C.sky, d: C.skyD, tie: '#fff' },
						eyes: 'happy',
						mouth: 'smile',
						turn: -0.6
					},
					clothes: {
						kind: 'ba-ba',
						top: [C.rose, '#EF8F7C'],
						bottom: [C.night, '#141C30'],
						long: true,
						sleeve: 'long'
					},
					hands: [
						[-76, -110],
						[40, -96]
					],
					elbows: [
						[-50, -110],
						[48, -120]
					],
					holds: [G(corn(), 'rotate(-20)'), '']
				}),
				'translate(690 546) scale(.92)'
			) +
			P('M560 560L572 500H662L674 560Z', '#3A2320') +
			P('M556 488H678V506H556Z', C.earthD) +
			E(590, 484, 18, 8, C.sun) +
			E(624, 482, 18, 8, C.amber) +
			E(654, 485, 14, 7, C.sun) +
			S('M592 470q-8 -14 0 -26t0 -26M636 470q-8 -14 0 -26t0 -26', '#fff', 5, 'opacity=".5"') +
			G(
				ride({
					stop: true,
					na: { eyes: 'happy', mouth: 'laugh', wave: true, holds: G(corn(), 'rotate(8) scale(1.2)') }
				}),
				'translate(300 566) scale(.9)'
			) +
			paper()
	);
