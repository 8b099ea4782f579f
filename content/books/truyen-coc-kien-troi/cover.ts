import { bear, bee, fox, tiger } from '#content/art/animals/forest-animals.ts';
import { crab, toad } from '#content/art/animals/pond-animals.ts';
import { at, C, cloud, E, flip, P, svg, Tt } from '#content/art/kit.ts';
import { ground, speckle } from '#content/art/scene.ts';

export const cover = (): string =>
	svg(600, 840, () => {
		let drops = '';
		for (const [x, y] of [
			[70, 300],
			[530, 330],
			[110, 420],
			[480, 270],
			[548, 470],
			[60, 560]
		] as const)
			drops += P(
				`M${x} ${y - 26}C${x + 12} ${y - 8} ${x + 16} ${y} ${x + 16} ${y + 8}A16 16 0 0 1 ${x - 16} ${y + 8}C${x - 16} ${y} ${x - 12} ${y - 8} ${x} ${y - 26}Z`,
				'#E4F5F7',
				'opacity=".9"'
			);
		return (
			ground(600, 840, [
				[0, '#1D5590'],
				[0.4, '#2F7DC8'],
				[0.75, '#9BD2E3'],
				[1, '#DDEFC4']
			]) +
			E(300, 520, 300, 300, '#fff', 'opacity=".1"') +
			E(300, 520, 220, 220, '#fff', 'opacity=".12"') +
			cloud(60, 690, 2.3, '#fff', '#D7ECF0') +
			cloud(560, 700, 2.2, '#fff', '#D7ECF0') +
			P(
				'M250 230L180 380H240L210 500L340 330H274L330 230Z',
				C.sun,
				'transform="translate(216 10) rotate(8)" opacity=".95"'
			) +
			drops +
			flip(tiger(), 210, 790, 0.85) +
			at(bear({ up: true }), 440, 780, 0.74) +
			at(bee(), 130, 540, 0.9) +
			cloud(300, 820, 3.4, '#fff', '#E3ECEE') +
			cloud(80, 830, 2.2, '#fff', '#E3ECEE') +
			cloud(540, 834, 2.2, '#fff', '#E3ECEE') +
			at(
				toad({
					look: 'cross',
					mouth: 'open',
					hands: [
						[-64, -60],
						[84, -196]
					],
					sash: C.coral
				}),
				296,
				800,
				1.65
			) +
			at(crab({ up: true }), 80, 826, 0.7) +
			at(fox(), 512, 826, 0.6) +
			Tt(['Truyện'], 300, 110, 62, '#FFE7A8') +
			Tt(['Cóc Kiện Trời'], 300, 200, 84, '#fff') +
			speckle(600, 840, 0.35)
		);
	});
