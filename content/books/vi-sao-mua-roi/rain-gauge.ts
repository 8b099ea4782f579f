import { C, clip, E, frog, G, grass, hill, house, leaf, P, rng, S } from '#content/art/kit.ts';
import { ground, rain } from '#content/art/scene.ts';
import { drop, field, H, scene, storm, W } from './weather.ts';

export const mayDoMua = (): string =>
	scene(() => {
		const bottle = 'M340 190H560V474Q560 500 534 500H366Q340 500 340 474Z';
		let marks = '';
		for (let i = 0; i <= 16; i++) marks += `M566 ${450 - i * 15}h${i % 5 === 0 ? 30 : 16}`;
		const R = rng(8);
		let stones = '';
		for (let i = 0; i < 16; i++)
			stones += E(
				356 + (i % 8) * 26 + R() * 8,
				484 - Math.floor(i / 8) * 18 - R() * 4,
				15,
				11,
				i % 3 === 0 ? '#A98C74' : i % 3 === 1 ? '#8B6F58' : '#C9AE93'
			);
		return (
			ground(W, H, [
				[0, '#8FB4C8'],
				[1, '#DDEBE2']
			]) +
			storm(180, 70, 0.9) +
			storm(720, 60, 1) +
			rain(W, 420, 80, 11) +
			hill(
				[
					[-20, 400],
					[200, 372],
					[480, 392],
					[700, 366],
					[920, 384]
				],
				W + 20,
				H,
				'#8DC19A',
				'br',
				0.22
			) +
			house(130, 446, 0.9) +
			field(
				[
					[-20, 446],
					[240, 432],
					[520, 442],
					[920, 430]
				],
				C.moss,
				'gr',
				0.25
			) +
			E(450, 506, 170, 20, C.leafD, 'opacity=".5"') +
			P(bottle, '#EAF6F8', 'opacity=".7"') +
			clip(
				bottle,
				P('M330 330C380 322 420 338 470 330C510 324 540 334 570 328V510H330Z', C.skyM) +
					P('M470 330C510 324 540 334 570 328V510H470Z', C.sky, 'opacity=".55"') +
					stones +
					S('M360 360q24 -8 50 0M430 392q24 -8 50 0M380 424q24 -8 50 0', '#E4F5F7', 4, 'opacity=".8"')
			) +
			P('M326 178H574L480 268V316H420V268Z', '#CFE8EE', 'opacity=".95"') +
			P('M452 178H574L480 268V316H452Z', '#8FBFD0', 'opacity=".95"') +
			S('M326 180H574', '#fff', 7) +
			S('M354 214V470', '#fff', 8, 'opacity=".6"') +
			P('M562 196h48q6 0 6 6v258q0 6 -6 6h-48z', C.sun) +
			P('M596 196h14q6 0 6 6v258q0 6 -6 6h-14z', C.amber) +
			S(marks, C.earthD, 3.5) +
			P('M548 232h26v16h-26zM548 420h26v16h-26z', '#F6F0D2', 'opacity=".9"') +
			drop(450, 130, 1) +
			drop(410, 90, 0.8) +
			drop(500, 84, 0.9) +
			drop(450, 300, 0.7) +
			leaf(760, 500, 110, 26, -120, C.moss, C.leaf) +
			leaf(764, 502, 120, 28, -72, C.leaf, C.leafD) +
			leaf(766, 504, 90, 22, -36, C.moss, C.leaf) +
			G(frog(), 'translate(240 508) scale(1.05)') +
			grass(-6, 566, 62, 30, C.leaf, 3, 15)
		);
	});
