import type { PrintFace } from '#lib/features/formats/index.ts';
import { Typeface } from './typeface.ts';

export interface PrintFaces {
	readonly regular: Typeface;
	readonly bold: Typeface;
	readonly italic: Typeface;
}

/** Of letters that no face has. */
const SIGN = '?';
/** Lexend was drawn without an italic: what is emphasised stands upright and bold. */
const ITALIC: Readonly<Record<PrintFace, boolean>> = {
	'be-vietnam-pro': true,
	andika: true,
	lexend: false
};

/** The faces of a family; a letter that it lacks is taken from Be Vietnam Pro. */
export function printFaces(family: PrintFace): PrintFaces {
	const make = (weight: number, style: 'normal' | 'italic' = 'normal') =>
		new Typeface(family, weight, style, {
			instead: family === 'be-vietnam-pro' ? [] : [new Typeface('be-vietnam-pro', weight, style)],
			sign: SIGN
		});
	const bold = make(700);
	return { regular: make(400), bold, italic: ITALIC[family] ? make(400, 'italic') : bold };
}
