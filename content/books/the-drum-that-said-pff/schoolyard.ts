import { banana, C, clip, cloud, E, G, grass, hill, leaf, P, rng, S, tx } from '#content/art/kit.ts';
import { duck } from '#content/art/animals/yard-birds.ts';

/** The school: yellow walls, green shutters, tiles. Origin in the middle of the ground line, 460 wide. */
export function school(): string {
	const shutter = (x: number): string =>
		P(`M${x - 26} -52V-104H${x + 26}V-52Z`, C.skyD) +
		P(`M${x - 38} -52V-104H${x - 20}V-52ZM${x + 20} -52V-104H${x + 38}V-52Z`, C.leaf) +
		P(`M${x + 20} -52V-104H${x + 38}V-52Z`, C.leafD) +
		S(`M${x} -52V-104M${x - 20} -78H${x + 20}`, C.cream, 3);
	return (
		P('M-230 0V-136H230V0Z', '#F6D27A') +
		P('M70 0V-136H230V0Z', C.amber, 'opacity=".28"') +
		P('M-230 0V-22H230V0Z', C.rust) +
		P('M-256 -128C-238 -150 -226 -176 -220 -200H220C226 -176 238 -150 256 -128Z', C.rust) +
		tx('M-256 -128C-238 -150 -226 -176 -220 -200H220C226 -176 238 -150 256 -128Z', 'ro', 1) +
		P('M60 -200H220C226 -176 238 -150 256 -128H90Z', C.brick, 'opacity=".4"') +
		S('M-222 -200H222', C.earthD, 6) +
		shutter(-160) +
		shutter(-70) +
		shutter(110) +
		shutter(180) +
		P('M-4 0V-108H48V0Z', C.leafD) +
		P('M22 0V-108H48V0Z', C.leafDD) +
		S('M-210 0V-132M-116 0V-132M-20 0V-132M64 0V-132M214 0V-132', C.cream, 8)
	);
}

/** The school drum on its legs. Origin on the ground under it, 330 tall; `back` shows the skin with the hole, `inside` what sits in it. */
export function drum(o: { back?: boolean; inside?: string; hole?: boolean } = {}): string {
	let studs = '';
	for (let i = 0; i < 26; i++) {
		const a = (i * Math.PI * 2) / 26;
		studs += E(-44 + Math.cos(a) * 88, -190 + Math.sin(a) * 113, 4.4, 4.8, C.sun);
	}
	const barrel = 'M-44 -308C40 -322 112 -316 150 -292C196 -240 196 -140 150 -88C112 -64 40 -58 -44 -72Z';
	const mouth =
		'M-44 -250C-2 -250 16 -216 14 -186C12 -150 -10 -132 -44 -132C-80 -132 -102 -154 -102 -188C-102 -222 -82 -250 -44 -250Z';
	return (
		E(40, 2, 150, 14, C.earthD, 'opacity=".28"') +
		P('M-70 0L86 -130L104 -116L-44 0Z', C.earth) +
		P('M150 0L-10 -130L-28 -116L124 0Z', C.earthD) +
		P(barrel, C.coral) +
		P(
			'M150 -292C196 -240 196 -140 150 -88C112 -64 40 -58 -44 -72L-44 -110C40 -104 130 -120 150 -292Z',
			C.brick
		) +
		tx(barrel, 'br', 0.22) +
		S('M62 -314C92 -250 92 -130 62 -68M104 -307C134 -250 134 -130 104 -76', C.sun, 5, 'opacity=".75"') +
		E(-44, -190, 96, 121, C.brick) +
		E(-44, -190, 80, 104, C.cream) +
		P('M-10 -284C40 -250 50 -130 -10 -96C-20 -90 -32 -87 -44 -86C10 -120 20 -240 -10 -284Z', C.sand) +
		studs +
		(o.hole || o.back
			? P(mouth, '#3A2320') + clip(mouth, o.inside ?? '')
			: E(-52, -196, 30, 38, C.sand, 'opacity=".8"') + E(-52, -196, 15, 19, C.rose, 'opacity=".8"'))
	);
}

export const stick = (): string =>
	S('M0 8L40 -78', C.earth, 8) +
	E(44, -86, 15, 15, C.cream) +
	P('M46 -101A15 15 0 0 1 44 -71Q54 -84 46 -101Z', C.sand);

/** The fig tree over the drum: origin at the foot of the trunk. */
export function fig(): string {
	const R = rng(31);
	let crown = '';
	for (let i = 0; i < 120; i++) {
		const a = R() * Math.PI * 2;
		const k = Math.sqrt(R()) * 1.02;
		const [x, y] = [Math.cos(a) * 212 * k, -420 + Math.sin(a) * 120 * k];
		const dark = x * 0.8 + (y + 420) * 1.4 + R() * 120 - 60 > 30;
		crown += leaf(x, y, 34 + R() * 14, 10, R() * 150 + 15, dark ? C.leaf : C.moss, dark ? C.leafD : C.leaf, {
			veins: false,
			rib: dark ? C.leaf : C.lime
		});
	}
	return (
		P('M-46 0C-24 -30 -34 -200 -30 -330L34 -330C26 -200 40 -40 66 0C30 -12 -10 -12 -46 0Z', C.earth) +
		P('M6 -330H34C26 -200 40 -40 66 0C44 -8 30 -10 14 -10C20 -120 16 -240 6 -330Z', C.earthD) +
		S('M-14 -300C-60 -350 -90 -370 -130 -390M20 -300C60 -350 100 -370 140 -384', C.earthD, 18) +
		E(0, -420, 216, 122, C.leaf) +
		P('M90 -532C230 -500 260 -380 120 -316C60 -294 -60 -296 -120 -330C40 -330 170 -420 90 -532Z', C.leafD) +
		crown
	);
}

/** Sky, school, yard and pond on 800 × 600, before the tree and the people. */
export function yard(o: { rain?: boolean; building?: boolean } = {}): string {
	const sky = o.rain ? '#B9D3DA' : '#CDE9EC';
	return (
		`<rect width="800" height="600" fill="${sky}"/>` +
		E(96, 84, 150, 150, '#fff', 'opacity=".3"') +
		E(96, 84, 92, 92, '#FFF1C9', 'opacity=".7"') +
		E(96, 84, 50, 50, o.rain ? '#F3E3B4' : C.sun) +
		cloud(330, 84, 0.9, '#fff', '#DCEEF2') +
		cloud(640, 60, 0.7, '#fff', '#DCEEF2') +
		hill(
			[
				[-20, 330],
				[140, 280],
				[330, 310],
				[520, 276],
				[840, 320]
			],
			840,
			620,
			'#A8CFB4',
			'br',
			0.2
		) +
		hill(
			[
				[-20, 350],
				[200, 326],
				[460, 342],
				[840, 330]
			],
			840,
			620,
			'#7FB883',
			'gr',
			0.2
		) +
		(o.building === false ? '' : G(school(), 'translate(310 392) scale(.92)')) +
		banana(30, 396, 120, 24, -112, C.moss, C.leaf, C.lime, 4) +
		banana(34, 398, 120, 24, -70, C.leaf, C.leafD, C.moss, 5) +
		hill(
			[
				[-20, 390],
				[220, 384],
				[520, 388],
				[840, 380]
			],
			840,
			620,
			'#EBCB8F',
			'br',
			0.4
		) +
		hill(
			[
				[-20, 470],
				[240, 462],
				[560, 476],
				[840, 458]
			],
			840,
			620,
			'#E0B976',
			'br',
			0.3
		)
	);
}

/** The pond at the left, with ducks sitting up straight. */
export const pond = (): string =>
	P('M-20 424C40 408 150 410 186 432C214 452 170 482 90 486C40 488 0 482 -20 478Z', C.skyM) +
	P('M-20 444C40 428 120 430 160 446C176 462 140 482 90 486C40 488 0 482 -20 478Z', '#5FA6C6') +
	S('M14 470q20 -5 40 0M104 466q20 -5 40 0', '#E4F5F7', 3) +
	G(duck({ swim: true }), 'translate(46 450) scale(.4)') +
	G(duck({ swim: true }), 'translate(122 456) scale(-.36 .36)');

/** Speckled paper over the whole page, as every picture ends. */
export const paper = (w = 800, h = 600): string => tx(`M0 0H${w}V${h}H0Z`, 'sp', 0.45);

export const foreground = (): string => grass(-6, 604, 66, 30, C.leafD, 9, 13);
