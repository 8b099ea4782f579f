import { createCanvas } from '@napi-rs/canvas';
import { drawGarden } from './garden.ts';
import { paletteFor } from './palette.ts';
import { drawTitle } from './title.ts';
import { seededRandom } from './random.ts';

const WIDTH = 640;
const HEIGHT = 896;

export interface CoverWords {
	readonly title: string;
	readonly author?: string;
	/** Chooses the colours together with the seed. */
	readonly topic?: string;
	readonly seed: string;
}

/** A cover for a book that has none: a garden of its own, the title in full. PNG, 640 × 896, the same for the same words. */
export function generateCover({ title, author = '', topic = '', seed }: CoverWords): Uint8Array {
	const canvas = createCanvas(WIDTH, HEIGHT);
	const context = canvas.getContext('2d');
	const random = seededRandom(seed + '\n' + topic);
	const palette = paletteFor(random());
	drawGarden(context, { width: WIDTH, height: HEIGHT, palette, random });
	drawTitle(context, { width: WIDTH, palette, title, author });
	return canvas.toBuffer('image/png');
}
