import { at, C, clip, cloud, E, G, grass, hill, leaf, P, palm, S, tx } from '#content/art/kit.ts';
import { ground } from '#content/art/scene.ts';
import { H, land, scene, sky, W } from './garden.ts';
import { leafBuffalo } from './toys.ts';

export const doNghe = (): string =>
	scene(() => {
		let weave = '';
		for (let i = 0; i < 15; i++) weave += `M${-40 + i * 70} 560L${120 + i * 48} 150`;
		for (let i = 0; i < 8; i++) weave += `M0 ${180 + i * 52}H900`;
		const basket =
			leaf(0, 6, 130, 36, -80, C.moss, C.leaf) +
			leaf(-40, 10, 120, 32, -122, C.leaf, C.leafD) +
			leaf(40, 10, 120, 34, -44, C.lime, C.moss) +
			leaf(-10, 8, 110, 26, -100, C.lime, C.moss) +
			leaf(20, 8, 130, 28, -62, C.moss, C.leaf) +
			P('M-120 0H120C112 84 70 116 0 116C-70 116 -112 84 -120 0Z', '#D8A95C') +
			P('M30 0H120C112 84 70 116 0 116C42 84 46 40 30 0Z', '#B5823A') +
			S('M-112 34H112M-98 70H98M-80 4V98M-40 4V112M0 4V116M40 4V112M80 4V98', C.earth, 4, 'opacity=".5"') +
			S('M-122 0H122', '#E9C78B', 12);
		const spool =
			P('M-34 -46H34V-34H-34ZM-34 34H34V46H-34Z', C.earth) +
			P('M8 -46H34V-34H8ZM8 34H34V46H8Z', C.earthD) +
			P('M-26 -34H26V34H-26Z', C.coral) +
			P('M8 -34H26V34H8Z', C.brick) +
			S('M-26 -22L26 -14M-26 -8L26 0M-26 6L26 14M-26 20L26 28', C.rose, 2.6, 'opacity=".7"') +
			S('M26 24C70 30 60 70 110 62C150 56 150 90 200 84', C.coral, 4);
		const picks =
			[-24, -12, 0, 12, 24]
				.map((a) => G(S('M0 70L0 -80', C.earth, 8) + S('M-1 70L-1 -78', C.amber, 3), `rotate(${a})`))
				.join('') +
			P('M-16 34H16V54H-16Z', C.leaf) +
			P('M2 34H16V54H2Z', C.leafD);
		const scissors =
			S('M-8 -6L92 -46M-8 6L92 46', '#8391B8', 13) +
			S('M-8 -9L92 -49', '#C6D2E4', 5) +
			E(0, 0, 8, 8, C.night) +
			`<g fill="none" stroke-width="14"><circle cx="-50" cy="-26" r="26" stroke="${C.coral}"/><circle cx="-50" cy="26" r="26" stroke="${C.brick}"/></g>`;
		const bowl =
			E(0, 0, 110, 32, '#FFF6E2') +
			E(0, 2, 96, 25, C.skyM) +
			P('M10 -22C60 -20 96 -10 96 2C96 16 50 27 0 27C50 20 50 -8 10 -22Z', C.sky, 'opacity=".5"') +
			S('M-50 0q24 -8 50 0', '#E4F5F7', 4) +
			P('M-110 0C-104 50 -60 74 0 74C60 74 104 50 110 0C96 28 50 32 0 32C-50 32 -96 28 -110 0Z', C.sky) +
			P('M30 31C80 26 100 16 110 0C104 50 60 74 0 74C30 66 40 50 30 31Z', C.skyD);
		return (
			ground(W, H, [
				[0, '#B5CF74'],
				[1, '#7FB25E']
			]) +
			tx('M0 0H900V560H0Z', 'gr', 0.25) +
			P('M70 120H830L900 520H0Z', '#E9C07A') +
			P('M60 150H840L900 520H0Z', '#F3D9A4') +
			clip('M60 150H840L900 520H0Z', S(weave, '#D3AE6C', 4, 'opacity=".55"')) +
			S('M70 132H830M10 510H890', C.coral, 10) +
			E(300, 400, 150, 26, C.earthD, 'opacity=".22"') +
			at(basket, 300, 280, 1.05) +
			at(spool, 530, 240, 1.1) +
			at(picks, 720, 250, 1.1, 24) +
			at(scissors, 600, 420, 1, -12) +
			at(bowl, 150, 420, 0.8)
		);
	});

export const trau = (): string =>
	scene(
		() =>
			sky() +
			cloud(160, 84, 0.9, '#fff', '#D7ECF0') +
			hill(
				[
					[-20, 260],
					[240, 226],
					[520, 252],
					[760, 220],
					[940, 246]
				],
				W + 40,
				H,
				'#8DC19A',
				'br',
				0.22
			) +
			palm(800, 262, 110, 0.9, '#3F8A5C', '#2E7650', '#2E7650', -8) +
			P('M-10 300C240 282 640 290 910 278V420H-10Z', '#C3D874') +
			S(
				'M-10 320C240 304 640 312 910 300M-10 346C240 330 640 338 910 326M-10 374C240 358 640 366 910 354',
				'#A9C46B',
				5
			) +
			land(
				[
					[-20, 410],
					[240, 392],
					[560, 402],
					[940, 386]
				],
				C.moss
			) +
			land(
				[
					[-20, 480],
					[240, 466],
					[560, 476],
					[940, 460]
				],
				C.leaf
			) +
			at(leafBuffalo(), 520, 386, 1.7) +
			leaf(120, 500, 90, 26, -30, C.moss, C.leaf) +
			leaf(100, 520, 70, 20, 10, C.lime, C.moss) +
			grass(-6, 566, 62, 32, C.leafD, 3, 15)
	);
