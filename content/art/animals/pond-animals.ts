// Frogs, toads, crabs and other small neighbours of the water. Origin on the ground under them.
import { C, E, G, P, S } from '../kit.ts';

type Look = 'dot' | 'happy' | 'shut' | 'cross' | 'up';

function bigEye(x: number, y: number, skin: string, look: Look, s = 1): string {
	const lid = E(x, y, 17 * s, 18 * s, skin);
	if (look === 'happy')
		return lid + S(`M${x - 10 * s} ${y + 3}Q${x} ${y - 12 * s} ${x + 10 * s} ${y + 3}`, C.ink, 4);
	if (look === 'shut')
		return lid + S(`M${x - 10 * s} ${y - 1}Q${x} ${y + 8 * s} ${x + 10 * s} ${y - 1}`, C.ink, 4);
	const dy = look === 'up' ? -4 * s : 0;
	return (
		lid +
		E(x, y - 1, 12 * s, 13 * s, '#FFF6DF') +
		E(x + 2, y + dy, 6 * s, 7 * s, C.ink) +
		E(x, y + dy - 3, 2.2 * s, 2.4 * s, '#fff') +
		(look === 'cross'
			? P(
					`M${x - 17 * s} ${y - 3 * s}C${x - 17 * s} ${y - 24 * s} ${x + 17 * s} ${y - 24 * s} ${x + 17 * s} ${y - 3 * s}Q${x} ${y - 8 * s} ${x - 17 * s} ${y - 3 * s}Z`,
					skin
				) + S(`M${x - 14 * s} ${y - 4 * s}Q${x} ${y - 8 * s} ${x + 14 * s} ${y - 4 * s}`, C.earthD, 3)
			: '')
	);
}

/** A sitting frog, 130 wide; `croak` blows its throat up. */
export function frog(
	o: { croak?: boolean; look?: Look; c?: string; d?: string; belly?: string } = {}
): string {
	const c = o.c ?? C.moss;
	const d = o.d ?? C.leaf;
	const belly = o.belly ?? '#E3EFB8';
	return (
		P('M-70 -6C-92 -40 -62 -66 -42 -52L-30 -4ZM70 -6C92 -40 62 -66 42 -52L30 -4Z', d) +
		P('M-54 -8C-64 -64 -40 -100 0 -100C40 -100 64 -64 54 -8C30 2 -30 2 -54 -8Z', c) +
		P('M18 -98C46 -90 62 -58 54 -8C30 2 0 2 -16 0C30 -8 44 -62 18 -98Z', d, 'opacity=".7"') +
		(o.croak
			? E(0, -36, 40, 34, belly) + E(8, -30, 28, 24, '#fff', 'opacity=".3"')
			: P('M-34 -50C-20 -34 20 -34 34 -50C40 -16 22 -4 0 -4C-22 -4 -40 -16 -34 -50Z', belly)) +
		bigEye(-26, -100, c, o.look ?? 'dot') +
		bigEye(26, -100, d, o.look ?? 'dot') +
		(o.croak ? S('M-32 -70Q0 -62 32 -70', C.leafDD, 4) : S('M-34 -72Q0 -48 34 -72', C.leafDD, 4)) +
		E(-38, -66, 8, 5, C.coral, 'opacity=".4"') +
		E(38, -66, 8, 5, C.coral, 'opacity=".4"') +
		S('M-36 -30L-40 -6M36 -30L40 -6', d, 13) +
		P('M-60 0Q-56 -12 -44 -8Q-36 -14 -26 0ZM60 0Q56 -12 44 -8Q36 -14 26 0Z', d) +
		P('M-94 0Q-84 -14 -66 -8L-58 0ZM94 0Q84 -14 66 -8L58 0Z', c)
	);
}

/** A toad standing on its hind legs, arms as given; the hero who goes to court. About 170 tall. */
export function toad(
	o: {
		look?: Look;
		mouth?: 'firm' | 'smile' | 'open' | 'grind';
		hands?: [[number, number], [number, number]];
		holds?: [string, string];
		sit?: boolean;
		sash?: string;
	} = {}
): string {
	const c = '#A98A4E';
	const d = '#7E6336';
	const h = o.hands ?? [
		[-66, -54],
		[66, -54]
	];
	const arm = (i: 0 | 1) =>
		S(
			`M${i ? 40 : -40} -92Q${h[i][0] * 1.08} ${(-92 + h[i][1]) / 2 + 10} ${h[i][0]} ${h[i][1]}`,
			i ? d : c,
			15
		) +
		E(h[i][0], h[i][1], 10, 10, i ? d : c) +
		S(
			`M${h[i][0]} ${h[i][1]}l${i ? 10 : -10} 3m${i ? -10 : 10} -3l${i ? 8 : -8} 10m${i ? -8 : 8} -10l${i ? 9 : -9} -6`,
			i ? d : c,
			5
		) +
		G(o.holds?.[i] ?? '', `translate(${h[i][0]} ${h[i][1]})`);
	let warts = '';
	for (const [x, y, r] of [
		[-40, -118, 5],
		[-46, -100, 4],
		[42, -116, 5],
		[48, -98, 4],
		[-12, -142, 4],
		[14, -143, 4],
		[-50, -52, 5],
		[50, -56, 5],
		[-54, -70, 3.5],
		[53, -74, 3.5]
	] as const)
		warts += E(x, y, r, r, d) + E(x - 1.2, y - 1.4, r * 0.45, r * 0.45, C.sand);
	return (
		P('M-50 -30C-84 -44 -92 -14 -74 0L-34 0C-34 -18 -40 -26 -50 -30Z', c) +
		P('M50 -30C84 -44 92 -14 74 0L34 0C34 -18 40 -26 50 -30Z', d) +
		P('M-92 2Q-84 -12 -66 -8L-48 2ZM92 2Q84 -12 66 -8L48 2Z', d) +
		P('M-56 -14C-70 -70 -60 -112 0 -114C60 -112 70 -70 56 -14C34 2 -34 2 -56 -14Z', c) +
		P('M24 -110C60 -100 68 -64 56 -14C34 2 4 2 -14 0C34 -14 44 -74 24 -110Z', d, 'opacity=".75"') +
		P('M-36 -88C-14 -76 14 -76 36 -88C48 -40 34 -8 0 -8C-34 -8 -48 -40 -36 -88Z', '#EBDDB0') +
		P('M12 -79C22 -80 30 -84 36 -88C48 -40 34 -8 0 -8C24 -22 26 -56 12 -79Z', C.sand) +
		(o.sash ? P('M-58 -60L54 -92L58 -76L-60 -42Z', o.sash) : '') +
		P(
			'M-62 -108C-64 -146 -30 -152 0 -152C30 -152 64 -146 62 -108C56 -86 30 -78 0 -78C-30 -78 -56 -86 -62 -108Z',
			c
		) +
		P(
			'M26 -150C52 -146 64 -136 62 -108C56 -86 30 -78 0 -78C-8 -78 -14 -78 -20 -79C34 -88 46 -124 26 -150Z',
			d,
			'opacity=".75"'
		) +
		warts +
		bigEye(-30, -148, c, o.look ?? 'dot') +
		bigEye(30, -148, d, o.look ?? 'dot') +
		(o.mouth === 'open'
			? P('M-40 -112Q0 -104 40 -112Q36 -84 0 -84Q-36 -84 -40 -112Z', '#6B2A22') +
				P('M-18 -88Q0 -100 18 -88Q0 -82 -18 -88Z', C.coral)
			: o.mouth === 'grind'
				? P('M-38 -110H38V-94H-38Z', '#FFF6DF') +
					S('M-38 -102H38M-25 -110V-94M-12 -110V-94M0 -110V-94M12 -110V-94M25 -110V-94', d, 2.4)
				: o.mouth === 'firm'
					? S('M-44 -104Q0 -112 44 -104', '#4A3A1E', 5)
					: S('M-46 -112Q0 -84 46 -112', '#4A3A1E', 5)) +
		arm(0) +
		arm(1)
	);
}

/** A field crab walking sideways, 150 wide. */
export function crab(o: { cross?: boolean; up?: boolean } = {}): string {
	const leg = (s: number) =>
		S(
			`M${s * 34} -26Q${s * 62} -36 ${s * 70} -4M${s * 30} -20Q${s * 52} -26 ${s * 56} 0M${s * 24} -16Q${s * 40} -16 ${s * 42} 2`,
			s < 0 ? C.rust : C.brick,
			7
		);
	const claw = (s: number) =>
		G(
			S('M0 0Q14 -18 26 -26', s < 0 ? C.rust : C.brick, 10) +
				P(
					'M18 -24C14 -52 34 -66 56 -60C46 -56 42 -50 44 -44C50 -50 58 -50 62 -46C58 -26 38 -14 18 -24Z',
					s < 0 ? C.coral : C.brick
				),
			`translate(${s * 40} -38) scale(${s} 1) rotate(${o.up ? -28 : 0})`
		);
	return (
		leg(-1) +
		leg(1) +
		claw(-1) +
		claw(1) +
		P('M-54 -36C-50 -64 50 -64 54 -36C52 -8 -52 -8 -54 -36Z', C.coral) +
		P('M22 -56C42 -52 54 -46 54 -36C53 -16 10 -12 -16 -15C26 -20 36 -40 22 -56Z', C.brick) +
		S('M-16 -58L-18 -72M16 -58L18 -72', C.brick, 5) +
		E(-18, -76, 9, 10, '#FFF6DF') +
		E(18, -76, 9, 10, '#FFF6DF') +
		E(-16, -76, 4.6, 5.4, C.ink) +
		E(20, -76, 4.6, 5.4, C.ink) +
		(o.cross ? S('M-28 -92L-10 -84M28 -92L10 -84', C.ink, 4) : '') +
		S('M-12 -30Q0 -22 12 -30', '#5A1F12', 4)
	);
}

/** A snail on a leaf or a wall, 90 wide, going right. */
export const snail = (): string =>
	P('M-40 0C-44 -14 -20 -16 0 -14C20 -12 30 -20 34 -36C40 -46 54 -40 52 -28C50 -8 40 0 26 0Z', C.sand) +
	S('M40 -40L36 -56M48 -38L54 -52', C.sand, 4) +
	E(36, -57, 3.4, 3.4, C.ink) +
	E(54, -54, 3.4, 3.4, C.ink) +
	E(-6, -32, 28, 27, C.rust) +
	P('M8 -56C20 -50 24 -38 21 -26C16 -8 0 -3 -14 -6C10 -14 16 -36 8 -56Z', C.brick) +
	S('M-6 -32m-14 6a16 16 0 1 1 20 6a10 10 0 1 1 -8 -14', C.sand, 4);
