import { C, E, G, grass, leaf, P, S, svg, Tt, type Point } from '#content/art/kit.ts';
import { chick, duck, hen } from '#content/art/animals/yard-birds.ts';
import { bao, lan, minh, missHanh, mrTam, quy, thao } from './class.ts';
import { drum, fig, foreground, paper, pond, stick, yard } from './schoolyard.ts';

const pepper = (o: { cross?: boolean; sit?: boolean } = {}): string => hen({ ...o, c: '#6B668A', d: C.slateD });

const feather = (): string =>
	G(
		P('M-26 4C-14 -14 14 -16 30 -2C14 12 -12 14 -26 4Z', '#FFFDF6') +
			P('M-26 4C-6 6 14 4 30 -2C14 12 -12 14 -26 4Z', '#C9C3DC') +
			E(-8, -2, 2.4, 2, C.slate) + E(6, -5, 2.4, 2, C.slate) + E(14, 1, 2.2, 2, C.slateD) + E(0, 6, 2.2, 2, C.slateD) +
			S('M-36 8Q-4 2 26 -2', C.slate, 2.4),
		'rotate(-14)'
	);

/** Straw, eggs and the blue sock, as seen through the hole: the middle of the nest is the origin. */
const nest = (): string => {
	let straw = '';
	for (let i = 0; i < 22; i++) straw += `M${-70 + i * 6.4} ${6 + (i % 3) * 7}l${i % 2 ? 26 : -20} ${(i % 4) * 5 - 12}`;
	return (
		P('M-80 0C-40 -18 40 -18 80 0V60H-80Z', C.amber) +
		E(-34, -6, 13, 16, C.rose) + E(34, -4, 13, 16, '#E9B79B') +
		S(straw, C.sun, 4) +
		P('M20 6C30 4 40 8 46 16C56 18 58 30 46 32C34 32 26 26 22 18Z', C.sky)
	);
};
const sitting = (): string => G(nest(), 'translate(-44 -150)') + G(pepper({ sit: true, cross: true }), 'translate(-54 -136) scale(.6)');
const peeping = (): string => {
	const spots: [number, number, number][] = [[-80, -164, 0.78], [-24, -170, 0.72], [-50, -150, 0.9]];
	return G(pepper({ sit: true }), 'translate(-50 -160) scale(.52)') + G(nest(), 'translate(-44 -140)') + spots.map(([x, y, s]) => G(chick({ peep: true }), `translate(${x} ${y + 16}) scale(${s})`)).join('');
};

const kneel: { hip: Point; feet: [Point, Point]; knees: [Point, Point] } = { hip: [0, -48], feet: [[-34, -6], [34, -6]], knees: [[-26, -14], [26, -14]] };
const finger = S('M-2 0L-3 -21', '#D08F60', 8);
const hush: { hands: [Point, Point]; elbows: [Point, Point]; holds: [string, string] } = { hands: [[-36, -96], [4, -166]], elbows: [[-44, -120], [52, -116]], holds: ['', finger] };

const rays = (x: number, y: number, r: number, R: number, n: number, c: string, o: number): string => {
	let d = '';
	for (let i = 0; i < n; i++) {
		const [a, b] = [(i * 2 * Math.PI) / n, ((i + 0.45) * 2 * Math.PI) / n];
		d += `M${(x + Math.cos(a) * r).toFixed(1)} ${(y + Math.sin(a) * r).toFixed(1)}L${(x + Math.cos(a) * R).toFixed(1)} ${(y + Math.sin(a) * R).toFixed(1)}L${(x + Math.cos(b) * R).toFixed(1)} ${(y + Math.sin(b) * R).toFixed(1)}L${(x + Math.cos(b) * r).toFixed(1)} ${(y + Math.sin(b) * r).toFixed(1)}Z`;
	}
	return P(d, c, `opacity="${o}"`);
};

const broom = (): string => S('M0 -120L0 60', C.earth, 7) + P('M-10 40H12L34 112H-32Z', C.sun) + P('M4 40H12L34 112H8Z', C.amber) + S('M-12 56H16M-18 110L-6 62M2 112V62M22 110L10 62', C.rust, 3);
const dust = (x: number, y: number, s: number): string => G(E(-24, 0, 20, 15, '#F7E5BE') + E(0, -8, 26, 20, '#FBEFD4') + E(26, 2, 18, 13, '#F3D9A4'), `translate(${x} ${y}) scale(${s})`);

export const cover = (): string =>
	svg(600, 800, () =>
		`<rect width="600" height="800" fill="#FFD978"/>` + E(160, 200, 420, 420, '#FFE6A3') + E(150, 190, 260, 260, '#FFF1C9') +
		leaf(-30, 60, 150, 40, 30, C.moss, C.leaf) + leaf(-20, 150, 110, 30, 4, C.leaf, C.leafD) + leaf(620, -10, 120, 32, 128, C.leaf, C.leafD) + leaf(624, 330, 120, 32, 190, C.moss, C.leaf) +
		P('M-10 660C120 630 380 640 610 654V810H-10Z', '#E0B976') + P('M-10 716C160 700 420 706 610 712V810H-10Z', '#CFA25C') +
		G(drum({ back: true, inside: sitting() }), 'translate(258 730) scale(1.42)') +
		G(thao({ ...hush, face: { turn: -0.4, eyes: 'side', mouth: 'none' } }), 'translate(492 756) scale(1.24)') +
		S('M206 420C120 360 220 320 120 268', '#fff', 4, 'stroke-dasharray="2 13"') + G(feather(), 'translate(96 240) rotate(-30) scale(1.5)') +
		G(grass(0, 0, 50, 34, C.leafD, 5, 13), 'translate(-10 806)') +
		Tt(['The Drum', 'That Said'], 330, 104, 74, C.brick, { lh: 0.98 }) + Tt(['Pff'], 356, 262, 104, C.ink) + paper(600, 800)
	);

export const feather_flies = (): string =>
	svg(800, 600, () =>
		yard() + pond() + G(fig(), 'translate(360 470) scale(.92)') +
		G(drum(), 'translate(346 520) scale(.9)') +
		G(mrTam({ hands: [[-58, -104], [58, -236]], elbows: [[-50, -130], [70, -170]], holds: ['', G(stick(), 'rotate(-8)')], face: { mouth: 'o', turn: 0.7, brow: 'up' } }), 'translate(196 560) scale(.98)') +
		S('M500 260C500 190 560 170 580 206C592 234 552 246 556 220C566 190 620 230 636 352', '#fff', 4, 'stroke-dasharray="2 12"') +
		G(thao({ face: { turn: 0.5, eyes: 'wide', mouth: 'flat' } }), 'translate(540 526) scale(.72)') +
		G(lan({ face: { eyes: 'happy', mouth: 'laugh', turn: -0.3 }, hands: [[-10, -110], [46, -100]] }), 'translate(740 530) scale(.74)') +
		G(bao({ face: { eyes: 'wide', mouth: 'smile', tilt: -6, over: G(feather(), 'translate(4 14) scale(.78)') }, hands: [[-64, -120], [64, -120]], elbows: [[-60, -110], [60, -110]] }), 'translate(640 570) scale(.9)') +
		foreground() + paper()
	);

export const look_inside = (): string =>
	svg(800, 600, () =>
		yard({ building: false }) + G(fig(), 'translate(560 450) scale(1.1)') +
		G(missHanh({ ...kneel, neck: [0, -128], hands: [[-30, -60], [30, -60]], face: { turn: -0.6, eyes: 'dot', mouth: 'o', brow: 'up' } }), 'translate(560 520) scale(1.05)') +
		G(mrTam({ ...kneel, neck: [0, -124], hands: [[-52, -120], [52, -120]], face: { turn: -0.6, eyes: 'wide', mouth: 'laugh' } }), 'translate(704 560) scale(1.12)') +
		G(drum({ back: true, inside: sitting() }), 'translate(230 572) scale(1.5)') +
		G(thao({ ...kneel, neck: [0, -118], hands: [[-30, -54], [10, -124]], elbows: [[-40, -80], [48, -76]], holds: ['', finger], face: { turn: 0.2, eyes: 'wide', mouth: 'none' } }), 'translate(442 588) scale(1.2)') +
		foreground() + paper()
	);

export const bao_booms = (): string =>
	svg(800, 600, () =>
		yard() + rays(524, 236, 90, 900, 22, '#fff', 0.26) + pond() +
		G(duck({ quack: true }), 'translate(90 330) rotate(-18) scale(.5)') + G(duck({ quack: true }), 'translate(210 280) rotate(-24) scale(.42)') +
		G(fig(), 'translate(250 470) scale(.84)') +
		G(drum({ back: true, inside: sitting() }), 'translate(246 548) scale(.98)') +
		P('M440 560L452 470H596L608 560H584L576 500H472L464 560Z', C.earthD) + P('M436 458H612V482H436Z', C.earth) + P('M530 458H612V482H530Z', C.earthD) +
		G(bao({ face: { eyes: 'closed', mouth: 'shout', brow: 'up', tilt: -4 }, hands: [[-84, -206], [84, -206]], elbows: [[-76, -140], [76, -140]] }), 'translate(524 464) scale(1.12)') +
		G(lan({ face: { eyes: 'closed', mouth: 'o', turn: -0.4 }, hands: [[-40, -206], [40, -206]], elbows: [[-66, -160], [66, -160]] }), 'translate(704 560) scale(.9)') +
		foreground() + paper()
	);

export const brooms = (): string =>
	svg(800, 600, () =>
		yard() + pond() +
		dust(150, 540, 1) + dust(330, 500, 0.8) + dust(660, 540, 1.1) + dust(520, 486, 0.7) +
		G(lan({ hands: [[24, -110], [40, -140]], holds: [G(broom(), 'rotate(-18) translate(6 0)'), ''], face: { eyes: 'happy', mouth: 'laugh', turn: 0.3 } }), 'translate(240 520) scale(.86)') +
		G(minh({ hands: [[-40, -140], [-24, -110]], holds: ['', G(broom(), 'rotate(18) translate(-6 0)')], face: { eyes: 'happy', mouth: 'smile', turn: -0.3 } }), 'translate(590 508) scale(.84)') +
		G(thao({ hands: [[26, -100], [36, -140]], holds: [G(broom(), 'rotate(-14)'), ''], face: { mouth: 'smile', turn: 0.3 } }), 'translate(90 574) scale(.92)') +
		G(bao({ hands: [[-44, -150], [-26, -104]], holds: ['', G(broom(), 'rotate(16)')], face: { eyes: 'happy', mouth: 'laugh', turn: -0.2 } }), 'translate(716 580) scale(.96)') +
		G(quy({ face: { eyes: 'wide', mouth: 'o', brow: 'worry', tilt: 4 }, hands: [[-20, -176], [46, -92]], elbows: [[-66, -130], [56, -120]] }), 'translate(412 580) scale(1.02)') +
		foreground() + paper()
	);

export const first_peep = (): string =>
	svg(800, 600, () =>
		yard({ building: false }) + G(fig(), 'translate(420 452) scale(1.04)') +
		G(quy({ ...kneel, neck: [0, -120], face: { eyes: 'wide', mouth: 'none', turn: -0.5 } }), 'translate(650 476) scale(.8)') +
		G(lan({ ...kneel, neck: [0, -120], face: { eyes: 'closed', mouth: 'flat', turn: -0.5 } }), 'translate(750 500) scale(.84)') +
		G(drum({ back: true, inside: peeping() }), 'translate(350 574) scale(1.42)') +
		G(minh({ ...kneel, neck: [0, -120], face: { eyes: 'side', mouth: 'flat', turn: -0.6 } }), 'translate(600 560) scale(.94)') +
		G(bao({ ...kneel, neck: [0, -120], hands: [[-12, -142], [12, -140]], elbows: [[-58, -84], [58, -84]], face: { eyes: 'wide', mouth: 'none', turn: -0.4, brow: 'up' } }), 'translate(706 588) scale(1.06)') +
		G(thao({ ...kneel, neck: [10, -120], hands: [[8, -54], [66, -124]], elbows: [[-34, -80], [50, -84]], face: { turn: 0.9, eyes: 'closed', mouth: 'o', tilt: 8 } }), 'translate(112 590) scale(1.16)') +
		foreground() + paper()
	);

export const together = (): string =>
	svg(800, 600, () =>
		yard() + pond() + G(fig(), 'translate(366 470) scale(.92)') + rays(306, 340, 130, 900, 20, '#fff', 0.26) +
		G(drum(), 'translate(346 512) scale(.9)') +
		G(thao({ hands: [[-40, -110], [66, -196]], elbows: [[-46, -140], [60, -150]], face: { eyes: 'happy', mouth: 'laugh', turn: 0.5 } }), 'translate(120 540) scale(.92)') +
		G(bao({ hands: [[28, -176], [60, -110]], elbows: [[16, -130], [66, -140]], holds: [G(stick(), 'rotate(20)'), ''], face: { eyes: 'happy', mouth: 'shout', turn: 0.4 } }), 'translate(206 556) scale(.94)') +
		G(mrTam({ face: { eyes: 'happy', mouth: 'smile', turn: -0.5 }, hands: [[-36, -116], [36, -116]] }), 'translate(616 500) scale(.84)') +
		G(pepper(), 'translate(742 566) scale(.62)') +
		[0, 1, 2, 3, 4, 5, 6].map((i) => G(chick({ peep: i % 3 === 0 }), `translate(${672 - i * 48} ${574 + (i % 2) * 9}) rotate(${i % 2 ? 6 : -6}) scale(.62)`)).join('') +
		foreground() + paper()
	);
