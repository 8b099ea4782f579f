import { owl } from '#content/art/animals/night-animals.ts';
import { C, E, G, hill, P, r1, rng, S, svg } from '#content/art/kit.ts';
import { nightSky } from '#content/art/night-sky.ts';
import { bong, bush, front, garden, ngan, notebook, ong, paper } from './garden-at-night.ts';
import { post, spark } from './fireflies-and-posts.ts';

const SCORPIUS: readonly (readonly [number, number, number])[] = [
	[236, 92, 4],
	[222, 128, 4],
	[232, 166, 4],
	[290, 142, 5],
	[330, 168, 9],
	[352, 200, 5],
	[378, 256, 4.5],
	[388, 304, 4.5],
	[420, 340, 5],
	[472, 352, 5],
	[520, 326, 4.5],
	[528, 290, 5],
	[506, 272, 6]
];

export const dom_dom = (): string =>
	svg(800, 600, () => {
		const R = rng(77);
		let leaves = '';
		for (let i = 0; i < 90; i++) {
			const [a, k] = [R() * 6.283, Math.sqrt(R())];
			const [x, y] = [650 + Math.cos(a) * 150 * k, 330 + Math.sin(a) * 130 * k];
			leaves += E(
				x,
				y,
				22,
				8,
				i % 3 ? '#1E4A4C' : '#2A5F58',
				`transform="rotate(${Math.round(R() * 120 - 60)} ${r1(x)} ${r1(y)})"`
			);
		}
		const line = (p: readonly (readonly [number, number, number])[]): string =>
			p.map(([x, y], i) => `${i ? 'L' : 'M'}${x} ${y}`).join('');
		return (
			nightSky(800, 600, { seed: 52 }) +
			P('M60 -20C260 120 420 300 560 620H760C560 320 420 120 300 -20Z', '#8F86C8', 'opacity=".16"') +
			G(
				S(
					line(SCORPIUS.slice(3)) +
						line([
							[290, 142, 0],
							[236, 92, 0]
						]) +
						line([
							[290, 142, 0],
							[222, 128, 0]
						]) +
						line([
							[290, 142, 0],
							[232, 166, 0]
						]),
					'#BFC6F0',
					2,
					'opacity=".6" stroke-dasharray="2 7"'
				) +
					SCORPIUS.map(
						([x, y, r], i) =>
							E(x, y, r * 2.4, r * 2.4, i === 4 ? '#FF8A5C' : '#FFF3D0', 'opacity=".22"') +
							E(x, y, r, r, i === 4 ? C.coral : '#FFF3D0')
					).join(''),
				'translate(-64 -18) scale(.96)'
			) +
			hill(
				[
					[-20, 450],
					[300, 430],
					[840, 444]
				],
				840,
				620,
				'#182250',
				'br',
				0.06
			) +
			hill(
				[
					[-20, 490],
					[300, 478],
					[840, 486]
				],
				840,
				620,
				'#123038',
				'gl',
				0.08
			) +
			P('M636 520C640 460 634 420 640 380H664C662 430 668 470 676 520Z', '#2A1F2E') +
			E(650, 330, 166, 140, '#17393F') +
			leaves +
			spark(34, 5, 500, 210, 290, 270) +
			spark(12, 6, 60, 430, 420, 110) +
			G(
				ong({
					face: { turn: 0.2, eyes: 'happy', mouth: 'smile', tilt: -10 },
					hands: [
						[-40, -96],
						[96, -226]
					],
					elbows: [
						[-46, -120],
						[70, -160]
					]
				}),
				'translate(120 586) scale(.84)'
			) +
			G(
				bong({
					face: { turn: 0.4, eyes: 'wide', mouth: 'laugh', tilt: -10 },
					hands: [
						[-66, -180],
						[66, -180]
					],
					elbows: [
						[-64, -130],
						[64, -130]
					]
				}),
				'translate(246 592) scale(.72)'
			) +
			G(
				ngan({
					face: { turn: 0.5, eyes: 'dot', mouth: 'o', tilt: -10, brow: 'up' },
					hands: [
						[-30, -96],
						[40, -96]
					]
				}),
				'translate(346 590) scale(.8)'
			) +
			front(13, '#0C222C') +
			paper()
		);
	});

export const cu_lon = (): string =>
	svg(
		800,
		600,
		() =>
			garden({ seed: 33 }) +
			post(620, 560, 210) +
			post(760, 570, 190) +
			P('M560 430H820V452H560Z', C.earth) +
			P('M560 444H820V452H560Z', C.earthD) +
			G(owl(), 'translate(620 342) scale(1.18)') +
			P('M60 500H430V522H60Z', C.earth) +
			P('M60 514H430V522H60ZM84 522H104V580H84ZM386 522H406V580H386Z', C.earthD) +
			S('M80 506H410', C.sand, 2.4) +
			G(
				bong({ face: { eyes: 'closed', mouth: 'o', turn: 0.2 } }),
				'translate(92 486) rotate(90) translate(0 -30) scale(.8)'
			) +
			G(
				ngan({
					hip: [0, -84],
					feet: [
						[20, -4],
						[52, -6]
					],
					knees: [
						[40, -84],
						[62, -80]
					],
					neck: [0, -158],
					hands: [
						[-14, -92],
						[66, -110]
					],
					elbows: [
						[-46, -110],
						[52, -104]
					],
					holds: ['', G(notebook(), 'rotate(8)')],
					face: { turn: 0.7, eyes: 'wide', mouth: 'o', brow: 'up' }
				}),
				'translate(360 584) scale(1)'
			) +
			bush(20, 600, 1.1) +
			front(21) +
			paper()
	);
