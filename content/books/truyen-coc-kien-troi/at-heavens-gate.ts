import { bear, bee, fox, tiger } from '#content/art/animals/forest-animals.ts';
import { crab, toad } from '#content/art/animals/pond-animals.ts';
import { dog } from '#content/art/animals/yard-animals.ts';
import { rooster } from '#content/art/animals/yard-birds.ts';
import { at, C, E, flip, leaf, P, S } from '#content/art/kit.ts';
import { jar } from '#content/art/village-things.ts';
import { H, page, W } from './dry-land.ts';
import { cloudFloor, drum, gate, heavenSky, thunder } from './heaven.ts';

export const danhTrong = page(
	() =>
		heavenSky(W, H) +
		cloudFloor(W, H, 470) +
		at(bear(), 462, 540, 0.72) +
		at(tiger(), -4, 560, 0.62) +
		at(gate(), 270, 530, 1.15) +
		P('M120 530V242H262V530Z', C.rust) +
		P('M278 530V242H420V530Z', C.brick) +
		[150, 210, 310, 370].flatMap((x) => [300, 370, 440].map((y) => E(x, y, 9, 9, C.sun))).join('') +
		at(fox({ grin: true }), 440, 590, 0.6) +
		at(jar(), 90, 616, 1.05) +
		at(crab(), 92, 490, 0.5) +
		at(drum(), 742, 580, 1.2) +
		`<g fill="none" stroke="${C.coral}" stroke-width="6"><circle cx="742" cy="508" r="28"/><circle cx="742" cy="508" r="56" opacity=".7"/><circle cx="742" cy="508" r="84" opacity=".4"/></g>` +
		S('M880 360l34 -20M742 330v-40M620 350l-22 -26', C.coral, 10) +
		S('M730 490Q690 380 620 330', '#fff', 6, 'stroke-dasharray="3 16"') +
		at(
			toad({
				look: 'happy',
				mouth: 'open',
				hands: [
					[-96, -150],
					[96, -150]
				]
			}),
			640,
			340,
			0.78,
			-24
		)
);

export const gaChoCao = page(
	() =>
		heavenSky(W, H) +
		cloudFloor(W, H, 500) +
		at(gate(), 170, 540, 1) +
		P('M20 540V270H70L50 540Z', C.rust) +
		at(fox({ grin: true }), 320, 590, 1.15) +
		flip(rooster(false), 610, 470, 1.15) +
		S('M520 560q60 -30 120 0', '#D0DEE4', 6) +
		S('M498 176l-18 -28M538 160v-36M578 172l16 -30', C.coral, 7) +
		leaf(700, 430, 44, 10, 40, C.sun, C.amber, { veins: false }) +
		leaf(560, 480, 40, 10, 100, C.leaf, C.leafD, { veins: false }) +
		leaf(680, 520, 40, 10, 160, C.sky, C.skyD, { veins: false }) +
		at(
			toad({
				look: 'happy',
				mouth: 'smile',
				hands: [
					[-60, -64],
					[80, -164]
				]
			}),
			120,
			610,
			0.72
		) +
		flip(dog({ c: '#E3DCCB', d: '#B9AFA4' }), 810, 600, 0.7)
);

export const thanSam = page(
	() =>
		heavenSky(W, H) +
		cloudFloor(W, H, 480) +
		at(jar(), 240, 610, 1.5) +
		P('M140 420C170 380 200 400 240 370C280 400 320 380 346 424C310 444 170 444 140 420Z', C.skyL) +
		E(150, 380, 10, 13, C.skyL) +
		E(330, 370, 12, 15, C.skyL) +
		E(120, 330, 7, 9, C.skyL) +
		at(
			thunder(
				{ mouth: 'none', eyes: 'wide', turn: 0.3, brow: 'worry' },
				{
					hip: [0, -110],
					neck: [10, -184],
					feet: [
						[-62, -40],
						[64, -10]
					],
					knees: [
						[-34, -70],
						[50, -80]
					],
					hands: [
						[-92, -250],
						[104, -240]
					],
					elbows: [
						[-84, -180],
						[96, -180]
					]
				},
				1.5,
				true
			),
			490,
			560
		) +
		at(crab({ cross: true, up: true }), 404, 424, 0.72, -70) +
		S('M350 400l-34 -14M356 440l-36 8', C.coral, 8) +
		flip(bee({ cross: true }), 700, 150, 1.1) +
		S('M650 176q-50 20 -110 60', '#fff', 5, 'stroke-dasharray="2 12"') +
		flip(tiger({ yawn: true }), 790, 620, 0.98)
);
