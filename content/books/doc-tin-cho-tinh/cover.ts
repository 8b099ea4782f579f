import { at, banana, bird, C, clip, grass, P, person, S, svg, Tt } from '#content/art/kit.ts';
import { ground, speckle } from '#content/art/scene.ts';
import { bubble, creature } from './rumour.ts';

export const cover = (): string =>
	svg(600, 848, () => {
		const lens = 'M228 420a134 134 0 1 0 268 0a134 134 0 1 0 -268 0Z';
		return (
			ground(600, 848, [
				[0, '#6C3FA8'],
				[0.7, '#8A5FB8'],
				[1, '#B695D6']
			]) +
			at(bubble(0, 0, 70, 44, C.coral, C.brick, 1), 90, 300) +
			at(bubble(0, 0, 54, 36, C.skyM, C.sky, -1), 530, 262) +
			at(bubble(0, 0, 46, 30, C.sun, C.amber, 1), 60, 470) +
			at(bubble(0, 0, 40, 26, C.moss, C.leaf, -1), 560, 640) +
			bubble(330, 420, 250, 168, '#FFFDF6', C.cream, -1) +
			at(creature(3), 356, 420, 1.02) +
			clip(
				lens,
				'<rect x="200" y="270" width="320" height="300" fill="#CFE6EF"/>' +
					P('M200 430C280 420 420 440 520 428V570H200Z', '#7FBBD6') +
					S('M240 470q30 -8 60 0M360 490q30 -8 60 0M270 510q24 -6 50 0', '#E4F5F7', 4) +
					at(creature(0), 366, 424, 1.02)
			) +
			`<path d="${lens}" fill="none" stroke="${C.sun}" stroke-width="18"/>` +
			S('M262 516L186 620', C.earthD, 30) +
			S('M256 514L182 616', C.earth, 12) +
			P('M-20 760C160 720 440 724 640 752V870H-20Z', C.plumD) +
			at(
				person(0, 0, 1, {
					hair: 'bob',
					dress: true,
					shirt: [C.sun, C.amber],
					look: 0.6,
					mood: 'wonder',
					right: [46, -102],
					left: [-36, -50],
					glasses: true
				}),
				118,
				806,
				1.55
			) +
			at(bird('dau'), 480, 724, 0.62) +
			banana(640, 860, 250, 46, -118, C.moss, C.leaf, C.lime, 4) +
			banana(-30, 870, 200, 40, -60, C.leaf, C.leafD, C.moss, 5) +
			grass(-6, 852, 60, 34, C.leafD, 6, 11) +
			Tt(['Đọc tin', 'cho tỉnh'], 300, 108, 92, '#FFF3D6', { lh: 0.98 }) +
			speckle(600, 848, 0.3)
		);
	});
