import { C, E, G, grass, P, S, svg } from '#content/art/kit.ts';
import { moon, nightSky as sky } from '#content/art/night-sky.ts';
import { paper, ride } from './bicycle.ts';
import { bridge, far, gleam, ripples, trees } from './places.ts';

const water = (y: number, h = 600): string => P(`M-20 ${y}H820V${h + 10}H-20Z`, '#2A3678');

const fish = (x: number, y: number, s: number, c: string, d: string): string =>
	G(
		P('M-34 0C-18 -18 20 -18 38 0C20 18 -18 18 -34 0Z', c) +
			P('M-28 0L-54 -16C-50 -4 -50 4 -54 16Z', d) +
			P('M-34 0C-18 18 20 18 38 0C14 6 -14 6 -34 0Z', d) +
			E(22, -3, 3.4, 3.6, C.ink),
		`translate(${x} ${y}) scale(${s})`
	);

export const qua_cau = (): string =>
	svg(
		800,
		600,
		() =>
			sky(800, 600, { moon: [420, 180, 110] }) +
			moon(470, 150, 92) +
			far(430) +
			water(460) +
			gleam(470, 500, 80, 6, 15) +
			ripples(476, 590, 16, 9) +
			bridge(414) +
			G(ride({ na: { eyes: 'happy', mouth: 'laugh' } }), 'translate(392 418) scale(.78)') +
			trees(10, 600, 1.1) +
			trees(790, 600, 1, -1) +
			paper()
	);

export const duoi_song = (): string =>
	svg(
		800,
		600,
		() =>
			`<rect width="800" height="600" fill="#25307A"/>` +
			P('M-20 0H820V70C600 40 200 100 -20 60Z', '#3B4494') +
			ripples(60, 580, 46, 14) +
			E(400, 300, 250, 230, '#4A57B0', 'opacity=".5"') +
			gleam(400, 130, 170, 12, 29, 5) +
			S('M330 256Q350 232 370 256M432 256Q452 232 472 256', '#8A5A2A', 8) +
			S('M370 336Q402 366 436 336', C.brick, 8) +
			fish(150, 420, 1.2, C.coral, C.brick) +
			fish(640, 200, 1, C.skyL, C.skyM) +
			G(fish(0, 0, 1.1, C.sun, C.amber), 'translate(650 470) scale(-1 1)') +
			[
				[218, 392, 7],
				[236, 370, 5],
				[226, 350, 4],
				[590, 452, 6],
				[574, 432, 4]
			]
				.map(
					([x, y, r]) =>
						`<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="#BFE1EA" stroke-width="3"/>`
				)
				.join('') +
			G(grass(0, 0, 22, 90, '#17225A', 3, 10), 'translate(-10 606)') +
			G(grass(0, 0, 22, 80, '#17225A', 6, 10), 'translate(600 606)') +
			paper()
	);
