import { contrast, LEAST_CONTRAST, readColour, type Rgb } from './epub/book-colours.ts';

/** The child's own paper and ink, `#rrggbb`. */
export interface OwnColours {
	readonly paper: string;
	readonly ink: string;
}

export const OWN_COLOURS: OwnColours = { paper: '#fdf3dc', ink: '#22304d' };

const HEX = /^#[0-9a-f]{6}$/i;
/** Parts of the way from a colour to black or white. */
const STEPS = 64;

/** `#rrggbb` or as computed; null for what is neither. */
export function rgbOf(colour: string): Rgb | null {
	if (!HEX.test(colour)) return readColour(colour);
	return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Rgb;
}

function hexOf(rgb: Rgb): string {
	return `#${rgb
		.slice(0, 3)
		.map((part) => Math.round(part).toString(16).padStart(2, '0'))
		.join('')}`;
}

/** Whether words in `ink` can be read on `paper` when the screen gives `light` (a part of 1) of both. What is no colour is not judged. */
export function canBeRead({ paper, ink }: OwnColours, light = 1): boolean {
	const [ground, letters] = [rgbOf(paper), rgbOf(ink)];
	if (!ground || !letters) return true;
	const dim = ([red, green, blue]: Rgb): Rgb => [red * light, green * light, blue * light];
	return contrast(dim(ground), dim(letters)) >= LEAST_CONTRAST;
}

/** The colour nearest to `ink` in which words can be read on `paper` (4.5:1), towards black or white; `ink` itself when it can. */
export function readableOn(paper: string, ink: string): string {
	const ground = rgbOf(paper);
	const letters = rgbOf(ink);
	if (!ground || !letters || contrast(ground, letters) >= LEAST_CONTRAST) return ink;
	for (let step = 1; step <= STEPS; step++)
		for (const end of [0, 255]) {
			const moved = hexOf(letters.map((part) => part + ((end - part) * step) / STEPS) as unknown as Rgb);
			if (contrast(ground, rgbOf(moved) ?? ground) >= LEAST_CONTRAST) return moved;
		}
	return ink;
}

/** Both as stored, with the ink moved as far as it must be. null: they are no colours. */
export function readOwnColours(stored: unknown): OwnColours | null {
	const { paper, ink } = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<OwnColours>;
	if (typeof paper !== 'string' || typeof ink !== 'string' || !HEX.test(paper) || !HEX.test(ink)) return null;
	return { paper, ink: readableOn(paper, ink) };
}

/** Whether light letters stand on it. */
export function isDarkPaper(paper: string): boolean {
	const ground = rgbOf(paper);
	return ground !== null && contrast(ground, [255, 255, 255]) > contrast(ground, [0, 0, 0]);
}
