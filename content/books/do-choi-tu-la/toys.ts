import { C, E, G, P, r1, S } from '#content/art/kit.ts';

/** A buffalo from one jackfruit leaf, 260 long, standing on y = 70, looking left. */
export const leafBuffalo = (): string =>
	S('M-128 2C-170 10 -196 44 -236 40', C.coral, 4) +
	E(20, 72, 110, 12, C.leafDD, 'opacity=".28"') +
	P(
		'M-84 -34C-40 -62 90 -64 128 -40C146 -20 146 34 126 56C80 76 -50 74 -92 48C-116 30 -112 -12 -84 -34Z',
		C.moss
	) +
	P('M-100 30C-40 44 80 40 139 0C140 26 136 46 126 56C80 76 -50 74 -92 48C-97 44 -100 38 -100 30Z', C.leaf) +
	S('M-96 8C-30 18 60 14 136 -8', C.lime, 4) +
	S(
		'M-60 10l20 -46M-10 13l22 -54M44 9l22 -54M90 2l20 -42M-60 12l16 44M-10 16l18 48M44 12l18 46M90 6l18 40',
		C.lime,
		2.4,
		'opacity=".6"'
	) +
	E(130, 6, 18, 50, C.leaf) +
	E(131, 6, 13, 40, '#A7CB72') +
	S('M131 -28a9 34 0 0 1 2 66a7 26 0 0 1 -2 -52a5 16 0 0 1 1 34', C.leafD, 3) +
	P('M-82 -30C-124 -34 -152 -20 -150 6C-148 26 -118 40 -90 38C-70 24 -66 -14 -82 -30Z', C.moss) +
	P('M-148 12C-120 18 -94 12 -76 -4C-74 14 -80 32 -90 38C-118 40 -146 30 -148 12Z', C.leaf) +
	P('M-104 -30C-150 -50 -168 -92 -140 -128C-142 -92 -126 -64 -84 -50Z', C.lime) +
	P('M-92 -36C-62 -60 -46 -98 -70 -136C-30 -108 -26 -60 -68 -28Z', C.moss) +
	P('M-70 -136C-30 -108 -26 -60 -68 -28C-48 -60 -46 -100 -70 -136Z', C.leaf) +
	S('M-148 6C-158 8 -162 4 -170 2', C.earth, 9) +
	E(-112, -4, 8, 8, '#FFF6DF') +
	E(-114, -4, 4.4, 5, C.ink) +
	S('M40 -66l14 -16M40 -66l-2 132', C.sand, 5);

/** A pinwheel of two coconut-leaf strips on a stick; `turn` in degrees. */
export function pinwheel(turn = 0): string {
	const blade = (a: number) =>
		G(
			P('M-13 4L-11 -112C2 -122 14 -118 22 -104L14 4Z', C.lime) +
				P('M2 4L4 -118C12 -116 18 -112 22 -104L14 4Z', C.moss) +
				S('M0 -6L3 -106', C.leaf, 2, 'opacity=".6"'),
			`rotate(${a})`
		);
	return (
		S('M0 0L0 190', C.earth, 9) +
		S('M-2 4L-2 188', C.sand, 3) +
		G(
			[0, 90, 180, 270].map(blade).join('') +
				P('M-17 -17H17V17H-17Z', C.moss) +
				P('M0 -17H17V17H0Z', C.leaf) +
				S('M-17 -17L17 17', C.leafD, 2),
			`rotate(${turn})`
		) +
		E(0, 0, 6, 6, C.earthD)
	);
}

/** A banana-leaf horn, its mouth end at (0, 0), opening to the right. */
export function horn(): string {
	let bands = '';
	for (let i = 0; i < 6; i++) {
		const x = 18 + i * 27;
		const h = 9 + i * 8.6;
		bands += `M${x} ${r1(-h)}Q${x + 20} 0 ${x + 10} ${r1(h)}`;
	}
	return (
		P('M0 -6L176 -66C196 -40 196 40 176 66L0 6Z', C.moss) +
		P('M0 0L188 10C188 34 184 54 176 66L0 6Z', C.leaf) +
		S(bands, C.lime, 3) +
		E(178, 0, 18, 66, C.leafD) +
		E(180, 0, 13, 54, '#0F4A3A') +
		S('M120 -70l8 70M116 -62l-6 -12', C.sand, 4.5)
	);
}

/** A folded bamboo-leaf boat, 220 long, floating on y = 0. */
export const leafBoat = (cargo = ''): string =>
	G(cargo, 'translate(0 -22)') +
	P('M-112 -16C-96 18 -70 26 0 26C70 26 96 18 112 -16C84 -4 40 0 0 0C-40 0 -84 -4 -112 -16Z', C.moss) +
	P('M-104 -2C-60 14 60 14 112 -16C96 18 70 26 0 26C-62 26 -90 20 -104 -2Z', C.leaf) +
	P('M-112 -16C-116 -44 -86 -54 -66 -34C-58 -22 -64 -8 -76 -6C-92 -8 -104 -10 -112 -16Z', C.lime) +
	P('M-100 -22C-100 -36 -84 -40 -76 -28C-72 -20 -78 -14 -84 -12C-92 -14 -98 -16 -100 -22Z', C.leafD) +
	P('M112 -16C116 -44 86 -54 66 -34C58 -22 64 -8 76 -6C92 -8 104 -10 112 -16Z', C.moss) +
	P('M100 -22C100 -36 84 -40 76 -28C72 -20 78 -14 84 -12C92 -14 98 -16 100 -22Z', C.leafD) +
	S('M-100 4Q0 20 102 2', C.lime, 3, 'opacity=".8"');

/** A lotus-leaf mask, 150 wide, its middle at (0, 0). */
export function mask(): string {
	let veins = '';
	for (let i = 0; i < 12; i++) {
		const a = (i * Math.PI) / 6 + 0.2;
		veins += `M${r1(Math.cos(a) * 12)} ${r1(Math.sin(a) * 12)}L${r1(Math.cos(a) * 66)} ${r1(Math.sin(a) * 66)}`;
	}
	const eye = (x: number) =>
		E(x, -14, 17, 14, '#FFF6DF') + E(x, -13, 8, 9, C.ink) + E(x - 3, -16, 2.6, 3, '#fff');
	return (
		P(
			'M0 -78C30 -84 62 -62 72 -34C86 -4 74 40 46 60C20 80 -24 80 -50 60C-78 38 -86 -6 -70 -36C-58 -64 -30 -84 0 -78Z',
			C.moss
		) +
		P('M20 -78C46 -76 64 -56 72 -34C86 -4 74 40 46 60C24 76 -12 80 -38 68C20 60 50 10 20 -78Z', C.leaf) +
		S(veins, C.lime, 2.4, 'opacity=".7"') +
		eye(-28) +
		eye(28) +
		S('M-52 -40q20 -16 42 -2M10 -42q20 -14 42 2', C.leafDD, 7) +
		P('M-38 22C-20 34 20 34 38 22C34 52 -34 52 -38 22Z', '#8E2E12') +
		P('M-20 40C-8 34 8 34 20 40C10 48 -10 48 -20 40Z', C.coral) +
		E(-50, 14, 11, 7, C.rose) +
		E(50, 14, 11, 7, C.rose)
	);
}
