import { at, C, cloud, E, hill, P, palm, S } from '#content/art/kit.ts';
import { motorbike } from '#content/art/motorbike.ts';
import { ground, room, sunRays, windowTo } from '#content/art/scene.ts';
import { sound, steam } from '#content/art/village-things.ts';
import { baby, mother } from './family.ts';
import { page } from './page.ts';

export const trung = page(
	() =>
		room(800, 800, 560, '#F3D3B0', '#E9BC8C') +
		windowTo(
			500,
			70,
			220,
			200,
			ground(220, 200, [
				[0, '#F9C9A2'],
				[1, '#FFF3D6']
			]) + palm(150, 220, 130, 1.4, C.leaf, C.leafD, C.earthD, 10),
			C.leaf
		) +
		P('M60 90H330V110H60Z', C.earth) +
		E(110, 70, 30, 22, C.skyM) +
		E(118, 72, 20, 16, C.sky) +
		P('M170 90V46H214V90Z', C.coral) +
		P('M196 46H214V90H196Z', C.brick) +
		P('M240 90C232 40 300 40 292 90Z', C.sun) +
		P('M270 54C288 60 294 74 292 90H272Z', C.amber) +
		P('M380 470H800V660H380Z', C.rust) +
		P('M640 470H800V660H600Z', C.brick) +
		P('M364 446H800V476H364Z', C.sand) +
		P('M520 566C520 520 640 520 640 566V660H520Z', C.earthD) +
		P('M546 660C540 610 566 612 570 580C590 602 594 620 604 600C624 622 618 640 614 660Z', C.coral) +
		P('M562 660C562 634 576 636 580 616C594 632 600 644 598 660Z', C.sun) +
		E(580, 440, 106, 20, C.slateD) +
		E(580, 428, 116, 30, C.slate) +
		E(580, 424, 100, 23, C.night) +
		P(
			'M508 424C506 404 540 404 560 408C586 398 650 402 652 424C654 440 600 440 576 438C546 440 510 440 508 424Z',
			'#fff'
		) +
		E(560, 420, 24, 13, C.sun) +
		E(564, 423, 16, 8, C.amber) +
		E(616, 423, 22, 12, C.sun) +
		E(620, 426, 14, 7, C.amber) +
		S('M690 424L780 400', C.earthD, 20) +
		at(steam(100), 540, 380) +
		at(steam(120), 590, 372) +
		at(steam(90), 640, 380) +
		at(
			mother(
				{ mouth: 'laugh', turn: 0.5, eyes: 'happy' },
				{
					hip: [0, -110],
					neck: [0, -184],
					feet: [
						[-20, 30],
						[20, 30]
					],
					hands: [
						[-50, -110],
						[86, -132]
					],
					elbows: [
						[-54, -150],
						[60, -120]
					],
					holds: ['', S('M0 0L58 2', C.earth, 7) + P('M52 -10L94 -4L92 10L52 12Z', C.slate)]
				},
				1.7
			),
			270,
			640
		) +
		at(
			baby(
				{ mouth: 'o', eyes: 'wide', turn: 0.7 },
				{
					hands: [
						[-40, -70],
						[60, -130]
					],
					elbows: [
						[-44, -80],
						[56, -90]
					]
				}
			),
			116,
			634,
			1.35
		)
);

export const xe = page(
	() =>
		ground(800, 800, [
			[0, '#F6B98A'],
			[0.4, '#FBDCA8'],
			[0.7, '#FFF3D6']
		]) +
		sunRays(620, 190, 70, '#FFB347', '#FFE1A0') +
		cloud(200, 110, 1.1, '#FFF3E0', '#F8CDB0') +
		hill(
			[
				[-20, 400],
				[200, 350],
				[460, 390],
				[830, 340]
			],
			830,
			800,
			'#C7B58A',
			'br',
			0.3
		) +
		palm(90, 430, 190, 1.7, C.leaf, C.leafD, C.earthD, 20) +
		palm(720, 420, 160, 1.5, '#5A8259', C.leaf, C.earthD, -16) +
		hill(
			[
				[-20, 440],
				[300, 420],
				[560, 436],
				[830, 420]
			],
			830,
			800,
			C.moss,
			'gr',
			0.3
		) +
		P('M0 540C200 524 560 524 800 540V700H0Z', '#8C7B78') +
		P('M0 560C200 546 560 546 800 560V700H0Z', '#7A6A6C') +
		S('M40 600h70M220 596h70M420 596h70M620 600h70', C.cream, 8) +
		at(motorbike(), 380, 606, 1.75) +
		at(sound(3, C.coral, 9), 656, 380, 1.2) +
		S('M70 420h100M40 470h110M80 520h80', '#fff', 8, 'opacity=".8"')
);
