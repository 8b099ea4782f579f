import { cat } from '#content/art/animals/yard-animals.ts';
import { figure as person, head } from '#content/art/figure.ts';
import { bamboo, C, clip, E, G, grass, P, svg } from '#content/art/kit.ts';
import { moon, nightSky as sky } from '#content/art/night-sky.ts';
import { NA, PAPA, paper, ride } from './bicycle.ts';
import { far, home, meadow, night_palm, trees } from './places.ts';

export const toi_nha = (): string =>
	svg(
		800,
		600,
		() =>
			sky(800, 600, { moon: [470, 120, 90], seed: 28 }) +
			moon(470, 116, 80, { face: 'smile' }) +
			far(420) +
			trees(60, 470, 1.4) +
			night_palm(730, 450, 210, 1.7, -16) +
			home(480, 480, 3.4) +
			meadow(486, 14) +
			P('M380 480H580L620 540H340Z', '#B98A5C') +
			P('M480 480H580L620 540H500Z', '#946A46') +
			G(
				person({
					face: { skin: 'warm', hair: { style: 'long' }, eyes: 'happy', mouth: 'smile', turn: -0.5 },
					clothes: {
						kind: 'ba-ba',
						top: [C.coral, C.brick],
						bottom: [C.night, '#141C30'],
						long: true,
						sleeve: 'long'
					},
					hands: [
						[-70, -150],
						[70, -150]
					],
					elbows: [
						[-62, -110],
						[62, -110]
					]
				}),
				'translate(500 516) scale(.82)'
			) +
			G(cat({ c: C.sand, d: C.earth, eyes: 'happy' }), 'translate(606 540) scale(.6)') +
			G(
				ride({ stop: true, na: { eyes: 'happy', mouth: 'laugh', wave: true } }),
				'translate(190 578) scale(.84)'
			) +
			grass(-6, 604, 70, 26, '#12303E', 7, 12.5) +
			paper()
	);

export const cua_so = (): string =>
	svg(
		800,
		600,
		() =>
			`<rect width="800" height="600" fill="#4C4A86"/>` +
			P('M-20 -10H220L60 610H-20Z', '#5A58A0', 'opacity=".5"') +
			bamboo(60, 640, 660, 26, '#5D5A9C', '#524F8E') +
			bamboo(760, 640, 660, 26, '#45427C', '#3C3A70') +
			P('M250 50H590V330H250Z', C.earthD) +
			clip(
				'M266 66H574V314H266Z',
				G(
					sky(308, 248, { moon: [160, 120, 70], seed: 31 }) +
						moon(160, 118, 80, { face: 'sleepy' }) +
						night_palm(290, 250, 90, 0.8, -18),
					'translate(266 66)'
				)
			) +
			P('M234 322H606V342H234Z', C.earth) +
			P(
				'M234 40C220 150 200 260 216 352C250 330 268 200 262 40ZM606 40C620 150 640 260 624 352C590 330 572 200 578 40Z',
				'#EF8F7C'
			) +
			P(
				'M248 40C252 200 240 320 216 352C250 330 268 200 262 40ZM606 40C620 150 640 260 624 352C612 320 604 180 606 40Z',
				C.coral,
				'opacity=".6"'
			) +
			G(
				person({
					face: { ...PAPA, eyes: 'happy', mouth: 'smile', turn: -0.5, tilt: -6 },
					clothes: { top: [C.skyL, C.skyM], bottom: ['#3C4A86', C.night], long: true },
					wide: 1.1,
					hands: [
						[-88, -90],
						[-40, -70]
					],
					elbows: [
						[-60, -120],
						[20, -90]
					]
				}),
				'translate(640 590) scale(1.12)'
			) +
			P('M60 420H110V600H60Z', C.earthD) +
			P('M60 510H600V600H60Z', C.earth) +
			E(212, 462, 104, 46, '#FFFDF6') +
			E(226, 470, 92, 38, '#DDD6E6') +
			G(
				head({ ...NA, eyes: 'dot', mouth: 'smile', turn: 0.5, tilt: -14 }),
				'translate(224 420) scale(1.24)'
			) +
			P('M150 500C210 460 300 476 380 474C470 468 560 470 610 506L606 600H130Z', C.plumL) +
			P('M380 474C470 468 560 470 610 506L606 600H400C440 560 430 510 380 474Z', '#9A78C6') +
			[
				[210, 530],
				[300, 510],
				[380, 550],
				[270, 570],
				[470, 520],
				[540, 560]
			]
				.map(([x, y]) =>
					G(
						[0, 72, 144, 216, 288]
							.map((a) => E(0, -11, 7, 10, '#FFE7A8', `transform="rotate(${a})"`))
							.join('') + E(0, 0, 5, 5, C.coral),
						`translate(${x} ${y})`
					)
				)
				.join('') +
			paper()
	);
