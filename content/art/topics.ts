import { bird } from './bird.ts';
import { COV as covers } from './covers/index.ts';
import { C } from './palette.ts';
import { person } from './people.ts';
import { lin, svg, tx, u } from './picture.ts';
import { banana, bamboo, cloud, grass, hill, leaf, lily, lotus, palm } from './plants.ts';
import { rng } from './random.ts';
import { E, G, P, r1, S } from './shapes.ts';
import { plant } from './sim-bush.ts';
import { boat, house } from './village.ts';

/** One picture for every topic of the catalogue, 240 × 170; the name is the topic's id. */
export const TOPIC_PICTURES: Readonly<Record<string, () => string>> = {
	'con-vat': () => partOf('rung', '46 156 214 151.6'),
	'song-nuoc': () => scene(river),
	'chuyen-cuoi': () => partOf('trau', '42 150 240 170'),
	'vi-sao': () => partOf('mua', '58 92 240 170'),
	'bau-troi': () => scene(sky),
	'gia-dinh': () => scene(family),
	'co-tich': () => scene(folkTale),
	'cay-co': () => scene(plants),
	'truong-lop': () => scene(school),
	'tinh-ban': () => scene(friends),
	'que-huong': () => scene(homeland),
	'di-ngu': () => scene(bedtime)
};

const scene = (draw: () => string): string => svg(240, 170, draw);
const paper = (fill: string): string => `<rect width="240" height="170" fill="${fill}"/>`;
const speckle = (o = 0.4): string => `<rect width="240" height="170" fill="${u('sp')}" opacity="${o}"/>`;
const ground = (stops: Parameters<typeof lin>[0]): string => {
	const [definition, fill] = lin(stops);
	return definition + paper(fill);
};

/** A window on one of the drawn covers, without its lettering. */
function partOf(cover: keyof typeof covers, viewBox: string): string {
	const drawn = covers[cover];
	return svg(drawn.width, drawn.height, () => drawn.draw().replace(/<text[\s\S]*?<\/text>/g, ''), {
		vb: viewBox
	});
}

function stars(n: number, seed: number, below: number): string {
	const R = rng(seed);
	let d = '';
	for (let i = 0; i < n; i++) {
		const [x, y, s] = [R() * 240, R() * below, 0.8 + R() * 1.6];
		d += `M${r1(x)} ${r1(y - s * 1.6)}l${r1(s * 0.5)} ${r1(s * 1.1)} ${r1(s * 1.1)} ${r1(s * 0.5)} ${r1(-s * 1.1)} ${r1(s * 0.5)} ${r1(-s * 0.5)} ${r1(s * 1.1)} ${r1(-s * 0.5)} ${r1(-s * 1.1)} ${r1(-s * 1.1)} ${r1(-s * 0.5)} ${r1(s * 1.1)} ${r1(-s * 0.5)}z`;
	}
	return P(d, '#FFE9A6');
}

function river(): string {
	return (
		paper('#FCE3B8') +
		E(60, 66, 50, 50, '#FFF1C9') +
		E(60, 66, 27, 27, C.sun) +
		hill(
			[
				[-10, 80],
				[60, 68],
				[140, 76],
				[250, 66]
			],
			250,
			180,
			'#8DB07A',
			'br',
			0.3
		) +
		palm(196, 84, 62, 0.8, C.leaf, C.leafD, C.earthD, -8) +
		palm(224, 86, 44, 0.6, C.leaf, C.leafD, C.earthD, 6) +
		P('M-10 90C60 84 160 92 250 84V180H-10Z', C.skyM) +
		S('M10 104q24 -5 54 0M150 100q26 -4 50 0M30 150q30 -6 66 0M160 146q22 -4 44 0', '#E4F5F7', 3) +
		boat(118, 122, 0.95, C.earthD, false, C.coral) +
		S('M50 140q70 8 140 0', '#E4F5F7', 3) +
		speckle(0.4)
	);
}

function sky(): string {
	return (
		ground([
			[0, '#22285F'],
			[0.7, '#46407F'],
			[1, '#5A4A8C']
		]) +
		E(150, 70, 92, 92, '#fff', 'opacity=".06"') +
		E(150, 70, 66, 66, '#fff', 'opacity=".12"') +
		E(150, 70, 40, 40, '#FFEBB5') +
		E(140, 62, 9, 7, '#EBD08C') +
		E(162, 80, 11, 8, '#EBD08C') +
		E(146, 90, 5, 4, '#EBD08C') +
		stars(30, 4, 110) +
		S('M28 26L66 42', '#FFF6DC', 2.4, 'opacity=".8"') +
		E(67, 42.5, 3, 3, '#FFF6DC') +
		cloud(70, 122, 0.95, '#5D4684', '#4A3A74') +
		cloud(196, 132, 0.8, '#5D4684', '#4A3A74') +
		hill(
			[
				[-10, 140],
				[70, 132],
				[160, 142],
				[250, 130]
			],
			250,
			180,
			'#1E2550',
			'br',
			0.12
		) +
		speckle(0.25)
	);
}

function family(): string {
	return (
		paper('#BFE1EA') +
		cloud(56, 30, 0.55, '#fff', '#DCEEF2') +
		cloud(196, 44, 0.45, '#fff', '#DCEEF2') +
		hill(
			[
				[-10, 100],
				[80, 88],
				[170, 96],
				[250, 86]
			],
			250,
			180,
			'#A9D08E',
			'br',
			0.25
		) +
		banana(22, 132, 74, 15, -104, C.lime, C.moss, '#DDE9A8', 3) +
		banana(24, 134, 66, 14, -64, C.moss, C.leaf, C.lime, 4) +
		banana(214, 132, 74, 15, -110, C.lime, C.moss, '#DDE9A8', 5) +
		banana(218, 134, 66, 14, -66, C.moss, C.leaf, C.lime, 6) +
		house(118, 132, 1.02) +
		hill(
			[
				[-10, 134],
				[90, 128],
				[180, 133],
				[250, 127]
			],
			250,
			180,
			C.leaf,
			'gr',
			0.3
		) +
		person(78, 162, 0.62, { coat: C.plum, coatDark: C.plumD, head: 'bun' }) +
		person(158, 162, 0.66, { coat: C.sky, coatDark: C.skyD, head: 'short' }) +
		person(118, 166, 0.44, { coat: C.sun, coatDark: C.amber, head: 'tail' }) +
		speckle(0.35)
	);
}

/** The golden turtle of Hồ Gươm brings the sword. */
function folkTale(): string {
	let rays = '';
	for (let i = 0; i < 12; i++) {
		const [a, b] = [(i * Math.PI) / 6, ((i + 0.5) * Math.PI) / 6];
		rays += `M120 60L${r1(120 + Math.cos(a) * 190)} ${r1(60 + Math.sin(a) * 190)}L${r1(120 + Math.cos(b) * 190)} ${r1(60 + Math.sin(b) * 190)}Z`;
	}
	const sword =
		P('M-5 0L-5 -64L0 -78L5 -64L5 0Z', '#FFF6DC') +
		P('M0 -78L5 -64L5 0L0 0Z', C.sand) +
		P('M-20 0C-14 -8 14 -8 20 0C14 5 -14 5 -20 0Z', C.amber) +
		P('M-4 2H4V20H-4Z', C.brick) +
		E(0, 23, 6, 6, C.amber);
	const shell = 'M-58 18C-54 -26 -24 -42 4 -42C34 -42 58 -20 60 18C24 26 -24 26 -58 18Z';
	const turtle =
		P('M44 10C60 2 70 -22 84 -26C100 -30 108 -14 100 -4C92 4 80 8 74 20Z', C.moss) +
		P('M84 -26C100 -30 108 -14 100 -4C92 4 80 8 74 20L62 18C78 8 92 -8 84 -26Z', C.leaf) +
		E(92, -17, 3.4, 4, C.ink) +
		E(91, -18.5, 1.2, 1.3, '#fff') +
		S('M98 -7q4 0 6 -3', C.leafDD, 2) +
		P(shell, C.amber) +
		P('M4 -42C34 -42 58 -20 60 18C44 22 30 23 18 24C34 4 30 -26 4 -42Z', '#D07F22') +
		S('M-36 -22L-20 -4L-30 20M-20 -4L12 -6L26 20M12 -6L30 -28M-8 -41L12 -6M-20 -4L-24 -34', '#8A4B16', 3) +
		P('M-58 18C-24 26 24 26 60 18L58 26C24 33 -24 33 -56 26Z', C.cream);
	return (
		ground([
			[0, '#3E2A6B'],
			[0.55, '#B8617A'],
			[0.75, '#F0A368']
		]) +
		P(rays, '#FFE7A8', 'opacity=".22"') +
		P('M16 108V70h5v-8h8v-10h8v10h8v8h5v38Z', '#2F2450', 'opacity=".8"') +
		S('M18 84h30M18 96h30', '#F0A368', 2, 'opacity=".6"') +
		hill(
			[
				[-10, 106],
				[60, 98],
				[170, 106],
				[250, 96]
			],
			250,
			180,
			'#3B3568',
			'br',
			0.12
		) +
		P('M-10 112C60 106 170 114 250 106V180H-10Z', '#2E7D86') +
		P('M70 112C96 110 150 110 176 112L210 180H36Z', '#FFE7A8', 'opacity=".3"') +
		G(sword, 'translate(120 88) scale(.92)') +
		G(turtle, 'translate(108 134) scale(.86)') +
		S(
			'M30 152q50 10 96 2M136 158q40 6 80 -4M40 128q16 -4 30 -1M186 130q14 -4 30 0',
			'#BFE1EA',
			3,
			'opacity=".8"'
		) +
		lily(28, 160, 26, 6, C.moss, C.leaf, C.lime) +
		lotus(214, 158, 0.5) +
		stars(14, 8, 50) +
		speckle(0.3)
	);
}

function plants(): string {
	return (
		paper('#EAF3D6') +
		E(70, 40, 96, 96, '#F5F9E6') +
		banana(-6, 176, 120, 26, -64, C.moss, C.leaf, C.lime, 12) +
		banana(-14, 150, 92, 20, -30, C.leaf, C.leafD, C.moss, 14) +
		banana(248, 176, 120, 26, -118, C.leaf, C.leafD, C.moss, 15) +
		banana(252, 150, 92, 20, -150, C.moss, C.leaf, C.lime, 16) +
		G(plant(3), 'translate(30 -14) scale(.9)') +
		speckle(0.4)
	);
}

function school(): string {
	const letters =
		'M62 62a9 9 0 1 0 0 14m0 -16v17M94 62a9 9 0 1 0 0 14m0 -16v17M82 50q6 6 12 0M126 62a9 9 0 1 0 0 14m0 -16v17M114 54l6 -6 6 6';
	const spine = (x: number, y: number, w: number, c: string, d: string): string =>
		`<rect x="${x}" y="${y}" width="${w}" height="12" rx="2" fill="${c}"/><rect x="${x + w - 8}" y="${y + 2}" width="8" height="8" fill="${C.cream}"/><rect x="${x}" y="${y}" width="7" height="12" rx="2" fill="${d}"/>`;
	return (
		paper('#FBEBCB') +
		P('M0 0H240V26C160 34 80 20 0 28Z', '#FFF6E2') +
		`<rect x="30" y="24" width="150" height="84" rx="6" fill="${C.earth}"/><rect x="37" y="31" width="136" height="70" rx="3" fill="${C.leafD}"/>` +
		tx('M37 31H173V101H37Z', 'br', 0.12) +
		S(letters, '#FFF9EE', 4) +
		S('M146 48h16M146 58h16M50 90h70', '#FFF9EE', 2.4, 'opacity=".6"') +
		E(205, 52, 20, 20, '#fff') +
		E(205, 52, 16, 16, C.skyL) +
		S('M205 52V42M205 52l7 5', C.ink, 2.6) +
		P('M-4 128H244V146H-4Z', '#C58A55') +
		P('M-4 146H244V174H-4Z', C.earth) +
		tx('M-4 128H244V174H-4Z', 'bd', 0.12) +
		spine(24, 116, 62, C.coral, C.brick) +
		spine(30, 104, 54, C.sky, C.skyD) +
		P('M196 128C190 112 192 100 198 96H216C222 100 224 112 218 128Z', C.plum) +
		P('M208 96H216C222 100 224 112 218 128H210C216 116 214 104 208 96Z', C.plumD) +
		leaf(204, 98, 30, 8, -118, C.moss, C.leaf, { veins: false }) +
		leaf(210, 98, 32, 8, -62, C.moss, C.leaf, { veins: false }) +
		E(194, 70, 9, 9, C.coral) +
		E(194, 70, 4, 4, C.sun) +
		E(221, 68, 9, 9, C.sun) +
		E(221, 68, 4, 4, C.brick) +
		G(bird('doc'), 'translate(138 100) scale(.4)') +
		speckle(0.35)
	);
}

function friends(): string {
	return (
		paper('#FAD0B4') +
		E(120, 60, 112, 112, '#FCE0C6') +
		E(120, 60, 70, 70, '#FFF1DD') +
		hill(
			[
				[-10, 146],
				[70, 138],
				[170, 146],
				[250, 138]
			],
			250,
			180,
			C.moss,
			'gr',
			0.3
		) +
		S('M-6 140C50 130 100 142 150 134C190 128 216 132 250 124', C.earthD, 8) +
		S('M-6 138C50 128 100 140 150 132C190 126 216 130 250 122', C.earth, 4) +
		leaf(30, 134, 34, 9, -140, C.moss, C.leaf) +
		leaf(206, 128, 34, 9, -36, C.moss, C.leaf) +
		G(bird('chao'), 'translate(74 76) scale(.56)') +
		G(bird('dau'), 'translate(172 82) scale(-.5 .5)') +
		speckle(0.4)
	);
}

function homeland(): string {
	let rows = '';
	for (let i = 0; i < 9; i++) rows += `M${120 + (i - 4) * 9} 100L${120 + (i - 4) * 62} 176`;
	return (
		ground([
			[0, '#8CCBE0'],
			[0.6, '#F3F3DC']
		]) +
		E(186, 40, 34, 34, '#FFF6D2', 'opacity=".7"') +
		E(186, 40, 18, 18, '#FFE38A') +
		cloud(120, 28, 0.45, '#fff', '#DCEEF2') +
		hill(
			[
				[-10, 84],
				[60, 66],
				[130, 84],
				[190, 70],
				[250, 82]
			],
			250,
			180,
			'#8DC19A',
			'br',
			0.3
		) +
		hill(
			[
				[-10, 104],
				[70, 94],
				[150, 100],
				[250, 94]
			],
			250,
			180,
			'#6FAE69',
			'gr',
			0.2
		) +
		P('M-10 108C70 100 160 104 250 100V180H-10Z', '#D9C85A') +
		S(rows, '#B9A53C', 3, 'opacity=".7"') +
		tx('M-10 108C70 100 160 104 250 100V180H-10Z', 'gl', 0.5) +
		house(60, 112, 0.4) +
		bamboo(212, 178, 150, 10, C.moss, C.leaf) +
		bamboo(228, 178, 170, 11, C.moss, C.leaf) +
		[
			[206, 44, -160],
			[212, 70, 160],
			[226, 30, -150],
			[220, 92, -170]
		]
			.map(([x = 0, y = 0, a = 0]) => leaf(x, y, 36, 6, a, C.moss, C.leaf, { veins: false }))
			.join('') +
		S('M118 138C104 100 74 70 60 46', C.ink, 1.4) +
		G(
			P('M0 -22L18 0L0 24L-18 0Z', C.coral) +
				P('M0 -22L18 0L0 24Z', C.brick) +
				S('M0 24q8 10 -2 20q-6 8 2 14', C.sun, 3),
			'translate(56 36) rotate(-18)'
		) +
		person(122, 168, 0.6, { coat: C.coral, coatDark: C.brick, head: 'hat' }) +
		grass(-4, 172, 34, 16, C.leaf, 9, 7) +
		speckle(0.4)
	);
}

function bedtime(): string {
	return (
		ground([
			[0, '#1F2760'],
			[1, '#3E3F86']
		]) +
		stars(26, 12, 110) +
		E(186, 42, 44, 44, '#fff', 'opacity=".07"') +
		P('M196 18a27 27 0 1 0 14 46a23 23 0 0 1 -14 -46Z', '#FFEBB5') +
		hill(
			[
				[-10, 138],
				[80, 128],
				[170, 138],
				[250, 126]
			],
			250,
			180,
			'#1B2350',
			'br',
			0.12
		) +
		S('M-6 156C60 146 150 160 250 140', '#3B2A3A', 9) +
		leaf(22, 152, 40, 11, -130, '#2F7F5E', '#1E6650', { rib: '#6FB08A' }) +
		leaf(214, 146, 40, 11, -46, '#2F7F5E', '#1E6650', { rib: '#6FB08A' }) +
		G(bird('ngu'), 'translate(112 82) scale(.68)') +
		S('M158 60h8l-8 9h8M172 44h6l-6 7h6', '#BFC8F0', 2.4) +
		speckle(0.25)
	);
}
