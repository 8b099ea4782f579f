import { bear, bee, fox, tiger } from '#content/art/animals/forest-animals.ts';
import { crab, toad } from '#content/art/animals/pond-animals.ts';
import { at, banana, C, cloud, E, hill, leaf, P, S } from '#content/art/kit.ts';
import { ground, sunRays } from '#content/art/scene.ts';
import { crackedMud, dryHills, H, page, W } from './dry-land.ts';

export const datKho = page(
	() =>
		ground(W, H, [
			[0, '#F7B25C'],
			[0.5, '#FCDFA0'],
			[1, '#FFF1CF']
		]) +
		sunRays(690, 130, 84, '#F58A3C', '#FFE29A', 16) +
		dryHills(300) +
		S(
			'M120 380C126 300 110 240 140 150M126 290C150 260 176 250 200 214M124 250C104 222 90 214 66 196M136 190C150 170 160 160 172 128',
			C.earthD,
			12
		) +
		leaf(200, 216, 50, 8, 70, '#B98A4A', C.earth, { veins: false }) +
		leaf(66, 196, 44, 8, 100, '#B98A4A', C.earth, { veins: false }) +
		banana(820, 400, 130, 26, 150, '#C9A15C', '#A97C3C', C.sand, 4) +
		banana(830, 396, 140, 26, 40, '#B98A4A', '#94682F', C.sand, 5) +
		banana(824, 396, 120, 24, 110, '#C9A15C', '#A97C3C', C.sand, 6) +
		S('M826 470V392', '#A98A4E', 20) +
		crackedMud(W, H, 400) +
		E(470, 560, 120, 18, C.earthD, 'opacity=".3"') +
		at(
			toad({
				look: 'up',
				mouth: 'firm',
				hands: [
					[-62, -60],
					[66, -60]
				]
			}),
			460,
			566,
			1.35
		) +
		S('M330 420c-10 -10 0 -20 0 -30M600 430c-10 -10 0 -20 0 -30', '#fff', 6, 'opacity=".5"')
);

export const doanQuan = page(
	() =>
		ground(W, H, [
			[0, '#F3B98A'],
			[0.5, '#FBE0B4'],
			[1, '#FFF3D6']
		]) +
		sunRays(120, 110, 56, '#F59A4C', '#FFE29A', 14) +
		hill(
			[
				[-20, 330],
				[160, 240],
				[340, 310],
				[560, 170],
				[720, 270],
				[930, 190]
			],
			930,
			H,
			'#C79AA0',
			'br',
			0.25
		) +
		dryHills(370) +
		cloud(700, 90, 1, '#FFF3E0', '#F8CDB0') +
		P('M0 640V500C200 470 460 500 900 440V640Z', '#D9B27A') +
		P('M0 640V580C260 540 560 580 900 530V640Z', '#C2945A', 'opacity=".6"') +
		at(tiger({ tired: true }), 186, 586, 0.95) +
		at(bear(), 424, 560, 0.85) +
		at(fox(), 592, 592, 0.8) +
		at(bee(), 600, 350, 1) +
		S('M540 330q-30 -26 -56 0t-50 -4', '#fff', 4, 'stroke-dasharray="2 12"') +
		at(crab(), 716, 606, 0.62) +
		at(
			toad({
				look: 'dot',
				mouth: 'smile',
				hands: [
					[-58, -60],
					[78, -150]
				]
			}),
			816,
			566,
			0.85
		)
);
