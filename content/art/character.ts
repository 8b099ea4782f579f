import { figure, type Clothes, type Face, type Figure } from './figure.ts';
import { C } from './palette.ts';

/** What is other than usual in one picture. */
type Change = Omit<Partial<Figure>, 'face'> & { face?: Partial<Face> };

/** Someone in a book, the same in every picture; give only what moves. */
export const character =
	(usual: Figure) =>
	(change: Change = {}): string =>
		figure({
			...usual,
			...change,
			face: { ...usual.face, ...change.face },
			clothes: { ...usual.clothes, ...change.clothes }
		});

/** Áo bà ba, the loose suit of the South, with dark trousers; sunlit and shaded tone of the shirt, then of the shoes. */
export const baBa = (top: [string, string], shoes: [string, string]): Clothes => ({
	kind: 'ba-ba',
	top,
	bottom: [C.night, '#141C30'],
	long: true,
	sleeve: 'long',
	shoes
});
