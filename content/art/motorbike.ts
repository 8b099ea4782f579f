import { C, E, G, P, S } from './kit.ts';
import { figure, type Face } from './figure.ts';

const wheel = (x: number): string =>
	E(x, -30, 30, 30, C.night) +
	E(x, -30, 19, 19, '#C9D6DA') +
	E(x, -30, 7, 7, C.slateD) +
	P(
		`M${x + 6} -59A30 30 0 0 1 ${x + 30} -30L${x + 19} -30A19 19 0 0 0 ${x + 4} -48Z`,
		'#000',
		'opacity=".25"'
	);

/** A rider on a motorbike going right, helmet on, a bag of vegetables on the hook. Origin on the ground under the seat. */
export function motorbike(face: Face = {}, top: [string, string] = [C.skyM, C.sky]): string {
	const helmet = G(
		P('M-56 -8C-62 -66 -24 -78 4 -76C44 -74 62 -40 56 -8C30 -20 -20 -22 -56 -8Z', C.coral) +
			P('M24 -73C52 -62 60 -34 56 -8C46 -13 36 -15 26 -17C36 -36 34 -58 24 -73Z', C.brick) +
			S('M-40 -44Q-4 -58 36 -46', C.cream, 6),
		''
	);
	return (
		wheel(-78) +
		wheel(92) +
		P(
			'M-96 -62C-92 -84 -50 -84 -10 -80L20 -62L70 -66L92 -112L106 -108L104 -64C84 -74 74 -46 60 -36L-40 -34C-46 -58 -74 -66 -96 -62Z',
			C.coral
		) +
		P('M-40 -34C-44 -50 -54 -58 -66 -62L20 -58L70 -62C66 -52 66 -42 60 -36Z', C.brick) +
		P('M-92 -84C-90 -98 -20 -96 -2 -84L-6 -76L-88 -78Z', C.night) +
		S('M92 -112L84 -134L66 -138M96 -110L94 -30', C.slateD, 8) +
		E(110, -100, 11, 12, C.sun) +
		S('M-60 -32L-112 -26', '#9FB2BA', 10) +
		figure({
			face: {
				skin: 'tan',
				hair: { style: 'short' },
				mouth: 'laugh',
				turn: 0.6,
				eyes: 'happy',
				hat: helmet,
				...face
			},
			hip: [-36, -92],
			neck: [-24, -166],
			hands: [
				[66, -140],
				[74, -136]
			],
			elbows: [
				[14, -118],
				[30, -116]
			],
			feet: [
				[34, -34],
				[40, -32]
			],
			knees: [
				[22, -86],
				[28, -84]
			],
			clothes: { top, bottom: [C.slate, C.slateD], long: true, shoes: [C.night, '#111A30'] },
			headScale: 0.84,
			wide: 1.05,
			armsBehind: [true, false]
		}) +
		P('M64 -92C60 -120 96 -120 92 -92L96 -58H60Z', C.moss) +
		P('M80 -112C92 -110 93 -100 92 -92L96 -58H80Z', C.leaf)
	);
}
