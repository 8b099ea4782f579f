import { banana, C, cloud, E, G, grass, hill, leaf, P, palm, rng, S, smooth, svg, taro, Tt, lily, lotus } from '../../art/kit.ts';
import { rooster } from '../../art/animals/yard-birds.ts';
import { dog } from '../../art/animals/yard-animals.ts';
import { bear, bee, fox, tiger } from '../../art/animals/forest-animals.ts';
import { figure } from '../../art/figure.ts';
import { crab, toad } from '../../art/animals/pond-animals.ts';
import { ground, rain, speckle, sunRays } from '../../art/scene.ts';
import { jar, wheelchairBack, wheelchairFront } from '../../art/village-things.ts';
import { cloudFloor, drum, gate, heavenSky, king, thunder } from './heaven.ts';

const W = 900;
const H = 640;
const page = (draw: () => string) => (): string => svg(W, H, () => draw() + speckle(W, H));
const at = (s: string, x: number, y: number, k = 1, r = 0): string => G(s, `translate(${x} ${y})${r ? ` rotate(${r})` : ''}${k === 1 ? '' : ` scale(${k})`}`);
const flip = (s: string, x: number, y: number, k: number): string => G(s, `translate(${x} ${y}) scale(${-k} ${k})`);

/** Dry mud from `y` down: plates with cracks between them, wider towards us. */
function crackedMud(w: number, h: number, y: number): string {
	const R = rng(31);
	const rows = 6;
	const columns = 9;
	const line = (r: number): number => y + (h + 40 - y) * Math.pow(r / rows, 1.35);
	const grid = [...Array(rows + 1).keys()].map((r) =>
		[...Array(columns + 1).keys()].map((c): [number, number] => {
			const spread = 1.1 + (r / rows) * 0.5;
			const step = (w / (columns - 1)) * spread;
			return [w / 2 + (c - columns / 2 + (r % 2 ? 0.35 : 0)) * step + (R() - 0.5) * step * 0.5, line(r) + (r === 0 ? 0 : (R() - 0.5) * (line(r) - line(r - 1)) * 0.7)];
		})
	);
	let plates = P(`M0 ${y}H${w}V${h}H0Z`, '#7A4A30');
	for (let r = 0; r < rows; r++)
		for (let c = 0; c < columns; c++) {
			const corners = [grid[r]?.[c], grid[r]?.[c + 1], grid[r + 1]?.[c + 1], grid[r + 1]?.[c]].filter((p) => p !== undefined);
			const cx = corners.reduce((sum, p) => sum + p[0], 0) / 4;
			const cy = corners.reduce((sum, p) => sum + p[1], 0) / 4;
			const near = (k: number) => corners.map(([px, py]): [number, number] => [cx + (px - cx) * k, cy + (py - cy) * k]);
			plates += P(smooth(near(0.86), true, 0.3), R() > 0.5 ? '#CF9A62' : '#C98F56') + P(smooth(near(0.7).map(([px, py]): [number, number] => [px + 6, py + 4]), true, 0.4), '#D9AA74', 'opacity=".6"');
		}
	return plates;
}
const dryHills = (y: number): string => hill([[-20, y], [180, y - 60], [420, y - 14], [660, y - 70], [930, y - 10]], 930, H, '#D9A66A', 'br', 0.3) + hill([[-20, y + 40], [240, y + 6], [520, y + 36], [930, y + 10]], 930, H, '#C58A4E', 'br', 0.25);

export const datKho = page(
	() =>
		ground(W, H, [[0, '#F7B25C'], [0.5, '#FCDFA0'], [1, '#FFF1CF']]) +
		sunRays(690, 130, 84, '#F58A3C', '#FFE29A', 16) +
		dryHills(300) +
		S('M120 380C126 300 110 240 140 150M126 290C150 260 176 250 200 214M124 250C104 222 90 214 66 196M136 190C150 170 160 160 172 128', C.earthD, 12) +
		leaf(200, 216, 50, 8, 70, '#B98A4A', C.earth, { veins: false }) + leaf(66, 196, 44, 8, 100, '#B98A4A', C.earth, { veins: false }) +
		banana(820, 400, 130, 26, 150, '#C9A15C', '#A97C3C', C.sand, 4) + banana(830, 396, 140, 26, 40, '#B98A4A', '#94682F', C.sand, 5) + banana(824, 396, 120, 24, 110, '#C9A15C', '#A97C3C', C.sand, 6) + S('M826 470V392', '#A98A4E', 20) +
		crackedMud(W, H, 400) +
		E(470, 560, 120, 18, C.earthD, 'opacity=".3"') +
		at(toad({ look: 'up', mouth: 'firm', hands: [[-62, -60], [66, -60]] }), 460, 566, 1.35) +
		S('M330 420c-10 -10 0 -20 0 -30M600 430c-10 -10 0 -20 0 -30', '#fff', 6, 'opacity=".5"')
);

export const doanQuan = page(
	() =>
		ground(W, H, [[0, '#F3B98A'], [0.5, '#FBE0B4'], [1, '#FFF3D6']]) +
		sunRays(120, 110, 56, '#F59A4C', '#FFE29A', 14) +
		hill([[-20, 330], [160, 240], [340, 310], [560, 170], [720, 270], [930, 190]], 930, H, '#C79AA0', 'br', 0.25) +
		dryHills(370) +
		cloud(700, 90, 1, '#FFF3E0', '#F8CDB0') +
		P('M0 640V500C200 470 460 500 900 440V640Z', '#D9B27A') + P('M0 640V580C260 540 560 580 900 530V640Z', '#C2945A', 'opacity=".6"') +
		at(tiger({ tired: true }), 186, 586, 0.95) +
		at(bear(), 424, 560, 0.85) +
		at(fox(), 592, 592, 0.8) +
		at(bee(), 600, 350, 1) + S('M540 330q-30 -26 -56 0t-50 -4', '#fff', 4, 'stroke-dasharray="2 12"') +
		at(crab(), 716, 606, 0.62) +
		at(toad({ look: 'dot', mouth: 'smile', hands: [[-58, -60], [78, -150]] }), 816, 566, 0.85)
);

export const danhTrong = page(
	() =>
		heavenSky(W, H) + cloudFloor(W, H, 470) +
		at(bear(), 462, 540, 0.72) +
		at(tiger(), -4, 560, 0.62) +
		at(gate(), 270, 530, 1.15) +
		P('M120 530V242H262V530Z', C.rust) + P('M278 530V242H420V530Z', C.brick) + [150, 210, 310, 370].flatMap((x) => [300, 370, 440].map((y) => E(x, y, 9, 9, C.sun))).join('') +
		at(fox({ grin: true }), 440, 590, 0.6) +
		at(jar(), 90, 616, 1.05) + at(crab(), 92, 490, 0.5) +
		at(drum(), 742, 580, 1.2) +
		`<g fill="none" stroke="${C.coral}" stroke-width="6"><circle cx="742" cy="508" r="28"/><circle cx="742" cy="508" r="56" opacity=".7"/><circle cx="742" cy="508" r="84" opacity=".4"/></g>` +
		S('M880 360l34 -20M742 330v-40M620 350l-22 -26', C.coral, 10) +
		S('M730 490Q690 380 620 330', '#fff', 6, 'stroke-dasharray="3 16"') +
		at(toad({ look: 'happy', mouth: 'open', hands: [[-96, -150], [96, -150]] }), 640, 340, 0.78, -24)
);

export const gaChoCao = page(
	() =>
		heavenSky(W, H) + cloudFloor(W, H, 500) +
		at(gate(), 170, 540, 1) +
		P('M20 540V270H70L50 540Z', C.rust) +
		at(fox({ grin: true }), 320, 590, 1.15) +
		flip(rooster(false), 610, 470, 1.15) +
		S('M520 560q60 -30 120 0', '#D0DEE4', 6) +
		S('M498 176l-18 -28M538 160v-36M578 172l16 -30', C.coral, 7) +
		leaf(700, 430, 44, 10, 40, C.sun, C.amber, { veins: false }) + leaf(560, 480, 40, 10, 100, C.leaf, C.leafD, { veins: false }) + leaf(680, 520, 40, 10, 160, C.sky, C.skyD, { veins: false }) +
		at(toad({ look: 'happy', mouth: 'smile', hands: [[-60, -64], [80, -164]] }), 120, 610, 0.72) +
		flip(dog({ c: '#E3DCCB', d: '#B9AFA4' }), 810, 600, 0.7)
);

export const thanSam = page(
	() =>
		heavenSky(W, H) + cloudFloor(W, H, 480) +
		at(jar(), 240, 610, 1.5) + P('M140 420C170 380 200 400 240 370C280 400 320 380 346 424C310 444 170 444 140 420Z', C.skyL) +
		E(150, 380, 10, 13, C.skyL) + E(330, 370, 12, 15, C.skyL) + E(120, 330, 7, 9, C.skyL) +
		at(thunder({ mouth: 'none', eyes: 'wide', turn: 0.3, brow: 'worry' }, { hip: [0, -110], neck: [10, -184], feet: [[-62, -40], [64, -10]], knees: [[-34, -70], [50, -80]], hands: [[-92, -250], [104, -240]], elbows: [[-84, -180], [96, -180]] }, 1.5, true), 490, 560) +
		at(crab({ cross: true, up: true }), 404, 424, 0.72, -70) +
		S('M350 400l-34 -14M356 440l-36 8', C.coral, 8) +
		flip(bee({ cross: true }), 700, 150, 1.1) + S('M650 176q-50 20 -110 60', '#fff', 5, 'stroke-dasharray="2 12"') +
		flip(tiger({ yawn: true }), 790, 620, 0.98)
);

export const troiChao = page(
	() =>
		heavenSky(W, H) + cloudFloor(W, H, 470) +
		at(gate(), 250, 520, 1.15) +
		at(bear(), 560, 540, 0.95) + at(fox(), 700, 570, 0.7) + flip(tiger(), 760, 606, 0.85) +
		at(bee(), 640, 240, 0.9) +
		at(king({ turn: 0.6, tilt: 12, eyes: 'dot', brow: 'worry' }, { hip: [0, -92], neck: [12, -160], headAt: [34, -206], hands: [[-66, -80], [78, -92]], elbows: [[-58, -120], [70, -126]], feet: [[-20, -6], [20, -6]] }, 1.7, -6), 230, 600) +
		at(crab(), 586, 620, 0.6) +
		at(toad({ look: 'up', mouth: 'smile', hands: [[-50, -46], [56, -46]] }), 440, 614, 0.9)
);

const kid = (face: Parameters<typeof figure>[0]['face'], top: [string, string], joints: Partial<Parameters<typeof figure>[0]> = {}): string =>
	figure({ hands: [[-70, -206], [70, -200]], elbows: [[-74, -150], [74, -146]], clothes: { top, bottom: [C.indigo, C.night] }, ...joints, face: { mouth: 'laugh', eyes: 'happy', ...face } });

export const muaVe = page(
	() =>
		ground(W, H, [[0, '#5F97BC'], [0.5, '#B5DCE0'], [1, '#CFE6DF']]) +
		cloud(150, 80, 1.8, '#E6F0F2', '#B9D2DE') + cloud(450, 60, 2, '#E6F0F2', '#B9D2DE') + cloud(760, 90, 2, '#E6F0F2', '#B9D2DE') +
		hill([[-20, 320], [180, 260], [420, 306], [660, 250], [930, 300]], 930, H, '#6FAE69', 'br', 0.3) +
		palm(70, 360, 140, 1.4, C.leaf, C.leafD, C.earthD, 12) +
		hill([[-20, 360], [240, 340], [520, 360], [930, 340]], 930, H, C.moss, 'gr', 0.34) +
		G(wheelchairBack(C.sun) + kid({ skin: 'light', hair: { style: 'bowl' }, turn: 0.3 }, [C.plumL, C.plum], { hip: [0, -78], neck: [-2, -150], feet: [[74, -26], [82, -24]], knees: [[42, -86], [48, -86]], headScale: 0.95, hands: [[-66, -196], [62, -206]] }) + wheelchairFront(C.sun, C.amber), 'translate(120 440) scale(.72)') +
		at(kid({ skin: 'brown', hair: { style: 'pony' } }, [C.coral, C.brick]), 250, 440, 0.72) +
		at(kid({ skin: 'warm', hair: { style: 'spiky' }, turn: -0.4 }, [C.sun, C.amber], { feet: [[-30, -40], [20, -30]] }), 370, 430, 0.72) +
		at(kid({ skin: 'tan', hair: { style: 'long' }, turn: -0.4 }, [C.skyM, C.sky]), 486, 440, 0.7) +
		P('M0 470C200 446 360 480 560 462C740 450 840 466 900 458V640H0Z', '#5FA3C8') + S('M40 500q50 -8 110 0M330 520q50 -8 110 0M60 580q60 -8 130 0M300 600q60 -8 130 0', '#E4F5F7', 5) +
		lily(150, 560, 90, 22, C.moss, C.leaf, C.lime) + lotus(330, 560, 1.2) +
		rain(W, H, 120, 12) +
		lily(660, 596, 190, 40, C.moss, C.leaf, C.lime) +
		at(toad({ look: 'happy', mouth: 'smile', hands: [[-60, -58], [70, -150]] }), 650, 600, 1.1) +
		G(taro(0, 0, 2.2, 0, C.lime, C.moss, '#EEF3C9'), 'translate(576 348) rotate(-6) scale(1 .5) rotate(-84)') + S('M726 432Q726 384 690 344', C.leafD, 9) +
		grass(-6, 646, 20, 40, C.leafD, 5, 9) + grass(780, 646, 20, 46, C.leafD, 8, 9)
);

export const cover = (): string =>
	svg(600, 840, () => {
		let drops = '';
		for (const [x, y] of [[70, 300], [530, 330], [110, 420], [480, 270], [548, 470], [60, 560]] as const) drops += P(`M${x} ${y - 26}C${x + 12} ${y - 8} ${x + 16} ${y} ${x + 16} ${y + 8}A16 16 0 0 1 ${x - 16} ${y + 8}C${x - 16} ${y} ${x - 12} ${y - 8} ${x} ${y - 26}Z`, '#E4F5F7', 'opacity=".9"');
		return (
			ground(600, 840, [[0, '#1D5590'], [0.4, '#2F7DC8'], [0.75, '#9BD2E3'], [1, '#DDEFC4']]) +
			E(300, 520, 300, 300, '#fff', 'opacity=".1"') + E(300, 520, 220, 220, '#fff', 'opacity=".12"') +
			cloud(60, 690, 2.3, '#fff', '#D7ECF0') + cloud(560, 700, 2.2, '#fff', '#D7ECF0') +
			P('M250 230L180 380H240L210 500L340 330H274L330 230Z', C.sun, 'transform="translate(216 10) rotate(8)" opacity=".95"') +
			drops +
			flip(tiger(), 210, 790, 0.85) + at(bear({ up: true }), 440, 780, 0.74) + at(bee(), 130, 540, 0.9) +
			cloud(300, 820, 3.4, '#fff', '#E3ECEE') + cloud(80, 830, 2.2, '#fff', '#E3ECEE') + cloud(540, 834, 2.2, '#fff', '#E3ECEE') +
			at(toad({ look: 'cross', mouth: 'open', hands: [[-64, -60], [84, -196]], sash: C.coral }), 296, 800, 1.65) +
			at(crab({ up: true }), 80, 826, 0.7) + at(fox(), 512, 826, 0.6) +
			Tt(['Truyện'], 300, 110, 62, '#FFE7A8') + Tt(['Cóc Kiện Trời'], 300, 200, 84, '#fff') +
			speckle(600, 840, 0.35)
		);
	});
