import { frog, snail } from '#content/art/animals/pond-animals.ts';
import { at, banana, C, cloud, E, G, hill, lily, lotus, P, S, stem, taro } from '#content/art/kit.ts';
import { ground, rain } from '#content/art/scene.ts';
import { sound } from '#content/art/village-things.ts';
import { page } from './page.ts';

export const mua = page(() => {
	const drop = (x: number, y: number, k: number): string =>
		G(
			P('M0 -26C12 -8 16 0 16 8A16 16 0 0 1 -16 8C-16 0 -12 -8 0 -26Z', C.sky) +
				P('M0 -26C12 -8 16 0 16 8A16 16 0 0 1 0 24C8 10 8 -8 0 -26Z', C.skyD) +
				E(-6, 6, 3.4, 6, '#fff', 'opacity=".8"'),
			`translate(${x} ${y}) scale(${k})`
		);
	const splash = (x: number, y: number): string =>
		S(`M${x - 20} ${y - 10}l-14 -20M${x} ${y - 14}v-26M${x + 20} ${y - 10}l14 -20`, '#fff', 6);
	return (
		ground(800, 800, [
			[0, '#5F97BC'],
			[0.5, '#A9D3DF'],
			[1, '#CFE6DF']
		]) +
		cloud(180, 110, 2, '#E6F0F2', '#B9D2DE') +
		cloud(560, 90, 2.3, '#E6F0F2', '#B9D2DE') +
		rain(820, 640, 80) +
		hill(
			[
				[-20, 560],
				[240, 530],
				[520, 566],
				[830, 530]
			],
			830,
			800,
			'#6FAE69',
			'gr',
			0.35
		) +
		banana(-30, 600, 420, 84, -52, C.moss, C.leaf, C.lime, 21) +
		banana(840, 560, 470, 92, -152, C.leaf, C.leafD, C.moss, 22) +
		banana(60, 660, 520, 96, -22, C.moss, C.leaf, C.lime, 23) +
		at(snail(), 330, 546, 1.6, -18) +
		splash(210, 400) +
		splash(560, 424) +
		splash(420, 500) +
		drop(210, 340, 1.2) +
		drop(560, 350, 1.5) +
		drop(420, 420, 1.1) +
		drop(690, 240, 1.2) +
		drop(120, 190, 1) +
		drop(340, 230, 1.2)
	);
});

export const ech = page(
	() =>
		ground(800, 800, [
			[0, '#7FB6C9'],
			[0.5, '#CFE6DF']
		]) +
		rain(820, 640, 60, 4) +
		hill(
			[
				[-20, 250],
				[240, 210],
				[520, 250],
				[830, 210]
			],
			830,
			800,
			'#6FAE69',
			'br',
			0.3
		) +
		P('M0 300C160 280 320 306 480 292C620 282 720 300 800 288V700H0Z', '#4F93B5') +
		S('M60 350q40 -6 90 0M640 340q40 -6 100 0M40 470q50 -8 110 0M660 480q50 -8 110 0', '#BFE1EA', 5) +
		[
			[140, 400],
			[690, 400],
			[90, 580],
			[720, 560]
		]
			.map(
				([x, y]) =>
					`<ellipse cx="${x}" cy="${y}" rx="36" ry="10" fill="none" stroke="#E4F5F7" stroke-width="4"/>`
			)
			.join('') +
		stem(640, 640, 660, 250, 20, C.leafD, 9) +
		at(lotus(0, 0, 2.2), 662, 256) +
		G(taro(0, 0, 2, 0, C.moss, C.leaf, C.lime), 'translate(90 250) rotate(70) scale(1 .6)') +
		lily(400, 570, 270, 66, C.moss, C.leaf, C.lime) +
		at(frog({ croak: true, look: 'happy' }), 400, 580, 2.7) +
		at(sound(3, C.coral, 9), 590, 400, 1.2) +
		G(sound(3, C.coral, 9), 'translate(210 400) scale(-1.2 1.2)')
);
