import { at, bird, C, grass, leaf, lily, lotus, P, palm, r1, rng, S } from '#content/art/kit.ts';
import { moon } from '#content/art/scene.ts';
import { firefly } from './friends.ts';
import { branch, dark, darkLeaf, guava, land, night, scene, sparks } from './night.ts';

export const aoMoi = (): string =>
	scene(
		() =>
			night() +
			at(moon(0, 0, 52), 720, 110) +
			land(
				[
					[-20, 500],
					[220, 470],
					[520, 494],
					[920, 460]
				],
				'#24504F'
			) +
			branch(-30, 436, 960) +
			darkLeaf(40, 420, 130, 34, -62) +
			darkLeaf(70, 430, 110, 28, 40) +
			darkLeaf(470, 446, 120, 30, 60) +
			darkLeaf(830, 404, 130, 32, -118) +
			darkLeaf(860, 416, 120, 30, 50) +
			guava(150, 486, 1.2) +
			guava(760, 470, 1.1) +
			at(bird('dau'), 250, 322, 1.35) +
			S('M342 300C400 330 430 270 500 330C520 348 530 360 548 372', C.coral, 4) +
			at(firefly({ mood: 'laugh', look: -0.6, left: [-62, 10], right: [60, 14] }), 600, 304, 1.2) +
			at(leaf(0, 0, 60, 14, 20, C.moss, C.leaf), 420, 500) +
			at(leaf(0, 0, 46, 12, 150, C.moss, C.leaf), 380, 540) +
			grass(-6, 606, 70, 44, '#12383F', 4, 14)
	);

export const denDau = (): string =>
	scene(() => {
		const R = rng(31);
		let far = '';
		for (let i = 0; i < 14; i++)
			far += sparks([[r1(430 + R() * 420), r1(230 + R() * 130), r1(4 + R() * 3.5)]]);
		return (
			night() +
			land(
				[
					[-20, 330],
					[200, 290],
					[460, 322],
					[700, 286],
					[920, 320]
				],
				'#2A4F74',
				'br',
				0.08
			) +
			palm(720, 330, 120, 1, '#24466A', '#1D3A5C', '#1D3A5C', 10) +
			palm(790, 334, 90, 0.8, '#24466A', '#1D3A5C', '#1D3A5C', -10) +
			P('M-10 384C240 356 600 372 910 360V470C600 480 240 470 -10 486Z', '#3D6C9C') +
			S(
				'M120 410q40 -8 90 0M420 400q60 -8 110 0M640 430q40 -8 100 0M260 450q50 -8 100 0',
				'#8FB4D8',
				4,
				'opacity=".7"'
			) +
			far +
			sparks([
				[520, 414, 3],
				[600, 420, 3],
				[700, 410, 3],
				[800, 424, 3]
			]) +
			lily(520, 452, 60, 13, dark.c1, dark.c2, dark.rib) +
			lotus(520, 440, 0.7, '#B98FA8', '#8E6C94', '#D9B9C4') +
			land(
				[
					[-20, 500],
					[220, 470],
					[520, 500],
					[920, 484]
				],
				'#1F4D4C'
			) +
			S('M250 620C244 520 256 440 236 366', '#2F6A5E', 16) +
			darkLeaf(248, 500, 150, 34, -30) +
			darkLeaf(246, 540, 150, 34, -150) +
			at(firefly({ mood: 'sad', look: -0.5, left: [-58, -6], right: [58, 0] }), 236, 244, 1.25) +
			grass(-6, 606, 70, 60, '#12383F', 4, 14) +
			grass(560, 606, 30, 90, '#163B40', 8, 12)
		);
	});
