import { C, cloud, G, grass, hill, house, P, palm, person, r1, S } from '#content/art/kit.ts';
import { ground, rain } from '#content/art/scene.ts';
import { field, H, scene, storm, W } from './weather.ts';

export const cauVong = (): string =>
	scene(() => {
		const bow = ['#E4572E', '#F0A035', '#FFC53D', '#7FB25E', '#7FBBD6', '#33599A', '#6C3FA8']
			.map(
				(c, i) =>
					`<path d="M${60 + i * 17} 420A${390 - i * 17} ${350 - i * 17} 0 0 1 ${840 - i * 17} 420" fill="none" stroke="${c}" stroke-width="18"/>`
			)
			.join('');
		let rows = '';
		for (let i = 0; i < 10; i++)
			rows += `M-10 ${r1(416 + i * 12)}C240 ${r1(400 + i * 14)} 600 ${r1(412 + i * 13)} 910 ${r1(396 + i * 15)}`;
		return (
			ground(W, H, [
				[0, '#7FA9C8'],
				[0.5, '#BFDDE2'],
				[1, '#F6F0D4']
			]) +
			G(bow, '', 'opacity=".92"') +
			cloud(70, 380, 1, '#fff', '#CFDDE8') +
			cloud(850, 372, 1.05, '#E4EAF2', '#AFC0D6') +
			storm(770, 70, 0.75) +
			G(rain(260, 200, 26, 5), 'translate(650 110)', 'opacity=".6"') +
			hill(
				[
					[-20, 400],
					[180, 368],
					[420, 396],
					[660, 372],
					[920, 394]
				],
				W + 20,
				H,
				'#6FAE69',
				'br',
				0.25
			) +
			field(
				[
					[-20, 416],
					[240, 402],
					[560, 412],
					[920, 396]
				],
				'#8FBF5C',
				'gr',
				0.2
			) +
			S(rows, '#C3D874', 5, 'opacity=".85"') +
			palm(120, 424, 110, 1, C.leaf, C.leafD, C.earthD, -10) +
			palm(164, 426, 84, 0.8, C.leaf, C.leafD, C.earthD, 10) +
			house(250, 424, 0.66) +
			P(
				'M-10 560C180 512 420 486 640 474C740 470 830 472 910 478L910 512C820 500 720 500 640 508C460 522 300 546 220 570H-10Z',
				C.sand
			) +
			P(
				'M220 570C300 546 460 522 640 508C720 500 820 500 910 512L910 524C810 512 700 514 620 524C470 540 350 556 290 570Z',
				'#D3AE6C'
			) +
			person(470, 512, 1.15, {
				hair: 'short',
				shirt: [C.coral, C.brick],
				trousers: [C.skyD, C.night],
				left: [-50, -160],
				mood: 'laugh',
				look: -0.7
			}) +
			person(560, 508, 1.08, {
				hair: 'bob',
				dress: true,
				shirt: [C.sun, C.amber],
				right: [40, -46],
				look: -0.8,
				tilt: -6,
				mood: 'wonder'
			}) +
			P('M600 544C640 530 740 526 800 540C820 556 720 566 640 562C600 560 590 552 600 544Z', '#BFE1EA') +
			grass(-6, 566, 22, 34, C.leaf, 2, 13)
		);
	});
