import { cat } from '#content/art/animals/yard-animals.ts';
import { at, C, flip, G, P, S } from '#content/art/kit.ts';
import { bag, crumbs, panel } from './bread.ts';
import { bao, burst, classroom, desk, H, magnifier, notebook, pencil, vy, W } from './class-4b.ts';

export const o1 = panel(
	() =>
		classroom() +
		at(desk(), 240, 610, 1.4) +
		flip(vy({ mouth: 'o', eyes: 'wide' }), 620, 630, 1.48) +
		at(
			bao(
				{ mouth: 'shout', eyes: 'wide', turn: 0.4, brow: 'worry' },
				{
					hands: [
						[-72, -176],
						[74, -196]
					],
					elbows: [
						[-74, -130],
						[78, -140]
					],
					holds: ['', G(bag(), 'translate(14 4) rotate(196)')]
				},
				false
			),
			230,
			650,
			1.52
		) +
		crumbs(
			[
				[390, 480],
				[420, 530],
				[370, 510]
			],
			1.3
		)
);

export const o2 = panel(
	() =>
		`<rect width="${W}" height="${H}" fill="#F3C45A"/>` +
		burst(250, 330, 330, '#F8DA8C') +
		at(
			bao(
				{ mouth: 'smirk', turn: 0.3, brow: 'down', eyes: 'dot' },
				{
					hands: [
						[-46, -96],
						[142, -112]
					],
					elbows: [
						[-66, -120],
						[86, -96]
					],
					holds: ['', G(magnifier(), 'translate(-46 -56)')]
				}
			),
			230,
			680,
			1.9
		) +
		flip(
			vy(
				{ mouth: 'smirk', eyes: 'side', brow: 'up' },
				{
					hands: [
						[30, -120],
						[60, -122]
					],
					elbows: [
						[-30, -110],
						[56, -100]
					],
					holds: [G(notebook(), 'translate(18 -4)'), pencil()]
				}
			),
			600,
			640,
			1.55
		)
);

export const o3 = panel(
	() =>
		`<rect width="${W}" height="${H}" fill="#D9A06A"/>` +
		S(
			`M0 130H${W}M0 290H${W}M0 450H${W}M180 130V290M520 130V290M340 290V450M640 290V450M90 450V${H}M450 450V${H}`,
			'#B97E48',
			5,
			'opacity=".6"'
		) +
		P('M560 0H590V250H560Z', C.earth) +
		P('M700 0H730V250H700Z', C.earthD) +
		P('M540 0H752V20H540Z', C.rust) +
		crumbs(
			[
				[60, 250],
				[120, 320],
				[200, 300],
				[270, 370],
				[470, 330],
				[520, 280],
				[590, 300],
				[640, 270],
				[670, 300]
			],
			1.7
		) +
		at(
			magnifier(
				crumbs(
					[
						[-14, 4],
						[12, -10],
						[6, 16]
					],
					2.1
				)
			),
			360,
			360,
			2.4
		)
);

export const o4 = panel(
	() =>
		classroom({ board: false, wall: '#F6DFAE', wallD: '#EFD093' }) +
		P('M330 470H752V500H330Z', C.earth) +
		P('M350 500H752V586H350Z', '#C9A067') +
		at(cat({ pose: 'sleep', eyes: 'shut', c: '#B9AFA4', d: '#857B78' }), 560, 472, 1.55) +
		at(
			bao(
				{ mouth: 'flat', turn: 0.7, brow: 'down', eyes: 'squint', tilt: 12 },
				{
					hip: [-10, -84],
					neck: [24, -146],
					hands: [
						[-30, -80],
						[150, -62]
					],
					elbows: [
						[-40, -110],
						[96, -70]
					],
					holds: ['', G(magnifier(), 'translate(-46 -56)')]
				}
			),
			170,
			660,
			1.75
		)
);
