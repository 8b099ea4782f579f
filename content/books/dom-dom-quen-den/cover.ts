import { at, banana, E, grass, r1, rng, svg, Tt } from '#content/art/kit.ts';
import { ground, moon, speckle, stars } from '#content/art/scene.ts';
import { firefly } from './friends.ts';
import { branch, dark, darkLeaf, guava, sparks } from './night.ts';

export const cover = (): string =>
	svg(600, 800, () => {
		const R = rng(17);
		let dots = '';
		for (let i = 0; i < 26; i++) {
			const x = 30 + R() * 540;
			const y = 250 + R() * 500;
			if (Math.abs(x - 300) < 150 && Math.abs(y - 520) < 210) continue;
			dots += sparks([[r1(x), r1(y), r1(3 + R() * 3)]]);
		}
		return (
			ground(600, 800, [
				[0, '#182352'],
				[0.55, '#35468C'],
				[1, '#3F5F94']
			]) +
			stars(600, 420, 40, 9) +
			E(300, 500, 250, 250, '#44579E', 'opacity=".7"') +
			E(300, 500, 190, 190, '#5568B0', 'opacity=".55"') +
			at(moon(0, 0, 40), 528, 318) +
			banana(-40, 800, 380, 62, -66, dark.c1, dark.c2, dark.rib, 3) +
			banana(640, 800, 360, 60, -116, dark.c1, dark.c2, dark.rib, 5) +
			banana(-30, 810, 300, 52, -30, '#1F4D4C', '#163B40', '#3E7A6C', 7) +
			banana(630, 806, 300, 52, -150, '#1F4D4C', '#163B40', '#3E7A6C', 9) +
			branch(-20, 706, 640) +
			darkLeaf(60, 690, 120, 30, -40) +
			darkLeaf(520, 680, 120, 30, -130) +
			guava(120, 752, 1.1) +
			guava(494, 742, 1) +
			dots +
			at(
				firefly({ mood: 'wonder', look: 0.4, left: [-64, 40], right: [64, 30], hint: true }),
				300,
				490,
				1.75
			) +
			grass(-6, 806, 60, 40, '#0F2C38', 6, 11) +
			Tt(['Con đom đóm'], 300, 112, 76, '#FFE7A8') +
			Tt(['quên đèn'], 300, 202, 92, '#FFFFFF') +
			speckle(600, 800, 0.25)
		);
	});
