import { bat } from '#content/art/animals/night-animals.ts';
import { C, E, G, hill, house, P, S, svg } from '#content/art/kit.ts';
import {
	bong,
	bush,
	front,
	garden,
	lotusAt,
	ngan,
	notebook,
	ong,
	pad,
	paper,
	pond,
	torch
} from './garden-at-night.ts';

export const hai_ca = (): string =>
	svg(
		800,
		600,
		() =>
			garden({ glow: true, lamp: true }) +
			pond(468) +
			pad(690, 500, 60) +
			pad(120, 520, 44) +
			lotusAt(740, 470, 0.8) +
			lotusAt(60, 484, 0.6) +
			hill(
				[
					[-20, 540],
					[260, 528],
					[560, 538],
					[840, 530]
				],
				840,
				620,
				'#1F4A4E',
				'gl',
				0.12
			) +
			G(
				ong({
					face: { turn: -0.4, eyes: 'happy', mouth: 'laugh' },
					hands: [
						[-84, -176],
						[50, -100]
					],
					elbows: [
						[-66, -130],
						[56, -120]
					]
				}),
				'translate(612 560) scale(1.02)'
			) +
			G(
				ngan({
					hands: [
						[20, -108],
						[48, -110]
					],
					elbows: [
						[-30, -96],
						[52, -110]
					],
					holds: [G(notebook(), 'rotate(-8)'), ''],
					face: { turn: 0.5, eyes: 'dot', mouth: 'smile' }
				}),
				'translate(310 566) scale(.98)'
			) +
			G(
				bong({
					hands: [
						[-46, -92],
						[70, -130]
					],
					elbows: [
						[-48, -110],
						[58, -104]
					],
					holds: ['', G(torch(), 'rotate(24) translate(0 -14)')],
					face: { turn: 0.5, eyes: 'wide', mouth: 'laugh' }
				}),
				'translate(446 576) scale(.88)'
			) +
			bush(40, 560, 1.2) +
			front() +
			paper()
	);

export const doi_bay = (): string =>
	svg(
		800,
		600,
		() =>
			garden({ glow: true, housed: false }) +
			house(250, 500, 3.1, '#C9A58A', '#A6523A', true) +
			[
				[560, 120, 1, -14],
				[660, 210, 0.8, 10],
				[470, 70, 0.7, 6],
				[720, 90, 0.6, -8],
				[610, 320, 0.62, 14],
				[380, 150, 0.56, -6],
				[150, 90, 0.5, 8],
				[520, 220, 0.5, -20]
			]
				.map(([x, y, s, r]) => G(bat('#8C84B8', '#5C558C'), `translate(${x} ${y}) rotate(${r}) scale(${s})`))
				.join('') +
			[0, 1, 2]
				.map((i) =>
					S(
						`M${598 + i * 20} ${96 - i * 10}q${14 + i * 5} ${24 + i * 8} 0 ${48 + i * 16}`,
						'#FFE7A8',
						4,
						`opacity="${0.8 - i * 0.2}"`
					)
				)
				.join('') +
			G(
				E(0, 0, 4, 3, C.ink) + P('M-2 -2q-8 -8 -12 -2zM2 -2q8 -8 12 -2z', '#DDE6F2'),
				'translate(690 124) scale(1.5)'
			) +
			S('M500 250q40 30 20 70t30 60', '#FFF', 2.6, 'stroke-dasharray="2 10" opacity=".6"') +
			G(
				bong({
					face: { turn: 0.4, eyes: 'wide', mouth: 'o', tilt: -8 },
					hands: [
						[-40, -190],
						[72, -170]
					],
					elbows: [
						[-58, -140],
						[64, -130]
					]
				}),
				'translate(600 580) scale(.9)'
			) +
			G(
				ngan({
					face: { turn: 0.2, eyes: 'dot', mouth: 'smile', tilt: -6, brow: 'up' },
					hands: [
						[-28, -104],
						[20, -112]
					],
					elbows: [
						[-46, -110],
						[40, -104]
					],
					holds: ['', G(notebook(), 'translate(0 -4)')]
				}),
				'translate(706 588) scale(.98)'
			) +
			bush(30, 590, 1.2) +
			front(9) +
			paper()
	);
