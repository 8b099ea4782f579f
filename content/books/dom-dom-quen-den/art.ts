import {
	banana,
	bird,
	C,
	clip,
	E,
	G,
	garden,
	grass,
	hill,
	house,
	leaf,
	lily,
	lotus,
	P,
	palm,
	r1,
	rng,
	S,
	svg,
	Tt,
	type Point
} from '../../art/kit.ts';
import { frog, snail } from '../../art/animals/pond-animals.ts';
import { ground, moon, speckle, stars } from '../../art/scene.ts';
import { ant, firefly } from './friends.ts';

const W = 900;
const H = 600;
const scene = (draw: () => string): string => svg(W, H, () => draw() + speckle(W, H, 0.22));
const at = (part: string, x: number, y: number, s = 1, turn = 0): string =>
	G(part, `translate(${x} ${y})${turn ? ` rotate(${turn})` : ''} scale(${s})`);
const night = (): string =>
	ground(W, H, [
		[0, '#182352'],
		[0.55, '#35468C'],
		[1, '#4F6BA0']
	]) + stars(W, 330, 46, 5);
const land = (points: readonly Point[], c: string, texture: 'gr' | 'gl' | 'br' = 'gl', o = 0.1): string =>
	hill(points, W + 40, H, c, texture, o);
const sparks = (list: readonly (readonly [number, number, number?])[]): string =>
	list
		.map(
			([x, y, r = 5]) =>
				E(x, y, r * 4, r * 4, '#FFD36B', 'opacity=".16"') +
				E(x, y, r * 2.2, r * 2.2, '#FFD36B', 'opacity=".3"') +
				E(x, y, r, r, '#FFF1B8')
		)
		.join('');

const branch = (x: number, y: number, long: number): string =>
	S(
		`M${x} ${y}C${x + long * 0.3} ${y - 26} ${x + long * 0.6} ${y + 16} ${x + long} ${y - 20}`,
		C.earthD,
		24
	) +
	S(
		`M${x} ${y - 5}C${x + long * 0.3} ${y - 31} ${x + long * 0.6} ${y + 11} ${x + long} ${y - 25}`,
		C.earth,
		11
	);
const guava = (x: number, y: number, s = 1): string =>
	at(
		S('M0 -30v-16', C.earthD, 5) +
			P('M0 -32C26 -34 34 -6 26 12C18 32 -18 32 -26 12C-34 -6 -26 -34 0 -32Z', C.lime) +
			P('M8 -31C28 -28 34 -6 26 12C18 30 0 30 -6 28C16 14 20 -12 8 -31Z', C.moss) +
			P('M-7 27l7 8l7 -8q-7 -5 -14 0z', C.earthD),
		x,
		y,
		s
	);
const dark = { c1: '#2F6A5E', c2: '#1F4D4C', rib: '#5E9A82' };
const darkLeaf = (x: number, y: number, l: number, w: number, a: number): string =>
	leaf(x, y, l, w, a, dark.c1, dark.c2, { rib: dark.rib });

export const cover = (): string =>
	svg(600, 800, () => {
		const R = rng(17);
		let dots = '';
		for (let i = 0; i < 26; i++) {
			const x = 30 + R() * 540;
			const y = 250 + R() * 500;
			if (Math.abs(x - 300) < 150 && Math.abs(y - 520) < 210) continue;
			dots += sparks([[r1(x), r1(y), r1(3 + R() * 3)]]);
		}
		return (
			ground(600, 800, [
				[0, '#182352'],
				[0.55, '#35468C'],
				[1, '#3F5F94']
			]) +
			stars(600, 420, 40, 9) +
			E(300, 500, 250, 250, '#44579E', 'opacity=".7"') +
			E(300, 500, 190, 190, '#5568B0', 'opacity=".55"') +
			at(moon(0, 0, 40), 528, 318) +
			banana(-40, 800, 380, 62, -66, dark.c1, dark.c2, dark.rib, 3) +
			banana(640, 800, 360, 60, -116, dark.c1, dark.c2, dark.rib, 5) +
			banana(-30, 810, 300, 52, -30, '#1F4D4C', '#163B40', '#3E7A6C', 7) +
			banana(630, 806, 300, 52, -150, '#1F4D4C', '#163B40', '#3E7A6C', 9) +
			branch(-20, 706, 640) +
			darkLeaf(60, 690, 120, 30, -40) +
			darkLeaf(520, 680, 120, 30, -130) +
			guava(120, 752, 1.1) +
			guava(494, 742, 1) +
			dots +
			at(
				firefly({ mood: 'wonder', look: 0.4, left: [-64, 40], right: [64, 30], hint: true }),
				300,
				490,
				1.75
			) +
			grass(-6, 806, 60, 40, '#0F2C38', 6, 11) +
			Tt(['Con đom đóm'], 300, 112, 76, '#FFE7A8') +
			Tt(['quên đèn'], 300, 202, 92, '#FFFFFF') +
			speckle(600, 800, 0.25)
		);
	});

export const aoMoi = (): string =>
	scene(
		() =>
			night() +
			at(moon(0, 0, 52), 720, 110) +
			land(
				[
					[-20, 500],
					[220, 470],
					[520, 494],
					[920, 460]
				],
				'#24504F'
			) +
			branch(-30, 436, 960) +
			darkLeaf(40, 420, 130, 34, -62) +
			darkLeaf(70, 430, 110, 28, 40) +
			darkLeaf(470, 446, 120, 30, 60) +
			darkLeaf(830, 404, 130, 32, -118) +
			darkLeaf(860, 416, 120, 30, 50) +
			guava(150, 486, 1.2) +
			guava(760, 470, 1.1) +
			at(bird('dau'), 250, 322, 1.35) +
			S('M342 300C400 330 430 270 500 330C520 348 530 360 548 372', C.coral, 4) +
			at(firefly({ mood: 'laugh', look: -0.6, left: [-62, 10], right: [60, 14] }), 600, 304, 1.2) +
			at(leaf(0, 0, 60, 14, 20, C.moss, C.leaf), 420, 500) +
			at(leaf(0, 0, 46, 12, 150, C.moss, C.leaf), 380, 540) +
			grass(-6, 606, 70, 44, '#12383F', 4, 14)
	);

export const denDau = (): string =>
	scene(() => {
		const R = rng(31);
		let far = '';
		for (let i = 0; i < 14; i++)
			far += sparks([[r1(430 + R() * 420), r1(230 + R() * 130), r1(4 + R() * 3.5)]]);
		return (
			night() +
			land(
				[
					[-20, 330],
					[200, 290],
					[460, 322],
					[700, 286],
					[920, 320]
				],
				'#2A4F74',
				'br',
				0.08
			) +
			palm(720, 330, 120, 1, '#24466A', '#1D3A5C', '#1D3A5C', 10) +
			palm(790, 334, 90, 0.8, '#24466A', '#1D3A5C', '#1D3A5C', -10) +
			P('M-10 384C240 356 600 372 910 360V470C600 480 240 470 -10 486Z', '#3D6C9C') +
			S(
				'M120 410q40 -8 90 0M420 400q60 -8 110 0M640 430q40 -8 100 0M260 450q50 -8 100 0',
				'#8FB4D8',
				4,
				'opacity=".7"'
			) +
			far +
			sparks([
				[520, 414, 3],
				[600, 420, 3],
				[700, 410, 3],
				[800, 424, 3]
			]) +
			lily(520, 452, 60, 13, dark.c1, dark.c2, dark.rib) +
			lotus(520, 440, 0.7, '#B98FA8', '#8E6C94', '#D9B9C4') +
			land(
				[
					[-20, 500],
					[220, 470],
					[520, 500],
					[920, 484]
				],
				'#1F4D4C'
			) +
			S('M250 620C244 520 256 440 236 366', '#2F6A5E', 16) +
			darkLeaf(248, 500, 150, 34, -30) +
			darkLeaf(246, 540, 150, 34, -150) +
			at(firefly({ mood: 'sad', look: -0.5, left: [-58, -6], right: [58, 0] }), 236, 244, 1.25) +
			grass(-6, 606, 70, 60, '#12383F', 4, 14) +
			grass(560, 606, 30, 90, '#163B40', 8, 12)
		);
	});

export const vaiNuoc = (): string =>
	scene(() => {
		const R = rng(8);
		let shards = '';
		for (let i = 0; i < 22; i++) {
			const a = R() * Math.PI * 2;
			const r = 20 + R() * 150;
			const x = 470 + Math.cos(a) * r;
			const y = 372 + Math.sin(a) * r * 0.22;
			const w = 12 + R() * 26;
			shards += P(
				`M${r1(x - w)} ${r1(y)}q${r1(w)} -8 ${r1(w * 2)} 0q${r1(-w)} 8 ${r1(-w * 2)} 0z`,
				i % 3 ? '#FFEFC2' : '#F3D9A4'
			);
		}
		const jar = 'M232 372C226 440 250 560 330 612H610C690 560 714 440 708 372Z';
		return (
			night() +
			at(moon(0, 0, 44), 150, 110) +
			land(
				[
					[-20, 470],
					[240, 440],
					[560, 468],
					[920, 440]
				],
				'#24504F'
			) +
			house(800, 470, 1, '#9A8FA8', '#6B4560', true) +
			banana(70, 520, 190, 40, -104, dark.c1, dark.c2, dark.rib, 2) +
			banana(60, 524, 170, 36, -64, '#1F4D4C', '#163B40', '#3E7A6C', 4) +
			P(jar, '#8B5A44') +
			P('M480 372H708C714 440 690 560 610 612H500C560 540 560 440 480 372Z', '#6B4034') +
			S('M262 462q60 34 120 6t120 4t170 -10', '#B0765A', 6, 'opacity=".6"') +
			E(470, 372, 240, 62, '#B0765A') +
			E(470, 374, 214, 50, '#22306B') +
			clip('M256 374a214 50 0 1 0 428 0a214 50 0 1 0 -428 0Z', E(470, 380, 190, 40, '#2F4486') + shards) +
			S('M360 344q-14 -34 -4 -58M386 340q10 -30 26 -40', '#BFE1EA', 4, 'opacity=".8"') +
			at(firefly({ mood: 'wonder', look: -0.2, left: [-84, 84], right: [66, 6] }), 430, 204, 1.15, 10) +
			at(snail(), 612, 338, 1.35) +
			at(frog({ look: 'happy', c: '#6FA65A', d: '#2E7650' }), 130, 590, 1.1) +
			grass(-6, 606, 20, 50, '#12383F', 4, 12) +
			grass(700, 606, 20, 50, '#12383F', 5, 11)
		);
	});

export const haiDomXanh = (): string =>
	scene(() => {
		const eye = (x: number, tilt: number) =>
			at(
				P('M-46 0C-34 -40 34 -40 46 0C34 36 -34 36 -46 0Z', '#A7E06A') +
					P('M6 -29C26 -26 40 -14 46 0C36 30 10 32 -6 26C20 14 24 -10 6 -29Z', '#5FB85A') +
					E(0, -2, 11, 27, C.ink) +
					E(-6, -14, 5, 7, '#fff'),
				x,
				330,
				1,
				tilt
			);
		return (
			night() +
			E(600, 330, 330, 260, '#0F1F3C', 'opacity=".55"') +
			P(
				'M470 250L456 150L536 206C560 196 640 196 664 206L744 150L730 250C760 300 760 400 700 440C660 470 540 470 500 440C440 400 440 300 470 250Z',
				'#1B2748'
			) +
			P('M484 226L478 186L512 212ZM716 226L722 186L688 212Z', '#5A3F5E') +
			eye(540, 8) +
			eye(660, -8) +
			P('M588 386Q600 380 612 386L600 398Z', C.rose) +
			S('M600 398q-14 18 -30 10M600 398q14 18 30 10', '#8391B8', 4) +
			S('M520 392L420 372M522 406L424 412M680 392L780 372M678 406L776 412', '#8391B8', 3.4) +
			banana(420, 620, 420, 66, -96, dark.c1, dark.c2, dark.rib, 5) +
			banana(560, 640, 300, 56, -84, '#1F4D4C', '#163B40', '#3E7A6C', 6) +
			banana(800, 630, 440, 66, -98, dark.c1, dark.c2, dark.rib, 7) +
			banana(860, 640, 340, 60, -66, '#1F4D4C', '#163B40', '#3E7A6C', 8) +
			banana(700, 640, 240, 52, -112, '#24504F', '#1A4347', '#3E7A6C', 9) +
			banana(440, 640, 300, 56, -150, '#1F4D4C', '#163B40', '#3E7A6C', 10) +
			S(
				'M120 150c60 -70 150 -40 130 30s-120 60 -110 -10s120 -60 150 30',
				'#BFE1EA',
				5,
				'opacity=".65" stroke-dasharray="3 14"'
			) +
			at(
				firefly({ mood: 'wonder', look: 0.8, left: [-66, -20], right: [70, -16], hint: true }),
				240,
				330,
				1.2,
				-28
			) +
			grass(-6, 606, 70, 46, '#12383F', 4, 14)
		);
	});

export const tiengKhoc = (): string =>
	scene(() => {
		const blade = (x: number, h: number, lean: number, c: string, d: string) =>
			P(
				`M${x - 17} 610Q${x - 8} ${610 - h * 0.6} ${x + lean} ${610 - h}Q${x + 12} ${610 - h * 0.5} ${x + 17} 610Z`,
				c
			) +
			P(
				`M${x} 610Q${x + 4} ${610 - h * 0.55} ${x + lean} ${610 - h}Q${x + 12} ${610 - h * 0.5} ${x + 17} 610Z`,
				d
			);
		return (
			night() +
			[
				[20, 420, 40],
				[130, 520, -30],
				[220, 380, 24],
				[420, 470, 50],
				[560, 400, -40],
				[690, 540, 40],
				[790, 440, -50],
				[880, 520, -20]
			]
				.map(([x = 0, h = 0, l = 0]) => blade(x, h, l, '#24504F', '#1A4347'))
				.join('') +
			land(
				[
					[-20, 540],
					[220, 524],
					[520, 546],
					[920, 530]
				],
				'#1F4D4C'
			) +
			E(650, 540, 66, 26, '#57527A') +
			P('M650 514a66 26 0 0 1 66 26q-40 30 -90 20q50 -12 24 -46z', '#3C3860') +
			at(
				firefly({ mood: 'smile', look: 0.9, left: [-54, 50], right: [70, 10], hint: true }),
				510,
				366,
				1.35
			) +
			at(
				ant({
					mood: 'sad',
					hands: [
						[-30, 18],
						[48, -14]
					]
				}),
				360,
				480,
				1.25
			) +
			[
				[70, 300, -24],
				[300, 200, 30],
				[610, 180, -20],
				[820, 330, 26],
				[740, 220, 20]
			]
				.map(([x = 0, h = 0, l = 0]) => blade(x, h, l, '#2F6A5E', '#1F4D4C'))
				.join('') +
			grass(-6, 606, 70, 40, '#12383F', 4, 14)
		);
	});

export const nongQua = (): string =>
	scene(() => {
		const blade = (x: number, h: number, lean: number, c: string, d: string) =>
			P(
				`M${x - 17} 610Q${x - 8} ${610 - h * 0.6} ${x + lean} ${610 - h}Q${x + 12} ${610 - h * 0.5} ${x + 17} 610Z`,
				c
			) +
			P(
				`M${x} 610Q${x + 4} ${610 - h * 0.55} ${x + lean} ${610 - h}Q${x + 12} ${610 - h * 0.5} ${x + 17} 610Z`,
				d
			);
		let rays = '';
		for (let i = 0; i < 16; i++) {
			const a = (i * Math.PI) / 8;
			const b = a + Math.PI / 16;
			rays += `M440 366L${r1(440 + Math.cos(a) * 700)} ${r1(366 + Math.sin(a) * 700)}L${r1(440 + Math.cos(b) * 700)} ${r1(366 + Math.sin(b) * 700)}Z`;
		}
		return (
			night() +
			P(rays, '#FFD36B', 'opacity=".12"') +
			E(440, 380, 380, 330, '#FFD36B', 'opacity=".2"') +
			E(440, 380, 260, 240, '#FFE38A', 'opacity=".24"') +
			[
				[30, 420, 40],
				[130, 520, -20],
				[230, 330, 24],
				[640, 360, -30],
				[720, 500, 40],
				[800, 420, -50],
				[880, 520, -20]
			]
				.map(([x = 0, h = 0, l = 0]) => blade(x, h, l, '#9BC463', '#5E9E57'))
				.join('') +
			land(
				[
					[-20, 540],
					[220, 524],
					[520, 546],
					[920, 530]
				],
				'#4F8F55',
				'gr',
				0.25
			) +
			P('M660 540C680 470 720 440 760 440C800 440 842 470 860 540C800 556 720 556 660 540Z', C.earth) +
			P('M770 440C806 444 842 470 860 540C830 548 800 551 766 552C800 520 800 470 770 440Z', C.earthD) +
			E(756, 522, 26, 22, '#3A2118') +
			at(
				firefly({ mood: 'wonder', look: -0.1, coat: 'open', left: [-92, 30], right: [92, 30] }),
				440,
				280,
				1.5,
				3
			) +
			at(
				ant({
					mood: 'laugh',
					hands: [
						[-34, -40],
						[34, -40]
					]
				}),
				240,
				480,
				1.3
			) +
			at(
				ant({
					mood: 'laugh',
					hands: [
						[-32, -20],
						[32, -30]
					]
				}),
				700,
				520,
				0.7
			) +
			at(
				ant({
					mood: 'laugh',
					hands: [
						[-34, -30],
						[30, 0]
					]
				}),
				800,
				528,
				0.75
			) +
			[
				[70, 220, -24],
				[330, 130, 20],
				[600, 150, -20],
				[860, 200, 16]
			]
				.map(([x = 0, h = 0, l = 0]) => blade(x, h, l, C.lime, C.moss))
				.join('') +
			grass(-6, 606, 70, 36, '#2E7650', 4, 14)
		);
	});

export const cuaSo = (): string =>
	svg(
		900,
		600,
		() =>
			G(garden('eve', true), 'translate(-330 -10) scale(1.34)') +
			sparks([
				[150, 330, 6],
				[270, 250, 5],
				[620, 300, 6],
				[760, 240, 5],
				[820, 360, 6],
				[350, 400, 5]
			]) +
			at(
				firefly({ mood: 'laugh', look: 0.4, coat: 'window', left: [-70, -10], right: [70, -20] }),
				380,
				210,
				1.35,
				-8
			) +
			speckle(W, H, 0.15)
	);
