import { duck } from '#content/art/animals/yard-birds.ts';
import { C, E, G, P, S, svg } from '#content/art/kit.ts';
import { bao, lan, minh, quy, thao } from './class.ts';
import { rays, sitting } from './nest.ts';
import { drum, fig, foreground, paper, pond, yard } from './schoolyard.ts';

const broom = (): string =>
	S('M0 -120L0 60', C.earth, 7) +
	P('M-10 40H12L34 112H-32Z', C.sun) +
	P('M4 40H12L34 112H8Z', C.amber) +
	S('M-12 56H16M-18 110L-6 62M2 112V62M22 110L10 62', C.rust, 3);

const dust = (x: number, y: number, s: number): string =>
	G(
		E(-24, 0, 20, 15, '#F7E5BE') + E(0, -8, 26, 20, '#FBEFD4') + E(26, 2, 18, 13, '#F3D9A4'),
		`translate(${x} ${y}) scale(${s})`
	);

export const bao_booms = (): string =>
	svg(
		800,
		600,
		() =>
			yard() +
			rays(524, 236, 90, 900, 22, '#fff', 0.26) +
			pond() +
			G(duck({ quack: true }), 'translate(90 330) rotate(-18) scale(.5)') +
			G(duck({ quack: true }), 'translate(716 150) rotate(-24) scale(.42)') +
			G(fig(), 'translate(250 470) scale(.84)') +
			G(drum({ back: true, inside: sitting() }), 'translate(246 548) scale(.98)') +
			P('M440 560L452 470H596L608 560H584L576 500H472L464 560Z', C.earthD) +
			P('M436 458H612V482H436Z', C.earth) +
			P('M530 458H612V482H530Z', C.earthD) +
			G(
				bao({
					face: { eyes: 'closed', mouth: 'shout', brow: 'up', tilt: -4 },
					hands: [
						[-84, -206],
						[84, -206]
					],
					elbows: [
						[-76, -140],
						[76, -140]
					]
				}),
				'translate(524 464) scale(1.12)'
			) +
			G(
				lan({
					face: { eyes: 'closed', mouth: 'o', turn: -0.4 },
					hands: [
						[-40, -206],
						[40, -206]
					],
					elbows: [
						[-66, -160],
						[66, -160]
					]
				}),
				'translate(704 560) scale(.9)'
			) +
			foreground() +
			paper()
	);

export const brooms = (): string =>
	svg(
		800,
		600,
		() =>
			yard() +
			pond() +
			dust(150, 540, 1) +
			dust(330, 500, 0.8) +
			dust(660, 540, 1.1) +
			dust(520, 486, 0.7) +
			G(
				lan({
					hands: [
						[44, -96],
						[62, -140]
					],
					holds: [G(broom(), 'rotate(14)'), ''],
					face: { eyes: 'happy', mouth: 'laugh', turn: 0.3 }
				}),
				'translate(240 520) scale(.86)'
			) +
			G(
				minh({
					hands: [
						[-62, -140],
						[-44, -96]
					],
					holds: ['', G(broom(), 'rotate(-14)')],
					face: { eyes: 'happy', mouth: 'smile', turn: -0.3 }
				}),
				'translate(590 508) scale(.84)'
			) +
			G(
				thao({
					hands: [
						[46, -92],
						[64, -136]
					],
					holds: [G(broom(), 'rotate(14)'), ''],
					face: { mouth: 'smile', turn: 0.3 }
				}),
				'translate(90 574) scale(.92)'
			) +
			G(
				bao({
					hands: [
						[-66, -142],
						[-48, -96]
					],
					holds: ['', G(broom(), 'rotate(-14)')],
					face: { eyes: 'happy', mouth: 'laugh', turn: -0.2 }
				}),
				'translate(716 580) scale(.96)'
			) +
			G(
				quy({
					face: { eyes: 'wide', mouth: 'o', brow: 'worry', tilt: 4 },
					hands: [
						[-20, -176],
						[46, -92]
					],
					elbows: [
						[-66, -130],
						[56, -120]
					]
				}),
				'translate(412 580) scale(1.02)'
			) +
			foreground() +
			paper()
	);
