import { bird, C, cloud, E, G, grass, hill, house, P, palm, r1, rng, S, stem, svg, Tt, bamboo } from '#content/art/kit.ts';
import { chick, hen, rooster } from '#content/art/animals/yard-birds.ts';
import { bat, cactusLeaf, cereus, firefly, gecko, moth, owl } from '#content/art/animals/night-animals.ts';
import { nightSky } from '#content/art/night-sky.ts';
import { frog } from '#content/art/animals/pond-animals.ts';
import { bong, bush, front, garden, lotusAt, ngan, notebook, ong, pad, paper, pond, torch } from './garden-at-night.ts';

const spark = (n: number, seed: number, x0: number, y0: number, w: number, h: number): string => {
	const R = rng(seed);
	let o = '';
	for (let i = 0; i < n; i++) o += firefly(x0 + R() * w, y0 + R() * h, 0.6 + R() * 0.8);
	return o;
};
const post = (x: number, y: number, h: number): string => P(`M${x - 16} ${y}L${x - 14} ${y - h}H${x + 14}L${x + 16} ${y}Z`, C.earth) + P(`M${x + 2} ${y}V${y - h}H${x + 14}L${x + 16} ${y}Z`, C.earthD);

export const cover = (): string =>
	svg(600, 800, () =>
		nightSky(600, 800, { seed: 40 }) + E(300, 400, 300, 300, '#5C5FAE', 'opacity=".35"') + E(300, 400, 220, 220, '#7A7CC4', 'opacity=".3"') +
		G(bat('#5C558C', C.night), 'translate(96 300) scale(.8) rotate(-10)') + G(bat(), 'translate(512 330) scale(.66) rotate(12)') + G(bat(), 'translate(476 260) scale(.4)') +
		palm(70, 620, 230, 1.5, '#2F6B66', '#1F4E55', '#1B2A4A', 16) + palm(540, 620, 200, 1.4, '#2F6B66', '#1F4E55', '#1B2A4A', -18) +
		hill([[-20, 600], [200, 576], [420, 590], [640, 570]], 640, 820, '#232C60', 'gr', 0.2) +
		S('M-20 566C180 546 420 572 620 540', C.earthD, 20) + S('M-20 560C180 540 420 566 620 534', C.earth, 10) +
		G(owl(), 'translate(300 548) scale(1.34)') +
		hill([[-20, 690], [220, 672], [640, 690]], 640, 820, '#1F4A4E', 'gl', 0.12) +
		spark(18, 9, 30, 590, 540, 190) +
		G(ngan({ hands: [[-30, -96], [46, -110]], elbows: [[-50, -110], [56, -104]], holds: [G(notebook(), 'scale(.9)'), ''], face: { turn: 0.4, eyes: 'dot', mouth: 'o', tilt: 8, brow: 'up' } }), 'translate(176 790) scale(.98)') +
		G(bong({ hands: [[-56, -100], [34, -112]], elbows: [[-54, -120], [54, -110]], holds: ['', G(torch(), 'translate(0 -14)')], face: { turn: -0.3, eyes: 'dot', mouth: 'laugh', tilt: -8 } }), 'translate(416 794) scale(.9)') +
		bush(20, 806, 1.1) + bush(590, 806, 1, -1) + G(grass(0, 0, 50, 30, '#0F2E38', 5, 13), 'translate(-10 806)') +
		Tt(['Ai thức', 'đêm nay?'], 300, 92, 78, '#FFE7A8', { lh: 0.98 }) + Tt(['Who Is Awake Tonight?'], 300, 214, 33, '#FFFFFF') + paper(600, 800)
	);

export const hai_ca = (): string =>
	svg(800, 600, () =>
		garden({ glow: true, lamp: true }) + pond(468) + pad(690, 500, 60) + pad(120, 520, 44) + lotusAt(740, 470, 0.8) + lotusAt(60, 484, 0.6) +
		hill([[-20, 540], [260, 528], [560, 538], [840, 530]], 840, 620, '#1F4A4E', 'gl', 0.12) +
		G(ong({ face: { turn: -0.4, eyes: 'happy', mouth: 'laugh' }, hands: [[-84, -176], [50, -100]], elbows: [[-66, -130], [56, -120]] }), 'translate(612 560) scale(1.02)') +
		G(ngan({ hands: [[20, -108], [48, -110]], elbows: [[-30, -96], [52, -110]], holds: [G(notebook(), 'rotate(-8)'), ''], face: { turn: 0.5, eyes: 'dot', mouth: 'smile' } }), 'translate(310 566) scale(.98)') +
		G(bong({ hands: [[-46, -92], [70, -130]], elbows: [[-48, -110], [58, -104]], holds: ['', G(torch(), 'rotate(24) translate(0 -14)')], face: { turn: 0.5, eyes: 'wide', mouth: 'laugh' } }), 'translate(446 576) scale(.88)') +
		bush(40, 560, 1.2) + front() + paper()
	);

export const doi_bay = (): string =>
	svg(800, 600, () =>
		garden({ glow: true, housed: false }) + house(250, 500, 3.1, '#C9A58A', '#A6523A', true) +
		[[560, 120, 1, -14], [660, 210, 0.8, 10], [470, 70, 0.7, 6], [720, 90, 0.6, -8], [610, 320, 0.62, 14], [380, 150, 0.56, -6], [150, 90, 0.5, 8], [520, 220, 0.5, -20]].map(([x, y, s, r]) => G(bat('#8C84B8', '#5C558C'), `translate(${x} ${y}) rotate(${r}) scale(${s})`)).join('') +
		[0, 1, 2].map((i) => S(`M${598 + i * 20} ${96 - i * 10}q${14 + i * 5} ${24 + i * 8} 0 ${48 + i * 16}`, '#FFE7A8', 4, `opacity="${0.8 - i * 0.2}"`)).join('') + G(E(0, 0, 4, 3, C.ink) + P('M-2 -2q-8 -8 -12 -2zM2 -2q8 -8 12 -2z', '#DDE6F2'), 'translate(690 124) scale(1.5)') +
		S('M500 250q40 30 20 70t30 60', '#FFF', 2.6, 'stroke-dasharray="2 10" opacity=".6"') +
		G(bong({ face: { turn: 0.4, eyes: 'wide', mouth: 'o', tilt: -8 }, hands: [[-40, -190], [72, -170]], elbows: [[-58, -140], [64, -130]] }), 'translate(600 580) scale(.9)') +
		G(ngan({ face: { turn: 0.2, eyes: 'dot', mouth: 'smile', tilt: -6, brow: 'up' }, hands: [[-28, -104], [20, -112]], elbows: [[-46, -110], [40, -104]], holds: ['', G(notebook(), 'translate(0 -4)')] }), 'translate(706 588) scale(.98)') +
		bush(30, 590, 1.2) + front(9) + paper()
	);

export const hoa_quynh = (): string =>
	svg(800, 600, () =>
		nightSky(800, 600, { seed: 8 }) + bamboo(770, 640, 680, 40, '#3E5A5A', '#2E4648') +
		stem(470, 620, 420, 330, -30, '#2F7A55', 9) + cactusLeaf(470, 600, 330, -58) + cactusLeaf(440, 610, 300, -122) + cactusLeaf(500, 610, 250, -28) + cactusLeaf(420, 620, 260, -160) +
		S('M456 470C430 400 430 370 404 330', '#2F7A55', 10) + E(360, 250, 250, 230, '#FFFFFF', 'opacity=".1"') + G(cereus(), 'translate(396 318) rotate(-24) scale(1.5)') +
		S('M560 470C610 430 620 400 612 380', '#2F7A55', 7) + G(P('M0 20C-22 -10 -18 -60 0 -84C18 -60 22 -10 0 20Z', C.rose) + P('M0 20C22 -10 18 -60 0 -84C8 -50 8 -10 0 20Z', '#EF8F7C') + P('M-14 14C-20 -8 20 -8 14 14C8 24 -8 24 -14 14Z', C.moss), 'translate(610 374) rotate(12)') +
		G(moth(), 'translate(110 170) rotate(30) scale(1.3)') + S('M60 60C120 60 90 120 104 140', '#fff', 2.6, 'stroke-dasharray="2 10" opacity=".7"') + G(moth(), 'translate(650 130) rotate(-24) scale(.9)') +
		G(ngan({ face: { turn: 0.5, eyes: 'dot', mouth: 'o', tilt: 6 } }), 'translate(96 690) scale(1.16)') + G(bong({ face: { turn: 0.5, eyes: 'happy', mouth: 'smile', tilt: 8 } }), 'translate(216 700) scale(1.04)') + paper()
	);

export const dan_nhac = (): string =>
	svg(800, 600, () =>
		garden({ housed: false, seed: 25 }) + pond(430) + pad(190, 520, 130) + pad(460, 480, 90) + pad(610, 556, 120) + pad(60, 460, 56) + lotusAt(330, 420, 0.9) + lotusAt(744, 450, 0.8) +
		G(frog({ croak: true, look: 'happy', c: '#A9744F', d: '#6E4630', belly: '#F3D9A4' }), 'translate(190 524) scale(1.15)') +
		G(frog({ croak: true, look: 'shut' }), 'translate(460 486) scale(.74)') +
		G(frog({ croak: true, look: 'happy' }), 'translate(614 560) scale(.96)') + G(frog({ look: 'up', c: C.lime, d: C.moss }), 'translate(60 464) scale(.42)') +
		[[90, 396, -1], [296, 400, 1], [700, 430, 1], [540, 380, 1]].map(([x, y, s]) => G(S('M0 0q14 18 0 38M14 -8q22 26 0 54', '#FFE7A8', 5), `translate(${x} ${y}) scale(${s} 1)`)).join('') +
		P('M716 -10H800V330H716Z', C.earth) + P('M764 -10H800V330H764Z', C.earthD) + G(gecko(), 'translate(754 150) rotate(180) scale(.86)') +
		G(grass(0, 0, 14, 110, '#1F5A4E', 3, 9), 'translate(330 612)') + front(3) + paper()
	);

const SCORPIUS: readonly (readonly [number, number, number])[] = [[236, 92, 4], [222, 128, 4], [232, 166, 4], [290, 142, 5], [330, 168, 9], [352, 200, 5], [378, 256, 4.5], [388, 304, 4.5], [420, 340, 5], [472, 352, 5], [520, 326, 4.5], [528, 290, 5], [506, 272, 6]];
export const dom_dom = (): string =>
	svg(800, 600, () => {
		const R = rng(77);
		let leaves = '';
		for (let i = 0; i < 90; i++) {
			const [a, k] = [R() * 6.283, Math.sqrt(R())];
			const [x, y] = [650 + Math.cos(a) * 150 * k, 330 + Math.sin(a) * 130 * k];
			leaves += E(x, y, 22, 8, i % 3 ? '#1E4A4C' : '#2A5F58', `transform="rotate(${Math.round(R() * 120 - 60)} ${r1(x)} ${r1(y)})"`);
		}
		const line = (p: readonly (readonly [number, number, number])[]): string => p.map(([x, y], i) => `${i ? 'L' : 'M'}${x} ${y}`).join('');
		return (
			nightSky(800, 600, { seed: 52 }) + P('M60 -20C260 120 420 300 560 620H760C560 320 420 120 300 -20Z', '#8F86C8', 'opacity=".16"') +
			S(line(SCORPIUS.slice(3)) + line([[290, 142, 0], [236, 92, 0]]) + line([[290, 142, 0], [222, 128, 0]]) + line([[290, 142, 0], [232, 166, 0]]), '#BFC6F0', 2, 'opacity=".6" stroke-dasharray="2 7"') +
			SCORPIUS.map(([x, y, r], i) => E(x, y, r * 2.4, r * 2.4, i === 4 ? '#FF8A5C' : '#FFF3D0', 'opacity=".22"') + E(x, y, r, r, i === 4 ? C.coral : '#FFF3D0')).join('') +
			hill([[-20, 450], [300, 430], [840, 444]], 840, 620, '#182250', 'br', 0.06) + hill([[-20, 490], [300, 478], [840, 486]], 840, 620, '#123038', 'gl', 0.08) +
			P('M636 520C640 460 634 420 640 380H664C662 430 668 470 676 520Z', '#2A1F2E') + E(650, 330, 166, 140, '#17393F') + leaves + spark(34, 5, 500, 210, 290, 270) + spark(12, 6, 60, 430, 420, 110) +
			G(ong({ face: { turn: 0.2, eyes: 'happy', mouth: 'smile', tilt: -10 }, hands: [[-40, -96], [96, -226]], elbows: [[-46, -120], [70, -160]] }), 'translate(120 586) scale(.84)') +
			G(bong({ face: { turn: 0.4, eyes: 'wide', mouth: 'laugh', tilt: -10 }, hands: [[-66, -180], [66, -180]], elbows: [[-64, -130], [64, -130]] }), 'translate(246 592) scale(.72)') +
			G(ngan({ face: { turn: 0.5, eyes: 'dot', mouth: 'o', tilt: -10, brow: 'up' }, hands: [[-30, -96], [40, -96]] }), 'translate(346 590) scale(.8)') + front(13, '#0C222C') + paper()
		);
	});

export const cu_lon = (): string =>
	svg(800, 600, () =>
		garden({ seed: 33 }) + post(620, 560, 210) + post(760, 570, 190) + P('M560 430H820V452H560Z', C.earth) + P('M560 444H820V452H560Z', C.earthD) + G(owl(), 'translate(620 342) scale(1.18)') +
		P('M60 500H430V522H60Z', C.earth) + P('M60 514H430V522H60ZM84 522H104V580H84ZM386 522H406V580H386Z', C.earthD) + S('M80 506H410', C.sand, 2.4) +
		G(bong({ face: { eyes: 'closed', mouth: 'o', turn: 0.2 } }), 'translate(92 486) rotate(90) translate(0 -30) scale(.8)') +
		G(ngan({ hip: [0, -84], feet: [[20, -4], [52, -6]], knees: [[40, -84], [62, -80]], neck: [0, -158], hands: [[-14, -92], [66, -110]], elbows: [[-46, -110], [52, -104]], holds: ['', G(notebook(), 'rotate(8)')], face: { turn: 0.7, eyes: 'wide', mouth: 'o', brow: 'up' } }), 'translate(360 584) scale(1)') +
		bush(20, 600, 1.1) + front(21) + paper()
	);

export const het_ca = (): string =>
	svg(800, 600, () =>
		`<rect width="800" height="600" fill="#FCE3B8"/>` + E(640, 380, 330, 300, '#FFD9A0', 'opacity=".7"') + E(640, 380, 210, 200, '#FFE7A8', 'opacity=".8"') + E(640, 390, 84, 84, C.sun) +
		cloud(300, 110, 1.2, '#FBE9D6', '#F2C3A0') + cloud(560, 70, 0.9, '#FBE9D6', '#F2C3A0') + cloud(40, 60, 0.9, '#FBE9D6', '#F2C3A0') +
		[[120, 110, 0.5, -10], [210, 170, 0.4, 8], [60, 200, 0.36, -4]].map(([x, y, s, r]) => G(bat('#6B5A86', '#4B3F6B'), `translate(${x} ${y}) rotate(${r}) scale(${s})`)).join('') +
		hill([[-20, 400], [160, 366], [400, 396], [640, 366], [840, 396]], 840, 620, '#E0B48E', 'br', 0.2) + hill([[-20, 430], [300, 410], [840, 424]], 840, 620, '#9DB36E', 'gr', 0.2) +
		house(200, 476, 1.9, C.cream, C.rust, false) + palm(720, 450, 190, 1.6, '#6E9468', '#5A8259', '#7A6A4A', -18) + hill([[-20, 470], [300, 462], [840, 470]], 840, 620, '#5E9A58', 'gr', 0.25) +
		post(640, 560, 150) + post(780, 566, 140) + P('M600 470H820V488H600Z', C.earth) + P('M600 482H820V488H600Z', C.earthD) + G(rooster(true), 'translate(660 470) scale(.9)') +
		G(hen(), 'translate(520 548) scale(.6)') + G(chick(), 'translate(456 566) scale(.62)') +
		S('M-20 320C40 316 110 330 168 318', C.earth, 9) + G(bird('chao'), 'translate(88 246) scale(.62)') +
		G(ngan({ face: { eyes: 'closed', mouth: 'shout', tilt: -8 }, hands: [[-60, -236], [14, -158]], elbows: [[-72, -170], [54, -120]] }), 'translate(300 586) scale(.94)') +
		G(bong({ face: { eyes: 'wide', mouth: 'smile', turn: -0.4 }, hands: [[-46, -96], [46, -96]] }), 'translate(404 590) scale(.84)') + front(17, C.leafD) + paper()
	);
